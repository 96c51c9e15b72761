"""A rep's week of practice on one page: a card a day to produce first, the answers below a fold."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coachcli.cli.context import Context
from coachcli.cli.learning.handout import safe_lines
from coachcli.cli.practice.practice_records import Practised, card_of
from coachcli.cli.practice.practice_shown import HOW
from coachcli.cli.terminal.answer import Answer, Prose
from coachcli.cli.terminal.document import Recipient, document
from coachcli.cli.terminal.files import write
from coachcli.cli.terminal.show import day
from coachcli.coaching.practice.attempt import AttemptKind
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.next_card import week
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees_practice import CardForRep, WeekForRep, card_for_rep
from coachcli.store import own_words

DAYS = 5
RULE = "_" * 60
"""A line to write on: a rule on a page, signs elsewhere."""
BREAK = "\n"
"""A line of its own within a paragraph, on a page and in a text."""
ACTED = str(AttemptKind.ROLE_PLAY)


def planned(context: Context, known: Practised) -> WeekForRep:
    """The cards of the rep's next working days, as they come if each passes."""
    days = week(known.sources, known.tries, context.day, DAYS, context.settings.off)
    cards = [(on, card) for on, pick in days if (card := card_of(context, pick))]
    taken = (own_words.cue(context.room, each.id) for each in known.given)
    return WeekForRep(
        known.who.name,
        tuple(card_for_rep(card, on) for on, card in cards),
        tuple(dict.fromkeys(filter(None, taken))),
        _organise(known, (card for _, card in cards)),
    )


def save(week_: WeekForRep, who: Rep, path: Path, *, force: bool) -> None:
    """Write the week to a file for the rep, as its ending says. Raises as `document` does."""
    page = document(Answer(parts=(Prose(text(week_)),)), path, Recipient(who.name, who.email))
    write({path: page}, force=force, private=True)


def text(week_: WeekForRep) -> str:
    """The week as Markdown: what to produce, then what is looked at afterwards."""
    parts = (
        f"# Your practice week: {week_.name}",
        *(f"*{cue}*" for cue in week_.cues),
        *_asks(week_.cards),
        "## Fold here: look only when you have answered",
        *_answers(week_.cards),
        *_closing(week_.organise),
    )
    return safe_lines("\n\n".join(parts) + "\n")


def _organise(known: Practised, cards: Iterable[PracticeCard]) -> tuple[tuple[str, str, str], ...]:
    """What is to be made of each asset, once, and what they made of it."""
    by_asset = {card.asset: card for card in cards}
    return tuple(
        (card.title, card.organise, known.organised.get(asset, ""))
        for asset, card in by_asset.items()
    )


def _asks(cards: Iterable[CardForRep]) -> Iterator[str]:
    """What to produce on each day, and room to write it; a scene is printed once."""
    first: dict[str, str] = {}
    for card in cards:
        when = day(card.day)
        beside = " with your coach" if card.kind == ACTED else ""
        how = f"{HOW[AttemptKind(card.kind)]}{beside}, {card.minutes} min, card {card.id}"
        yield f"**{when}** · {how}"
        if card.kind == ACTED:
            same = first.get(card.id)
            yield f"{f'The scene of {same}.' if same else card.produce} Round: {card.round_name}."
        else:
            yield from (card.produce, RULE, RULE)
        first.setdefault(card.id, when)


def _answers(cards: Iterable[CardForRep]) -> Iterator[str]:
    """What is held against what was produced, each card once."""
    for card in {card.id: card for card in cards}.values():
        boxes = (f"\u2610 {mark}" for mark in card.marks)
        yield BREAK.join((f"**{card.id}** · {card.answer}", *boxes))


def _closing(organise: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    for title, prompt, words in organise:
        yield f"**To close, {title}:** {prompt}"
        yield f'You wrote: "{words}"' if words else RULE
