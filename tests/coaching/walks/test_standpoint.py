"""Where a walk stands: who leads, and what keeps it from being clear."""

import pytest

from coachcli.coaching.walks.belief import Belief
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import Basis, Check, Seen, Way
from coachcli.coaching.walks.interview import Given, Interview, Limits, Reply, interview
from coachcli.coaching.walks.standpoint import (
    Stand,
    can_point_to,
    clear,
    leading,
    looked,
    looks,
    owed,
    spoken_for,
    standpoint,
    supposed,
)
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    NAMES,
    NUMBERS,
    PLAY,
    WATCH,
    WHERE,
    WHO,
    answer,
    check,
    coming,
    flow,
    which,
)


def believed(walk: Interview, held: Belief) -> Stand:
    """Where the walk would stand if this were believed after it, however alike its checks are."""
    return supposed(walk, held, held, standpoint(walk).answers)


@pytest.mark.parametrize(
    ("ways", "basis", "is_looked"),
    [
        ((Way.ASK,), Basis.SAID, False),
        ((Way.ASK,), Basis.SEEN, True),
        ((Way.ASK, Way.DATA), Basis.SAID, False),
        (tuple(Way), Basis.SAID, True),
    ],
)
def test_where_no_look_can_be_taken_words_alone_do_not_make_a_cause_clear(
    ways: tuple[Way, ...], basis: Basis, *, is_looked: bool
) -> None:
    walk = interview(FEW_MEETINGS, Limits(ways=ways)).answered(WHO, "tools", basis)
    stand = standpoint(walk)
    assert stand.leader
    assert stand.leader.id == "tools"
    assert looked(stand) is is_looked


def test_the_first_of_equally_likely_causes_leads() -> None:
    assert leading((0.2, 0.4, 0.4)) == 1
    assert leading([0.5, 0.5]) == 0


def test_nobody_leads_when_something_else_does(not_begun: Interview) -> None:
    stand = believed(not_begun, (0.1, 0.1, 0.1, 0.1, 0.6))
    assert stand.leader is None
    assert looked(stand)


def test_a_leader_is_not_sure_before_three_answers_that_bear_marks(not_begun: Interview) -> None:
    held = (0.97, 0.01, 0.01, 0.005, 0.005)
    two = not_begun.answered(WHO, "wording").answered(WHERE, "wording")
    assert not believed(two, held).sure
    assert believed(two.answered(NUMBERS, "wording"), held).sure


def test_a_leader_is_not_sure_below_ninety_percent(only_talked_about: Interview) -> None:
    assert believed(only_talked_about, (0.9, 0.1, 0.0, 0.0, 0.0)).sure
    assert not believed(only_talked_about, (0.8999, 0.1001, 0.0, 0.0, 0.0)).sure


def test_a_skill_is_not_clear_before_somebody_looked(
    only_talked_about: Interview, seen: Interview
) -> None:
    stand = standpoint(only_talked_about)
    assert stand.sure
    assert not looked(stand)
    assert not clear(stand)
    assert looked(standpoint(seen))
    assert step(seen) is Stop.CLEAR


def test_a_commitment_is_not_clear_before_somebody_looked(not_begun: Interview) -> None:
    walk = not_begun
    for id_ in (WHO, WHERE, NUMBERS):
        walk = walk.answered(id_, "hours")
    assert standpoint(walk).sure
    assert coming(walk) == WATCH
    assert step(walk.answered(WATCH, "hours")) is Stop.CLEAR


@pytest.mark.parametrize("name", ["rules", "tools"])
def test_knowledge_and_environment_are_clear_without_a_look(
    not_begun: Interview, name: str
) -> None:
    walk = not_begun.answered(COULD, "not yet" if name == "rules" else "yes")
    for id_ in (WHO, WHERE, NUMBERS):
        walk = walk.answered(id_, name)
    assert step(walk) is Stop.CLEAR


def test_an_environment_is_clear_without_the_owed_question(not_begun: Interview) -> None:
    walk = not_begun.answered(WHO, "tools").answered(WHERE, "tools").answered(NUMBERS, "tools")
    assert owed(standpoint(walk)) == ()
    assert step(walk) is Stop.CLEAR


def test_a_look_that_points_elsewhere_is_no_proof(only_talked_about: Interview) -> None:
    walk = only_talked_about.answered(WATCH, "rules").answered(PLAY, "well done")
    assert not looked(believed(walk, standpoint(only_talked_about).belief))


def test_a_look_that_only_hints_is_no_proof() -> None:
    hint = check("watch", answer("clumsy", hints_at="wording"), answer("fine"), way=Way.OBSERVE)
    asks = [which(f"ask-{number}", *NAMES) for number in range(4)]
    walk = interview(flow(CAUSES, *asks, hint))
    for one in asks:
        walk = walk.answered(one.id, "wording")
    assert not looked(standpoint(walk.answered("watch", "clumsy")))


def test_an_answer_the_manager_saw_with_own_eyes_is_proof(only_talked_about: Interview) -> None:
    assert looked(standpoint(only_talked_about.answered(WHO, "wording", Basis.SEEN)))
    assert not looked(standpoint(only_talked_about.answered(WATCH, "wording", Basis.SAID)))


def test_a_look_that_cannot_point_to_the_cause_is_no_look_for_it() -> None:
    wording, tools = CAUSES[0], CAUSES[3]
    assert [one.id for one in looks(wording, FEW_MEETINGS.checks)] == [WATCH, PLAY]
    assert [one.id for one in looks(tools, FEW_MEETINGS.checks)] == [WATCH]


def test_a_check_can_point_to_the_causes_it_marks_so() -> None:
    assert can_point_to(which("x", "wording"), CAUSES[0])
    assert not can_point_to(which("x", "wording"), CAUSES[1])


def test_a_skill_or_knowledge_gap_owes_the_question_whether_they_could(
    never_asked_whether_they_could: Interview, owed_check: Check
) -> None:
    stand = standpoint(never_asked_whether_they_could)
    assert owed(stand) == (owed_check,)
    assert not clear(stand)
    assert step(never_asked_whether_they_could) == owed_check
    assert step(never_asked_whether_they_could.answered(COULD, "not yet")) is Stop.CLEAR


def test_the_owed_question_counts_as_asked_when_nobody_knows(
    never_asked_whether_they_could: Interview,
) -> None:
    assert step(never_asked_whether_they_could.plus(Reply(Given.UNKNOWN, COULD))) is Stop.CLEAR


def test_a_cause_that_is_left_when_the_others_are_ruled_out_is_not_sure() -> None:
    """Once something speaks for it, it is; of two causes, what is against one is for the other."""
    out = [
        check(id_, answer("gone", nearly_rules_out="wording rules hours"), answer("there"))
        for id_ in "abcdef"
    ]
    told = [
        check(id_, answer("so", Seen.RARE, points_to="tools"), answer("no"), way=Way.DATA)
        for id_ in ("told", "shown")
    ]
    walk = interview(flow(CAUSES, *out, *told))
    for id_ in "abcdef":
        walk = walk.answered(id_, "gone")
    tables = walk.tables
    assert not spoken_for(tables, standpoint(walk).wary, 3)
    walk = walk.answered("told", "so").answered("shown", "so")
    assert spoken_for(tables, standpoint(walk).wary, 3)
    assert spoken_for(tables, (0.95, 0.02, 0.03), 0)
