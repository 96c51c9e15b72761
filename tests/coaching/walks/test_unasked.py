import pytest
from hypothesis import given

from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Check, Need, Way
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Limits,
    Reply,
    asked,
    heard,
    interview,
)
from coachcli.coaching.walks.standpoint import standpoint
from coachcli.coaching.walks.unasked import Unasked, Why, unasked
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
    flow,
    which,
)
from coaching.strategies import HOUSE, walks


def why(walk: Interview, stop: Stop | None = None) -> dict[str, Why]:
    come = step(walk) if stop is None else stop
    assert isinstance(come, Stop)
    return {one.check: one.why for one in unasked(standpoint(walk), come)}


def test_the_reasons_are_called_as_documented() -> None:
    assert [*Why] == [
        "later",
        "unknown",
        "waits",
        "way",
        "ended",
        "little",
        "slow",
        "settled",
        "no-change",
        "enough",
    ]


def test_when_the_cause_is_clear_the_rest_was_not_needed(seen: Interview) -> None:
    assert step(seen) is Stop.CLEAR
    assert why(seen) == {PLAY: Why.LITTLE}


@pytest.mark.parametrize("given_", [Given.STOPPED, Given.NO_GAP])
def test_when_the_manager_ends_the_walk_all_the_rest_came_too_late(
    not_begun: Interview, given_: Given
) -> None:
    ended = not_begun.answered(WHO, "rules").plus(Reply(given_))
    assert set(why(ended).values()) == {Why.ENDED}
    assert WHO not in why(ended)


def test_when_enough_was_asked_the_rest_is_what_it_was_enough_for() -> None:
    walk = interview(FEW_MEETINGS, Limits(checks=1)).answered(WHO, "rules")
    assert why(walk)[WHERE] is Why.ENOUGH


@pytest.mark.parametrize(
    ("stop", "expected"),
    [
        (Stop.CLEAR, Why.SETTLED),
        (Stop.CANNOT_CHANGE, Why.NO_CHANGE),
        (Stop.NOTHING_WORTH_ASKING, Why.SLOW),
    ],
)
def test_what_still_told_something_was_left_for_the_reason_of_the_stop(
    not_begun: Interview, stop: Stop, expected: Why
) -> None:
    assert why(not_begun, stop)[WHERE] is expected


def test_what_tells_nothing_is_said_to(not_begun: Interview) -> None:
    idle: Check = check("idle", answer("a"), answer("b"))
    walk = interview(flow(CAUSES, idle, which("which", *NAMES)))
    assert why(walk, Stop.CLEAR)["idle"] is Why.LITTLE
    assert not_begun.replies == ()


def test_a_follow_up_waits_for_its_answer() -> None:
    follow = check(
        "follow",
        answer("a", points_to="rules"),
        answer("b"),
        needs=(Need(WHO, "rules"), Need(WHO, "hours")),
    )
    walk = (
        interview(flow(CAUSES, which(WHO, *NAMES), follow))
        .answered(WHO, "rules")
        .plus(Reply(Given.STOPPED))
    )
    (found,) = unasked(standpoint(walk), Stop.MANAGER)
    assert found == Unasked("follow", "follow?", Why.WAITS, f"{WHO} is hours")


def test_what_cannot_be_done_on_the_telephone_was_not_possible() -> None:
    walk = interview(FEW_MEETINGS, Limits(ways=(Way.ASK,))).plus(Reply(Given.STOPPED))
    assert {id_ for id_, one in why(walk).items() if one is Why.WAY} == {NUMBERS, WATCH, PLAY}


def test_what_was_kept_for_later_is_said_to_wait(not_begun: Interview) -> None:
    assert why(not_begun.plus(Reply(Given.LATER, WATCH), Reply(Given.STOPPED)))[WATCH] is Why.LATER


def test_what_was_not_known_says_so(not_begun: Interview) -> None:
    walk = not_begun.plus(Reply(Given.UNKNOWN, WHO), Reply(Given.STOPPED))
    assert why(walk)[WHO] is Why.UNKNOWN


def test_what_was_set_aside_may_be_asked_again(not_begun: Interview) -> None:
    known = Reply(Given.KNOWN, NUMBERS, "rules")
    walk = not_begun.plus(known, Reply(Given.SET_ASIDE, NUMBERS), Reply(Given.STOPPED))
    assert why(walk)[NUMBERS] is Why.ENDED


@given(walks())
@HOUSE
def test_every_check_was_asked_or_has_one_reason(walk: Interview) -> None:
    found = [one.check for one in diagnosis(walk).not_asked]
    told = {*asked(walk), *(one.check.id for one in heard(walk))}
    assert sorted([*found, *told]) == sorted(check_.id for check_ in walk.flow.checks)


def test_could_is_owed_and_asked(only_talked_about: Interview) -> None:
    assert COULD not in why(only_talked_about, Stop.CLEAR)
