from cli.conftest import Coach


def test_a_behaviour_is_shown_with_its_four_levels(coach: Coach) -> None:
    shown = coach("behaviour", "show", "opens-with-the-buyers-problem").out
    assert all(f"Level {level}" in shown for level in range(1, 5))
    assert "Sounds like" in shown


def test_behaviours_are_listed_by_what_they_drive(coach: Coach) -> None:
    listed = coach("behaviour", "list", "--metric", "discount_pct").out
    assert "names-the-price-and-holds" in listed
    assert "opens-with-the-buyers-problem" not in listed


def test_a_mistyped_behaviour_offers_the_nearest(coach: Coach) -> None:
    assert (
        "Did you mean opens-with-the-buyers-problem"
        in coach("behaviour", "show", "opens-with-the-buyer-problem").err
    )


def test_behaviours_are_a_table_for_a_spreadsheet(coach: Coach) -> None:
    head, *rows = coach("behaviour", "list", "--csv").out.splitlines()
    assert head == "id,title,drives,expected,look_at"
    assert len(rows) == len(coach("behaviour", "list", "--json").json["behaviours"])
    assert coach("behaviour", "list", "--metric", "zzz", "--csv").out == f"{head}\n"


def test_a_behaviour_is_a_page_and_markdown(coach: Coach) -> None:
    shown = coach("behaviour", "show", "opens-with-the-buyers-problem", "--md").out
    assert shown.startswith("# ")
    assert "- **Sounds like:** " in shown
