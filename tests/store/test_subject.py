from collections.abc import Callable

import pytest

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.interview import Given, Reply, interview
from coachcli.store import (
    assignment,
    attempt,
    issue,
    observation,
    pair,
    person,
    preread,
    subject,
    surprise,
    talk,
    walk,
    watch,
)
from coachcli.store import diagnosis as diagnoses
from coachcli.store.change import Act
from coachcli.store.room import Room
from coaching.flows import FEW_MEETINGS
from coaching.rhythm.some_halves import WRITTEN
from coaching.rhythm.some_surprises import LOST, RULE
from coaching.rhythm.some_talks import FIRST, SENT
from store.conftest import DANA, STAMP, diagnosed, looked
from store.some_assignments import CARD
from store.test_attempt import PLAYED
from store.test_issue import LATE
from store.test_observation import SEEN
from store.test_pair import MADE

IVO = replace(DANA, id="r2", name="Ivo Marek", email="")
ALONE = replace(MADE, partner=DANA.id)
"""A pair of one, as the change is to be about nobody else."""
SOMETHING = ("walk", "w1", "")


def begun(room: Room) -> None:
    walk.begin(room, "w9", DANA.id, interview(FEW_MEETINGS), STAMP)


ACTS: dict[str, tuple[Callable[[Room], object], Callable[[Room], object]]] = {
    "person": (lambda _: None, lambda room: person.update(room, [DANA], {}, STAMP)),
    "note": (lambda _: None, lambda room: person.note(room, DANA.id, SOMETHING, "x", "n1", STAMP)),
    "walk": (lambda _: None, begun),
    "reply": (begun, lambda room: walk.reply(room, "w9", Reply(Given.STOPPED), STAMP)),
    "diagnosis": (lambda _: None, lambda room: diagnosed(room, 1, looked())),
    "action": (
        lambda room: diagnosed(room, 1, looked()),
        lambda room: diagnoses.act(room, "a1", "d1", "instead", STAMP),
    ),
    "assignment": (lambda _: None, lambda room: assignment.add(room, CARD, "a1", STAMP)),
    "event": (
        lambda room: assignment.add(room, CARD, "a1", STAMP),
        lambda room: assignment.change(room, "e1", CARD.id, AssignmentState.DONE, STAMP),
    ),
    "observation": (lambda _: None, lambda room: observation.add(room, [(SEEN, "n1")], STAMP)),
    "attempt": (
        lambda room: assignment.add(room, CARD, "a1", STAMP),
        lambda room: attempt.add(room, PLAYED, STAMP),
    ),
    "half": (
        lambda _: None,
        lambda room: preread.add(room, "p1", WRITTEN, iter("abcde"), STAMP),
    ),
    "pair": (lambda _: None, lambda room: pair.add(room, [ALONE], STAMP)),
    "pair's talk": (
        lambda room: pair.add(room, [ALONE], STAMP),
        lambda room: pair.held(room, ALONE, "x", ("t1", "n1"), STAMP),
    ),
    "talk": (lambda _: None, lambda room: talk.add(room, FIRST, STAMP)),
    "surprise": (lambda _: None, lambda room: surprise.add(room, LOST, STAMP)),
    "rule": (
        lambda room: surprise.add(room, LOST, STAMP),
        lambda room: watch.add(room, RULE, STAMP),
    ),
    "promise": (
        lambda room: talk.add(room, FIRST, STAMP),
        lambda room: talk.settle(room, SENT, STAMP),
    ),
}


@pytest.mark.parametrize(("before", "act"), ACTS.values(), ids=ACTS)
def test_a_change_is_about_the_person_whose_rows_it_touched(
    staffed: Room, before: Callable[[Room], object], act: Callable[[Room], object]
) -> None:
    person.add(staffed, [IVO], {}, STAMP)
    before(staffed)
    with staffed.change(Act("c1", "act", STAMP)):
        act(staffed)
    assert subject.people(staffed, "c1") == (DANA.name,)


def test_reps_come_before_managers(room: Room) -> None:
    with room.change(Act("c1", "add", STAMP)):
        person.add(room, [IVO, DANA], {"Bo Hart": "m1"}, STAMP)
    assert subject.people(room, "c1") == ("Dana Reyes", "Ivo Marek", "Bo Hart")


def test_an_assignment_is_called_by_its_title(staffed: Room) -> None:
    with staffed.change(Act("c1", "assign", STAMP)):
        assignment.add(staffed, CARD, "a1", STAMP)
    with staffed.change(Act("c2", "done", STAMP)):
        assignment.change(staffed, "e1", CARD.id, AssignmentState.DONE, STAMP)
    assert [subject.titles(staffed, id_) for id_ in ("c1", "c2")] == [(CARD.title,)] * 2


def test_who_was_renamed_is_called_by_the_name_before(staffed: Room) -> None:
    with staffed.change(Act("c1", "rename", STAMP)):
        person.update(staffed, [replace(DANA, name="Dana Holm")], {}, STAMP)
    assert subject.titles(staffed, "c1") == ("Dana Reyes",)
    assert subject.people(staffed, "c1") == ("Dana Holm",)


def test_an_issue_is_called_by_its_words_and_a_surprise_by_what_it_is_about(staffed: Room) -> None:
    with staffed.change(Act("c1", "issue", STAMP)):
        issue.add(staffed, LATE, STAMP)
    with staffed.change(Act("c2", "close", STAMP)):
        issue.close(staffed, LATE.id, "", "e1", STAMP)
    with staffed.change(Act("c3", "surprise", STAMP)):
        surprise.add(staffed, LOST, STAMP)
    assert [subject.titles(staffed, id_) for id_ in ("c1", "c2")] == [(LATE.what,)] * 2
    assert subject.titles(staffed, "c3") == ("Northwind",)
