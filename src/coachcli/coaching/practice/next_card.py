"""Which card comes next: a recall that is due, else a new one for an open cause; one a day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.spacing import Spaced, harder, practice_day, practice_days, spaced

Part = tuple[str, str]
"""An asset by its id, and a part of it."""


@dataclass(frozen=True, slots=True)
class CardSource:
    """Learning that was given, and the parts it lets be practised, in order.

    Of learning that is not `open` any more only what was tried before comes again.
    """

    assignment: str
    cause: str
    behaviour: str
    given: date
    open: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class CardPick:
    """A card that is to be practised: of which learning, and how it stands.

    `tries` is how many there were. Without any it is new and not scored; else it was `due` by a
    day.
    """

    source: CardSource
    part: Part
    tries: int
    due: date | None
    harder: bool = False


def next_card(
    sources: Sequence[CardSource], tries: Sequence[Attempt], day: date
) -> CardPick | None:
    """The card of a day: what was due first, else a new one; none where one was tried today.

    A new one has to wait for a night after the learning was given.
    """
    if any(each.day >= day for each in tries):
        return None
    return next(iter(_ready(sources, tries, day)), None) or next(_new(sources, tries, day), None)


def named_card(
    sources: Sequence[CardSource], tries: Sequence[Attempt], part: Part
) -> CardPick | None:
    """A card that is named, whatever is due; none where no learning of the rep has it."""
    source, count = _source(sources, part), _tries(tries, part)
    if source is None:
        return None
    due = _stands(tries)[part].ready if count else None
    return CardPick(source, part, count, due, harder=bool(count) and harder(tries))


def comes_on(
    sources: Sequence[CardSource],
    tries: Sequence[Attempt],
    day: date,
    off: frozenset[date] = frozenset(),
) -> date | None:
    """The first day after this one that has a card, as things stand; none where nothing waits."""
    after = day + timedelta(days=1)
    waiting = [
        stands.ready
        for part, stands in _stands(tries).items()
        if stands.ready and _source(sources, part)
    ]
    new = [after for _ in _new(sources, tries, after)]
    return practice_day(max(after, min(waiting + new)), off) if waiting + new else None


def week(
    sources: Sequence[CardSource],
    tries: Sequence[Attempt],
    first: date,
    count: int,
    off: frozenset[date] = frozenset(),
) -> Iterator[tuple[date, CardPick]]:
    """The cards of the next days to practise on, as they come if each of them passes."""
    done = list(tries)
    for day in practice_days(first, count, off):
        if pick := next_card(sources, done, day):
            yield day, pick
            done.append(_passed(pick, day))


def _passed(pick: CardPick, day: date) -> Attempt:
    """A try at a card that will pass, for looking ahead."""
    asset, part = pick.part
    kind, scored = AttemptKind.RECALL, bool(pick.tries)
    return Attempt("", "", asset, part, kind, day, 1, 1, passed=True, scored=scored)


def _ready(
    sources: Sequence[CardSource], tries: Sequence[Attempt], day: date
) -> Iterator[CardPick]:
    """What is due on a day, the longest waiting first."""
    due = [
        (stands.ready, part)
        for part, stands in _stands(tries).items()
        if stands.ready and stands.ready <= day
    ]
    for _, part in sorted(due):
        if pick := named_card(sources, tries, part):
            yield pick


def _new(sources: Sequence[CardSource], tries: Sequence[Attempt], day: date) -> Iterator[CardPick]:
    """What was never tried, of learning that is open and was given on an earlier day."""
    known = {(each.asset, each.part) for each in tries}
    for source in sources:
        if source.open and source.given < day:
            yield from (
                CardPick(source, part, 0, None) for part in source.parts if part not in known
            )


def _stands(tries: Iterable[Attempt]) -> dict[Part, Spaced]:
    """Where each card stands that was tried."""
    by_part: dict[Part, list[Attempt]] = {}
    for each in tries:
        by_part.setdefault((each.asset, each.part), []).append(each)
    return {part: spaced(those) for part, those in by_part.items()}


def _source(sources: Iterable[CardSource], part: Part) -> CardSource | None:
    return next((each for each in sources if part in each.parts), None)


def _tries(tries: Iterable[Attempt], part: Part) -> int:
    return sum((each.asset, each.part) == part for each in tries)
