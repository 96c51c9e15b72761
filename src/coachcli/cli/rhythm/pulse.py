"""coach pulse: which way a rep's answers to the three questions go, and no single one of them."""

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Step, Table
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.week.form_name import form_file
from coachcli.coaching.record import plain
from coachcli.coaching.rep import identity
from coachcli.coaching.rhythm.preread import RATED
from coachcli.coaching.rhythm.pulse import THREE, PulseTrend, trends
from coachcli.store.preread import pulse as answers

NEVER = (
    "Answers are read three by three. No command shows a single one, and the record of a rep "
    "holds none. Your database, a backup or an export of everything holds them all: whoever "
    "opens such a file could read them."
)
COLUMNS = ("question", "level", "way", "answers", "since", "until")


def pulse(context: Context, rep: Whom) -> Answer:
    """See how it is for a rep to be coached: which way their answers go, from three on.

    The answers come with the rep's half of a talk (coach preread).

    Example
      coach pulse dana
    """
    who = context.rep(rep, "show rep")
    shown = trends(answers(context.room, who.id, context.day))
    rows = tuple(_row(trend) for trend in shown)
    full = Table(tuple(map(_cells, shown)), COLUMNS)
    body = {"rep": identity(who), "pulse": plain(shown)}
    heading = Heading(f"{who.name}: how it is to be coached")
    table = Table(rows, labels=("what they agree with", "how far", "answers"), full=full)
    parts = (heading, table, BLANK, Lines((Line(NEVER, quiet=True),)))
    ask = Step(("preread", who.name, "--out", form_file(who.name)), "to ask")
    return Answer(body, parts, None if any(trend.shown for trend in shown) else ask)


def _row(trend: PulseTrend) -> tuple[str, str, str]:
    says = RATED[trend.item]
    if not trend.shown:
        return (says, f"not before {THREE} answers", f"{trend.answers} so far")
    since = f"{show.count(trend.shown, 'answer')} since {trend.since}"
    return (says, f"{trend.level}, {trend.way}", since)


def _cells(trend: PulseTrend) -> tuple[object, ...]:
    shown = (trend.shown, trend.since, trend.until) if trend.shown else (None, None, None)
    return (RATED[trend.item], trend.level, trend.way, *shown)
