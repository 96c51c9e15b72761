from cli.somebody import MARKS
from coachcli.cli.walks import question
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import interview
from coaching.flows import CAUSES, answer, flow
from coaching.flows import check as check_

DANA = Rep("d1", "Dana Reyes")


def first(few: Flow) -> Check:
    check = step(interview(few))
    assert isinstance(check, Check)
    return check


def test_a_question_has_its_number_its_answers_and_its_keys(few: Flow) -> None:
    check = first(few)
    lines = question.painted(interview(few), check, DANA)
    assert lines[1].translate(MARKS).startswith(f" 1 · {check.way} · {check.minutes} min")
    assert f"  1  {check.answers[0].text}" in lines
    assert f"1-{len(check.answers)} answer" in lines[-3]


def test_the_keys_are_those_that_mean_something(few: Flow) -> None:
    begun = interview(few)
    check = first(few)
    then = begun.answered(check.id, check.answers[1].text)
    before, after = (" ".join(question.keys(walk, check)) for walk in (begun, then))
    assert ("b back" in before, "g there is no gap" in before) == (False, True)
    assert ("b back" in after, "g there is no gap" in after) == (True, False)


def test_other_keys_can_stand_in_their_place(few: Flow) -> None:
    assert question.painted(interview(few), first(few), DANA, ["  keys"])[-1] == "  keys"


def test_why_says_what_the_question_tells_apart_and_not_which_answer_leads_where(
    few: Flow,
) -> None:
    check = first(few)
    said = " ".join(" ".join(question.why(interview(few), check)).split())
    assert "This helps to tell " in said
    assert " from " in said
    assert "So far this leads:" in said
    assert "→" not in said
    assert check.answers[0].text not in said


def test_an_author_sees_what_each_answer_would_do(few: Flow) -> None:
    check = first(few)
    said = question.effects(interview(few), check)
    assert sum("→" in line for line in said) == len(check.answers)


def test_one_cause_is_told_from_all_others() -> None:
    asked = check_("x", answer("a", points_to="rules"), answer("b"))
    said = " ".join(" ".join(question.why(interview(flow(CAUSES, asked)), asked)).split())
    assert "from the other causes" in said


def test_what_tells_nothing_apart_says_nothing_of_it() -> None:
    asked = check_("x", answer("a"), answer("b"))
    assert "tell" not in " ".join(question.why(interview(flow(CAUSES, asked)), asked))


def test_the_answer_given_before_is_marked(few: Flow) -> None:
    check = first(few)
    before = check.answers[1].text
    lines = question.painted(interview(few), check, DANA, before=before)
    assert [line for line in lines if "your answer before" in " ".join(lines) and before in line]
    assert " ".join(lines).count("(your answer before)") == 1
