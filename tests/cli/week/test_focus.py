import csv
import io

from cli.conftest import DANA, PEOPLE, Coach

FLOW = "few-new-opportunities"


def test_the_focus_names_the_core_first_and_where_the_time_went(measured: Coach) -> None:
    measured("diagnose", "ivo", "--flow", FLOW, "--answers", str(DANA))
    found = measured("focus", "--json").json
    assert found["banded"]
    assert found["picks"][0]["band"] == "core"
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
    assert "- 1 " in text
    assert "Dana Reyes: 8 deals closed where 16 do" in text


def test_as_many_come_first_as_are_wanted(measured: Coach) -> None:
    first, few = measured("focus").out, measured("focus", "--most", "1").out
    assert "  3  " in first
    assert "  1  " in few
    assert "  2  " not in few


def test_a_team_of_two_has_no_bands(team: Coach) -> None:
    assert "No bands" in team("focus").out


def test_without_a_team_the_next_step_is_to_bring_it(coach: Coach) -> None:
    assert "coach team import team.csv" in coach("focus").out
    assert coach("focus", "--json").json["picks"] == []
