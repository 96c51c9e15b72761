"""What is on record of sessions: each item is had by the record that stands for it alone."""

import json
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.period import Period
from coachcli.coaching.rhythm.mirror import KeptOfDue, TimeSpent
from coachcli.coaching.rhythm.preread import RepHalf
from coachcli.coaching.rhythm.session import SessionItem
from coachcli.coaching.rhythm.talk import (
    PromiseCame,
    PromiseState,
    Talk,
    TalkLine,
    TalkStep,
)
from coachcli.store import preread, session, talk
from coachcli.store.room import Room, insert
from store.conftest import DANA, STAMP

DAY = STAMP.day
NEXT = DAY + timedelta(days=7)
DAYS = Period(DAY - timedelta(days=30), DAY)
LATER = Period(DAY, DAY + timedelta(days=60))
ON = {"on_day": DAY.isoformat(), "at": STAMP.instant}
LEDGER = [
    {"basis": None},
    {"basis": "said", "by_tool": False},
    {"basis": "data", "by_tool": True},
]
SEEN = {"basis": "seen", "by_tool": False}
DIAGNOSIS = {
    "id": "d1",
    "walk_id": "w1",
    "person_id": DANA.id,
    "flow_id": "f",
    "verdict": "clear",
    "stop": "",
    "cause": "c",
    "means": "m",
    "kind": "skill",
    "behaviour": "b",
    "checks": 3,
    "probability": 0.9,
    "minutes": 14,
    "engine": 1,
    "program": "0",
}
GIVEN = {
    "id": "a1",
    "person_id": DANA.id,
    "diagnosis_id": "d1",
    "asset": "x",
    "title": "X",
    "minutes": 60,
    "cause": "c",
    "means": "m",
    "behaviour": "b",
    "metric": "",
    "at": "",
    "given_on": DAY.isoformat(),
    "due_on": NEXT.isoformat(),
    "done_means": "three pairs",
    "evaluate_on": (DAY + timedelta(days=28)).isoformat(),
}
LOOK = {
    "id": "v1",
    "assignment_id": "a1",
    "person_id": DANA.id,
    "flow_id": "f",
    "look": 1,
    "verdict": "cannot-tell",
    "figures": "{}",
    "cause_was": "not-clear",
    "other_cause": "",
}
SAW = {
    "id": "o1",
    "person_id": DANA.id,
    "behaviour": "b",
    "rater": "coach",
    "level": 2.0,
    "look_id": "k",
    "seen_on": DAY.isoformat(),
    "evidenced": 1,
    "source": "",
    "external_id": "",
}
GOAL = TalkLine("l1", TalkStep.GOAL, "nine a month")
NOW = TalkLine("l2", TalkStep.NOW, "seven")
GAP = TalkLine("l3", TalkStep.GAP, "7 of 12")
CAUSE = TalkLine("l4", TalkStep.CAUSE, "the opener")
ACTION = TalkLine("l5", TalkStep.ACTION, "three messages", by=NEXT)
AIM = TalkLine("l6", TalkStep.LOOK, "one reply", by=NEXT)


def put(room: Room, table: str, row: Mapping[str, object]) -> None:
    with room.writing() as connection:
        insert(connection, table, dict(row))


def walked(room: Room, number: str = "", verdict: str = "clear", *reasons: object) -> None:
    walk = {"id": "w1", "person_id": DANA.id, "flow_id": "f", "flow_hash": "h", "ways": ""} | ON
    conclusion = {"number": number, "diagnosis": {"ledger": [*LEDGER, *reasons]}}
    put(room, "flow_kept", {"hash": "h", "flow_id": "f", "body": "{}"})
    put(room, "walk", walk)
    ended = {"verdict": verdict, "conclusion": json.dumps(conclusion)}
    put(room, "diagnosis", DIAGNOSIS | ended | ON)


def talked(room: Room, *lines: TalkLine) -> None:
    talk.add(room, Talk("t1", DANA.id, "guide", DAY, 30, lines=lines), STAMP)


def has(room: Room, days: Period = DAYS) -> set[str]:
    (only,) = session.sessions(room, days)
    return {item.value for item in only.has}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((GOAL,), {"goal"}),
        ((NOW,), {"rep_first"}),
        ((replace(NOW, text="7 of 12"),), {"rep_first", "number"}),
        ((GAP,), {"number"}),
        ((CAUSE,), {"cause"}),
        ((ACTION,), {"action"}),
        ((AIM,), set()),
        ((ACTION, AIM), {"action", "due"}),
    ],
)
def test_a_talk_has_what_was_written_down_of_it(
    staffed: Room, lines: tuple[TalkLine, ...], expected: set[str]
) -> None:
    talked(staffed, *lines)
    assert has(staffed) == expected


def test_a_walk_has_its_cause_its_number_and_what_was_seen(staffed: Room) -> None:
    walked(staffed, "7 of 12", "clear", SEEN)
    assert has(staffed) == {"cause", "number", "evidence"}
    assert session.bases(staffed, DAYS) == {DANA.id: {"said": 1, "seen": 1}}
    assert session.spent(staffed, DAYS) == (TimeSpent(DANA.id, DAY, "walk", 14),)


