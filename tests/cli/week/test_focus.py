import csv
import io
from pathlib import Path

import pytest

from cli.conftest import DANA, PEOPLE, Coach, Write

FLOW = "few-new-opportunities"


def test_the_focus_names_who_is_short_first_and_where_the_time_went(measured: Coach) -> None:
    measured("diagnose", "ivo", "--flow", FLOW, "--answers", str(DANA))
    found = measured("focus", "--json").json
    assert found["banded"]
    assert found["picks"][0]["candidate"]["name"] == "Dana Reyes"
    assert found["first"]["name"] == "Dana Reyes"
    said = measured("focus").out
    assert "Whom to coach first" in said
    assert "Stars" in said
    assert "Your time:" in said


def test_a_file_of_the_focus_has_every_rep_in_the_order_with_the_reason(measured: Coach) -> None:
    rows = list(csv.DictReader(io.StringIO(measured("focus", "--csv").out)))
    picks = measured("focus", "--json").json["picks"]
    assert [row["rep"] for row in rows] == [pick["candidate"]["name"] for pick in picks]
    assert {row["rep"] for row in rows} == set(PEOPLE)
    dana = next(row for row in rows if row["rep"] == "Dana Reyes")
    assert (dana["band"], dana["metric"], dana["value"]) == ("bottom", "new_opps", "8")
    assert (dana["peers"], dana["short"]) == ("16.0", "0.5")


def test_what_is_pasted_into_a_message_has_the_sentences(measured: Coach) -> None:
    text = measured("focus", "--md").out
    assert text.startswith("# Whom to coach first (team of 6)")
    assert "1 Dana Reyes: " in text
    assert "Dana Reyes: 8 deals closed where the others close 16" in text


def test_as_many_come_first_as_are_wanted(team: Coach) -> None:
    first, few = team("focus").out, team("focus", "--most", "1").out
    assert "  2  " in first
    assert "  1  " in few
    assert "  2  " not in few


def test_a_team_of_two_has_no_bands(team: Coach) -> None:
    assert "No bands" in team("focus").out


def test_without_a_team_the_next_step_is_to_bring_it(coach: Coach) -> None:
    assert "coach team import team.csv" in coach("focus").out
    assert coach("focus", "--json").json["picks"] == []


def test_a_team_without_numbers_stands_by_who_waits(diagnosed: Coach) -> None:
    found = diagnosed("focus", "--json").json
    assert [pick["candidate"]["name"] for pick in found["picks"]] == ["Daniel Ito", "Dana Reyes"]
    assert (found["first"]["name"], found["first"]["reason"]) == ("Daniel Ito", "not coached yet")


@pytest.mark.parametrize("numbers", [True, False])
def test_day_focus_and_review_name_the_same_person_for_the_same_reason(
    numbers: bool,  # noqa: FBT001 - a column
    request: pytest.FixtureRequest,
) -> None:
    coach: Coach = request.getfixturevalue("measured" if numbers else "team")
    first = coach("focus", "--json").json["first"]
    assert first is not None
    assert coach("report", "--json").json["first"] == first
    assert coach("today", "--json").json["first"] == first
    for words in ((), ("focus",), ("report",)):
        said = coach(*words)
        assert f'coach diagnose "{first["name"]}"' in said.out + said.err


def test_day_focus_and_review_agree_on_each_day_also_where_nobody_has_waited(team: Coach) -> None:
    held = ("--type", "opportunity", "--minutes", "9", "--i", "call by friday")
    for who, day in (("dana", "2026-11-26"), ("daniel", "2026-11-28")):
        assert team("talk", who, *held, "--as-of", day).code == 0
    named = []
    for day in ("2026-11-25", "2026-11-27", "2026-11-29", "2026-12-03", "2026-12-06"):
        words = ("--json", "--as-of", day)
        first = [team(page, *words).json["first"] for page in ("focus", "report", "today")]
        assert first[1:] == first[:1] * 2, day
        named.append(first[0] and first[0]["name"])
    assert named == ["Dana Reyes", "Daniel Ito", None, *("Dana Reyes",) * 2]


def test_whoever_was_coached_this_week_is_nobodys_next(measured: Coach) -> None:
    measured("diagnose", "dana", "--flow", FLOW, "--answers", str(DANA))
    pages = (measured(word, "--json").json for word in ("focus", "report", "today"))
    assert [page["first"] for page in pages] == [None] * 3


def test_a_coach_is_not_among_their_own_reps(measured: Coach, write: Write) -> None:
    people = (f"{name},account executive,Carla Boss" for name in PEOPLE)
    own = "Carla Boss,account executive,Carla Boss"
    measured("team", "import", write(*people, own, head="name,role,manager", name="own.csv"))
    picks = measured("focus", "--json").json["picks"]
    assert {pick["candidate"]["name"] for pick in picks} == set(PEOPLE)
    assert measured("report", "--json").json["team"] == len(PEOPLE)
    assert "Carla Boss" not in measured("gaps", "--team").out


def test_what_was_dropped_is_not_worked_on(assigned: Coach) -> None:
    def causes() -> list[str]:
        picks = assigned("focus", "--json").json["picks"]
        return [pick["candidate"]["cause"] for pick in picks if pick["candidate"]["cause"]]

    assert causes()
    id_ = assigned("assignment", "list", "--json").json["assignments"][0]["id"]
    assert assigned("assignment", "drop", id_, "--why", "too early").code == 0
    assert not causes()


def test_an_older_export_is_said_with_the_command_that_shows_it(
    measured: Coach, write: Write
) -> None:
    row = write("old,Dana Reyes,Won,2026-10-02,2026-10-02,1000", name="old.csv")
    assert measured("import", "deals", row, "--as-of", "2027-06-01").code == 0

    def said(*words: str) -> str:
        found = measured(*words, "--as-of", "2027-06-01")
        return " ".join(f"{found.out} {found.err}".split())

    for words, command in (
        (("focus",), "coach focus"),
        (("gaps", "dana"), 'coach gaps "Dana Reyes"'),
        (("gaps", "--team"), "coach gaps --team"),
        (("metric", "show", "dana"), 'coach metric show "Dana Reyes"'),
    ):
        text = said(*words)
        assert "no numbers in these weeks" in text
        assert "the last are of Fri 23 Oct 2026" in text
        assert f"{command} --as-of 2026-10-26" in text
        found = measured(*words, "--as-of", "2027-06-01", "--json").json
        assert found["last_numbers"] == "2026-10-23"
        assert measured(*words, "--as-of", "2026-11-23", "--json").json["last_numbers"] is None


def test_where_all_stand_apart_nobody_is_first_and_it_is_said(coach: Coach, tmp_path: Path) -> None:
    for name in ("Nora Lind", "Noel Lind"):
        assert coach("team", "add", name, "--start", "2026-11-16").code == 0
    rows = "id,rep,stage,created,close date,amount\n1,Nora Lind,Won,2026-11-17,2026-11-20,9000\n"
    (tmp_path / "deals.csv").write_text(rows, encoding="utf-8")
    assert coach("import", "deals", str(tmp_path / "deals.csv")).code == 0
    found = coach("focus", "--as-of", "2026-11-24")
    assert "Nobody by the numbers: each stands apart below." in found.out
    assert "Next: coach report" in found.err
