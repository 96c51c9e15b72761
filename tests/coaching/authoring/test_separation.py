"""Whether checks tell causes apart, and the mark that would help."""

import pytest
from hypothesis import given

from coachcli.coaching.authoring.finding import Severity
from coachcli.coaching.authoring.separation import apart
from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.belief import compiled
from coachcli.coaching.walks.flow import Flow
from coaching.flows import (
    WORDING,
    answer,
    cause,
    check,
    flow,
)
from coaching.sound import codes, only
from coaching.strategies import HOUSE, flows


def test_two_causes_that_are_marked_alike_are_too_alike(with_twins: Flow) -> None:
    one = only(with_twins, "too-alike")
    assert (one.level, one.place) == (Severity.WARNING, ("causes", "twin"))
    assert one.problem == '"rules" and "twin" are 0.0 bits apart; it takes 3.'


def test_two_causes_around_the_rep_may_be_alike_but_not_one_and_a_flows_own(
    with_twins: Flow,
) -> None:
    assert codes(replace(with_twins, around=("rules", "twin"))) == []
    assert "too-alike" in codes(replace(with_twins, around=("twin",)))


def test_the_mark_that_would_tell_two_causes_apart_is_named_and_does(with_twins: Flow) -> None:
    assert only(with_twins, "too-alike").mend == (
        'For instance: in "ask-0", does "third" point to rules? Then add: points to: [rules]'
    )
    before = compiled(with_twins)
    third = with_twins.checks[0].answers[2]
    mended = replace(third, marks=(*third.marks, *answer("", points_to="rules").marks))
    first = replace(
        with_twins.checks[0],
        answers=tuple(mended if one == third else one for one in with_twins.checks[0].answers),
    )
    assert apart(
        compiled(replace(with_twins, checks=(first, *with_twins.checks[1:]))), 1, 2
    ) > apart(before, 1, 2)


def test_where_every_answer_speaks_of_one_of_the_two_another_check_is_asked_for() -> None:
    alike = tuple(
        check(f"ask-{at}", answer("a", points_to="skill"), answer("b", speaks_against="skill"))
        for at in range(4)
    )
    two = (WORDING, cause("twin", Kind.SKILL, learn=("three-messages",)))
    assert (
        only(flow(two, *alike), "too-alike").mend
        == "Add a check whose answers point to wording and to twin."
    )


@HOUSE
@given(flows())
def test_how_far_two_causes_are_apart_is_the_same_from_either_side(any_flow: Flow) -> None:
    tables = compiled(any_flow)
    assert apart(tables, 0, 1) == pytest.approx(apart(tables, 1, 0), abs=1e-12)
    assert apart(tables, 0, 0) == pytest.approx(0.0, abs=1e-12)
    assert apart(tables, 0, 1) >= 0.0


def test_bits_that_are_too_few_never_look_like_enough(with_twins: Flow) -> None:
    assert "are 0.0 bits apart; it takes 3." in only(with_twins, "too-alike").problem
