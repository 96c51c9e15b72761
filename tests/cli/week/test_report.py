import csv
import io

from cli.conftest import DANA, LENA, Coach

FLOW = ("--flow", "few-new-opportunities")


def test_a_week_counts_what_was_diagnosed_given_and_done(assigned: Coach) -> None:
    assigned("diagnose", "daniel", *FLOW, "--answers", str(LENA))
    found = assigned("report", "--json").json
    assert (found["team"], found["walks"], found["verdicts"]) == (2, 2, {"clear": 2})
    assert (found["coaching"], found["feedback"]) == (1, 1)
    assert found["assignments"] == {"given": 1, "done": 0, "dropped": 0}
    assert {one["kind"] for one in found["causes"]} == {"skill", "commitment"}


def test_a_walk_that_ended_without_an_action_is_feedback(diagnosed: Coach) -> None:
    found = diagnosed("report", "--json").json
    assert (found["coaching"], found["feedback"]) == (0, 1)


def test_what_a_manager_does_instead_counts_as_coaching(team: Coach) -> None:
    team("diagnose", "dana", *FLOW, "--answers", str(LENA))
    id_ = team("diagnosis", "list", "--json").json["diagnoses"][0]["id"]
    team("diagnosis", "act", id_)
    assert team("report", "--json").json["coaching"] == 1


def test_a_goal_counts_from_the_day_on_which_both_have_agreed(team: Coach) -> None:
    goal = ("--what", "Twelve first meetings a month", "--why", "He wants the large accounts", "--standard", "12 meetings")
    team("goal", "add", "dana", *goal, "--by", "2026-12-31", "--agreed-by", "rep")
    assert "Goals agreed by both: 0 of 2 reps." in team("report").out
    team("goal", "agree", "dana", "--by", "manager")
    assert "Goals agreed by both: 1 of 2 reps." in team("report").out
    assert [(one["name"], one["has_goal"]) for one in team("report", "--json").json["reps"]] == [
        ("Dana Reyes", True),
        ("Daniel Ito", False),
    ]


def test_those_who_waited_longest_come_first(diagnosed: Coach) -> None:
    found = diagnosed("report", "--json").json
    assert [one["name"] for one in found["reps"]] == ["Daniel Ito", "Dana Reyes"]
    assert 'Next: coach diagnose "Daniel Ito"    waited longest' in diagnosed("report").out


def test_what_is_overdue_and_due_for_evaluation_is_told(assigned: Coach) -> None:
    later = assigned("report", "--as-of", "2026-12-16", "--json").json
    assert [one["asset"] for one in later["overdue"]] == ["three-messages-rewritten"]
    assert [one["asset"] for one in later["to_evaluate"]] == ["three-messages-rewritten"]
    assert "overdue 1" in assigned("report", "--as-of", "2026-12-16").out


def test_another_week_is_another_report(assigned: Coach) -> None:
    assert assigned("report", "--week", "2026-W40", "--json").json["walks"] == 0
    assert "is not a week" in assigned("report", "--week", "48").err


def test_the_table_of_reps_is_safe_for_a_spreadsheet(team: Coach) -> None:
    team("team", "add", "=cmd()|x")
    rows = list(csv.DictReader(io.StringIO(team("report", "--csv").out)))
    assert {row["rep"] for row in rows} == {"Dana Reyes", "Daniel Ito", "'=cmd()|x"}


def test_markdown_has_a_heading_and_a_table(assigned: Coach) -> None:
    text = assigned("report", "--md").out
    assert text.startswith("# Week 2026-W48")
    assert "| rep | role |" in text


def test_one_form_at_a_time(team: Coach) -> None:
    assert team("report", "--csv", "--json").code == 2


def test_the_same_diagnosis_is_counted_once_after_the_walk_was_resumed(team: Coach) -> None:
    for _ in range(2):
        team("diagnose", "dana", *FLOW, "--answers", str(DANA))
    assert team("report", "--json").json["walks"] == 2
