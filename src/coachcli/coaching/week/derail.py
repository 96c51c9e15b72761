"""What could derail the coaching of a team, from what the records of its rhythm say."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile

from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.rhythm.due import COUNTED, DueState, DueTalk
from coachcli.coaching.rhythm.issue import Issue
from coachcli.coaching.rhythm.watch import WatchMatch, by_rep
from coachcli.coaching.week.aggregating import DuePromise, by_then
from coachcli.coaching.week.kept_week import Turns
from coachcli.coaching.week.report import DAYS, RepLine, Week

IN_A_ROW = 2
"""So many talks missed one after the other, or promises not kept, could derail."""
BACK = timedelta(weeks=4)
"""How far back promises are looked at."""
LATE = timedelta(days=DAYS)
"""A look that is later than this is overdue."""


class Derail(StrEnum):
    """What could derail: talks, promises of either side, a look, waiting, deals, or an issue."""

    MISSED = "missed"
    MINE = "mine"
    THEIRS = "theirs"
    LOOK = "look"
    WAITS = "waits"
    WATCHED = "watched"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class Derailer:
    """Something that could derail the coaching of a rep (by id); an issue is of nobody.

    `count` is how many talks, promises or deals it is, or how many days; none where somebody who
    waits was never talked with. The name of an issue is its words with its `type`.
    """

    kind: Derail
    rep: str
    name: str
    count: int | None
    type: str = ""


def without_words(each: Derailer) -> Derailer:
    """The same for others to read: of an issue its type alone, as its words are the coach's own."""
    return replace(each, name=each.type) if each.kind is Derail.ISSUE else each


def missed_in_a_row(turns: Iterable[Turns], week: Week, day: date) -> Iterator[Derailer]:
    """With whom the last talks of one guide were missed, two or more in a row."""
    for each in turns:
        talks = by_then(each.talks, week, day)
        rows = (_missed(talks, guide) for guide in {talk.guide for talk in talks})
        if (most := max(rows, default=0)) >= IN_A_ROW:
            yield Derailer(Derail.MISSED, each.rep, each.name, most)


def broken(
    promises: Iterable[DuePromise], reps: Iterable[RepLine], day: date
) -> Iterator[Derailer]:
    """Where two promises or more of one side with a rep were not kept, of the last four weeks."""
    late = (each for each in promises if day - BACK <= each.by < day and not each.is_kept)
    counts = Counter((each.rep, each.mine) for each in late)
    for rep in reps:
        for kind, mine in ((Derail.MINE, True), (Derail.THEIRS, False)):
            if (count := counts[rep.rep, mine]) >= IN_A_ROW:
                yield Derailer(kind, rep.rep, rep.name, count)


def looks_overdue(
    looks: Iterable[Assignment], reps: Iterable[RepLine], day: date
) -> Iterator[Derailer]:
    """With whom a look was due more than a week ago, and how many days ago."""
    days = [(each.rep, (day - (each.look or each.evaluate))) for each in looks]
    for rep in reps:
        longest = max((late for whose, late in days if whose == rep.rep), default=LATE)
        if longest > LATE:
            yield Derailer(Derail.LOOK, rep.rep, rep.name, longest.days)


def waits_longest(reps: Iterable[RepLine], quiet_days: int, day: date) -> Iterator[Derailer]:
    """Who was never talked with, else who waits longest, if that is so long that it is marked.

    Nobody who is new. The reps stand by who has waited longest.
    """
    waiting = [rep for rep in reps if not rep.is_new]
    if never := [rep for rep in waiting if rep.last_coached is None]:
        yield from (Derailer(Derail.WAITS, rep.rep, rep.name, None) for rep in never)
        return
    for rep in waiting[:1]:
        days = (day - (rep.last_coached or day)).days
        if days >= quiet_days:
            yield Derailer(Derail.WAITS, rep.rep, rep.name, days)


def deals_watched(matches: Iterable[WatchMatch], reps: Iterable[RepLine]) -> Iterator[Derailer]:
    """Whose deals match what is watched for since a surprise, and how many of them."""
    counts = dict(by_rep(matches))
    for rep in reps:
        if count := counts.get(rep.rep):
            yield Derailer(Derail.WATCHED, rep.rep, rep.name, count)


def issues_open(issues: Iterable[Issue], day: date) -> Iterator[Derailer]:
    """What is in the way of the programme, and for how many days."""
    for issue in issues:
        if issue.is_open:
            said = f"{issue.what} ({issue.type})"
            yield Derailer(Derail.ISSUE, "", said, (day - issue.day).days, issue.type)


def _missed(talks: Iterable[DueTalk], guide: str) -> int:
    """How many of the talks of a guide that came last were missed, one after the other."""
    came = [talk for talk in talks if talk.guide == guide and talk.state in COUNTED]
    latest = sorted(came, key=lambda talk: talk.planned, reverse=True)
    return len(list(takewhile(lambda talk: talk.state is DueState.MISSED, latest)))
