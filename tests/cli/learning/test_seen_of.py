from datetime import date
from pathlib import Path

from cli.conftest import Coach
from cli.somebody import OPENED
from coachcli.cli.context import Context
from coachcli.cli.learning.seen_of import SeenOf, seen_of
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.ladder import Rung
from coachcli.store import attempt

OPENS = "opens-with-the-buyers-problem"
FLOW = "few-new-opportunities"


def at(home: Path) -> Context:
    context = Context(home, date(2026, 11, 24))
    OPENED.append(context)
    return context


def first(causes: tuple[Cause, ...], kind: Kind) -> str:
    return next(cause.id for cause in causes if cause.kind is kind)


def read(context: Context) -> SeenOf:
    return seen_of(context, context.rep("dana"))


def recalled(context: Context, id_: str, cause: str) -> None:
    """Dana has answered from memory what is asked about a cause."""
    dana = context.rep("dana")
    kind = AttemptKind.RECALL
    what = (id_, dana.id, "a-card", "0", kind, context.day, 1, 1, True)
    with context.change("practise") as change:
        made = Attempt(*what, behaviour=OPENS, cause=cause)
        attempt.add(context.room, made, change.stamp)


def test_learning_that_is_finished_makes_aware_and_no_more(assigned: Coach, home: Path) -> None:
    with at(home) as context:
        assert read(context).known == ()
    assigned("assignment", "done", "dana")
    with at(home) as context:
        (behaviour,) = read(context).known
        assert behaviour.id == OPENS
        stood = read(context).footing(behaviour)
        assert (stood.rung, stood.since) == (Rung.AWARE, date(2026, 11, 24))
        assert read(context).rated(behaviour) is None


def test_an_answer_from_memory_proves_what_is_known_and_no_skill(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    with at(home) as context:
        causes = context.shelf.flow(FLOW).causes
        recalled(context, "t1", first(causes, Kind.SKILL))
        (behaviour,) = read(context).known
        assert read(context).footing(behaviour).rung is Rung.AWARE
        recalled(context, "t2", first(causes, Kind.KNOWLEDGE))
        assert read(context).footing(behaviour).rung is Rung.CAN_DO
