import pytest

from coachcli.coaching.authoring.vignette import (
    Met,
    Vignette,
    kappa,
    met,
    shares,
    walked_through,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.belief import compiled
from coaching.flows import FEW_MEETINGS, WHO

READ = {WHO: "wording"}
CASE = Vignette(
    "one", "few-meetings", "A case", "Writes too much", "skill", ("wording",), "…", READ
)
UNLISTED = replace(CASE, causes=())
CHECKS = {"first": ("yes", "no"), "second": ("one", "two")}


def walk(case: Vignette = CASE, *, clear: bool = True, first: bool = True) -> Met:
    return Met(
        case, "wording", first=first, among=True, kind=True, clear=clear, checks=4, minutes=9
    )


def test_a_walk_through_a_vignette_is_held_against_what_was_true() -> None:
    found = met(CASE, FEW_MEETINGS, compiled(FEW_MEETINGS))
    assert (found.leader, found.first, found.kind, found.clear) == ("wording", True, True, False)
    assert found.among
    assert found.checks == 1


def test_what_the_text_does_not_tell_is_not_known() -> None:
    nothing = met(replace(CASE, answers={}), FEW_MEETINGS, compiled(FEW_MEETINGS))
    assert nothing.checks == 0


def test_shares_are_of_those_whose_truth_is_listed_and_right_is_of_the_clear() -> None:
    found = shares([walk(), walk(first=False), walk(clear=False), walk(UNLISTED, first=False)])
    assert (found.vignettes, found.listed, found.unlisted, found.falsely) == (4, 3, 1, 1)
    assert (found.first, found.right) == (2 / 3, 1 / 2)
    assert found.clear == 2 / 3
    assert (found.checks, found.minutes) == (4, 9)


def test_of_no_clear_walk_none_is_wrong() -> None:
    assert shares([walk(clear=False)]).right == 1.0


def test_two_readers_who_say_the_same_agree_wholly_and_by_chance_not_at_all() -> None:
    yes, no = {"first": "yes"}, {"first": "no"}
    assert kappa([(yes, yes, CHECKS), (no, no, CHECKS)]) == 1.0
    both = ({"first": "yes", "second": "one"}, {"first": "no", "second": "two"})
    crossed = [(one, other, CHECKS) for one in both for other in both]
    assert kappa(crossed) == pytest.approx(0.0)


def test_a_walk_goes_through_each_as_the_engine_or_somebody_else_has_it() -> None:
    assert walked_through([CASE], FEW_MEETINGS) == walked_through([CASE], FEW_MEETINGS, 1.0)
    assert walked_through([CASE], FEW_MEETINGS) == (
        met(CASE, FEW_MEETINGS, compiled(FEW_MEETINGS)),
    )
