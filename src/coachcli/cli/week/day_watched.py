"""Whose deals match today what is watched for since a surprise, worked out once for what is new."""

from collections.abc import Iterable

from coachcli.cli.context import Context
from coachcli.cli.numbers.of_today import of_today
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.watch import by_rep, matches
from coachcli.coaching.week.today import DealsWatched
from coachcli.store import watch


def deals_watched(context: Context, reps: Iterable[Rep]) -> tuple[DealsWatched, ...]:
    """How many deals of each of these reps match, the most first."""
    rules = [replace(rule, said="") for rule in watch.rules(context.room, context.day)]
    names = {rep.id: rep.name for rep in reps}
    if not rules:
        return ()

    def counted() -> tuple[tuple[str, int], ...]:
        seen = watch.watched(context.room, names, rules, context.day)
        return by_rep(matches(rules, seen, context.day))

    counts = of_today(
        context, "watched", (rules, sorted(names)), tuple[tuple[str, int], ...], counted
    )
    every = (DealsWatched(rep, names[rep], count) for rep, count in counts)
    return tuple(sorted(every, key=lambda each: (-each.count, each.name)))
