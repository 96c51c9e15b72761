from math import inf

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.settings import RAMP_DAYS
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import Basis, Check, CheckAnswer, Gap, Mark, Source, Way, When
from coachcli.coaching.walks.interview import Given, Interview, Reply, heard, interview
from coachcli.coaching.walks.known import (
    AHEAD,
    BESIDE,
    FELL,
    IS_SHORT,
    LARGEST,
    SLID,
    TENURE,
    Fact,
    called,
    is_of_map,
    known,
    reads_map,
    tenure,
    wanted,
)
from coachcli.coaching.walks.standpoint import belief
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


def looking(
    source: Source, *whens: When | None, names: tuple[str, ...] = ("win-rate",)
) -> Interview:
    """A walk whose one data check looks at something other than a metric."""
    walk = measured("", *whens)
    asked = replace(walk.flow.checks[0], looks_at=source, names=names)
    return interview(replace(walk.flow, gap=Gap("win_rate", 0.2, ("won",)), checks=(asked,)))


def said(walk: Interview, **facts: str) -> str | None:
    """The answer where this is said of the facts, whose names hold a sign for a blank."""
    named = {name.replace("__", " "): Fact(says=says) for name, says in facts.items()}
    replies = known(walk, {name.replace("_", "-"): fact for name, fact in named.items()}).replies
    return replies[0].answer if replies else None


@pytest.mark.parametrize(
    ("says", "expected"), [("largest short", "0"), ("short", "1"), ("ahead", "2"), ("", None)]
)
def test_a_step_is_answered_by_its_place_in_the_split(says: str, expected: str | None) -> None:
    walk = looking(Source.STEP, *map(When, (LARGEST, IS_SHORT, AHEAD)))
    assert said(walk, step__win_rate=says) == expected


def test_what_is_short_most_is_short_where_nobody_asks_whether_it_is_most() -> None:
    assert said(looking(Source.STEP, When(IS_SHORT), None), step__win_rate=LARGEST) == "0"
    assert said(looking(Source.STEP, When(IS_SHORT), When(LARGEST)), step__win_rate=LARGEST) == "1"


def test_of_several_steps_each_answer_says_which_it_is_of() -> None:
    whens = (When(IS_SHORT, of="touches"), When(LARGEST, of="win-rate"))
    walk = looking(Source.STEP, *whens, names=("touches", "win-rate"))
    assert said(walk, step__touches=AHEAD, step__win_rate=LARGEST) == "1"
    assert said(walk, step__touches=IS_SHORT, step__win_rate=LARGEST) == "0"
    assert said(walk, step__touches=AHEAD) is None


def test_the_gap_stands_for_the_metrics_that_open_the_flow_the_first_known_first() -> None:
    walk = looking(Source.SHAPE, When(FELL), When(SLID), names=("gap",))
    assert wanted(walk.flow) == ("shape win_rate", "shape won")
    facts = {"shape won": Fact(says=SLID)}
    assert [reply.answer for reply in known(walk, facts).replies] == ["1"]
    facts = {"shape win_rate": Fact(says=FELL), "shape won": Fact(says=SLID)}
    assert [reply.answer for reply in known(walk, facts).replies] == ["0"]


def test_a_flow_without_a_gap_has_no_line_of_it() -> None:
    walk = looking(Source.SHAPE, When(FELL), None, names=("gap",))
    assert wanted(replace(walk.flow, gap=Gap())) == ()


def test_a_number_may_be_held_to_what_the_others_reach() -> None:
    walk = measured("open_opps", When(BESIDE, 1.5, inf), When(BESIDE, -inf, 1.5))
    assert answered(walk, open_opps=Fact(31, others=20.0)) == "0"
    assert answered(walk, open_opps=Fact(29, others=20.0)) == "1"
    assert answered(walk, open_opps=Fact(29)) is None


def test_what_chance_may_bring_is_not_called_short() -> None:
    walk = measured("new_opps", When("short of plan"), When("on plan"))
    assert answered(walk, new_opps=Fact(9, 10, by_chance=True)) is None
    assert answered(walk, new_opps=Fact(11, 10, by_chance=True)) == "1"


def test_the_figures_stand_with_the_answer() -> None:
    walk = known(measured("dead_tries", ABOVE, BETWEEN), {"dead_tries": Fact(6, figures="6 of 9")})
    assert walk.replies[0].figures == "6 of 9"
    assert heard(walk)[0].figures == "6 of 9"


def test_what_an_account_map_says_is_told_from_what_the_numbers_say() -> None:
    assert is_of_map(called(Source.MAP, "account"))
    assert not is_of_map(called(Source.STEP, "closed"))


def test_a_flow_reads_a_map_where_a_check_is_answered_from_one() -> None:
    of_map = replace(check("who", answer("all"), answer("some")), looks_at=Source.MAP)
    assert reads_map(flow(CAUSES, replace(of_map, names=("account",))))
    assert not reads_map(flow(CAUSES, check("who", answer("all"), answer("some"))))
