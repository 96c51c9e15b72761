"""When a walk stops, and what comes next when it is taken up again."""

from hypothesis import given

from coachcli.coaching.cause import Common, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.alike import LEAST_TO_ASK, new_share
from coachcli.coaching.walks.belief import gain
from coachcli.coaching.walks.choice import Stop, decided, rate, step
from coachcli.coaching.walks.flow import Check, Seen, Way
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Limits,
    Reply,
    answered,
    asked,
    interview,
    minutes,
    pool,
    put_off,
)
from coachcli.coaching.walks.standpoint import leading, looked, owed, standpoint
from coaching.flows import (
    CAUSES,
    FEW_MEETINGS,
    NAMES,
    NUMBERS,
    PLAY,
    WHERE,
    WHO,
    answer,
    cause,
    check,
    coming,
    flow,
    which,
)
from coaching.strategies import HOUSE, walks

STOPPED = Reply(Given.STOPPED)
RESUMED = Reply(Given.RESUMED)
WAYS_OF_TALK = (Way.ASK, Way.DATA)


def test_a_telephone_talk_skips_the_look_and_is_never_clear(only_talked_about: Interview) -> None:
    walk = interview(FEW_MEETINGS, Limits(ways=WAYS_OF_TALK)).plus(*only_talked_about.replies)
    assert standpoint(walk).sure
    assert step(walk) in (Stop.NOTHING_WORTH_ASKING, Stop.CANNOT_CHANGE)


def test_a_walk_stops_after_twelve_checks() -> None:
    same = [which(f"check-{number}", *NAMES) for number in range(14)]
    walk = interview(flow(CAUSES, *same), Limits(minutes=99))
    for number in range(12):
        assert step(walk) is not Stop.ENOUGH_ASKED
        walk = walk.answered(f"check-{number}", NAMES[number % 4])
    assert step(walk) is Stop.ENOUGH_ASKED


def test_a_walk_stops_after_twenty_five_minutes() -> None:
    long = [
        which(f"check-{number}", *NAMES, minutes=minute)
        for number, minute in enumerate((8, 8, 8, 1, 9))
    ]
    walk = (
        interview(flow(CAUSES, *long))
        .answered("check-0", "wording")
        .answered("check-1", "rules")
        .answered("check-2", "hours")
    )
    assert minutes(walk) == 24
    assert isinstance(step(walk), Check)
    assert step(walk.answered("check-3", "tools")) is Stop.ENOUGH_ASKED


def test_a_check_that_is_not_known_counts_as_none_of_the_twelve() -> None:
    walk = interview(FEW_MEETINGS, Limits(checks=1, minutes=1)).plus(
        Reply(Given.UNKNOWN, WHO), Reply(Given.UNKNOWN, WHERE)
    )
    assert isinstance(step(walk), Check)


def test_what_is_volunteered_counts_as_none_of_the_twelve() -> None:
    told_ = Reply(Given.VOLUNTEERED, NUMBERS, "wording")
    assert isinstance(step(interview(FEW_MEETINGS, Limits(checks=1)).plus(told_)), Check)


def test_what_the_tool_knows_counts_as_none_of_the_twelve() -> None:
    walk = interview(FEW_MEETINGS, Limits(checks=1)).plus(Reply(Given.KNOWN, NUMBERS, "wording"))
    assert isinstance(step(walk), Check)


def test_a_walk_stops_when_no_check_is_left() -> None:
    assert step(interview(flow(CAUSES))) is Stop.NOTHING_WORTH_ASKING


def test_a_check_under_a_fiftieth_of_a_bit_is_not_worth_asking_once_there_is_enough() -> None:
    faint = check("x", answer("a", Seen.RARE, hints_at="tools"), answer("b"), minutes=1)
    walk = interview(flow(CAUSES, faint))
    assert 0.01 < gain(walk.tables.prior, walk.tables.of["x"]) < 0.02
    assert decided(replace(standpoint(walk), answers=3)) is Stop.NOTHING_WORTH_ASKING
    assert decided(replace(standpoint(walk), answers=2)) is faint


def test_a_check_under_a_hundredth_of_a_bit_a_minute_is_not_worth_asking() -> None:
    slow = check(
        "x",
        answer("a", hints_at="wording"),
        answer("b", speaks_against="wording"),
        minutes=60,
    )
    walk = interview(flow(CAUSES, slow))
    assert gain(walk.tables.prior, walk.tables.of["x"]) > 0.02
    assert step(walk) is Stop.NOTHING_WORTH_ASKING


