import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.belief import CheckTable, Tables, gain
from coachcli.coaching.walks.choice import Stop, best, rate, step
from coachcli.coaching.walks.flow import Check, Seen, Source, Way
from coachcli.coaching.walks.interview import (
    UNLIMITED,
    Given,
    Interview,
    Limits,
    Reply,
    interview,
)
from coachcli.coaching.walks.standpoint import (
    standpoint,
)
from coaching.flows import (
    CAUSES,
    FEW_MEETINGS,
    NAMES,
    NUMBERS,
    PLAY,
    WATCH,
    answer,
    check,
    coming,
    flow,
    owed,
    which,
)

EACH_ITS_OWN = tuple(tuple(float(cause == answer) for cause in range(4)) for answer in range(4))
"""Under each of four causes its own answer, for certain."""


@pytest.fixture
def two_bits_in_four_minutes_or_one_in_two() -> Interview:
    """Two checks without slips, as chances, so that their rates are equal to the last digit."""
    even, four, two = (0.25,) * 4, ("a", "b", "c", "d"), ("a", "b")
    long, short = (
        check("long", *map(answer, four), minutes=4),
        check("short", *map(answer, two), minutes=2),
    )
    to_four = CheckTable(even, 2.0, (0, 1, 2, 3), EACH_ITS_OWN, (0.0,) * 4)
    to_two = CheckTable(
        (0.5, 0.5), 1.0, (0, 1, 2, 3), ((1.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 1.0)), (0.0,) * 4
    )
    return Interview(
        flow(CAUSES, long, short), Tables((*even, 0.0), {"long": to_four, "short": to_two})
    )


def test_the_stops_are_called_as_documented() -> None:
    assert [*Stop] == [
        "clear",
        "nothing-worth-asking",
        "cannot-change",
        "enough-asked",
        "manager",
        "no-gap",
    ]


def test_the_check_that_tells_most_per_minute_comes_first(not_begun: Interview) -> None:
    first = step(not_begun)
    assert isinstance(first, Check)
    held, tables = not_begun.tables.prior, not_begun.tables.of
    rates = {one.id: gain(held, tables[one.id]) / one.minutes for one in FEW_MEETINGS.checks}
    assert rates[first.id] == max(rates.values())
    assert first.id == NUMBERS


def test_of_equals_the_earlier_in_the_file_comes_first() -> None:
    same = [which(id_, *NAMES) for id_ in ("second", "first")]
    assert coming(interview(flow(CAUSES, *same))) == "second"
    assert coming(interview(flow(CAUSES, *reversed(same)))) == "first"


def test_of_equal_rates_the_shorter_comes_first(
    two_bits_in_four_minutes_or_one_in_two: Interview,
) -> None:
    walk = two_bits_in_four_minutes_or_one_in_two
    checks, held = walk.flow.checks, walk.tables.prior
    assert [rate(one, held, walk.tables) for one in checks] == [0.5, 0.5]
    assert coming(walk) == "short"
    assert best(checks, held, walk.tables).id == "short"


def test_when_proof_alone_is_missing_the_look_that_can_give_it_comes_next(
    only_talked_about: Interview,
) -> None:
    come = step(only_talked_about)
    assert isinstance(come, Check)
    assert come.id in (WATCH, PLAY)


def test_proof_comes_next_whatever_its_minutes_and_gain() -> None:
    dull = check(
        "dull",
        answer("badly", Seen.USUAL, points_to="wording"),
        answer("well", Seen.RARE),
        way=Way.OBSERVE,
        minutes=10,
    )
    walk = interview(
        flow(CAUSES, *(which(f"ask-{number}", *NAMES) for number in range(5)), dull), Limits(99, 99)
    )
    for number in range(4):
        walk = walk.answered(f"ask-{number}", "wording")
    held = standpoint(walk)
    assert gain(held.belief, walk.tables.of["dull"]) < 0.02
    assert coming(walk) == "dull"


OF_MAP = replace(owed("who-has-a-say", *map(answer, ("all", "some"))), looks_at=Source.MAP)
"""A check that the map of an account answers; its answers tell nothing of a cause."""
UNTOLD = flow(CAUSES, which("ask-1", *NAMES), which("ask-2", *NAMES), OF_MAP)


def in_talk(cause: str, asks: int, most: Limits = UNLIMITED) -> Interview:
    """A walk in which every question came to a cause."""
    walk = interview(UNTOLD, most)
    for number in range(asks):
        walk = walk.answered(f"ask-{number + 1}", cause)
    return walk


@pytest.mark.parametrize("cause", ["wording", "rules"])
def test_a_walk_does_not_end_on_what_can_be_learnt_before_who_has_a_say_was_asked(
    cause: str,
) -> None:
    walk = in_talk(cause, 2)
    assert coming(walk) == OF_MAP.id
    for spoken_of in (walk.answered(OF_MAP.id, "some"), unknown(walk), later(walk)):
        assert isinstance(step(spoken_of), Stop)
    assert isinstance(step(in_talk("tools", 2)), Stop)


def test_who_has_a_say_is_the_last_question_that_there_is_room_for() -> None:
    assert coming(in_talk("tools", 1)) == "ask-2"
    for most in (Limits(checks=2), Limits(minutes=4)):
        walk = in_talk("tools", 1, most)
        assert coming(walk) == OF_MAP.id
        assert coming(unknown(walk)) == "ask-2"
    assert coming(in_talk("wording", 2, Limits(checks=2))) == Stop.ENOUGH_ASKED


def test_who_has_a_say_is_not_asked_once_the_manager_ends() -> None:
    ended = in_talk("wording", 2).plus(Reply(Given.STOPPED))
    assert step(ended) is Stop.MANAGER


def unknown(walk: Interview) -> Interview:
    """The walk in which nobody knows who has a say."""
    return walk.plus(Reply(Given.UNKNOWN, OF_MAP.id))


def later(walk: Interview) -> Interview:
    """The walk in which who has a say is kept for later."""
    return walk.plus(Reply(Given.LATER, OF_MAP.id))
