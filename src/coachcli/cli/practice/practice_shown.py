"""How a practice card is shown to the coach, what is said once it was tried, and as JSON."""

from collections.abc import Iterator
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.practice.practice_records import Practised
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Part, Rows, Step
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.forgetting import CLAIM, CLAIM_DAYS, left, recall_record
from coachcli.coaching.practice.next_card import CardPick, comes_on
from coachcli.coaching.practice.spacing import GAPS, RUN, practice_day, spaced
from coachcli.coaching.record import plain
from coachcli.coaching.rep import first_name, identity
from coachcli.store import own_words

LABEL = 11
HOW = {
    AttemptKind.RECALL: "from memory",
    AttemptKind.ROLE_PLAY: "role-play",
    AttemptKind.TEACH_BACK: "explain it",
}
ASKED = {
    AttemptKind.RECALL: "Ask",
    AttemptKind.ROLE_PLAY: "Read out",
    AttemptKind.TEACH_BACK: "Ask",
}
SOON = 14


def asked(
    context: Context, known: Practised, pick: CardPick, card: PracticeCard
) -> tuple[Part, ...]:
    """What is seen before the answer: how the card stands, and what the rep is to produce."""
    first = first_name(known.who.name)
    cue = own_words.cue(context.room, pick.source.assignment)
    rows = (
        ("Cue", cue),
        (ASKED[card.kind], card.produce),
        ("Round", card.round_name),
        ("You play", card.coach_only),
    )
    right = f"{HOW[card.kind]}, {card.minutes} min"
    return (
        Heading(f"A card for {first}, {show.day(context.day)}", right),
        Lines((f"{card.title}. {_stands(context, pick)}",)),
        BLANK,
        _said(rows),
    )


def revealed(known: Practised, card: PracticeCard) -> tuple[Part, ...]:
    """What is seen once the rep has answered: the answer, what has to come, and their own words."""
    answer = "Passed" if card.kind is AttemptKind.ROLE_PLAY else "Answer"
    marks: tuple[str | Line, ...] = tuple(
        Line(mark, f"  {number}  ") for number, mark in enumerate(card.marks, 1)
    )
    theirs = known.organised.get(card.asset, "")
    parts = (Rows(((answer, card.answer),), LABEL), Lines((Line("What has to come:"), *marks)))
    return (*parts, Rows((("Own words", theirs),), LABEL)) if theirs else parts


def on_paper(context: Context, known: Practised, pick: CardPick, card: PracticeCard) -> Answer:
    """A card as a whole, where nobody sits at a terminal, and how its marks are kept."""
    words = ("practice", known.who.name, "--marks", str(len(card.marks)))
    step = Step(words, "the marks that came")
    parts = (*asked(context, known, pick, card), BLANK, *revealed(known, card))
    return Answer(lambda: body(context, known, pick, card), parts, step, title=_title(known))


def nothing_now(context: Context, known: Practised) -> Answer:
    """What is said on a day that has no card, or no card any more."""
    said = (Line(_nothing(context, known)), *_remembered(context, known))
    return Answer(lambda: body(context, known), (Lines(said),), title=_title(known))


def _title(known: Practised) -> str:
    return f"{known.who.name}: practice"


def after(context: Context, known: Practised, pick: CardPick, card: PracticeCard) -> Answer:
    """What is said once a try was kept; `known` has it as its last."""
    made = known.tries[-1]
    said = (Line(f"{_came(made)} {_again(context, known, made)}"), *_remembered(context, known))
    return Answer(lambda: body(context, known, pick, card, made), (Lines(said),))


