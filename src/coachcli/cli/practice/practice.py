"""coach practice: the next card for a rep, or a week of them on a page."""

from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.practice.practice_records import Practised, card_of, part_named, practised
from coachcli.cli.practice.practice_shown import after, nothing_now, on_paper
from coachcli.cli.practice.practising import about_of, keep, keep_words, walked
from coachcli.cli.terminal.answer import Answer, Line, Lines
from coachcli.cli.terminal.options import Force, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.next_card import CardPick, named_card, next_card
from coachcli.coaching.practice.rating import marks_said

Marks = Annotated[
    str | None,
    Option("--marks", "How many marks came, like 2, or 2/3 where not all could.", "N"),
]
Card = Annotated[
    str | None, Option("--card", "This card, whatever is due, like persona-recall-card/3.", "ID")
]
Organised = Annotated[
    str | None, Option("--organised", "What the rep made of it, in their words.", "TEXT")
]
Out = Annotated[
    Path | None,
    Option("--out", "Write the rep's week to this .html, .md, .txt or .eml file.", "FILE"),
]


class NothingToPractiseError(CoachError):
    """No learning was given, so there is no card."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Nothing was given to {name} that could be practised. First: ",
            Todo("assign", (name,)),
        )


class NoSuchCardError(CoachError):
    """A card was named that no learning of the rep has."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        listed = f"There are: {', '.join(known)}" if known else "None is open."
        super().__init__(f'No card of theirs is called "{wanted}". Nothing was kept. {listed}')


class NoCardError(CoachError):
    """Marks or words were given on a day that has no card."""

    def __init__(self, name: str) -> None:
        said = f"There is no card for {name} today. Nothing was kept."
        super().__init__(f"{said} To name one all the same: --card ID")


class NoWordsError(CoachError):
    """What the rep made of it is blank."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "There are no words after --organised. Nothing was kept. Give them in quotes, or "
            "leave it out."
        )


def practice(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom,
    marks: Marks = None,
    card: Card = None,
    organised: Organised = None,
    out: Out = None,
    force: Force = False,
) -> Answer:
    """Practise the next card with a rep, three to seven minutes: produce, reveal, rate.

    It is for an open cause, or a recall that is due: 1, 3, 7, 16 and 35 days after each
    success, sooner after a failure, one card a day. A first try is not scored.

    Examples
      coach practice dana
      coach practice dana --marks 2
      coach practice dana --out dana-week.html
    """
    known = practised(context, context.rep(rep, "show rep"))
    words = _in_words(organised)
    if not known.given:
        raise NothingToPractiseError(known.who.name)
    if out:
        return _week(context, known, out, force=force)
    pick = _pick(context, known, card)
    asked = card_of(context, pick) if pick else None
    if pick is None or asked is None:
        return _without(context, known, marks, words)
    if marks is None and words is None and context.terminal.has_person:
        return walked(context, known, pick, asked)
    return _said(context, known, (pick, asked), marks, words)


def _in_words(organised: str | None) -> str | None:
    """What the rep made of it, if that is given. Raises NoWordsError."""
    if organised is not None and not organised.strip():
        raise NoWordsError
    return organised.strip() if organised else None


def _pick(context: Context, known: Practised, named: str | None) -> CardPick | None:
    """The card that is named, else the one that is next. Raises NoSuchCardError."""
    if named is None:
        return next_card(known.sources, known.tries, context.day)
    pick = named_card(known.sources, known.tries, part_named(named))
    if pick is None:
        raise NoSuchCardError(named, known.card_ids)
    return pick


def _said(
    context: Context,
    known: Practised,
    asked: tuple[CardPick, PracticeCard],
    marks: str | None,
    words: str | None,
) -> Answer:
    """The card where nobody is asked: shown, or its marks and words kept as they were given."""
    pick, card = asked
    if marks is None and words is None:
        return on_paper(context, known, pick, card)
    came = marks_said(marks, len(card.marks)) if marks is not None else None
    if came:
        return after(context, keep(context, known, pick, card, came, words or ""), pick, card)
    source = about_of(known) or (pick.source.assignment, card.asset)
    return _words_kept(context, keep_words(context, known, source, words or ""))


def _without(context: Context, known: Practised, marks: str | None, words: str | None) -> Answer:
    """A day without a card; what a rep made of the last one can be kept. Raises NoCardError."""
    nothing, about = nothing_now(context, known), about_of(known)
    if marks is None and words is None:
        return nothing
    if words and marks is None and about:
        return _words_kept(context, keep_words(context, known, about, words))
    raise NoCardError(known.who.name)


def _words_kept(context: Context, known: Practised) -> Answer:
    said = f"Kept in {known.who.name}'s own words, and shown back with the next card of it."
    return replace(nothing_now(context, known), parts=(Lines((said,)),))


def _week(context: Context, known: Practised, out: Path, *, force: bool) -> Answer:
    """Write the cards of the rep's next days to a file for them."""
    from coachcli.cli.practice.week_page import planned, save  # noqa: PLC0415 - only for a file

    week = planned(context, known)
    save(week, known.who, out, force=force)
    return Answer(week, remarks=(Line(f"Written: {out}", whole=True),))
