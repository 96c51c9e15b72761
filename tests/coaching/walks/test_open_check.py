import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis, Way
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Limits,
    Reply,
    interview,
    reopened,
    volunteering,
)
from coachcli.coaching.walks.open_check import Next, separating, settling
from coachcli.coaching.walks.standpoint import standpoint, supposed
from coachcli.coaching.walks.unasked import Why
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    NUMBERS,
    PLAY,
    WATCH,
    answer,
    check,
    coming,
    flow,
    which,
)

STOPPED = Reply(Given.STOPPED)
KNOWN = Reply(Given.KNOWN, NUMBERS, "rules", Basis.DATA)


def test_a_provisional_conclusion_names_the_look_that_would_settle_it(
    only_talked_about: Interview,
) -> None:
    settle = diagnosis(only_talked_about).settle
    assert settle is not None
    assert settle.check in (WATCH, PLAY)


def test_a_look_settles_a_skill_even_where_a_question_would_tell_more() -> None:
    asks = [which(f"ask-{number}", "wording", "rules", "hours") for number in range(4)]
    walk = interview(
        flow(
            CAUSES, *asks, which("watch", "wording", "rules", "hours", way=Way.OBSERVE, minutes=30)
        )
    )
    for one in asks[:3]:
        walk = walk.answered(one.id, "wording")
    found = diagnosis(walk)
    assert found.settle == Next("watch", "watch?")
    assert found.separate == Next("ask-3", "ask-3?")


@pytest.mark.parametrize("way", [Way.OBSERVE, Way.ROLE_PLAY, Way.DATA])
def test_a_look_of_more_than_ten_minutes_is_never_the_next_question(way: Way) -> None:
    long_ = which("watch", "wording", "rules", "hours", way=way, minutes=11)
    walk = interview(flow(CAUSES, long_, which("ask", "wording", "rules", "hours")))
    assert coming(walk) == "ask"
    walk = walk.answered("ask", "wording")
    assert step(walk) is Stop.NOTHING_WORTH_ASKING
    assert [(each.check, each.why) for each in diagnosis(walk).not_asked] == [("watch", Why.LATER)]
    assert coming(reopened(walk, "watch")) == "watch"
    by_hand = walk.plus(volunteering(long_, "rules"))
    assert diagnosis(by_hand).leader != diagnosis(walk).leader
    assert coming(interview(flow(CAUSES, replace(long_, minutes=10)))) == "watch"
    asks = interview(flow(CAUSES, replace(long_, way=Way.ASK)))
    assert coming(asks) == "watch"


def test_with_the_proof_in_hand_the_check_that_tells_most_would_settle_it(torn: Interview) -> None:
    held = (0.1, 0.5, 0.1, 0.2, 0.1)
    stand = supposed(torn, held, held, standpoint(torn).answers)
    assert settling(stand) in stand.pool


def test_with_nothing_left_to_ask_nothing_would_settle_it(seen: Interview) -> None:
    found = diagnosis(seen.answered(PLAY, "badly done"))
    assert (found.settle, found.separate, found.unasked) == (None, None, ())


def test_what_would_separate_two_candidates_tells_them_apart() -> None:
    asks = [which(f"ask-{number}", "rules", "tools") for number in range(2)]
    not_hours = check(
        "not-hours", answer("a", points_to="rules tools"), answer("b", points_to="hours")
    )
    walk = interview(
        flow(
            CAUSES[1:],
            *asks,
            not_hours,
            which("others", "hours", "rules"),
            which("these", "rules", "tools"),
        )
    )
    found = diagnosis(
        walk.answered("ask-0", "rules")
        .answered("ask-1", "tools")
        .answered("not-hours", "a")
        .plus(STOPPED)
    )
    assert found.verdict is Verdict.TWO_CANDIDATES
    assert found.separate == Next("these", "these?")


def test_a_check_that_speaks_of_neither_separates_nothing() -> None:
    walk = interview(flow(CAUSES, which("x", "hours", "wording")))
    assert separating(walk, (0.0, 0.5, 0.0, 0.5, 0.0)) is None


def test_alone_the_owed_question_is_what_would_settle_it() -> None:
    alone = interview(FEW_MEETINGS, Limits(ways=(Way.OBSERVE, Way.DATA)))
    walk = alone.answered(WATCH, "wording").answered(NUMBERS, "wording")
    found = settling(standpoint(walk))
    assert found
    assert found.id == COULD
