"""Activities: one a row, as a CRM has them, or counted by day or week, as a spreadsheet has them."""

from collections.abc import Iterator
from datetime import date

from coachcli.coaching.errors import CoachError
from coachcli.coaching.numbers.activity import Activity, Did, done, kind_named
from coachcli.coaching.period import period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.deals import REP_NAMES
from coachcli.content.imports.export import Export, Field, Holds, Record
from coachcli.content.imports.unclear import MissingColumnError, UnknownWordsError, UnreadableError
from coachcli.content.tables.table import Skipped, Table, Watcher, bare

COUNTED = {"touches": Did.TOUCH, "connects": Did.CONNECT, "meetings": Did.MEETING, "no_shows": Did.NO_SHOW}
FIELDS = (
    Field("id", ("activityid", "taskid", "eventid", "recordid", "id")),
    Field("rep", ("assigned", "assignedto", "activityowner", "activityassignedto", *REP_NAMES, "name"), needed=True),
    Field("email", ("owneremail", "repemail", "selleremail", "assignedemail")),
    Field("day", ("date", "day", "activitydate", "completeddate", "completedon", "duedate", "startdate", "starttime", "timestamp",
                  "weekof", "weekstarting", "weekstart", "createdate", "createddate"), Holds.DAY),
    Field("week", ("week", "calendarweek", "isoweek", "kw")),
    Field("kind", ("kind", "type", "activitytype", "activity", "tasktype", "tasksubtype", "eventtype")),
    Field("outcome", ("outcome", "calloutcome", "callresult", "meetingoutcome", "result", "status", "calldisposition")),
    Field("count", ("count", "number", "quantity", "howmany"), Holds.NUMBER),
    Field("touches", ("touches", "outreach", "attempts", "dials", "calls"), Holds.NUMBER),
    Field("connects", ("connects", "connections", "conversations"), Holds.NUMBER),
    Field("meetings", ("meetings", "meetingsheld", "meetingscompleted", "appointments"), Holds.NUMBER),
    Field("no_shows", ("noshows", "missedmeetings"), Holds.NUMBER),
)  # fmt: skip
DIDS = tuple(str(one) for one in Did)


class Activities:
    """The activities of an export: read whole, then given one by one."""

    def __init__(self, table: Table, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile. Raises ContentError, of the kind UnclearError where something must be told."""
        self.export = Export(table, FIELDS, profile, watch)
        self._counted = {field: kind for field, kind in COUNTED.items() if self.export.has(field)}
        self._refuse(table)
        told = {bare(word): Did(meaning) for word, meaning in profile.words if meaning in DIDS}
        found = {word: told.get(bare(word)) or kind_named(word) for word in self.export.words("kind")}
        self._kinds = {word: kind for word, kind in found.items() if kind}
        unknown = tuple(word for word, kind in found.items() if kind is None)
        if unknown and not self._counted:
            raise UnknownWordsError(self.export.file, "--kinds", unknown, DIDS)

    def __iter__(self) -> Iterator[tuple[int, Activity] | Skipped]:
        """Each activity with its line, its `rep` a key of `export.sellers`; else why the line is left out."""
        seen: dict[str, int] = {}
        for record in self.export.records():
            yield from [record] if isinstance(record, Skipped) else self._taken(record, seen)

    def _refuse(self, table: Table) -> None:
        """Refuse a table without days, and one with neither kinds nor counts."""
        for one, others in (("day", ("week",)), ("kind", tuple(self._counted))):
            if not any(self.export.has(field) for field in (one, *others)):
                raise MissingColumnError(self.export.file, one, table.columns)

    def _taken(self, record: Record, seen: dict[str, int]) -> list[tuple[int, Activity] | Skipped]:
        try:
            return [(record.line, one) for one in self._activities(record, seen)]
        except UnreadableError as error:
            return [Skipped(record.line, str(error))]

    def _activities(self, record: Record, seen: dict[str, int]) -> list[Activity]:
        seller, on = record.seller(), _day(record)
        if self._counted:
            counts = {kind: record.count(field) for field, kind in self._counted.items()}
            return [Activity("", seller, on, kind, count) for kind, count in counts.items() if count is not None]
        return self._single(record, seller, on, seen)

    def _single(self, record: Record, seller: str, on: date, seen: dict[str, int]) -> list[Activity]:
        key, word = record.text("id"), record.text("kind")
        if key in seen:
            raise UnreadableError(f'the activity "{key}" stands in line {seen[key]} already')
        if not word:
            raise UnreadableError("no kind in this line")
        counted = done(self._kinds[word], record.text("outcome"))
        if not counted:
            raise UnreadableError(f'it has not taken place: "{record.text("outcome")}"')
        seen |= {key: record.line} if key else {}
        count = record.count("count")
        return [Activity(key and f"{key} {kind}", seller, on, kind, 1 if count is None else count) for kind in counted]


def _day(record: Record) -> date:
    """The day, or the Monday of the week, on which it was."""
    if (on := record.day("day")) is not None:
        return on
    try:
        return period_named(record.text("week")).first
    except CoachError:
        week = record.text("week")
        raise UnreadableError(f'week "{week[:40]}" is no week' if week else "no day in this line") from None
