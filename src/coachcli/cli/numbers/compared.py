"""How reps stand in the numbers beside goals, plans and peers, read for whoever needs it."""

from collections.abc import Sequence

from coachcli.cli.context import Context
from coachcli.cli.numbers.worked_out import TeamStood, worked_out
from coachcli.coaching.numbers.headline import Headline, Stood
from coachcli.coaching.numbers.start import without_gaps
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep


def stood(
    context: Context,
    reps: Sequence[Rep],
    count: int | None = None,
    *,
    by_week: bool = False,
) -> tuple[Period, tuple[Stood, ...]]:
    """How these reps stand in the last whole weeks, so many as set, and which days those are.

    Of somebody new nothing is short. With `by_week` each metric has its values week by week; of
    one rep alone, who else is short too.
    """
    name = f"stood-{len(reps) if len(reps) == 1 else 'all'}{'-weekly' if by_week else ''}"

    def make() -> TeamStood:
        from coachcli.cli.numbers.comparing import stood_anew  # noqa: PLC0415 - seldom, and long

        return stood_anew(context, reps, count, by_week=by_week)

    made = worked_out(context, name, reps, (count, by_week), make)
    return made.days, tuple(without_gaps(each, context.day) for each in made.stood)


def team_stood(
    context: Context, reps: Sequence[Rep], count: int | None = None
) -> tuple[Period, tuple[Stood, ...], Headline | None]:
    """The same of a team, with the headline of all of them beside as many others."""

    def make() -> TeamStood:
        from coachcli.cli.numbers.comparing import team_anew  # noqa: PLC0415 - as above

        return team_anew(context, reps, count)

    made = worked_out(context, "stood-team", reps, (count,), make)
    shown = tuple(without_gaps(each, context.day) for each in made.stood)
    return made.days, shown, made.whole


def stands(context: Context, who: Rep) -> Stood:
    """How one rep stands, with who else is short, read once for a context and a day."""
    key = (who.id, context.day)
    if key not in context.stood:
        context.stood[key] = stood(context, [who])[1][0]
    return context.stood[key]