def body(
    context: Context,
    known: Practised,
    pick: CardPick | None = None,
    card: PracticeCard | None = None,
    made: Attempt | None = None,
) -> dict[str, object]:
    """The card as JSON (docs/reference/json.md)."""
    who, record = known.who, recall_record(known.tries)
    return {
        "rep": identity(who),
        "card": plain(card) | {"id": card.id, "minutes": card.minutes} if card else None,
        "due": plain(pick.due) if pick else None,
        "scored": bool(pick and pick.tries),
        "cue": own_words.cue(context.room, pick.source.assignment) if pick else "",
        "organised": known.organised.get(card.asset, "") if card else "",
        "kept": plain(made),
        "again": plain(_next_try(context, known, made)) if made else None,
        "next": plain(next_day(context, known)),
        "recalls": plain(record),
        "assumption": None if record.tells else _assumption(context),
    }


def next_day(context: Context, known: Practised) -> date | None:
    """The next day that has a card."""
    return comes_on(known.sources, known.tries, context.day, context.settings.off)


def _stands(context: Context, pick: CardPick) -> str:
    if not pick.tries:
        return "New: this first try is not scored."
    due = f", due since {show.day(_due(context, pick.due))}" if pick.due else ""
    harder = f", harder as the last {RUN} came" if pick.harder else ""
    return f"Try {pick.tries + 1}{due}{harder}."


def _due(context: Context, ready: date) -> date:
    """The day since which a card is due: one to practise on, unless it is tried before."""
    first = practice_day(ready, context.settings.off)
    return first if first <= context.day else ready


def _said(rows: tuple[tuple[str, str], ...]) -> Rows:
    return Rows(tuple(row for row in rows if row[1]), LABEL)


def _nothing(context: Context, known: Practised) -> str:
    day = next_day(context, known)
    following = f"The next comes on {show.day(day)}." if day else "Nothing else waits."
    if any(each.day == context.day for each in known.tries):
        return f"{known.who.name} has had the card of today. {following}"
    new = any(each.given == context.day for each in known.given)
    night = " The first comes after a night." if new and not known.tries else ""
    return f"No card for {known.who.name} today.{night} {following}"


def _came(made: Attempt) -> str:
    score = f"{made.marks} of {made.out_of} came"
    if made.scored:
        return f"{'Passed' if made.passed else 'Not yet'}: {score}."
    return f"First try, not scored: {score}."


def _again(context: Context, known: Practised, made: Attempt) -> str:
    day = _next_try(context, known, made)
    gaps = ", ".join(map(str, GAPS[:-1]))
    rests = f"It came after {gaps} and {GAPS[-1]} days, so it rests."
    return f"It comes again on {show.day(day)}." if day else rests


def _next_try(context: Context, known: Practised, made: Attempt) -> date | None:
    """The day to practise on when the card of a try comes again."""
    same = [each for each in known.tries if (each.asset, each.part) == (made.asset, made.part)]
    ready = spaced(same).ready
    return practice_day(ready, context.settings.off) if ready else None


def _remembered(context: Context, known: Practised) -> Iterator[Line]:
    """The rep's own record of recall; until there is one, what is assumed, and from where."""
    record = recall_record(known.tries)
    if record.tells:
        said = f"{known.who.name} has recalled {record.came} of {record.asked} so far."
        yield Line(said, quiet=True)
        return
    claim = next((each for each in context.shelf.claims() if each.id == CLAIM), None)
    if claim:
        soon, late = (f"{left(claim, days):.0%}".replace("%", " %") for days in (SOON, CLAIM_DAYS))
        yield Line(
            f"Assumption: without practice {soon} would be left in {SOON} days, {late} in "
            f"{CLAIM_DAYS} ({claim.kind}: {claim.source}). Five recalls replace it by a record.",
            quiet=True,
        )


def _assumption(context: Context) -> dict[str, object] | None:
    claim = next((each for each in context.shelf.claims() if each.id == CLAIM), None)
    days = (1, 3, 7, SOON, CLAIM_DAYS)
    shares = {str(each): round(left(claim, each), 3) for each in days} if claim else {}
    return {"claim": claim.id, "source": claim.source, "left": shares} if claim else None
