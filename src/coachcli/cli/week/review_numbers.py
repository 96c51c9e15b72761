"""The numbers of a team's week, worked out once for a day and what they are made of."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.coaching.numbers.newcomer import is_new
from coachcli.coaching.numbers.tally import Tally
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.settings import QUARTER_WEEKS
from coachcli.coaching.week.report import DAYS, Week
from coachcli.coaching.week.week_numbers import WeekNumbers, week_spoken_of
from coachcli.content.cache import cached
from coachcli.store import reach
from coachcli.store.today import newest_of_numbers

if TYPE_CHECKING:
    from coachcli.coaching.week.numbering import Asked


def numbers_of(context: Context, week: Week, reps: Sequence[Rep]) -> WeekNumbers:
    """The numbers of a week of these reps, by all that was imported up to now."""
    if context.is_new or not reach.recorded(context.room):
        return WeekNumbers()
    newest = newest_of_numbers(context.room)
    ids = [rep.id for rep in reps]
    parts = (newest, context.day.isoformat(), VERSION, week.name, repr(ids))

    def make() -> WeekNumbers:
        return _made(context, week, reps)

    if not newest:
        return make()
    known: WeekNumbers = cached(
        context.home / "cache", "review", [part.encode() for part in parts], WeekNumbers, make
    )
    return known


def _made(context: Context, week: Week, reps: Sequence[Rep]) -> WeekNumbers:
    from coachcli.coaching.week.numbering import drawn, week_numbers  # noqa: PLC0415 - once a day
    from coachcli.store import metric as metrics  # noqa: PLC0415 - as above
    from coachcli.store.counted import Counted  # noqa: PLC0415 - as above

    imported = reach.newest_import(context.room) or context.day
    week = week_spoken_of(week, imported)
    mondays = (week.first - timedelta(days=DAYS * back) for back in range(QUARTER_WEEKS, -1, -1))
    periods = [Period(monday, monday + timedelta(days=DAYS - 1)) for monday in mondays]
    ids = [rep.id for rep in reps]
    tallies = metrics.tallies(context.room, ids, periods, Counted.FLOWED)
    settled = {rep.id for rep in reps if not is_new(rep.started, periods[-1].first)}
    of_week = [each for each in tallies if each.period == periods[-1] and each.rep in settled]
    asked = _asked(context, reps, of_week)
    is_over = week.last <= imported
    metric, bars = drawn(tallies, periods, {rep.id: rep.started for rep in reps})
    return WeekNumbers(
        imported=imported,
        week=week.name,
        currency=metrics.currency(context.room),
        numbers=week_numbers(tallies, periods, asked, is_over=is_over),
        drawn=metric,
        reps=bars,
        is_over=is_over,
    )


def _asked(context: Context, reps: Sequence[Rep], of_week: Sequence[Tally]) -> "Asked":
    """What is asked of a week of those of whom there are numbers, and who are not new in it."""
    from coachcli.cli.numbers.asked_of_reps import asked_of_reps  # noqa: PLC0415 - as above
    from coachcli.coaching.week.numbering import asked_of_most  # noqa: PLC0415 - as above

    quotas = {each.rep: each.quota for each in of_week}
    held = [rep for rep in reps if rep.id in quotas]
    wanted = asked_of_reps(context, held, of_week[0].period, quotas) if of_week else {}
    having = (each for each in of_week if each.deals or each.work.touches is not None)
    return asked_of_most(wanted, [each.rep for each in having])
