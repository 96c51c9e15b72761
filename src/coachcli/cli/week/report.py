"""coach report: the weekly rhythm review."""

from functools import partial
from itertools import chain
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.ticking_off import ticking_off
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.cli.week.first import next_talk
from coachcli.cli.week.review import body, review
from coachcli.cli.week.review_shown import parts
from coachcli.coaching.settings import QUIET, RAMP, WEEKS
from coachcli.coaching.week.report import week_named, week_of
from coachcli.store.reach import unheard

Over = Annotated[bool, Option("--program", "Over several coaches, from their files of counts.")]
Files = Annotated[list[str] | None, Argument("FILE", "With --program: what coaches handed on.")]
WeekName = Annotated[str | None, Option("--week", "The week; by default this one.", "YYYY-Www")]


def report(
    context: Context,
    files: Files = None,
    week: WeekName = None,
    manager: Manager = None,
    over: Over = False,
) -> Answer:
    """Review the team's week: what was diagnosed, given and done, and who waits longest.

    Examples
      coach report
      coach report --week 2026-W48 --md
      coach report --json
      coach report --program priya.json bo.json north.json
    """
    if over or files:
        from coachcli.cli.week.program import program  # noqa: PLC0415 - few lead several coaches

        return program(context, files or [], asked=over)
    chosen = week_named(week) if week else week_of(context.day)
    reviewed = partial(review, context, chosen, manager)
    is_over = chosen.last < context.day
    first = None if is_over else next_talk(context, manager)
    made = reviewed()
    silent = unheard(context.room, [line.rep for line in made.report.reps])
    whose = context.manager(manager) or ""
    as_set = context.as_set(QUIET, *((WEEKS, RAMP) if first else ()))
    then = ticking_off(context, () if is_over else made.report.owed.every)
    return Answer(
        lambda: body(reviewed(every=True), first),
        chain(parts(made, first, silent), as_set),
        then=then,
        handed_on=chain(parts(made, first, silent, manager=whose, whole=True), as_set),
    )
