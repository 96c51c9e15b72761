import pytest

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Basis, Check, CheckAnswer, Flow, Mark, Way, When
from coachcli.coaching.walks.interview import Interview, interview, standing
from coachcli.coaching.walks.known import Fact, known
from coachcli.coaching.walks.observed import (
    ENOUGH,
    LESS,
    PASSED,
    SeenBefore,
    SeenStrength,
    TriedBefore,
    is_of_rep,
    observed,
    tried,
    with_seen,
)
from coachcli.coaching.walks.standpoint import belief
from coaching.flows import FEW_MEETINGS, WORDING

LEVELS = ("a", "b", "c", "d")
DOES = Behaviour("does-wording", "Words it", ("meetings",), "The first line", "So?", 3, LEVELS)
MODEL = {DOES.id: replace(DOES, was=("did-wording",))}
AUTHORED = replace(
    FEW_MEETINGS,
    checks=(
        Check(
            "own",
            Way.DATA,
            "What do the looks say?",
            (
                CheckAnswer("less", marks=(("wording", Mark.POINTS_TO),), when=When("below")),
                CheckAnswer("ok", marks=(("rules", Mark.HINTS_AT),), when=When("as expected")),
            ),
            metric=observed("did-wording"),
        ),
        *FEW_MEETINGS.checks,
    ),
)


def before(level: float, strength: SeenStrength = SeenStrength.LOOK) -> SeenBefore:
    return SeenBefore(DOES, strength, Fact(level, 3, figures="2 looks", basis=Basis.SEEN))


def did(passed: float) -> TriedBefore:
    return TriedBefore("wording", Fact(passed, 1.0, basis=Basis.SHOWN))


def walk(
    *seen: SeenBefore, tries: tuple[TriedBefore, ...] = (), flow: Flow = FEW_MEETINGS
) -> Interview:
    joined, facts = with_seen(flow, seen, tries, MODEL)
    return known(interview(joined), facts)


def likely(begun: Interview) -> float:
    return belief(begun)[0]


NOTHING = likely(interview(FEW_MEETINGS))


def test_a_walk_begins_with_what_was_seen_its_figures_and_how_it_is_known() -> None:
    begun = walk(before(2))
    reply = standing(begun)["seen-does-wording"]
    assert (reply.answer, reply.figures, reply.basis) == (LESS, "2 looks", Basis.SEEN)
    assert standing(walk(before(3)))["seen-does-wording"].answer == ENOUGH


def test_the_more_stands_behind_a_level_the_more_it_says() -> None:
    hint, look, looks = (likely(walk(before(1, each))) for each in SeenStrength)
    assert NOTHING < hint <= look < looks
    hint, look, looks = (likely(walk(before(4, each))) for each in SeenStrength)
    assert NOTHING > hint > look >= looks


def test_a_hint_points_to_nothing_and_rules_nothing_out() -> None:
    (check,) = (each for each in walk(before(1, SeenStrength.HINT)).flow.checks if each.metric)
    marks = {mark for answer in check.answers for _, mark in answer.marks}
    assert marks == {Mark.HINTS_AT}


def test_a_hint_says_no_more_where_an_author_asks_for_it() -> None:
    joined, facts = with_seen(AUTHORED, [before(1, SeenStrength.HINT)], (), MODEL)
    assert joined.checks[0].answers[0].marks == (("wording", Mark.HINTS_AT),)
    assert joined.checks[0].answers[1].marks == (("rules", Mark.HINTS_AT),)
    assert joined.checks[1:] == AUTHORED.checks[1:]
    assert facts == {observed("did-wording"): before(1).fact}


def test_an_authors_own_check_is_answered_and_none_is_added() -> None:
    begun = walk(before(1), flow=AUTHORED)
    assert begun.flow == AUTHORED
    assert standing(begun)["own"].answer == "less"


def test_what_is_behind_no_cause_of_the_flow_is_left_out() -> None:
    other = replace(before(1), behaviour=replace(DOES, id="closes"))
    joined, facts = with_seen(FEW_MEETINGS, [other], [replace(did(1), cause="else")], MODEL)
    assert joined == FEW_MEETINGS
    assert observed("closes") not in facts
    only = replace(FEW_MEETINGS, causes=(WORDING,), checks=())
    assert with_seen(only, [before(1)], (), MODEL)[0] == only


def test_a_role_play_that_passed_speaks_against_the_skill_and_one_that_did_not_for_it() -> None:
    passed, failed = (walk(tries=(did(value),)) for value in (1.0, 0.0))
    assert standing(passed)["tried-wording"].answer == PASSED
    assert standing(passed)["tried-wording"].basis is Basis.SHOWN
    assert likely(passed) < NOTHING < likely(failed)


@pytest.mark.parametrize(
    ("name", "of_rep"), [(observed("a"), True), (tried("b"), True), ("won", False)]
)
def test_facts_of_the_rep_are_told_from_numbers(name: str, *, of_rep: bool) -> None:
    assert is_of_rep(name) is of_rep
