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


def test_what_is_overdue_and_due_for_evaluation_is_told(assigned: Coach) -> None:
    later = assigned("report", "--as-of", "2026-12-22", "--json").json
    assert [one["asset"] for one in later["overdue"]] == ["three-messages-rewritten"]
    assert [one["asset"] for one in later["to_evaluate"]] == ["three-messages-rewritten"]
    assert "overdue 1" in assigned("report", "--as-of", "2026-12-16").out


def test_another_week_is_another_report(assigned: Coach) -> None:
    assert assigned("report", "--week", "2026-W40", "--json").json["walks"] == 0
    assert "is not a week" in assigned("report", "--week", "48").err


def test_one_form_at_a_time(team: Coach) -> None:
    assert team("report", "--csv", "--json").code == 2


def test_the_same_diagnosis_is_counted_once_after_the_walk_was_resumed(team: Coach) -> None:
    for _ in range(2):
        team("diagnose", "dana", *FLOW, "--answers", str(DANA))
    assert team("report", "--json").json["walks"] == 2


def test_a_team_of_nobody_has_columns_in_a_file_and_a_sentence_on_a_screen(coach: Coach) -> None:
    assert coach("report", "--csv").out.startswith("rep,role,last_coached,")
    assert "last_coached" not in coach("report").out
    assert "Nobody on this team yet." in coach("report").out
