"""coach case: the case for coaching on one page, of own numbers and of claims with their source."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.numbers.headline_said import money
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Part,
    Rows,
    Step,
    Table,
)
from coachcli.cli.terminal.options import Force, Manager, Option
from coachcli.coaching.claim import Claim
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.newcomer import by_weeks_held, gap_from
from coachcli.coaching.numbers.tally import Tally
from coachcli.coaching.period import WEEK, Period, weeks, whole
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.case import ASKED, BusinessCase, CountedShare
from coachcli.coaching.week.case import case as made_of
from coachcli.store import aggregates, session
from coachcli.store import metric as metrics
from coachcli.store.reach import newest_import

Out = Annotated[
    Path | None, Option("--out", "Write it to this file: .txt, .md, .html, .eml.", "FILE")
]
STATED = (
    "coached-reps-outperform",
    "quality-of-coaching",
    "moderate-improvement",
    "deal-coaching-and-quota",
    "talks-with-a-partner",
    "effective-process",
)
"""The claims that stand on the page, by id."""
COLUMNS = ("id", "figure", "says", "kind", "source", "date")
LABEL = 9
HUNDRED, HOUR = 100, 60
NOBODY = "Nobody on this team yet. Bring it: coach team import team.csv"
NO_COACHING = 'none in {weeks}. To begin: coach diagnose "{name}"'
UNKNOWN = "Not known: {what}. Bring it: coach import {kind} FILE"
NO_PROOF = (
    "Not known: what would have come without coaching, and what an hour of yours or theirs costs. "
    "What others found went together with coaching in their firms, mostly as people said so, and "
    "proves nothing for yours."
)


@dataclass(frozen=True, slots=True)
class CaseShown:
    """The case with what it is told in: currency, claims, and whom to begin with."""

    case: BusinessCase
    currency: str
    claims: tuple[Claim, ...]
    name: str
    new: int = 0
    imported: date | None = None


def case(
    context: Context, out: Out = None, manager: Manager = None, force: Force = False
) -> Answer:
    """Make the case for coaching on one page: own numbers, and claims with their source.

    Each figure is your own, with how many stand behind it, or a claim of others with its source,
    its date and its kind. What is asked for, and what is not known, is said.
    For a page to print: --html case.html

    Examples
      coach case
      coach case --html case.html
      coach case --out case.md
    """
    reps = context.sellers(manager)
    if not reps:
        return Answer(
            {"case": None, "claims": []}, (Table((), full=Table((), COLUMNS)), Lines((NOBODY,)))
        )
    shown = _shown(context, reps)
    answer = Answer(_body(shown), tuple(_parts(shown)), _next(shown))
    return _written(answer, out, force=force) if out else answer


def _shown(context: Context, reps: tuple[Rep, ...]) -> CaseShown:
    room, day, ids = context.room, context.day, [rep.id for rep in reps]
    days = whole(weeks(day, context.settings.weeks))
    each_week = weeks_spoken_of(context, context.settings.weeks)
    made = made_of(
        days,
        whole(each_week),
        tuple(_tallies(context, reps, each_week)),
        [each for each in session.spent(room, days) if each.rep in ids],
        aggregates.learning(room, ids, day),
    )
    known = {claim.id: claim for claim in context.shelf.claims()}
    claims = tuple(known[id_] for id_ in STATED if id_ in known)
    new = [rep for rep in reps if gap_from(rep, day)]
    name = next((rep.name for rep in reps if rep not in new), reps[0].name)
    imported = newest_import(room)
    return CaseShown(made, metrics.currency(room), claims, name, len(new), imported)


def _tallies(
    context: Context, reps: tuple[Rep, ...], each_week: tuple[Period, ...]
) -> Iterator[Tally]:
    """What was counted of each rep in the weeks in the role; no quota is held to somebody new."""
    new = {rep.id for rep in reps if gap_from(rep, context.day)}
    for held, theirs in by_weeks_held(reps, each_week).items():
        ids = [rep.id for rep in theirs]
        for each in metrics.tallies(context.room, ids, [whole(held)]):
            yield replace(each, quota=None) if each.rep in new else each


def _written(answer: Answer, out: Path, *, force: bool) -> Answer:
    from coachcli.cli.terminal.document import document  # noqa: PLC0415 - only where asked for
    from coachcli.cli.terminal.files import write  # noqa: PLC0415 - as above

    write({out: document(answer, out)}, force=force, private=True)
    return Answer({"file": str(out)}, (Lines((Line(f"Written: {out}", whole=True),)),))


def _body(shown: CaseShown) -> dict[str, object]:
    made = shown.case
    shares = {"attained": made.attained, "coached": made.coached}
    shares |= {"done": made.done, "moved": made.moved}
    percents = {name: {**plain(each), "percent": each.percent} for name, each in shares.items()}
    minutes = {"minutes_a_rep": ASKED, "minutes_a_week": made.asked, "so_far": made.a_week}
    asked = {**minutes, "until": made.asked_until.isoformat()}
    own = {**plain(made), **percents, "short": made.short, "currency": shown.currency}
    own |= {"new": shown.new, "asked": asked, "imported": plain(shown.imported)}
    return {"case": own, "claims": plain(shown.claims)}


def _next(shown: CaseShown) -> Step:
    if not shown.case.numbers:
        return Step(("import", "deals", "FILE"))
    return Step(("gaps", "--team"), "where the money goes missing")


def _parts(shown: CaseShown) -> Iterator[Part]:
    """The page: own numbers first, then what others found, then what nobody knows."""
    days = shown.case.days
    yield Heading(
        "The case for coaching this team", f"{show.day(days.first)} to {show.day(days.last)}"
    )
    yield _source(shown)
    yield from (Rows(tuple(_own(shown)), LABEL), BLANK)
    yield Heading("What others found")
    full = Table(tuple(_cells(claim) for claim in shown.claims), COLUMNS)
    yield Table((), full=full)
    yield Lines(tuple(Line(_claim(claim), "  ", "    ") for claim in shown.claims))
    yield from (BLANK, Lines((NO_PROOF,)))


def _own(shown: CaseShown) -> Iterator[tuple[str, str]]:
    made = shown.case
    yield "Team", f"{_size(shown)}, {made.with_quota} with a quota and numbers"
    yield "Won", _won(shown)
    if made.with_quota:
        yield "At stake", _stake(shown)
    yield "Coached", _coached(shown)
    yield "Given", _given(made)
    yield "Helped", _helped(made)
    yield "Asked", _asked(made)


def _size(shown: CaseShown) -> str:
    reps = show.count(shown.case.reps, "rep")
    return f"{reps}, {shown.new} of them new and held to no quota yet" if shown.new else reps


def _won(shown: CaseShown) -> str:
    made = shown.case
    if not made.numbers:
        return UNKNOWN.format(what="what was won, as there are no numbers yet", kind="deals")
    if not made.with_quota:
        return UNKNOWN.format(what="what was asked, as no quota covers these weeks", kind="quota")
    won, quota = (money(each, shown.currency) for each in (made.won, made.quota))
    deals = show.count(made.deals, "opportunity", "opportunities")
    return f"{won} of {quota} ({made.attained.percent} %), {deals}, {_reps(made.with_quota)}"


def _source(shown: CaseShown) -> Part:
    """Up to which day the numbers are, and of which import, in the place of a blank line."""
    if shown.imported is None or not shown.case.numbers:
        return BLANK
    last, imported = show.day(shown.case.of_numbers.last), show.day(shown.imported)
    return Lines((Line(f"Numbers to {last}, import of {imported}.", quiet=True),))


def _stake(shown: CaseShown) -> str:
    made = shown.case
    hundredth = money(made.quota / HUNDRED, shown.currency)
    scale = f"A hundredth of the quota is {hundredth}."
    if not made.short:
        return f"the quota was reached. {scale}"
    return f"{money(made.short, shown.currency)} short of the quota in those weeks. {scale}"


def _coached(shown: CaseShown) -> str:
    made = shown.case
    if not made.walks + made.talks:
        return NO_COACHING.format(weeks=_weeks(made), name=shown.name)
    held = f"{show.count(made.walks, 'walk')} and {show.count(made.talks, 'talk')}"
    hours = f"{made.minutes / HOUR:.1f} hours"
    return f"{held} in {_weeks(made)}, {hours}, with {_of(made.coached)} reps"


def _given(made: BusinessCase) -> str:
    return f"{_of(made.done)} done" if made.done.of else f"nothing in {_weeks(made)}"


def _weeks(made: BusinessCase) -> str:
    return show.count(made.days.days // WEEK, "week")


def _helped(made: BusinessCase) -> str:
    if not made.moved.of:
        return "not known: no cycle was looked at yet. To look: coach evaluate"
    said = f"the number moved in {_of(made.moved)} cycles looked at"
    return said if made.tells else f"{said}; too few to tell"


def _asked(made: BusinessCase) -> str:
    """What is to be decided: time, for how long, and the day on which it is looked at."""
    hours, so_far = (f"{minutes / HOUR:.1f}" for minutes in (made.asked, made.a_week))
    time = f"{ASKED} minutes a rep and week, {hours} hours a week in all (so far {so_far})"
    return f"{time}, for 13 weeks. On {show.day(made.asked_until)} this page says what came of it."


def _of(share: CountedShare) -> str:
    return f"{share.part} of {share.of} ({share.percent} %)"


def _reps(number: int) -> str:
    return show.count(number, "rep")


def _claim(claim: Claim) -> str:
    return f"{claim.figure} ({claim.kind}). {claim.says}. {claim.source}, {claim.date}."


def _cells(claim: Claim) -> tuple[object, ...]:
    return tuple(plain(getattr(claim, name)) for name in COLUMNS)
