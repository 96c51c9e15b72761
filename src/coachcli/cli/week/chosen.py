"""Whom to coach first: the one order that every page keeps, and why, in a line."""

from collections.abc import Iterator
from datetime import date, timedelta

from coachcli.cli.context import Context
from coachcli.cli.numbers.compared import stood
from coachcli.cli.numbers.headline_said import Said, brief, figured, money, sentence
from coachcli.cli.numbers.new_said import new_said
from coachcli.cli.numbers.standings import summed_up
from coachcli.cli.week.waits import First, since
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.gap import Shortfall
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.numbers.shared_cause import CAUSE_DAYS
from coachcli.coaching.numbers.start import start
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.candidate import Candidate, candidate
from coachcli.coaching.week.focus import TIME_DAYS, Focus, Pick, Turn
from coachcli.coaching.week.focus import focus as in_order
from coachcli.store import evaluation
from coachcli.store import metric as metrics
from coachcli.store import report as aggregates
from coachcli.store.last_talk import talks

REVIEW = "a review of the fit is worth a talk; look at territory and data first"
CHANCE = "worth a look, chance alone could bring as much"
NO_NUMBERS = "no numbers yet"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom to coach, in order, and how each rep (by id) stands in some days."""

    focus: Focus
    stood: dict[str, Stood]
    currency: str
    days: Period
    day: date


def chosen(context: Context, manager: str | None) -> Chosen:
    """The reps of a team in the order in which to coach them; whoever manages them is none."""
    reps = context.sellers(manager)
    days, stands = stood(context, reps)
    found = in_order(_candidates(context, reps, stands), context.day, context.settings.quiet_days)
    by_rep = {each.rep.id: each for each in stands}
    return Chosen(found, by_rep, metrics.currency(context.room), days, context.day)


def first_of(made: Chosen) -> First | None:
    """The next to be talked with, as JSON holds it; none where this week's talks are held."""
    pick = made.focus.following
    if pick is None:
        return None
    why = "; ".join(reasons(made, pick))
    return {"rep": pick.candidate.rep, "name": pick.candidate.name, "reason": why}


def sentence_of(made: Chosen, pick: Pick) -> str:
    """A rep with all that speaks for the place in the order."""
    return f"{pick.candidate.name}: {'; '.join(reasons(made, pick))}."


def in_short(made: Chosen) -> Iterator[tuple[str, str]]:
    """What the numbers say of each rep (by id), without what is beside them."""
    if made.focus.counted:
        for pick in made.focus.picks:
            yield pick.candidate.rep, "; ".join((*_ramp(pick), *_in_a_line(made, pick)))


def first_short(made: Chosen) -> Iterator[str]:
    """Why the next is next in a few words, the most telling first; nothing where nobody is."""
    if pick := made.focus.following:
        yield from _few_words(made, pick)


def _few_words(made: Chosen, pick: Pick) -> Iterator[str]:
    """What is short, in figures and by name, and how long the rep has waited."""
    stands = made.stood[pick.candidate.rep]
    gap = start(stands)
    if pick.candidate.gap_from:
        yield new_said(stands.rep, made.day)
    elif stands.headline and stands.headline.part:
        yield from figured(Said(stands.headline, made.currency))
    elif made.focus.counted and gap and gap.standing:
        yield summed_up(gap.standing, made.currency)
    if not any(_waits_longer(each, pick) for each in made.focus.picks):
        yield since(pick.days)


def _waits_longer(each: Pick, pick: Pick) -> bool:
    """Whether somebody who is not new has waited longer than another."""
    if each.candidate.gap_from or pick.days is None:
        return False
    return each.days is None or each.days > pick.days


def _in_a_line(made: Chosen, pick: Pick) -> Iterator[str]:
    headline = made.stood[pick.candidate.rep].headline
    known = pick.turn is not Turn.NO_NUMBERS and headline is not None
    return iter((brief(Said(headline, made.currency)),)) if known and headline else _gap(made, pick)


def _candidates(
    context: Context, reps: tuple[Rep, ...], stands: tuple[Stood, ...]
) -> Iterator[Candidate]:
    lines = aggregates.lines(context.room, reps, context.day)
    counts, causes = _talks(context), _causes(context)
    ramp_days, cycles = context.settings.ramp_days, evaluation.unmoved(context.room, context.day)
    for each, line in zip(stands, lines, strict=True):
        cause, talked = causes.get(each.rep.id), counts.get(each.rep.id, (0, 0))
        known = candidate(each, line, cause, talked, context.day, ramp_days)
        yield replace(known, cycles=cycles.get(each.rep.id, 0))


def _talks(context: Context) -> dict[str, tuple[int, int]]:
    since = context.day - timedelta(days=TIME_DAYS)
    return talks(context.room, since, context.day)


def _causes(context: Context) -> dict[str, RootCause]:
    since = context.day - timedelta(days=CAUSE_DAYS)
    dropped = aggregates.dropped(context.room, context.day)
    known = aggregates.causes(context.room, since, context.day)
    return {rep: cause for rep, cause in known.items() if (rep, cause.id) not in dropped}


def reasons(made: Chosen, pick: Pick) -> Iterator[str]:
    """What speaks for a rep's place in the order: the numbers, the time since, the work on."""
    if made.focus.counted:
        yield from (*_ramp(pick), *_gap(made, pick))
    yield since(pick.days)
    if pick.candidate.cause:
        yield f"working on: {pick.candidate.cause}"
    if pick.fit_review:
        yield REVIEW


def _ramp(pick: Pick) -> Iterator[str]:
    """That a rep stands beside others past ramp; of somebody new that is not said."""
    if pick.candidate.ramping and not pick.candidate.gap_from:
        yield "on ramp"


def _gap(made: Chosen, pick: Pick) -> Iterator[str]:
    """What the numbers say, as a manager would, and whether chance could bring as much."""
    if pick.turn is Turn.NO_NUMBERS:
        yield NO_NUMBERS
        return
    stands = made.stood[pick.candidate.rep]
    if new := new_said(stands.rep, made.day):
        yield new
        return
    yield from _short(stands, made.currency)
    if pick.candidate.claim is Shortfall.LOOK and _by_chance(stands):
        yield CHANCE


def _by_chance(stands: Stood) -> bool:
    """Whether what is short is held to peers: what goal or plan ask for has no chance in it."""
    return not stands.headline or stands.headline.step is not None


def _short(stands: Stood, currency: str) -> Iterator[str]:
    if stands.headline:
        said = sentence(Said(stands.headline, currency))
        yield f"{said[:1].lower()}{said[1:]}".removesuffix(".")
        return
    gap = start(stands)
    if gap is None or gap.standing is None:
        yield "nothing is short" if stands.standings else NO_NUMBERS
        return
    yield summed_up(gap.standing, currency)
    if gap.stake:
        yield f"{money(gap.stake, currency)} at stake"
