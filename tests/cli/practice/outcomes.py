"""Outcomes that are planted: assignments of a diagnosis, each looked at and its cause confirmed."""

from datetime import date
from itertools import count
from pathlib import Path

from cli.somebody import at_the_terminal
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.practice.evaluation import Arithmetic, CauseWas, Evaluation, Moved
from coachcli.store import assignment, evaluation, person

FLOW = "few-new-opportunities"
GIVEN, DUE, LOOK = date(2026, 6, 1), date(2026, 6, 8), date(2026, 6, 29)
NUMBERS = count(1)


def plant(home: Path, many: int, asset: str, verdict: Moved) -> None:
    """Keep so many outcomes of an asset: the cause was the opener each time."""
    context, _ = at_the_terminal(home)
    rep = person.team(context.room)[0].id
    with context.change("evaluate") as change:
        for number in (next(NUMBERS) for _ in range(many)):
            words = (asset, asset, 30, "opener-writing", "Cannot yet write", "opens", "new_opps")
            given = Assignment(f"a{number:04}", rep, None, *words, GIVEN, DUE, LOOK, "Done.")
            assignment.add(context.room, given, "", change.stamp)
            look = Evaluation(
                *(f"v{number:04}", given.id, rep, 1, verdict, LOOK, Arithmetic("new_opps"), FLOW),
                done=True,
                cause_was=CauseWas.CONFIRMED,
            )
            evaluation.add(context.room, look, change.stamp)
    context.close()
