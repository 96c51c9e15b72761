from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis, Way
from coachcli.coaching.walks.interview import Given, Interview, Limits, Reply, interview
from coachcli.coaching.walks.open_check import Next, separating, settling
from coachcli.coaching.walks.standpoint import standpoint, supposed
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    NUMBERS,
    PLAY,
    WATCH,
    answer,
    check,
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
