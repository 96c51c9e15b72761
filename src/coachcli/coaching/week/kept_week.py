"""What was kept in a week: planned talks, and what both sides promised; and what is next."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.due import Adherence, DueTalk, to_come
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.week.aggregating import DuePromise, kept_in
from coachcli.coaching.week.report import DAYS, Week

NEXT = timedelta(days=DAYS)


@dataclass(frozen=True, slots=True)
class Turns:
    """The planned talks with a rep (by id), whatever the guide."""

    rep: str
    name: str
    talks: tuple[DueTalk, ...]


@dataclass(frozen=True, slots=True)
class PromisesKept:
    """The promises that were due in a week, of the manager and of the reps, and those kept."""

    mine: KeptOfDue
    theirs: KeptOfDue


@dataclass(frozen=True, slots=True)
class TalkToCome:
    """A talk that is planned: with whom, on which day, at what time, and by which guide."""

    rep: str
    name: str
    on: date
    time: str
    guide: str


def week_kept(turns: Iterable[Turns], week: Week, day: date) -> Adherence:
    """How well the rhythm of a week was kept, as it was known on a day of it."""
    return kept_in(week, (talk for each in turns for talk in each.talks), day)


def promises_kept(promises: Iterable[DuePromise], week: Week, day: date) -> PromisesKept:
    """The promises that were due in a week before a day, or by its Sunday; and those kept."""
    over = day + timedelta(days=day == week.last)
    due = [each for each in promises if is_in(week, each.by) and each.by < over]
    return PromisesKept(
        _kept([each for each in due if each.mine]), _kept([each for each in due if not each.mine])
    )


def next_week(turns: Iterable[Turns], week: Week) -> tuple[TalkToCome, ...]:
    """The talks of the week that follows, in their order."""
    following = Week(week.first + NEXT)
    talks = (talk for talk in _to_come(turns) if is_in(following, talk.on))
    return tuple(sorted(talks, key=_order))


def soonest(turns: Iterable[Turns], day: date) -> tuple[TalkToCome, ...]:
    """The talk that is next with each rep, from a day on."""
    talks = sorted((talk for talk in _to_come(turns) if talk.on >= day), key=_order)
    return tuple({talk.rep: talk for talk in reversed(talks)}.values())


def is_in(week: Week, day: date) -> bool:
    """Whether a day lies in a week."""
    return week.first <= day <= week.last


def _to_come(turns: Iterable[Turns]) -> Iterator[TalkToCome]:
    for each in turns:
        for talk in to_come(each.talks):
            yield TalkToCome(each.rep, each.name, talk.on, talk.cadence.time, talk.guide)


def _kept(due: list[DuePromise]) -> KeptOfDue:
    return KeptOfDue(sum(each.is_kept for each in due), len(due))


def _order(talk: TalkToCome) -> tuple[date, str, str, str]:
    return (talk.on, talk.time or "99", talk.name, talk.guide)
