import pytest

from coachcli.coaching.authoring.finding import FIRST
from coachcli.coaching.authoring.questions import (
    QUESTIONS,
    Asked,
    accuses_always,
    asks_twice,
    may_be_missing,
    measured,
    of_questions,
    shows_skill,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Seen, Way
from coaching.flows import CAUSES, answer, check, flow, which

GOOD = answer("all three", Seen.USUAL, nearly_rules_out="wording")
NONE = answer("none", hints_at="wording")
NOT_THREE = answer("there were not three")


def worded(text: str, *answers: CheckAnswer, way: Way = Way.OBSERVE) -> Check:
    return replace(check("c", *(answers or (GOOD, NONE, NOT_THREE)), way=way, minutes=9), text=text)


def codes(*checks: Check) -> list[str]:
    of = made(*checks)
    return [each.code for each in of_questions(of, of)]


def made(*checks: Check) -> Flow:
    return flow(CAUSES, *checks)


def test_every_code_has_its_turn_among_what_to_mend_first() -> None:
    assert set(QUESTIONS) <= set(FIRST)


def test_a_check_that_asks_for_one_fact_is_sound() -> None:
    assert codes(worded("Open the last three offers. How many name a date?")) == []


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("When did you write it, and what came in between?", True),
        ("Who signs? And who pays?", True),
        ("Which deals wait, and since when?", True),
        ("Tell me what you did, and how it went.", True),
        ('What do you say to "Who else?" and "What for?"', False),
        ("Which of the two who left and stayed away was asked?", False),
        ("What did you offer, ask, and get?", False),
    ],
)
def test_two_questions_in_one_are_seen(text: str, *, twice: bool) -> None:
    assert asks_twice(worded(text)) is twice
    assert ("two-questions" in codes(worded(text))) is twice


def test_an_answer_points_to_a_skill_only_where_it_was_seen_or_done() -> None:
    says = check("says", answer("badly", points_to="wording"), GOOD, way=Way.ASK)
    (one,) = of_questions(made(says), made(says))
    assert (one.code, one.place) == ("untested-skill", ("checks", "says", "answers", "badly"))
    assert one.mend.endswith("write at the check: tested: true")
    for shown in (replace(says, tested=True), replace(says, way=Way.ROLE_PLAY)):
        assert shows_skill(shown)
        assert codes(shown) == []
    by_kind = check("says", answer("badly", points_to="skill"), GOOD, way=Way.DATA)
    assert codes(by_kind) == ["untested-skill"]
    assert codes(check("says", answer("badly", points_to="rules tools"), GOOD)) == []


def test_a_menu_for_which_there_is_room_may_name_a_skill() -> None:
    other = answer("something else", Seen.USUAL)
    menu = which("where", "wording", "rules", "hours")
    assert codes(replace(menu, answers=(*menu.answers, other))) == []


@pytest.mark.parametrize(
    ("answers", "always"),
    [
        ((answer("no", hints_at="rules"), answer("never", points_to="rules")), True),
        ((answer("no", Seen.USUAL, hints_at="rules"), answer("never", points_to="rules")), False),
        ((answer("no", points_to="rules"), answer("yes", speaks_against="rules")), False),
        ((answer("no", points_to="rules"), answer("cannot tell")), False),
    ],
)
def test_some_answer_is_what_is_mostly_heard(
    answers: tuple[CheckAnswer, ...], *, always: bool
) -> None:
    heard = check("c", *answers)
    assert accuses_always(heard) is always
    assert codes(heard) == ["no-usual-answer"] * always


@pytest.mark.parametrize("text", ["we do not write that down", "at most one", "nothing at all"])
def test_a_look_at_several_things_has_an_answer_for_when_they_are_not_there(text: str) -> None:
    three = "Open the last three offers."
    assert may_be_missing(worded(three, GOOD, NONE))
    assert codes(worded(three, GOOD, NONE)) == ["nothing-to-see"]
    assert not may_be_missing(worded(three, GOOD, NONE, answer(text, hints_at="rules")))
    assert not may_be_missing(worded("Open the last offer.", GOOD, NONE))
    assert not may_be_missing(worded(three, GOOD, NONE, way=Way.ASK))


def test_what_the_checks_come_to_is_counted() -> None:
    twice = worded("Open six offers. What is in them, and who reads it?", GOOD, NONE)
    short = replace(twice, id="short", minutes=2)
    says = check("says", answer("badly", points_to="wording"), NONE)
    menu = which("menu", "rules", "tools")
    of = made(twice, short, says, menu)
    assert measured(of, of) == Asked(
        checks=4,
        looks=2,
        menus=1,
        understated=1,
        two_questions=2,
        untested_skill=1,
        no_usual_answer=2,
        nothing_to_see=2,
    )
