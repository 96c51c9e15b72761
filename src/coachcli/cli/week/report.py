"""coach report: the weekly rhythm review."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Annotated

from coachcli.cli.clock import in_reach
from coachcli.cli.context import Context
from coachcli.cli.learning.ticking_off import ticking_off
from coachcli.cli.terminal.answer import Answer, Step
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.cli.week.first import in_few_words, next_talk
from coachcli.cli.week.review import body, review
from coachcli.cli.week.review_screen import BesideReview, screen
from coachcli.cli.week.review_shown import parts
from coachcli.coaching.settings import QUIET, RAMP, WEEKS
from coachcli.coaching.week.report import Week, begun, week_named, week_of
from coachcli.store.reach import unheard

Over = Annotated[bool, Option("--program", "Over several coaches, from their files of counts.")]
Files = Annotated[list[str] | None, Argument("FILE", "With --program: what coaches handed on.")]
All = Annotated[bool, Option("--all", "Show all that is known of the week, however long.")]
WeekName = Annotated[str | None, Option("--week", "The week; by default this one.", "YYYY-Www")]


def report(
    context: Context,
    files: Files = None,
    week: WeekName = None,
    manager: Manager = None,
    all_: All = False,
    over: Over = False,
) -> Answer:
    """Review the team's week: what was diagnosed, given and done, and who waits longest.

    On the screen it is a line for each matter and each rep. --all, --md and --html
    have the whole of it, --json all figures, and --csv a row for each rep.

    Examples
      coach report
      coach report --all
      coach report --week 2026-W48 --md
      coach report --json
      coach report --program priya.json bo.json north.json
    """
    if over or files:
        from coachcli.cli.week.program import program  # noqa: PLC0415 - few lead several coaches

        return program(context, files or [], asked=over)
    chosen = _week(context, week)
    reviewed, is_over = partial(review, context, chosen, manager), chosen.last < context.day
    first, made = {} if is_over else next_talk(context, manager), reviewed()
    silent = unheard(context.room, [line.rep for line in made.report.reps])
    whose = context.manager(manager) or ""
    as_set = context.as_set(QUIET, *((WEEKS, RAMP) if first else ()))
    why = in_few_words(context, manager, first) if first else ()
    every = Step(("report", *_asked(week, manager), "--all"))
    beside = BesideReview(first, why, frozenset(silent), as_set[1:], every)
    then = ticking_off(context, () if is_over else made.report.owed.every)
    return Answer(
        lambda: body(reviewed(every=True), first),
        chain(parts(made, first, silent), as_set) if all_ else screen(made, beside),
        then=then,
        handed_on=chain(parts(made, first, silent, manager=whose, whole=True), as_set),
    )


def _week(context: Context, named: str | None) -> Week:
    """The week that is named, else this one. Raises NotAWeekError, NotBegunError."""
    day = in_reach(week_named(named).last) if named else context.day
    return begun(week_of(day), context.day)


def _asked(week: str | None, manager: str | None) -> Iterator[str]:
    """The week and the team that are asked for, as they were typed."""
    yield from ("--week", week) if week else ()
    yield from ("--manager", manager) if manager else ()
