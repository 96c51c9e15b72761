"""Whom to coach first: the order that the numbers and the time since give, and why, in a line."""

from collections.abc import Iterator
from datetime import timedelta

from coachcli.cli.context import Context
from coachcli.cli.numbers.compared import stood
from coachcli.cli.numbers.headline_said import Said, money, sentence
from coachcli.cli.numbers.standings import summed_up
from coachcli.cli.terminal import show
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.spread import CAUSE_DAYS
from coachcli.coaching.numbers.start import start
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.focus import TIME_DAYS, Candidate, Focus, Pick, candidate
from coachcli.coaching.week.focus import focus as in_order
from coachcli.store import metric as metrics
from coachcli.store import report as aggregates

REVIEW = "a review of the fit is worth a talk; look at territory and data first"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom to coach, and how each rep (by id) stands."""

    focus: Focus
    stood: dict[str, Stood]
    currency: str


def chosen(context: Context, manager: str | None) -> Chosen:
    """Whom of a team to coach, in order. Raises NoSuchManagerError."""
    reps = context.team(manager)
    _, stands = stood(context, reps)
    found = in_order(_candidates(context, reps, stands), context.day, context.settings.quiet_days)
    by_rep = {each.rep.id: each for each in stands}
    return Chosen(found, by_rep, metrics.currency(context.room))


def _candidates(
    context: Context, reps: tuple[Rep, ...], stands: tuple[Stood, ...]
) -> Iterator[Candidate]:
    lines = aggregates.lines(context.room, reps, context.day)
    talks, causes = _talks(context), _causes(context)
    ramp_days = context.settings.ramp_days
    for each, line in zip(stands, lines, strict=True):
        cause, talked = causes.get(each.rep.id), talks.get(each.rep.id, (0, 0))
        yield candidate(each, line, cause, talked, context.day, ramp_days)


def _talks(context: Context) -> dict[str, tuple[int, int]]:
    since = context.day - timedelta(days=TIME_DAYS)
    return aggregates.talks(context.room, since, context.day)


def _causes(context: Context) -> dict[str, RootCause]:
    since = context.day - timedelta(days=CAUSE_DAYS)
    return aggregates.causes(context.room, since, context.day)


def sentence_of(made: Chosen, pick: Pick) -> str:
    """A rep with all that speaks for the place in the order."""
    return f"{pick.candidate.name}: {'; '.join(reasons(made, pick))}."


def reasons(made: Chosen, pick: Pick) -> Iterator[str]:
    """What speaks for a rep's place in the order: the numbers, the time since, the work on."""
    yield from _gap(made, pick)
    yield _waited(pick.days)
    if pick.candidate.cause:
        yield f"working on: {pick.candidate.cause}"
    if pick.fit_review:
        yield REVIEW


def _gap(made: Chosen, pick: Pick) -> Iterator[str]:
    """What the numbers say, as a manager would."""
    stood_ = made.stood[pick.candidate.rep]
    if stood_.headline:
        said = sentence(Said(stood_.headline, made.currency))
        yield f"{said[:1].lower()}{said[1:]}".removesuffix(".")
        return
    gap = start(stood_)
    if gap is None or gap.standing is None:
        yield "nothing is short" if stood_.standings else "no numbers yet"
        return
    yield summed_up(gap.standing, made.currency)
    if gap.stake:
        yield f"{money(gap.stake, made.currency)} at stake"


def _waited(days: int | None) -> str:
    if days is None:
        return "not coached yet"
    return f"{show.count(days, 'day')} since the last talk"