def test_what_the_tool_took_from_numbers_is_no_evidence_of_the_coach(staffed: Room) -> None:
    walked(staffed, "", "not-enough")
    assert has(staffed) == set()


def test_a_walk_that_finds_no_gap_is_no_session_and_takes_time(staffed: Room) -> None:
    walked(staffed, "", "no-gap")
    assert session.sessions(staffed, DAYS) == ()
    assert len(session.spent(staffed, DAYS)) == 1


def test_a_goal_counts_once_both_agreed_and_until_it_is_closed(staffed: Room) -> None:
    walked(staffed)
    put(
        staffed,
        "goal",
        {"id": "g", "person_id": DANA.id, "metric": "", "number": 9.0, "unit": "", "by_day": ""}
        | ON,
    )
    for id_, event in (("1", "agreed by rep"), ("2", "agreed by manager")):
        assert "goal" not in has(staffed)
        put(staffed, "goal_event", {"id": id_, "goal_id": "g", "event": event} | ON)
    assert "goal" in has(staffed)
    put(staffed, "goal_event", {"id": "3", "goal_id": "g", "event": "met"} | ON)
    assert "goal" not in has(staffed)


def test_the_reps_half_and_own_rating_count_as_the_rep_first(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "observation", SAW | {"rater": "rep", "evidenced": 0} | ON)
    assert has(staffed) == {"cause", "rep_first"}


def test_a_half_of_the_week_before_counts(staffed: Room) -> None:
    walked(staffed)
    preread.add(staffed, "p1", RepHalf(DANA.id, "2026-W48", well="x"), iter(("n1",)), STAMP)
    assert has(staffed) == {"cause", "rep_first"}


def test_an_observation_counts_where_it_says_what_was_seen(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "observation", SAW | {"evidenced": 0} | ON)
    assert has(staffed) == {"cause"}
    put(staffed, "observation", SAW | {"id": "o2"} | ON)
    assert has(staffed) == {"cause", "evidence"}


@pytest.mark.parametrize(("minutes", "counts"), [(60, {"action", "due"}), (61, {"due"})])
def test_learning_counts_where_it_takes_an_hour_or_less(
    staffed: Room, minutes: int, counts: set[str]
) -> None:
    walked(staffed)
    put(staffed, "assignment", GIVEN | {"minutes": minutes})
    assert has(staffed) == {"cause", *counts}
    assert session.sessions(staffed, DAYS)[0].look_open


def test_what_was_dropped_counts_for_nothing(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "assignment", GIVEN)
    event = {"id": "e1", "assignment_id": "a1", "state": "dropped"} | ON
    put(staffed, "assignment_event", event)
    assert has(staffed) == {"cause"}
    assert session.looks(staffed, LATER) == {}


def test_a_look_counts_once_it_was_not_too_early(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "assignment", GIVEN)
    put(staffed, "evaluation", LOOK | {"verdict": "too-early"} | ON)
    assert "evaluated" not in has(staffed)
    assert session.looks(staffed, LATER) == {DANA.id: KeptOfDue(0, 1)}
    put(staffed, "evaluation", LOOK | {"id": "v2"} | ON)
    assert "evaluated" in has(staffed)
    assert session.looks(staffed, LATER) == {DANA.id: KeptOfDue(1, 1)}
    assert session.looks(staffed, DAYS) == {}


def test_what_the_coach_does_in_the_place_of_learning_counts_as_action(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "action", {"id": "c1", "diagnosis_id": "d1", "what": "instead"} | ON)
    assert has(staffed) == {"cause", "action", "due"}
    assert session.sessions(staffed, DAYS)[0].look_open
    put(staffed, "action", {"id": "c2", "diagnosis_id": "d1", "what": "kept"} | ON)
    assert has(staffed) == {"cause", "action", "due", "evaluated"}


def test_promises_of_the_rep_are_gone_through_once_none_is_open(staffed: Room) -> None:
    talked(staffed, ACTION, AIM)
    assert session.sessions(staffed, DAYS)[0].look_open
    came = PromiseCame("e1", ACTION.id, PromiseState.NOT_KEPT)
    talk.settle(staffed, came, replace(STAMP, day=NEXT))
    assert "evaluated" not in has(staffed)
    whole = replace(LATER, last=NEXT)
    assert has(staffed, whole) == {"action", "due", "evaluated"}
    assert not session.sessions(staffed, whole)[0].look_open


def test_all_of_a_day_with_a_rep_is_one_session(staffed: Room) -> None:
    walked(staffed, "", "clear", SEEN)
    talked(staffed, GOAL, NOW, GAP, CAUSE)
    put(staffed, "assignment", GIVEN)
    put(staffed, "evaluation", LOOK | ON)
    assert has(staffed) == {item.value for item in SessionItem}
    assert [each.on for each in session.spent(staffed, DAYS)] == ["guide", "walk"]
    assert session.sessions(staffed, DAYS)[0].points == 10


def test_what_lies_on_other_days_is_left_out(staffed: Room) -> None:
    walked(staffed)
    other = Period(date(2026, 1, 1), date(2026, 1, 31))
    assert session.sessions(staffed, other) == ()
    assert session.spent(staffed, other) == ()
    assert session.bases(staffed, other) == {}
