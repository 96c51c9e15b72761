"""Scores of calls by other tools: one a line, or a column for each behaviour."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from coachcli.coaching.behaviour import Behaviour, behaviour_of
from coachcli.coaching.practice.score import PERCENT, PLAIN, CallScore, Scale
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import REP_NAMES
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import (
    LeftOutError,
    UnclearScaleError,
    UnknownWordsError,
    UnreadableError,
)
from coachcli.content.tables.cell import bare
from coachcli.content.tables.table import FileTable, Skipped, Watcher

OPTION, NONE = "--behaviours", "none"
BASE = (
    Field("rep", (*REP_NAMES, "name", "fullname", "user", "host", "speaker", "callowner"),
        needed=True),
    Field("email", ("email", "owneremail", "repemail", "selleremail", "useremail")),
    Field("day", ("date", "day", "calldate", "callday", "calltime", "started", "starttime",
        "callstarted", "meetingdate", "recorded", "recordedon", "recordedat", "scoredon",
        "reviewdate"), Holds.DAY, needed=True),
    Field("case", ("callid", "conversationid", "recordingid", "meetingid", "call", "conversation",
        "recording", "calltitle", "callname", "meeting", "id")),
    Field("behaviour", ("behaviour", "behavior", "skill", "criterion", "criteria", "competency",
        "question", "scorecardquestion", "category", "topic", "item")),
    Field("score", ("score", "rating", "value", "points", "result", "grade"), Holds.NUMBER),
)  # fmt: skip
NAMED = frozenset(name for field in BASE for name in field.names)
OUT_OF = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:/|of|out of)\s*(\d+)")
SCALE = re.compile(r"(\d+)\s*(?:-|to)\s*(\d+)")


def fields_for(
    behaviours: Mapping[str, Behaviour], words: Iterable[tuple[str, str]] = ()
) -> tuple[Field, ...]:
    """What such a file may hold, a column for each behaviour among it.

    `words` are those of the tool with what they mean, which may be heads of such columns as well.
    """
    meant = [(bare(word), id_) for word, id_ in words]
    heads = {
        id_: [word for word, of in meant if of == id_ and word not in NAMED] for id_ in behaviours
    }
    own = (
        Field(id_, (bare(id_), bare(each.title), *map(bare, each.was), *heads[id_]), Holds.NUMBER)
        for id_, each in behaviours.items()
    )
    return (*BASE, *own)


def scale_named(text: str) -> Scale | None:
    """The scale that a text like "1-5" names; nothing where it names none."""
    match = SCALE.fullmatch(text.strip())
    scale = Scale(float(match[1]), float(match[2])) if match else None
    return scale if scale and scale.low < scale.high else None


class ScoreReader:
    """The scores of a table: read whole, then given one by one."""

    def __init__(
        self,
        table: FileTable,
        profile: Profile,
        watch: Watcher,
        behaviours: Mapping[str, Behaviour],
    ) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        columns = ("behaviour", *behaviours), ("score", *behaviours)
        self.export = Export(table, fields_for(behaviours, profile.words), profile, watch, columns)
        self._wide = [id_ for id_ in behaviours if self.export.has(id_)]
        self._meant = {} if self._is_wide else self._words(profile, behaviours)
        self._scale = scale_named(profile.rates) or self._by_the_scores()

    @property
    def _is_wide(self) -> bool:
        """Whether behaviours have columns of their own."""
        return not (self.export.has("behaviour") and self.export.has("score"))

    def __iter__(self) -> Iterator[tuple[int, CallScore] | Skipped]:
        """Each score with its line, or why a line is left out; its `rep` is a key of sellers."""
        seen: dict[tuple[str, str, str], int] = {}
        counted: dict[tuple[str, str, date], int] = {}
        for record in self.export.records():
            if isinstance(record, Skipped):
                yield record
            else:
                yield from self._taken(record, seen, counted)

    def _taken(
        self,
        record: Record,
        seen: dict[tuple[str, str, str], int],
        counted: dict[tuple[str, str, date], int],
    ) -> Iterator[tuple[int, CallScore] | Skipped]:
        try:
            scores = self._scores(record, counted)
            _refuse_again(record, scores, seen)
        except UnreadableError as error:
            yield error.skipped(record.line)
        else:
            yield from ((record.line, score) for score in scores)

    def _scores(self, record: Record, counted: dict[tuple[str, str, date], int]) -> list[CallScore]:
        rep, day = record.seller(), record.day("day")
        if day is None:
            raise UnreadableError("no day in this line")
        levels = {id_: self._level(record, field) for id_, field in self._rated(record)}
        known = {id_: level for id_, level in levels.items() if level is not None}
        if not known:
            raise UnreadableError("no score in this line")
        made = []
        for id_, level in known.items():
            counted[rep, id_, day] = counted.get((rep, id_, day), 0) + 1
            case = record.text("case") or f"{day.isoformat()} {counted[rep, id_, day]}"
            made.append(CallScore(rep, id_, level, day, case))
        return made

    def _rated(self, record: Record) -> list[tuple[str, str]]:
        """The behaviours that a line scores, each with the field in which its score stands."""
        if self._is_wide:
            return [(id_, id_) for id_ in self._wide]
        word = record.text("behaviour")
        if not word:
            raise UnreadableError("no behaviour in this line")
        meant = self._meant[bare(word)]
        if meant == NONE:
            raise LeftOutError(f'"{word}" is none of the behaviours')
        return [(meant, "score")]

    def _level(self, record: Record, field: str) -> float | None:
        value, scale = _value(record, field)
        if value is None:
            return None
        used = scale or self._scale
        if used is None or not used.has(value):
            raise UnreadableError(f"{value:g} is beyond the scale")
        return used.level(value)

    def _words(self, profile: Profile, behaviours: Mapping[str, Behaviour]) -> dict[str, str]:
        """What each word for a behaviour means: as told, else its id or title.

        Raises UnknownWordsError.
        """
        told = {bare(word): meaning for word, meaning in profile.words}
        titles = {bare(each.title): id_ for id_, each in behaviours.items()}
        words = self.export.words("behaviour")
        meant = {word: _meaning(word, told, titles, behaviours) for word in words}
        unknown = tuple(word for word, meaning in meant.items() if not meaning)
        if unknown:
            raise UnknownWordsError(self.export.file, OPTION, unknown, (*behaviours, NONE))
        return {bare(word): meaning for word, meaning in meant.items()}

    def _by_the_scores(self) -> Scale | None:
        """The scale of scores that do not name it: of a hundred, where one is above ten.

        Raises UnclearScaleError.
        """
        fields = self._wide if self._is_wide else ["score"]
        plain = [value for record in self.export.records() for value in _plain(record, fields)]
        if plain and max(plain) <= PLAIN:
            raise UnclearScaleError(self.export.file, max(plain))
        return PERCENT if plain else None


def _meaning(
    word: str,
    said: Mapping[str, str],
    titles: Mapping[str, str],
    behaviours: Mapping[str, Behaviour],
) -> str:
    known = behaviour_of(word, behaviours)
    return said.get(bare(word)) or titles.get(bare(word)) or (known.id if known else "")


def _plain(record: Record | Skipped, fields: list[str]) -> Iterator[float]:
    """The scores in a line that do not say of how many they are."""
    if isinstance(record, Skipped):
        return
    for field in fields:
        try:
            value, scale = _value(record, field)
        except UnreadableError:
            continue
        if value is not None and scale is None:
            yield value


def _value(record: Record, field: str) -> tuple[float | None, Scale | None]:
    """A score, and its scale where it says of how many it is."""
    if match := OUT_OF.fullmatch(record.text(field)):
        return float(match[1].replace(",", ".")), Scale(0, float(match[2]))
    value = record.number(field)
    if value is not None and record.is_share(field):
        return value * 100, PERCENT
    return value, None


def _refuse_again(
    record: Record, scores: list[CallScore], seen: dict[tuple[str, str, str], int]
) -> None:
    """Refuse a line that scores the same of the same call once more. Raises LeftOutError."""
    keys = [(score.rep, score.behaviour, score.case) for score in scores]
    there = next((seen[key] for key in keys if key in seen), None)
    if there is not None:
        raise LeftOutError(f"the same score as in line {there}")
    seen.update(dict.fromkeys(keys, record.line))
