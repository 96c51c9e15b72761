import pytest

from cli.conftest import DANA, LENA, Coach

FLOW = ("--flow", "few-new-opportunities")


def test_a_week_counts_what_was_diagnosed_given_and_done(assigned: Coach) -> None:
    assigned("diagnose", "daniel", *FLOW, "--answers", str(LENA))
    found = assigned("report", "--json").json
    assert (found["team"], found["walks"], found["verdicts"]) == (2, 2, {"clear": 2})
    assert (found["coaching"], found["partly"], found["feedback"]) == (0, 1, 1)
    counts = {"given": 1, "done": 0, "dropped": 0, "closed": 0, "moved": 0}
    assert found["assignments"] == counts
    assert {one["kind"] for one in found["causes"]} == {"skill", "commitment"}


def test_a_walk_that_ended_without_an_action_is_feedback(diagnosed: Coach) -> None:
    found = diagnosed("report", "--json").json
    assert (found["coaching"], found["feedback"]) == (0, 1)


GOAL = ("--what", "Meetings", "--by", "2027-03-31", "--why", "The north")
AGREED = ("--standard", "9 new_opps a month", "--agreed-by", "rep,manager")


def classes(coach: Coach, *words: str) -> tuple[int, int, int, int]:
    body = coach("report", *words, "--json").json
    closed = body["assignments"]["closed"]
    return (body["coaching"], body["partly"], body["feedback"], closed)


def test_what_a_manager_does_instead_counts_as_an_act(team: Coach) -> None:
    team("diagnose", "dana", *FLOW, "--answers", str(LENA))
    id_ = team("diagnosis", "list", "--json").json["diagnoses"][0]["id"]
    team("diagnosis", "act", id_)
    assert classes(team) == (0, 1, 0, 0)


@pytest.fixture
def coached(examples: Coach) -> Coach:
    """A goal agreed by both, a gap with its number, a cause, and learning for it."""
    for words in (("goal", "add", "dana", *GOAL, *AGREED), DIAGNOSED, ("assign", "dana")):
        assert examples(*words).code == 0
    return examples


def test_coaching_takes_a_goal_a_number_a_cause_and_an_act(coached: Coach) -> None:
    assert classes(coached) == (1, 0, 0, 0)
    text = " ".join(coached("report", "--all").out.split())
    assert "Coaching, not only feedback: 1 of 1 walks (a goal agreed, a number, a root" in text


def test_a_dropped_act_is_none_and_a_past_week_never_changes(coached: Coach) -> None:
    week = ("--week", "2026-W48")
    later = ("--as-of", "2026-12-01")
    coached("assignment", "drop", "dana", "--why", "the role changes", *later)
    assert classes(coached, *week, *later) == (1, 0, 0, 0)
    coached("undo", "--yes")
    coached("assignment", "drop", "dana", "--why", "the role changes")
    assert classes(coached, *week) == (0, 0, 1, 0)


def test_a_cycle_is_closed_in_the_week_of_its_first_look(coached: Coach) -> None:
    early, look, again = ("2026-11-30", "2026-12-22", "2027-02-16")
    for day in (early, look, again):
        assert coached("evaluate", "dana", "--done", "no", "--as-of", day).code == 0
    weeks = ("2026-W48", "2026-W49", "2026-W52", "2027-W07")
    later = ("--as-of", "2027-02-16")
    assert [classes(coached, "--week", week, *later)[3] for week in weeks] == [0, 0, 1, 0]
    week = coached("report", "--week", "2026-W52", "--json", *later).json["funnel"]["week"]
    assert (week["evaluated"], week["moved"]) == (1, 0)


def test_what_is_to_be_looked_at_stands_first_and_names_the_next(assigned: Coach) -> None:
    later = ("--as-of", "2026-12-22")
    page = " ".join(assigned("report", "--md", *later).out.split())
    assert "## Did it help? To be looked at Dana Reyes, since Tue 22 Dec 2026:" in page
    text = " ".join(assigned("report", *later).out.split())
    assert text.endswith('Next: coach evaluate "Dana Reyes"')
    first = assigned("report", "--json", *later).json["first"]
    assert first["name"] == "Dana Reyes"
    assert first == assigned("today", "--json", *later).json["first"]
    assert first == assigned("focus", "--json", *later).json["first"]
    assigned("evaluate", "dana", "--done", "no", *later)
    assert "Did it help" not in assigned("report", "--md", *later).out


DIAGNOSED = ("diagnose", "dana", *FLOW, "--answers", str(DANA))


def test_what_is_overdue_and_due_for_evaluation_is_told(assigned: Coach) -> None:
    later = assigned("report", "--as-of", "2026-12-22", "--json").json
    assert [one["asset"] for one in later["overdue"]] == ["three-messages-rewritten"]
    assert [one["asset"] for one in later["to_evaluate"]] == ["three-messages-rewritten"]
    assert "Learning: 1 overdue." in assigned("report", "--all", "--as-of", "2026-12-16").out


def test_another_week_is_another_report(assigned: Coach) -> None:
    assert assigned("report", "--week", "2026-W40", "--json").json["walks"] == 0
    assert "is not a week" in assigned("report", "--week", "48").err
    for far in ("0001-W01", "9999-W51"):
        assert (
            "is too far away: a day lies in a year from 1970"
            in assigned("report", "--week", far).err
        )


def test_a_week_that_has_not_begun_is_refused_and_nothing_is_changed(assigned: Coach) -> None:
    said = assigned("report", "--week", "2027-W10")
    assert said.code == 2
    assert not said.out
    assert "2027-W10 has not begun" in said.err
    assert "Nothing was changed. Name a week up to 2026-W48." in said.err
    assert assigned("report", "--week", "2026-W49").code == 2
    assert assigned("report", "--week", "2026-W48").code == 0


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


def test_a_past_week_has_those_who_were_known_then_or_all_where_nobody_was(team: Coach) -> None:
    team("team", "add", "Nora Lind", "--as-of", "2026-12-10")
    later = ("--as-of", "2026-12-14", "--json")
    assert team("report", "--week", "2026-W48", *later).json["team"] == 2
    assert team("report", *later).json["team"] == 3
    assert team("report", "--week", "2026-W40", *later).json["team"] == 3


def test_what_was_closed_since_was_open_then(assigned: Coach) -> None:
    before = assigned("report", "--json").json
    assigned("evaluate", "dana", "--done", "yes", "--as-of", "2026-12-22")
    assigned("assignment", "list")
    after = assigned("report", "--week", "2026-W48", "--json", "--as-of", "2026-12-23").json
    assert [each["open"] for each in after["reps"]] == [each["open"] for each in before["reps"]]
