from math import inf

import pytest

from coachcli.coaching.settings import RAMP_DAYS
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import Basis, Check, CheckAnswer, Mark, Way, When
from coachcli.coaching.walks.interview import Given, Interview, Reply, belief, interview
from coachcli.coaching.walks.known import TENURE, Fact, known, tenure
from coaching.flows import CAUSES, NAMES, answer, check, flow

BETWEEN, ABOVE = When("range", 3, 5), When("range", 5, inf)


def measured(metric: str, *whens: When | None) -> Interview:
    """A walk with one data check whose answers are called by their place."""
    answers = tuple(
        CheckAnswer(str(at), marks=((NAMES[at], Mark.POINTS_TO),), when=when)
        for at, when in enumerate(whens)
    )
    return interview(flow(CAUSES, Check("number", Way.DATA, "?", answers, metric=metric)))


def answered(walk: Interview, **facts: Fact) -> str | None:
    replies = known(walk, facts).replies
    return replies[0].answer if replies else None


@pytest.mark.parametrize(("value", "expected"), [(3, "0"), (4.9, "0"), (5, "1"), (700, "1")])
def test_a_number_is_answered_by_the_bounds_it_falls_between(value: float, expected: str) -> None:
    assert answered(measured("dead_tries", BETWEEN, ABOVE), dead_tries=Fact(value)) == expected


@pytest.mark.parametrize(
    ("short", "reached"),
    [("short of plan", "on plan"), ("ramping", "ramped"), ("below", "as expected")],
)
def test_a_number_is_held_against_its_standard(short: str, reached: str) -> None:
    walk = measured("new_opps", When(short, -inf, 0), When(reached))
    assert answered(walk, new_opps=Fact(9, 10)) == "0"
    assert answered(walk, new_opps=Fact(10, 10)) == "1"


@pytest.mark.parametrize(
    "relation", ["short of plan", "on plan", "ramping", "ramped", "as expected"]
)
def test_without_a_standard_nothing_is_known(relation: str) -> None:
    assert answered(measured("new_opps", When(relation), None), new_opps=Fact(9)) is None


def test_half_a_year_in_the_role_is_past_ramp() -> None:
    walk = measured(TENURE, When("ramping"), When("ramped"))
    assert answered(walk, tenure=tenure(RAMP_DAYS - 1)) == "0"
    assert answered(walk, tenure=tenure(RAMP_DAYS)) == "1"


def test_a_number_that_no_answer_speaks_of_is_left_to_be_asked() -> None:
    walk = measured("dead_tries", BETWEEN, None)
    assert known(walk, {"dead_tries": Fact(99)}) == walk


def test_a_metric_nobody_knows_is_left_to_be_asked() -> None:
    walk = measured("dead_tries", BETWEEN, ABOVE)
    assert known(walk, {"other": Fact(4)}) == walk


def test_what_is_known_enters_before_the_first_question_as_data() -> None:
    walk = known(measured("dead_tries", ABOVE, BETWEEN), {"dead_tries": Fact(6)})
    assert walk.replies == (Reply(Given.KNOWN, "number", "0", Basis.DATA),)
    assert belief(walk)[0] > walk.tables.prior[0]
    assert step(walk) is Stop.NOTHING_WORTH_ASKING


def test_a_check_without_a_metric_is_never_answered_by_the_tool() -> None:
    walk = interview(flow(CAUSES, check("x", answer("a", points_to="rules"), answer("b"))))
    assert known(walk, {"number": Fact(4)}) == walk
