"""How a made-up quarter is made: command lines typed on their days, by a clock that comes again."""

import json
import shlex
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random

from coachcli.cli import clock, door
from coachcli.cli.begin.quarter_files import BEFORE, MadeUpFiles, made_up_files
from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import promised
from coachcli.cli.terminal.ask import Terminal
from coachcli.cli.walks import session
from coachcli.coaching.authoring.simulation import Draw, drawn
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.period import WEEK
from coachcli.coaching.record import ENDING, ending
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.half_form import form_text
from coachcli.coaching.rhythm.preread import RepHalf
from coachcli.coaching.rhythm.written import WrittenTalk
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import Given, Interview
from coachcli.coaching.week.made_up_quarter import (
    WEEKS,
    MadeUpDeed,
    dated,
    first_monday,
    spelt_out,
)
from coachcli.coaching.week.report import week_of
from coachcli.content.library.places import shipped
from coachcli.content.library.quarter_file import read_quarter
from coachcli.store.issue import issues

SEED = 20261124
FILE = "FILE"
"""What stands in a command line for the file that it reads."""
ISSUE = "ISSUE"
"""What stands in one for the end of the id of the issue that has been open longest."""
KNOWN = "--known-reps"
OTHERS = "others"
"""What came of the open promises that are not told of by their number."""
EARLIEST = timedelta(hours=14)
"""So long before a day begins in Greenwich it begins somewhere, so that no instant is to come."""
A_SECOND = 1_000_000_000


class Nobody(Terminal):
    """A terminal at which nobody sits, and where nothing is said."""

    has_person = False
    has_reader = False

    def say(self, *lines: str) -> None:
        """Say nothing."""


@dataclass(slots=True)
class MadeUpClock:
    """Instants of a day, a second after each other, and bytes that come again with their seed."""

    day: date
    random: Random
    seconds: int = 0

    def nanoseconds(self) -> int:
        """A second later than before, from the first of the day on."""
        self.seconds += 1
        begins = datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC) - EARLIEST
        return (int(begins.timestamp()) + self.seconds) * A_SECOND

    def turn_to(self, day: date) -> None:
        """Another day begins."""
        self.seconds = self.seconds if day == self.day else 0
        self.day = day


def make(context: Context, home: Path, seed: int = SEED) -> tuple[str, ...]:
    """A quarter up to the day of a context, in a home that is empty.

    Gives what could not be done, as where a look is due on another day than the script has it.
    """
    refused: list[str] = []
    quarter = read_quarter(shipped() / "library" / "demo" / "quarter.yaml")
    first = first_monday(context.day)
    made_up = MadeUpClock(first, Random(f"{seed} ids"))  # noqa: S311 - it comes again, no secret
    with (
        tempfile.TemporaryDirectory(prefix="coach-quarter-") as folder,
        clock.set_to(clock.TimeSource(made_up.nanoseconds, made_up.random.randbytes, UTC)),
        Context(home, first, Nobody(), _has_day=True) as there,
    ):
        files = made_up_files(quarter, first, Path(folder), partial(_chance, seed))
        days = list(_days(dated(quarter.deeds, first, context.day), first, context.day))
        bar = context.terminal.progress("Making a quarter")
        for day, deeds in bar.over(days, len(days), every=1):
            made_up.turn_to(day)
            number = (day - first).days
            draw = _chance(seed, f"answers {number}")
            refused.extend(_a_day(on(there, day), files, deeds, draw))
    return tuple(refused)


def on(there: Context, day: date) -> Context:
    """The same home on a day, with its room open."""
    there.room  # noqa: B018 - opened once, and shared
    return replace(there, day=day, stood={})


def _days(
    deeds: tuple[tuple[date, MadeUpDeed], ...], first: date, last: date
) -> Iterator[tuple[date, list[MadeUpDeed]]]:
    """Each day on which something is done, Mondays among them, as the numbers come then."""
    by_day = {day: [deed for _, deed in each] for day, each in groupby(deeds, lambda each: each[0])}
    mondays = {first + timedelta(days=WEEK * week) for week in range(WEEKS)}
    for day in sorted({*by_day, *mondays}):
        if day <= last:
            yield day, by_day.get(day, [])


def _chance(seed: int, name: str) -> Draw:
    """A draw of its own for a name. Only `random()` is drawn: it alone is promised to stay."""
    return Random(f"{seed} {name}").random  # noqa: S311 - it comes again, no secret


