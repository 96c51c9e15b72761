"""The talks of the rhythm that a day asks about: those of today, and those that were not held."""

from collections.abc import Iterable
from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.due import DueState, DueTalk
from coachcli.coaching.week.report import week_of
from coachcli.coaching.week.today import DayTalk, HalfToAsk, Today

MISSED_DAYS = timedelta(days=14)
"""A talk that was not held is asked about for so long, or until the next of its kind comes."""
SOON = timedelta(days=2)
"""So long before a talk the rep is asked for their half of it."""


def of_day(who: tuple[str, str], turns: Iterable[DueTalk], day: date) -> tuple[DayTalk, ...]:
    """The talks of today with a rep (id and name), the first first."""
    open_ = (turn for turn in turns if turn.is_open and turn.on == day)
    return tuple(sorted((_talk(who, turn) for turn in open_), key=when))


def missed(
    who: tuple[str, str], by_guide: Iterable[tuple[DueTalk, ...]], day: date
) -> tuple[DayTalk, ...]:
    """The talks with a rep that were not held: of each guide the last, if none is today."""
    last = (_last(turns, day) for turns in by_guide)
    return tuple(_talk(who, turn) for turn in last if turn and _waits(turn, day))


def soon(who: tuple[str, str], turns: Iterable[DueTalk], day: date) -> DayTalk | None:
    """The first talk with a rep in the next days, if there is one."""
    ahead = (turn for turn in turns if turn.is_open and day < turn.on <= day + SOON)
    return min((_talk(who, turn) for turn in ahead), key=when, default=None)


def joined(
    today: Today,
    talks: Iterable[DayTalk],
    missed_: Iterable[DayTalk],
    ahead: Iterable[DayTalk] = (),
    half_in: frozenset[str] = frozenset(),
) -> Today:
    """The day with its talks, and whose half of a talk that is soon is to be asked for.

    `half_in` are the reps (by id) whose half for this week is in.
    """
    asked = (
        HalfToAsk(each.rep, each.name, each.on)
        for each in sorted(ahead, key=when)
        if each.rep not in half_in and week_of(each.on) == week_of(today.day)
    )
    known = (replace(each, half_in=each.rep in half_in) for each in talks)
    return replace(
        today,
        talks=tuple(sorted(known, key=when)),
        missed=tuple(sorted(missed_, key=when)),
        halves=tuple(asked),
    )


def stands(talk: DayTalk, turns: Iterable[DueTalk]) -> bool:
    """Whether a talk was neither held nor moved nor skipped since it was shown."""
    shown, who = replace(talk, half_in=False), (talk.rep, talk.name)
    return any(_talk(who, turn) == shown for turn in turns if _is_left(turn))


def when(talk: DayTalk) -> tuple[date, str, str]:
    """A key that puts talks in the order of their day and time; those without a time last."""
    return (talk.on, talk.time or "99", talk.name)


def of_one_week(missed_: Iterable[DayTalk]) -> tuple[DayTalk, ...]:
    """Those of the week in which most were not held, where that is several: nobody was there."""
    by_week: dict[date, tuple[DayTalk, ...]] = {}
    for talk in missed_:
        first = talk.on - timedelta(days=talk.on.weekday())
        by_week[first] = (*by_week.get(first, ()), talk)
    most = max(by_week.values(), key=len, default=())
    return most if len(most) > 1 else ()


def _last(turns: tuple[DueTalk, ...], day: date) -> DueTalk | None:
    came = [turn for turn in turns if turn.on <= day or turn.held]
    return max(came, key=lambda turn: turn.on, default=None)


def _waits(turn: DueTalk, day: date) -> bool:
    """Whether a talk was not held, which is asked about still."""
    return turn.is_unheld(day) and turn.on >= day - MISSED_DAYS


def _is_left(turn: DueTalk) -> bool:
    return turn.held is None and turn.state is not DueState.SKIPPED


def _talk(who: tuple[str, str], turn: DueTalk) -> DayTalk:
    cadence = turn.cadence
    return DayTalk(*who, turn.guide, turn.on, turn.planned, cadence.time, cadence.minutes)