def test_with_enough_to_conclude_on_a_walk_stops_when_no_single_answer_can_change_the_leader() -> (
    None
):
    causes = (
        cause("wording", Kind.KNOWLEDGE, Common.VERY_COMMON),
        cause("rules"),
        cause("tools", Kind.ENVIRONMENT),
    )
    weak = check("x", answer("a", speaks_against="tools"), answer("b", hints_at="tools"))
    walk = interview(flow(causes, weak))
    assert gain(walk.tables.prior, walk.tables.of["x"]) >= 0.02
    assert decided(replace(standpoint(walk), answers=3)) is Stop.CANNOT_CHANGE
    assert decided(replace(standpoint(walk), answers=2)) is weak


def test_a_walk_goes_on_when_an_answer_could_lift_the_leader_over_the_bar() -> None:
    causes = (
        cause("wording", Kind.KNOWLEDGE, Common.VERY_COMMON),
        cause("tools", Kind.ENVIRONMENT),
    )
    walk = interview(flow(causes, which("x", "wording", "tools")))
    assert leading(walk.tables.prior) == 0
    assert coming(walk) == "x"


def test_the_manager_may_stop_at_any_time(not_begun: Interview, seen: Interview) -> None:
    assert step(not_begun.plus(STOPPED)) is Stop.MANAGER
    assert step(seen.plus(STOPPED)) is Stop.MANAGER
    assert isinstance(step(not_begun.plus(STOPPED, RESUMED)), Check)


def test_a_walk_may_be_ended_at_its_start_as_there_is_no_gap(not_begun: Interview) -> None:
    assert step(not_begun.plus(Reply(Given.NO_GAP))) is Stop.NO_GAP


def test_what_was_put_off_is_offered_first_when_the_walk_is_resumed(not_begun: Interview) -> None:
    later = not_begun.plus(Reply(Given.LATER, PLAY))
    assert coming(later) == NUMBERS
    assert coming(later.plus(STOPPED, RESUMED)) == PLAY
    assert coming(later.plus(STOPPED, RESUMED).answered(PLAY, "well done")) != PLAY


@HOUSE
@given(walks())
def test_a_walk_without_limits_never_stops_for_having_asked_enough(walk: Interview) -> None:
    assert step(walk) in (Stop.CLEAR, Stop.NOTHING_WORTH_ASKING, Stop.CANNOT_CHANGE)


@HOUSE
@given(walks(limits=Limits(checks=2)))
def test_a_walk_never_asks_more_than_it_may(walk: Interview) -> None:
    assert len(asked(walk)) <= 2


@HOUSE
@given(walks())
def test_a_clear_skill_was_always_looked_at_and_what_is_owed_asked(walk: Interview) -> None:
    stand = standpoint(walk)
    if step(walk) is Stop.CLEAR:
        assert stand.leader is not None
        assert max(stand.belief) >= 0.9
        assert looked(stand)
        assert owed(stand) == ()


@HOUSE
@given(walks())
def test_a_stop_that_calls_nothing_worth_asking_is_true(walk: Interview) -> None:
    stand = standpoint(walk)
    gains = {one: gain(stand.belief, walk.tables.of[one.id]) for one in pool(walk)}
    new = [
        bits * new_share(walk.tables, one.id, answered(walk), LEAST_TO_ASK)
        for one, bits in gains.items()
    ]
    poor = (
        max(new, default=0.0) < 0.02
        or max(bits / one.minutes for one, bits in gains.items()) < 0.01
    )
    assert poor or step(walk) is not Stop.NOTHING_WORTH_ASKING


@given(walks())
@HOUSE
def test_the_check_that_is_chosen_is_the_one_that_working_all_of_them_out_gives(
    walk: Interview,
) -> None:
    for size in range(len(walk.replies)):
        stand = standpoint(Interview(walk.flow, walk.tables, walk.replies[:size], walk.limits))
        come = decided(stand)
        if isinstance(come, Check) and not stand.sure and come.id not in put_off(stand.walk):
            order = {each.id: at for at, each in enumerate(stand.pool)}
            rates = {each.id: rate(each, stand.belief, walk.tables) for each in stand.pool}
            assert come == max(
                stand.pool, key=lambda each: (rates[each.id], -each.minutes, -order[each.id])
            )
