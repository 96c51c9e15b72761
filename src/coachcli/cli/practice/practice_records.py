"""What practice goes by: learning that was given, what was tried, and the rep's own words."""

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from coachcli.cli.context import Context
from coachcli.coaching.cause import Kind
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.catalogue import Asset, NoSuchAssetError
from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.card import TEACH_BACK_PART, PracticeCard, card, card_id, parts
from coachcli.coaching.practice.next_card import CardPick, CardSource, Part
from coachcli.coaching.rep import Rep
from coachcli.store import assignment as assignments
from coachcli.store import attempt as attempts
from coachcli.store import own_words

STANDING = (AssignmentState.OPEN, AssignmentState.DONE)


class Practised(NamedTuple):
    """What a rep has to practise with, what they tried, and what they made of each asset."""

    who: Rep
    given: tuple[Assignment, ...]
    sources: tuple[CardSource, ...]
    tries: tuple[Attempt, ...]
    organised: dict[str, str]

    @property
    def card_ids(self) -> tuple[str, ...]:
        """How the cards are named that there are."""
        parts = dict.fromkeys(part for each in self.sources for part in each.parts)
        return tuple(card_id(*part) for part in parts)


def practised(context: Context, who: Rep) -> Practised:
    """All that practice goes by, of a rep; what was dropped is not practised any more."""
    given = assignments.listed(context.room, (who.id,), STANDING)
    tries = attempts.of_person(context.room, who.id, context.day)
    sources = tuple(_source(context, each, tries) for each in given)
    return Practised(who, given, sources, tries, own_words.organised(context.room, who.id))


def card_of(context: Context, pick: CardPick) -> PracticeCard | None:
    """A card as it is asked; none where its asset is gone, or has not that part any more."""
    return _card(context, pick.part, pick.tries, harder=pick.harder)


def _card(
    context: Context, which: Part, tries: int = 0, *, harder: bool = False
) -> PracticeCard | None:
    asset, part = which
    try:
        return card(context.shelf.asset(asset), part, tries, harder=harder)
    except NoSuchAssetError:
        return None


def part_named(wanted: str) -> Part:
    """The part of an asset that an id means; a question has a number from 1 there."""
    asset, _, part = wanted.partition("/")
    return (asset, str(int(part) - 1)) if part.isdecimal() else (asset, part)


def _source(context: Context, given: Assignment, tries: Iterable[Attempt]) -> CardSource:
    """An assignment as cards come from it."""
    open_ = given.has_a_place
    tried = [(each.asset, each.part) for each in tries if each.assignment == given.id]
    there = [part for part in dict.fromkeys(tried) if _card(context, part)]
    known = dict.fromkeys((*(_parts(context, given) if open_ else ()), *there))
    return CardSource(
        given.id, given.cause, given.behaviour, given.given, open=open_, parts=tuple(known)
    )


def _parts(context: Context, given: Assignment) -> tuple[Part, ...]:
    """The parts that practise what the cause lacks, of the asset that was given first.

    Where none is of its kind, what was given is explained to somebody.
    """
    kind, assets = _kind(context, given.cause), _assets(context, given)
    every = ((asset.id, part) for asset in assets for part in parts(asset, kind))
    return tuple(every) or ((given.asset, TEACH_BACK_PART),)


def _kind(context: Context, cause: str) -> Kind:
    """What a cause is made of; one that no flow has any more was a skill."""
    flow = context.shelf.flow_with(cause)
    known = flow.cause(cause) if flow else None
    return known.kind if known else Kind.SKILL


def _assets(context: Context, given: Assignment) -> list[Asset]:
    """The assets for the cause of an assignment, the one that was given first."""
    others = [each for each in context.shelf.assets_for([given.cause]) if each.id != given.asset]
    with suppress(NoSuchAssetError):
        return [context.shelf.asset(given.asset), *others]
    return others
