"""What calendars were told of talks, and what they are to be told now."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.due import DueState, DueTalk
from coachcli.coaching.settings import QUARTER_WEEKS
from coachcli.coaching.trace import NAMELESS

REACH = timedelta(days=WEEK * QUARTER_WEEKS)
"""So far ahead talks are written, and so far back those of who is forgotten are taken out."""
FIRST_MINUTE = datetime(2020, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class CalendarTalk:
    """A talk as it was last written for a calendar; rep and manager (whose file it was) by id.

    It was planned for a day, and is `on` another where it was moved.
    """

    id: str
    rep: str
    manager: str
    guide: str
    planned: date
    on: date
    time: str
    minutes: int


@dataclass(frozen=True, slots=True)
class WrittenTalks:
    """All that was written for calendars, with the number that the last file bore."""

    sequence: int = 0
    talks: tuple[CalendarTalk, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarOf:
    """Whose talks a file is for: of a rep (by id), a manager's team (by id and name), or all."""

    rep: str = ""
    manager: str = ""
    team: str = ""

    def has(self, talk: CalendarTalk, rep: Rep | None) -> bool:
        """Whether a talk with a rep, as it was written, could stand in an earlier file of these."""
        if self.rep:
            return talk.rep == self.rep
        of_team = rep is not None and rep.manager == self.team
        return not self.manager or talk.manager == self.manager or of_team


def talk_id(rep: str, talk: DueTalk) -> str:
    """The id of a talk with a rep (by id), which stays as it is when the talk is moved."""
    counts: Period = talk.counts
    return f"{talk.guide}-{counts.first:%Y%m%d}-{counts.days}-{rep}@coach"


def is_written(talk: DueTalk, rep: Rep, day: date) -> bool:
    """Whether a talk with a rep is to come, as far as a calendar goes."""
    is_off = talk.held is not None or talk.state is DueState.SKIPPED
    return not is_off and talk.on >= day and (rep.left is None or talk.on <= rep.left)


def called_off(
    written: Iterable[CalendarTalk],
    standing: Collection[str],
    reps: Mapping[str, Rep],
    day: date,
) -> tuple[CalendarTalk, ...]:
    """What a calendar was told of and stands no more: what is still to come of it.

    `standing` are the ids of talks that stand, `reps` everybody by id. Of somebody who is forgotten
    it is also what was, since the name is to go from there.
    """
    known = (talk for talk in written if talk.planned <= day + REACH)
    gone = (talk for talk in known if talk.id not in standing)
    return tuple(talk for talk in gone if talk.on >= _first(reps.get(talk.rep), day))


def is_forgotten(rep: Rep | None) -> bool:
    """Whether nobody is to be named any more."""
    return rep is None or rep.name == NAMELESS


def next_sequence(instant: datetime, last: int) -> int:
    """The number of a file, which is higher than that of each before, whatever was taken back."""
    return max((instant - FIRST_MINUTE) // MINUTE, last + 1)


def and_now(
    before: WrittenTalks, now: Iterable[CalendarTalk], sequence: int, day: date
) -> WrittenTalks:
    """What calendars were told with one more file; without what nobody needs any more."""
    talks = {talk.id: talk for talk in (*before.talks, *now) if talk.on >= day - REACH}
    return WrittenTalks(sequence, tuple(talks.values()))


def _first(rep: Rep | None, day: date) -> date:
    """The first day of which a talk with a rep is called off."""
    if rep is None or is_forgotten(rep):
        return day - REACH
    return max(day, rep.left + timedelta(days=1)) if rep.left else day
