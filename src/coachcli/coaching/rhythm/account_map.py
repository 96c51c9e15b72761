"""The map of an account: at each step of the customer's life who has a say, as far as is known."""

from collections.abc import Iterable
from datetime import date

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import folded
from coachcli.coaching.rhythm.guide import Guide
from coachcli.coaching.rhythm.talk import InSight, Talk, TalkLine, TalkStep, lines_of
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.known import HIDDEN, IN_SIGHT, ONE, SOME_UNKNOWN, Fact

LEAST_NAMED = 2
"""Fewer names than these are no map to go by."""
NOBODY_KNOWN = ("?", "unknown", "nobody known")
"""How it is typed that nobody knows yet."""
MOST_LISTED = 5


class NoSuchMapError(CoachError):
    """No account, or more than one, whose map is kept has this in its name."""

    exit_code = 2

    def __init__(self, wanted: str, accounts: tuple[str, ...]) -> None:
        alike = (*near(wanted, accounts), *accounts)
        first = tuple(dict.fromkeys(alike))[:MOST_LISTED]
        more = f", and {len(accounts) - len(first)} more" if len(accounts) > len(first) else ""
        known = f"There is one of: {', '.join(first)}{more}." if first else "There is none yet."
        how = "An account talk keeps one."
        super().__init__(f'No one map is of "{wanted}". Nothing was kept. {known} {how}')


@dataclass(frozen=True, slots=True)
class MapEntry:
    """Who has a say at a step, how they are known of, and since when it is written so.

    `asked` is the question of the step. Where nothing was noted yet there is no day.
    """

    step: str
    asked: str
    who: str = ""
    sight: InSight = InSight.UNKNOWN
    day: date | None = None


def account_map(guide: Guide, talks: Iterable[Talk]) -> tuple[MapEntry, ...]:
    """The map by the steps of a guide: of each step what was said last, in talks in their order."""
    lines = ((line, each.held) for each in talks for line in lines_of(each, TalkStep.MAP))
    said = {line.item: _entry(line, day) for line, day in lines}
    return tuple(said.get(step.id, MapEntry(step.id, step.ask)) for step in guide.map)


def account_named(wanted: str, accounts: tuple[str, ...]) -> str:
    """The one account that is called so, else that has this in its name. Raises NoSuchMapError."""
    sought = folded(wanted)
    exactly = tuple(each for each in accounts if folded(each) == sought)
    meant = exactly or tuple(each for each in accounts if sought and sought in folded(each))
    if len(meant) != 1:
        raise NoSuchMapError(wanted, meant or accounts)
    return meant[0]


def map_fact(entries: Iterable[MapEntry], about: str) -> Fact | None:
    """What a map says of who has a say; none while a step of it was never spoken of.

    A step at which nobody is known is spoken of once that was said.
    """
    steps = tuple(entries)
    named = [entry for entry in steps if entry.who]
    if len(named) < LEAST_NAMED or any(entry.day is None for entry in steps):
        return None
    unknown = [entry.step for entry in steps if not entry.who]
    count = f"{len(named)} of {len(steps)} steps have a name"
    rest = f", unknown: {', '.join(unknown)}" if unknown else ""
    figures = f"account map of {about}: {count}{rest}"
    return Fact(says=_says(named, unknown), figures=figures, basis=Basis.SAID)


def _says(named: list[MapEntry], unknown: list[str]) -> str:
    if len({entry.who.casefold() for entry in named}) == 1:
        return ONE
    if unknown:
        return SOME_UNKNOWN
    return HIDDEN if any(entry.sight is InSight.HIDDEN for entry in named) else IN_SIGHT


def who_and_sight(text: str) -> tuple[str, InSight]:
    """Who is named, and how they are known of; "hidden" behind a name says so, "?" is nobody."""
    said = " ".join(text.split())
    if said.casefold() in NOBODY_KNOWN:
        return "", InSight.UNKNOWN
    name, _, last = said.casefold().rpartition(" ")
    sight = last.strip("()")
    if sight in (InSight.HIDDEN, InSight.VISIBLE):
        who = said[: len(name)].rstrip(" ,")
        return who, InSight(sight) if who else InSight.UNKNOWN
    return said, InSight.VISIBLE


def _entry(line: TalkLine, day: date) -> MapEntry:
    return MapEntry(line.item, line.asked, line.text, line.sight or InSight.UNKNOWN, day)