def _a_day(
    there: Context, files: MadeUpFiles, deeds: list[MadeUpDeed], draw: Draw
) -> Iterator[str]:
    """Do what is done on a day; gives the command lines that were refused."""
    if there.day.weekday() == 0:
        for words in _brought(files, there.day):
            _typed(there, words)
    for deed in deeds:
        try:
            _typed(there, _words(there, deed, files, draw))
        except CoachError:
            yield f"{there.day} {deed.run}"
        there.stood.clear()


def _words(there: Context, deed: MadeUpDeed, files: MadeUpFiles, draw: Draw) -> list[str]:
    """The words of a deed, with the file that they name written. Raises CoachError."""
    words = shlex.split(spelt_out(deed.run, files.first))
    if ISSUE in words:
        words[words.index(ISSUE)] = _longest_open(there)
    if FILE not in words:
        return words
    file = files.folder / ("half.txt" if deed.half else "answers.yaml")
    paper = spelt_out(_paper(there, deed, words, draw), files.first)
    file.write_text(paper, encoding="utf-8")
    return [str(file) if word == FILE else word for word in words]


def _longest_open(there: Context) -> str:
    open_ = [each for each in issues(there.room, there.day) if each.is_open]
    return ending(min(open_, key=lambda each: (each.day, each.id)).id)


def _brought(files: MadeUpFiles, monday: date) -> Iterator[list[str]]:
    """What a Monday brings: the numbers up to the day before, at first those of half a year."""
    week = (monday - files.first).days // WEEK + 1
    before = monday - timedelta(days=1)
    if week == 1:
        yield ["team", "import", str(files.team())]
        yield ["import", "quota", str(files.quota(monday + timedelta(days=WEEK * WEEKS))), KNOWN]
    since = before - timedelta(days=WEEK) if week > 1 else None
    weeks = range(week - 1 if week > 1 else 1 - BEFORE // 2, week)
    yield ["import", "deals", str(files.opportunities(before, since)), KNOWN]
    yield ["import", "activities", str(files.activities(weeks)), KNOWN]
    yield ["import", "metrics", str(files.metrics(weeks)), KNOWN]


def _typed(there: Context, words: list[str]) -> None:
    """Run a command line as if it were typed. Raises CoachError."""
    call = door.read(words)
    if isinstance(call, int):
        raise TypeError(words)
    call.function(there, **call.given)


def _paper(there: Context, deed: MadeUpDeed, words: list[str], draw: Draw) -> str:
    """What stands in the file that a command line reads."""
    if deed.half:
        return form_text(_half(there, there.rep(words[1]), deed.half))
    if deed.talk:
        return _talk(there, there.rep(words[1]), deed.talk)
    flow = words[words.index("--flow") + 1]
    return json.dumps({"answers": _answers(there, there.rep(words[1]), flow, deed.cause, draw)})


def _half(there: Context, who: Rep, half: RepHalf) -> RepHalf:
    return replace(half, rep=who.id, week=week_of(there.day).name)


def _talk(there: Context, who: Rep, talk: WrittenTalk) -> str:
    """A talk as its file has it, with the promises by the ends of their ids."""
    open_ = promised(there, who)
    said = dict(talk.came)
    others = said.pop(OTHERS, None)
    of_each = {f"{number}": others for number in range(1, len(open_) + 1)} if others else {}
    came = {open_[int(number) - 1].id[-ENDING:]: what for number, what in (of_each | said).items()}
    body = {
        "about": talk.about,
        "minutes": talk.minutes,
        "came": came,
        "said": dict(talk.said),
        "map": dict(talk.map),
        "rep": talk.rep,
        "coach": talk.coach,
        "look": talk.look,
    }
    return json.dumps({key: value for key, value in body.items() if value})


def _answers(there: Context, who: Rep, flow: str, cause: str, draw: Draw) -> dict[str, str]:
    """The answers of a walk that fit a cause, as its authors expect them to be given."""
    enter = partial(_as_if, cause, draw)
    walk = session.recorded(there, who, there.shelf.flow(flow), enter).interview
    return {reply.check: reply.answer for reply in walk.replies if reply.given is Given.ANSWERED}


def _as_if(cause: str, draw: Draw, walk: Interview) -> Interview:
    """The walk to its end, each answer drawn twice over as the cause has it, the likelier taken."""
    number = [each.id for each in walk.flow.causes].index(cause)
    while isinstance(check := step(walk), Check):
        table = walk.tables.of[check.id]
        chances = tuple(table.chance(number, answer) for answer in range(len(check.answers)))
        likelier = max((drawn(chances, draw()) for _ in range(2)), key=chances.__getitem__)
        walk = walk.answered(check.id, check.answers[likelier].text)
    return walk
