from datetime import timedelta
from itertools import chain
from random import Random

import pytest

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.store import report
from coachcli.store.room import Room
from store import assignments, diagnoses

TEAM = assignments.REPS[:3]


@pytest.mark.parametrize("seed", range(5))
def test_the_day_a_rep_was_last_coached_is_the_same_in_sql_and_recounted(
    room: Room, seed: int
) -> None:
    drawings = diagnoses.filled(room, seed)
    for day in (diagnoses.FIRST_DAY + timedelta(days=days) for days in (-1, 20, 40, 200)):
        days = {
            rep.id: [each.day for each in drawings if each.rep == rep.id and each.day <= day]
            for rep in TEAM
        }
        last = {line.rep: line.last_coached for line in report.lines(room, TEAM, day)}
        assert last == {rep: max(known, default=None) for rep, known in days.items()}


@pytest.mark.parametrize("seed", range(5))
def test_a_line_has_every_open_assignment_of_its_rep_or_the_first_due(
    room: Room, seed: int
) -> None:
    drawings = assignments.filled(room, seed)
    for day in (assignments.FIRST_DAY + timedelta(days=days) for days in (-1, 30, 300)):
        lines = report.lines(room, TEAM, day, every=True)
        open_ = [each for each in drawings if each.has_a_place and each.given <= day]
        assert {each.id for each in chain(*(line.open for line in lines))} == {
            each.id for each in open_ if each.rep in {rep.id for rep in TEAM}
        }
        assert all(each.rep == line.rep for line in lines for each in line.open)
        assert [line.open for line in report.lines(room, TEAM, day)] == [
            line.open[:1] for line in lines
        ]


@pytest.mark.parametrize("seed", range(5))
def test_a_cause_is_dropped_where_all_that_was_given_for_it_is(room: Room, seed: int) -> None:
    drawings = assignments.filled(room, seed)
    day = assignments.FIRST_DAY + timedelta(days=300)
    states: dict[tuple[str, str], set[AssignmentState]] = {}
    for each in drawings:
        if each.given <= day:
            states.setdefault((each.rep, each.cause), set()).add(each.state)
    expected = {key for key, known in states.items() if known == {AssignmentState.DROPPED}}
    assert report.dropped(room, day) == expected


@pytest.mark.parametrize("seed", range(5))
def test_the_kind_of_a_cause_is_that_of_the_last_walk_to_it(room: Room, seed: int) -> None:
    walked = {each.rep for each in diagnoses.filled(room, seed, 4)}
    chance = Random(seed)  # noqa: S311 - seeded, not secret
    given = [assignments.drawn(chance, number) for number in range(20)]
    assignments.keep(room, given)
    made = report.kinds(room, [each.id for each in given])
    assert made == {each.id: "skill" for each in given if each.rep in walked}
    assert report.kinds(room, ()) == {}
