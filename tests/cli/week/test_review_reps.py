from cli.conftest import Coach


def test_a_cause_stands_in_full_at_a_terminal_and_on_a_page_what_is_worked_on(
    assigned: Coach,
) -> None:
    means = "Cannot yet write a short first message"
    assert "…" not in assigned("report", "--all").out
    assert "Cannot yet write" in assigned("report", "--all").out
    page = assigned("report", "--md").out
    assert "Rewrite three first messages" in page
    assert means not in page.split("This week")[0]


def test_who_began_less_than_thirty_days_ago_is_new_and_not_behind(team: Coach) -> None:
    team("team", "add", "Nora Lind", "--start", "2026-11-10")
    (row,) = [row for row in team("report").out.splitlines() if row.startswith("Nora")]
    assert row.split()[:3] == ["Nora", "Lind", "new"]
    later = team("report", "--as-of", "2026-12-10").out
    (row,) = [row for row in later.splitlines() if row.startswith("Nora")]
    assert "never !" in row
    listed = team("report", "--csv").out
    assert [row[-4:] == ",yes" for row in listed.splitlines()[1:]].count(True) == 1


def test_a_page_has_the_same_reps(team: Coach) -> None:
    assert "Dana Reyes" in team("report", "--md").out


def test_on_the_first_day_nobody_is_marked_for_a_talk_that_could_not_have_been(
    team: Coach,
) -> None:
    assert "never" in team("report").out
    assert "never !" not in team("report").out
    assert "never !" in team("report", "--as-of", "2026-12-10").out
