"""The counts that another coach handed on, read from a file that may hold anything."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StrictInt, StringConstraints

from coachcli.coaching.record import noun
from coachcli.coaching.rhythm.issue import IssueType
from coachcli.coaching.rhythm.session import SessionItem
from coachcli.coaching.rhythm.surprise import SurpriseKind
from coachcli.coaching.week.aggregates import KIND, LONGEST, Aggregates
from coachcli.coaching.week.report import NotAWeekError, week_named
from coachcli.content.errors import ContentError, no_file
from coachcli.content.files.reader import SourceDocument
from coachcli.content.files.shapes import Shape, shaped

VERSION = 1
LARGEST, MOST_WEEKS, MOST = 1024 * 1024, 1040, 100_000
DAY, WEEK, ONE_LINE = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    r"^[0-9]{4}-W[0-9]{2}$",
    r"^[^\x00-\x1f\x7f-\x9f]*$",
)
WHOLE = '"format": "coach export"'
"""How the first line of an export of everything begins, or of all about a rep."""
ASK = "Ask for a new one: coach export aggregates --out FILE"
NO_COUNTS = "this is no file of counts, as coach export aggregates writes it."
WITH_NOTES = "this is an export with names and private notes, not of counts alone. Delete it."
SPOILT = "this is not JSON, or it was spoilt on its way."
NO_DAY = "a day or a week in it is in no calendar."
Count = Annotated[StrictInt, Field(ge=0, le=MOST)]
DayText = Annotated[str, StringConstraints(strict=True, pattern=DAY)]


class CountsShape(Shape):
    """What is closed, with the keys that the program itself writes."""

    model_config = ConfigDict(alias_generator=None)


class KeptShape(CountsShape):
    """So many of those that were due."""

    done: Count
    due: Count


class ItemShape(CountsShape):
    """An item of a session."""

    item: SessionItem
    had: Count
    sessions: Count


class QualityShape(CountsShape):
    """How good sessions were."""

    sessions: Count
    points: Count
    items: Annotated[tuple[ItemShape, ...], Field(max_length=len(SessionItem))]


class WeekShape(CountsShape):
    """A week."""

    week: Annotated[str, StringConstraints(strict=True, pattern=WEEK)]
    talks: Count
    walks: Count
    minutes: Count
    given: Count
    evaluated: Count
    closed: Count
    done: Count | None
    moved: Count | None
    quality: QualityShape
    mine: KeptShape
    theirs: KeptShape | None
    rhythm: KeptShape | None


class OverAllShape(CountsShape):
    """All weeks together."""

    done: Count | None
    moved: Count | None
    theirs: KeptShape | None


class IssueShape(CountsShape):
    """The issues of a type."""

    type: IssueType
    all: Count
    open: Count


class SurpriseShape(CountsShape):
    """The surprises of a kind."""

    kind: SurpriseKind
    all: Count
    ours: Count


class AggregatesShape(CountsShape):
    """The whole file."""

    version: Annotated[StrictInt, Field(ge=VERSION, le=VERSION)]
    kind: Literal["coach aggregates"]
    program: Annotated[str, StringConstraints(strict=True, max_length=LONGEST)]
    coach: Annotated[str, StringConstraints(strict=True, max_length=LONGEST, pattern=ONE_LINE)]
    until: DayText
    team: Count | None
    coached: Count | None
    last_closed: DayText | None
    weeks: Annotated[tuple[WeekShape, ...], Field(max_length=MOST_WEEKS)]
    over_all: OverAllShape
    issues: Annotated[tuple[IssueShape, ...], Field(max_length=len(IssueType))]
    surprises: Annotated[tuple[SurpriseShape, ...], Field(max_length=len(SurpriseKind))] | None = ()
    lately: QualityShape | None = None
    left_out: tuple[Literal["team", "coached", "surprises", "done", "moved", "theirs"], ...]


def read_aggregates(path: Path) -> Aggregates:
    """The counts of a file. Raises ContentError, which names the file and says what is wrong."""
    document = SourceDocument(str(path), _object(path), {})
    _, misfits = shaped(document, AggregatesShape)
    if misfits:
        raise ContentError(str(path), None, misfits[0].fault, ASK)
    try:
        made = noun(Aggregates, document.value)
        mondays = [week_named(each.week).first for each in made.weeks]
    except (ValueError, NotAWeekError):
        raise ContentError(str(path), None, NO_DAY, ASK) from None
    if wrong := _wrong(made, mondays):
        raise ContentError(str(path), None, wrong, ASK)
    return made


def _object(path: Path) -> dict[str, Any]:
    """The JSON of a file of counts that this program can read. Raises ContentError."""
    text = _text(path)
    if WHOLE in text[:200]:
        raise ContentError(str(path), None, WITH_NOTES, ASK)
    try:
        value = json.loads(text, object_pairs_hook=_each_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ContentError(str(path), None, SPOILT, ASK) from None
    if not isinstance(value, dict) or value.get("kind") != KIND:
        raise ContentError(str(path), None, NO_COUNTS, ASK)
    _refuse_newer(path, value.get("version"))
    return value


def _refuse_newer(path: Path, version: object) -> None:
    if type(version) is int and version > VERSION:
        fault = f"it was written by a newer coach (version {version} of such files)."
        raise ContentError(str(path), None, fault, "Bring your own coach up to date to read it.")


def _text(path: Path) -> str:
    """What stands in a file, of which no more is read than such a file can hold."""
    try:
        fault = no_file(path, LARGEST)
        if not fault:
            return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        fault = f"the file cannot be read: {(error.strerror or 'unknown error').lower()}."
    if "larger" in fault:
        raise ContentError(str(path), None, f"{fault[:-1]}: {NO_COUNTS}", ASK)
    raise ContentError(str(path), None, fault)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once each."""
    whole = dict(pairs)
    if len(whole) < len(pairs):
        raise ValueError
    return whole


def _no_number(_word: str) -> None:
    raise ValueError


def _wrong(made: Aggregates, mondays: list[date]) -> str:
    """What the figures of a file cannot be together; nothing where they can."""
    if any(second <= first for first, second in pairwise(mondays)):
        return "its weeks do not follow one another."
    if mondays and mondays[-1] > made.until:
        return f"it has a week after {made.until.isoformat()}, up to which it counts."
    if any(each.closed > each.evaluated for each in made.weeks):
        return "it has a week with more cycles closed than were looked at."
    return ""
