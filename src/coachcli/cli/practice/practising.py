"""A card at the terminal: produce, reveal, rate; and what is kept of it."""

from collections.abc import Iterable
from contextlib import suppress

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.practice.practice_records import Practised
from coachcli.cli.practice.practice_shown import after, asked, revealed
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Answer, Part
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.cli.terminal.text import text
from coachcli.coaching.errors import CoachError
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.next_card import CardPick
from coachcli.coaching.practice.rating import MarksCame, NotMarksError, attempted, marks_said
from coachcli.coaching.record import Stamp
from coachcli.store import attempt, own_words

LEAVE = ("q", "0q")


class KeptMeanwhileError(CoachError):
    """Another try of the rep was kept since the card was chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Another try of {name}'s was kept just now. This one was not. See what is next: "
            f'coach practice "{name}"'
        )


def walked(context: Context, known: Practised, pick: CardPick, card: PracticeCard) -> Answer:
    """Take a rep through a card; nothing is kept where the coach leaves before the marks."""
    _say(context, asked(context, known, pick, card))
    context.terminal.say("", *show.wrapped("Let the answer come first. Enter shows it, q leaves."))
    if context.terminal.key().lower() in LEAVE:
        return Answer()
    _say(context, revealed(known, card))
    marks = _rated(context, len(card.marks))
    if marks is None:
        return Answer()
    now = keep(context, known, pick, card, marks)
    if marks.passed and card.asset not in known.organised:
        now = _closed(context, now, pick, card)
    return after(context, now, pick, card)


def keep(
    context: Context,
    known: Practised,
    pick: CardPick,
    card: PracticeCard,
    marks: MarksCame,
    words: str = "",
) -> Practised:
    """Keep how a try went, and what the rep made of it; gives what is known with it.

    Raises KeptMeanwhileError.
    """
    made = attempted(pick, card, marks, known.who.id, clock.new_id(), context.day)
    now = known._replace(tries=(*known.tries, made))
    with context.change("practise") as change:
        if attempt.of_person(context.room, known.who.id, context.day) != known.tries:
            raise KeptMeanwhileError(known.who.name)
        attempt.add(context.room, made, change.stamp)
        if not words:
            return now
        source = about_of(now) or (pick.source.assignment, card.asset)
        return _words_added(context, now, source, words, change.stamp)


def keep_words(
    context: Context, known: Practised, source: tuple[str, str], words: str
) -> Practised:
    """Keep what a rep made of an asset, of which learning it is; gives what is known with it."""
    with context.change("organise") as change:
        return _words_added(context, known, source, words, change.stamp)


def about_of(known: Practised) -> tuple[str, str] | None:
    """The learning and the asset of the last try, which the rep's own words are about."""
    last = known.tries[-1] if known.tries else None
    return (last.assignment, last.asset) if last and last.assignment else None


def _words_added(
    context: Context, known: Practised, source: tuple[str, str], words: str, stamp: Stamp
) -> Practised:
    """The same within an act."""
    own_words.organise(context.room, known.who.id, source, words, clock.new_id(), stamp)
    return known._replace(organised={**known.organised, source[1]: words})


def _closed(context: Context, known: Practised, pick: CardPick, card: PracticeCard) -> Practised:
    """Ask what the rep made of it, so that it need not be remembered."""
    context.terminal.say("", *show.wrapped(f"To close: {card.organise}"))
    words = ""
    with suppress(LeftError, NothingTypedError):
        words = context.terminal.line("What came of it, in their words? Enter: later. ").strip()
    source = (pick.source.assignment, card.asset)
    return keep_words(context, known, source, words) if words else known


def _rated(context: Context, most: int) -> MarksCame | None:
    """How many marks came; none where the coach leaves."""
    keys = f"How many of the {most} came? Enter: all. q: keep nothing."
    context.terminal.say("", *show.wrapped(keys))
    while (typed := context.terminal.line("> ").strip().lower()) not in LEAVE:
        try:
            return marks_said(typed or str(most), most)
        except NotMarksError as error:
            context.terminal.say(*show.wrapped(steps.sentence(error)))
    return None


def _say(context: Context, parts: Iterable[Part]) -> None:
    context.terminal.say(*(row for part in parts for row in text(part, drawn=False)))
