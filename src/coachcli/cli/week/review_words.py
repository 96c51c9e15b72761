"""What could derail a team's coaching, and the talks that are next, in words."""

from collections.abc import Iterable, Iterator, Sequence

from coachcli.cli.terminal import show
from coachcli.coaching.week.derail import Derail, Derailer
from coachcli.coaching.week.kept_week import TalkToCome

MOST = 3
"""So many of one kind are named."""


def derails(derailers: Iterable[Derailer]) -> Iterator[str]:
    """What could derail, all of one kind as one."""
    every = tuple(derailers)
    for kind in Derail:
        if same := [each for each in every if each.kind is kind]:
            yield _said(kind, same)


def next_talks(talks: Sequence[TalkToCome]) -> Iterator[str]:
    """The talks of the next week, each day with its names; none is nothing to say."""
    if talks:
        days = dict.fromkeys(talk.on for talk in talks)
        each = (_day([talk for talk in talks if talk.on == day]) for day in days)
        yield "; ".join(each)


def _day(talks: Sequence[TalkToCome]) -> str:
    said = ", ".join(f"{talk.time} {talk.name}".strip() for talk in talks)
    return f"{talks[0].on:%a} {said}"


def _said(kind: Derail, same: Sequence[Derailer]) -> str:
    return {
        Derail.MISSED: _missed,
        Derail.MINE: _mine,
        Derail.THEIRS: _theirs,
        Derail.LOOK: _looks,
        Derail.WAITS: _waits,
        Derail.WATCHED: _watched,
        Derail.ISSUE: _issues,
    }[kind](same)


def _missed(same: Sequence[Derailer]) -> str:
    return f"talks missed in a row: {_named(same)}"


def _mine(same: Sequence[Derailer]) -> str:
    return f"promises of yours not done in four weeks: {_named(same)}"


def _theirs(same: Sequence[Derailer]) -> str:
    return f"promises of theirs not done in four weeks: {_named(same)}"


def _looks(same: Sequence[Derailer]) -> str:
    return f"looks overdue, did it help: {_named(same, ' d')}"


def _waits(same: Sequence[Derailer]) -> str:
    if same[0].count is None:
        return f"not talked with yet: {_named(same)}"
    return f"{same[0].name} has waited longest, {show.count(same[0].count, 'day')}"


def _watched(same: Sequence[Derailer]) -> str:
    return f"deals that match what you watch for: {_named(same)}"


def _issues(same: Sequence[Derailer]) -> str:
    return f"in the way of coaching: {_named(same, ' d')}"


def _named(same: Sequence[Derailer], unit: str = "") -> str:
    """The names, each with how many; beyond a few only how many more."""
    named = ", ".join(_with_count(each, unit) for each in same[:MOST])
    more = len(same) - MOST
    return f"{named} and {show.count(more, 'other')}" if more > 0 else named


def _with_count(each: Derailer, unit: str) -> str:
    return each.name if each.count is None else f"{each.name} {each.count}{unit}"
