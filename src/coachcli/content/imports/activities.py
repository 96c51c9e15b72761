"""Activities: one a row, as a CRM has them, or counted by day or week, as spreadsheets do."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from coachcli.coaching.numbers.activity import (
    Activity,
    ActivityKind,
    done,
    has_happened,
    kind_named,
)
from coachcli.coaching.period import WEEK
from coachcli.coaching.profile import Profile
from coachcli.content.imports import activity_heads
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import REP_NAMES
from coachcli.content.imports.record import Record
from coachcli.content.imports.seen import BETWEEN
from coachcli.content.imports.unclear import (
    LeftOutError,
    UnknownWordsError,
    UnreadableError,
)
from coachcli.content.imports.when import YEARS, PeriodLength, named_or_dated, refuse_without_year
from coachcli.content.tables.cell import bare
from coachcli.content.tables.table import FileTable, Skipped, Watcher

COUNTED = {
    "touches": ActivityKind.TOUCH,
    **dict.fromkeys(activity_heads.PARTS, ActivityKind.TOUCH),
    "connects": ActivityKind.CONNECT,
    "meetings": ActivityKind.MEETING,
    "no_shows": ActivityKind.NO_SHOW,
}
FIELDS = (
    Field("id", activity_heads.ID_NAMES),
    Field("rep", (*activity_heads.REP_NAMES, *REP_NAMES, "name"), needed=True),
    Field("email", ("owneremail", "repemail", "selleremail", "assignedemail",
        *activity_heads.EMAIL_NAMES)),
    Field("day", ("date", "day", "activitydate", "completeddate", "completedon", "duedate",
        "startdate", "starttime", "timestamp",
                  "weekof", "weekstarting", "weekstart", *activity_heads.DAY_NAMES, "createdate",
                  "createddate"), Holds.DAY),
    Field("week", ("week", "calendarweek", "isoweek", "kw", "kalenderwoche", "woche", "semaine",
        "semana"), dated=True),
    Field("year", YEARS),
    Field("kind", ("kind", "type", "activitytype", "activity", "tasktype", "tasksubtype",
        "eventtype", *activity_heads.KIND_NAMES)),
    Field("outcome", ("outcome", "calloutcome", "callresult", "meetingoutcome", "result",
        "calldisposition", *activity_heads.OUTCOME_NAMES), every=True),
    Field("status", ("status", "activitystatus", "taskstatus", "callstatus", "eventstatus",
        "state", *activity_heads.STATUS_NAMES), every=True),
    Field("completed", ("completed", "done", "isdone", "iscompleted", "isclosed", "closed",
        "finished", "markasdone", "erledigt", "abgeschlossen", "terminé", "termine", "réalisé",
        "completado", "completada", "hecho", *activity_heads.COMPLETED_NAMES)),
    Field("count", ("count", "number", "quantity", "howmany"), Holds.NUMBER),
    Field("touches", activity_heads.TOUCH_NAMES, Holds.NUMBER),
    *(Field(part, names, Holds.NUMBER) for part, names in activity_heads.PARTS.items()),
    Field("connects", ("connects", "connections", "conversations"), Holds.NUMBER),
    Field("meetings", ("meetings", "meetingsheld", "meetingscompleted", "appointments"),
        Holds.NUMBER),
    Field("no_shows", ("noshows", "missedmeetings"), Holds.NUMBER),
)  # fmt: skip
VAGUE = frozenset({"linkedin", "messages", "letters"})
"""Counts that may as well be something else, unless other counts are there."""
NEEDS = (("day", "week"), ("kind", *COUNTED))
DIDS = tuple(str(one) for one in ActivityKind)
DONE, PLANNED = "done", "planned"
HAPPENINGS = {DONE: True, PLANNED: False}
"""What may be told of a word that says how far an activity is."""
SAYING = ("kind", "outcome", "status", "completed")
"""The fields whose words say what an activity counts as."""


class ActivityReader:
    """The activities of an export: read whole, then given one by one."""

    def __init__(self, table: FileTable, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        said: dict[tuple[str, ...], None] = {}
        look = partial(_look, said)
        self.export = Export(table, FIELDS, profile, watch, NEEDS, look)
        refuse_without_year(self.export, "week", PeriodLength.WEEK)
        self._counted = _counted(self.export)
        self.said = _added(self.export, self._counted)
        # a column in which nothing is marked says nothing
        self._tells_completed = bool(self.export.words("completed"))
        meant = _meant(self.export.words("kind"), profile)
        self._kinds = {word: kind for word, kind in meant.items() if kind}
        self._happened = _happenings(profile)
        if not self._counted:
            self._refuse_unknown((word for word, kind in meant.items() if kind is None), DIDS)
            self._refuse_unknown(self._unclear(said), tuple(HAPPENINGS))

    def _refuse_unknown(self, words: Iterable[str], meanings: tuple[str, ...]) -> None:
        if unknown := tuple(dict.fromkeys(words)):
            raise UnknownWordsError(self.export.file, "--kinds", unknown, meanings)

    def _unclear(self, said: Iterable[tuple[str, ...]]) -> Iterator[str]:
        """The words of which it is not known whether they say that something took place.

        The outcome of a call says how it ended, whatever its words.
        """
        for kind, outcome, status, completed in said:
            is_meeting = self._kinds.get(kind) is ActivityKind.MEETING
            for words in (outcome if is_meeting else "", status, completed):
                for word in filter(None, words.split(BETWEEN)):
                    if self._has_happened(word) is None:
                        yield word

    def _has_happened(self, word: str) -> bool | None:
        told = self._happened.get(bare(word))
        return has_happened(word) if told is None else told

    def __iter__(self) -> Iterator[tuple[int, Activity] | Skipped]:
        """Each activity with its line, or why the line is left out.

        Its `rep` is a key of `export.sellers`.
        """
        seen: dict[str, int] = {}
        for record in self.export.records():
            yield from [record] if isinstance(record, Skipped) else self._taken(record, seen)

    def _taken(self, record: Record, seen: dict[str, int]) -> list[tuple[int, Activity] | Skipped]:
        try:
            activities = self._activities(record, seen)
            return [(record.line, activity) for activity in activities]
        except UnreadableError as error:
            return [error.skipped(record.line)]

    def _activities(self, record: Record, seen: dict[str, int]) -> list[Activity]:
        seller, day = record.seller(), _day(record)
        if not self._counted:
            return self._single(record, seller, day, seen)
        sums: dict[ActivityKind, int] = {}
        for field, kind in self._counted.items():
            if (count := record.count(field)) is not None:
                sums[kind] = sums.get(kind, 0) + count
        if not sums:
            raise UnreadableError("no count in this line")
        return [Activity("", seller, day, kind, count) for kind, count in sums.items()]

    def _single(
        self, record: Record, seller: str, day: date, seen: dict[str, int]
    ) -> list[Activity]:
        key = record.text("id")
        if key in seen:
            raise LeftOutError(f'the activity "{key}" stands in line {seen[key]} already')
        kinds, count = self._took_place(record), _count(record)
        seen |= {key: record.line} if key else {}
        return [Activity(key and f"{key} {kind}", seller, day, kind, count) for kind in kinds]

    def _took_place(self, record: Record) -> tuple[ActivityKind, ...]:
        """What a line counts as; one call that connects is a touch and a connect."""
        word, outcomes = record.text("kind"), (*record.texts("outcome"), *record.texts("status"))
        if not word:
            raise UnreadableError("no kind in this line")
        happened = [self._happened.get(bare(outcome)) for outcome in outcomes]
        unsaid = [each for each, told in zip(outcomes, happened, strict=True) if told is None]
        kinds = done(self._kinds[word], *unsaid)
        if not kinds or False in happened:
            raise LeftOutError(f'it has not taken place: "{BETWEEN.join(outcomes)}"')
        if self._tells_completed and not self._has_happened(record.text("completed")):
            raise LeftOutError("it has not taken place: it is not completed")
        return kinds


def _look(said: dict[tuple[str, ...], None], records: list[Record]) -> None:
    """See what the lines say of what was done, and how far it is."""
    said.update(dict.fromkeys(record.together(SAYING) for record in records))


def _happenings(profile: Profile) -> dict[str, bool]:
    """What was told of words that say how far an activity is."""
    told = ((bare(word), HAPPENINGS.get(said)) for word, said in profile.words)
    return {word: happened for word, happened in told if word and happened is not None}


def _counted(export: Export) -> dict[str, ActivityKind]:
    """The columns of counts, with what each counts; where all touches stand, not their parts."""
    there = {field: kind for field, kind in COUNTED.items() if export.has(field)}
    if there.keys() <= VAGUE:
        return {}
    if "touches" in there:
        return {field: kind for field, kind in there.items() if field not in activity_heads.PARTS}
    return there


def _added(export: Export, counted: Mapping[str, ActivityKind]) -> tuple[str, ...]:
    """Which columns are added together as touches, or are not as another has them all."""
    there = [field for field in activity_heads.PARTS if export.has(field)]
    heads = ", ".join(map(export.title, there))
    if there and "touches" in counted:
        return (f"Touches are taken from {export.title('touches')} alone, without {heads}.",)
    return (f"Added together as touches: {heads}.",) if len(there) > 1 else ()


def _count(record: Record) -> int:
    """How many a line counts; 1 where it says nothing."""
    number = record.count("count")
    return 1 if number is None else number


def _day(record: Record) -> date:
    """The day, or the Monday of the week, on which it was."""
    day = record.day("day")
    return _monday(record) if day is None else day


def _monday(record: Record) -> date:
    """The Monday of the week that is named, or told by a day of it."""
    name = record.text("week")
    week = named_or_dated(record, "week", PeriodLength.WEEK) if name else None
    if week is None or week.days != WEEK:
        problem = f'week "{name[:40]}" is no week' if name else "no day in this line"
        raise UnreadableError(problem)
    return week.first


def _meant(words: tuple[str, ...], profile: Profile) -> dict[str, ActivityKind | None]:
    """What each word for a kind means: as told, else as usual; nothing where it is unclear."""
    meanings = {
        bare(word): ActivityKind(meaning) for word, meaning in profile.words if meaning in DIDS
    }
    return {word: meanings.get(bare(word)) or kind_named(word) for word in words}
