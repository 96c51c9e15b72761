from cli.conftest import LENA, Coach
from cli.week.test_report import FLOW


def text(coach: Coach, *words: str) -> str:
    return " ".join(coach("report", "--all", *words).out.split())


def test_the_week_stands_beside_the_mean_of_the_four_before(assigned: Coach) -> None:
    assigned("talk", "dana", "--type", "opportunity", "--minutes", "20", "--i", "call by friday")
    said = text(assigned)
    assert "talks walks given done looked at moved" in said
    assert "this week 1 1 1 0 0 0" in said
    assert "four before 0.0 0.0 0.0 0.0 0.0 0.0" in said
    later = text(assigned, "--as-of", "2026-12-08")
    assert "four before 0.2 0.2 0.2 0.0 0.0 0.0" in later
    found = assigned("report", "--json").json["funnel"]
    assert found["week"] == {
        "talks": 1, "walks": 1, "given": 1, "done": 0, "evaluated": 0, "moved": 0
    }  # fmt: skip
    assert len(found["before"]) == 4
    assert found["means"]["talks"] == 0.0


def test_promises_of_both_sides_are_counted_once_they_are_due(team: Coach) -> None:
    said = ("--i", "send it by 2026-11-26", "--they", "three messages by 2026-11-26")
    assert team("talk", "dana", "--type", "opportunity", *said).code == 0
    assert "Promises" not in text(team)
    sunday = ("--as-of", "2026-11-29")
    assert "Promises due and kept: yours 0 of 1, theirs 0 of 1." in text(team, *sunday)
    assert team("report", "--json", *sunday).json["promises_kept"] == {
        "mine": {"done": 0, "due": 1},
        "theirs": {"done": 0, "due": 1},
    }


SAID = ("--minutes", "20", "--i", "call by friday")
RHYTHM = ("rhythm", "set", "opportunity", "weekly", "30", "wednesday")


def test_without_a_rhythm_it_says_what_to_set_and_with_one_how_it_was_kept(team: Coach) -> None:
    assert "No rhythm is set yet." in text(team)
    assert team("report", "--json").json["rhythm"] is None
    assert team(*RHYTHM).code == 0
    said = text(team)
    assert "No rhythm" not in said
    assert "Next week Wed 09:00 Dana Reyes, 09:30 Daniel Ito" in said
    assert team("talk", "dana", "--type", "opportunity", *SAID, "--as-of", "2026-11-25").code == 0
    sunday = ("--as-of", "2026-11-29")
    assert "team of 2, rhythm kept 1 of 2" in text(team, *sunday)
    found = team("report", "--json", *sunday).json
    assert (found["rhythm"]["held"], found["rhythm"]["missed"]) == (1, 1)
    later = ("--as-of", "2026-12-20")
    team("talk", "daniel", "--type", "opportunity", *SAID, "--as-of", "2026-11-30")
    assert team("report", "--json", "--week", "2026-W48", *later).json["rhythm"] == found["rhythm"]


def test_talks_missed_in_a_row_could_slip(team: Coach) -> None:
    assert team(*RHYTHM).code == 0
    said = text(team, "--as-of", "2026-12-06")
    assert "talks missed in a row: Dana Reyes 2, Daniel Ito 2" in said


def test_what_the_manager_owes_is_a_line_at_a_terminal_and_all_of_it_on_a_page(
    team: Coach,
) -> None:
    for who in ("dana", "daniel"):
        team("diagnose", who, *FLOW, "--answers", str(LENA))
    ids = [each["id"] for each in team("diagnosis", "list", "--json").json["diagnoses"]]
    for id_ in ids:
        team("diagnosis", "act", id_)
    said = text(team)
    assert "You owe" in said
    assert "(and 1 more)" in said
    page = team("report", "--md").out
    assert "## You said you would" in page


def test_without_numbers_it_says_what_to_import(team: Coach) -> None:
    assert "coach import deals FILE" in text(team)


def test_of_nobody_nothing_is_counted(coach: Coach) -> None:
    said = text(coach)
    assert "talks walks" not in said
    assert "coach import" not in said
