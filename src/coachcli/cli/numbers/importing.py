"""An import from its file to the record room: what is unclear is asked, all is kept, or nothing."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from coachcli.cli import clock, names
from coachcli.cli.context import Context
from coachcli.cli.numbers.import_options import (
    Options,
    answered,
    placed,
    profile_told,
)
from coachcli.cli.numbers.import_sellers import Sold, people, refuse_grown
from coachcli.cli.numbers.lines_seen import LinesSeen
from coachcli.cli.numbers.watching import MatchWith
from coachcli.cli.terminal.ask import Terminal
from coachcli.cli.terminal.left_out import refuse_hopeless
from coachcli.coaching.nouns import dataclass, field, replace
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import Rep
from coachcli.coaching.settings import DATES, changed
from coachcli.content.imports.columns import Field, known_names, refuse_unknown
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.said import said_of
from coachcli.content.imports.unclear import UnclearDatesError, UnclearError
from coachcli.content.tables.opening import opened
from coachcli.content.tables.table import FileTable, Skipped
from coachcli.store import imported
from coachcli.store.imported import Arriving, Brought, ImportKind
from coachcli.store.imported_deal import any_known
from coachcli.store.room import Room


@dataclass(frozen=True, slots=True)
class Import:
    """A kind of import: what reads it, what it is kept as, and the words it is spoken of with.

    `filled` gives the fields that fill a column, `wanted` the columns without which much is missing
    (asked for on a terminal, if columns are left); `marks` what to count about each thing taken, as
    of a day; `words` what the words of the source were taken for; `happened` the
    day of what is counted from that day on, `said` what is to be said of how the file was read.
    """

    kind: ImportKind
    reader: Callable[[FileTable, Profile, Callable[[int, int], None]], Any]
    fields: tuple[Field, ...]
    row: Callable[[Any, Mapping[str, str]], tuple[object, ...]]
    filled: Mapping[str, tuple[str, ...]]
    marks: Callable[[Any, date], tuple[str, ...]]
    option: str = "--stages"
    meanings: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    words: Callable[[Any], tuple[tuple[str, str], ...]] = lambda _: ()
    happened: Callable[[Any], date | None] = lambda _: None
    said: Callable[[Any], tuple[str, ...]] = lambda _: ()
    remembered: Callable[[Room, str, str], Profile] = imported.profile


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read as a kind of import, and the profile it was read under by its name."""

    what: Import
    things: Any
    profile: Profile
    name: str

    @property
    def export(self) -> Export:
        """The table with its columns and sellers."""
        export: Export = self.things.export
        return export

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """What the words of the source were taken for."""
        return self.what.words(self.things)

    @property
    def is_new(self) -> bool:
        """Whether some of these words were not told or read before."""
        return bool({word for word, _ in self.words} - {*dict(self.profile.words)})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, or with --dry-run would do.

    `words` is what words of the source were taken for, where that is new; `forms` the names of reps
    with how else they are written in the file; `called` how those who were added are called, by id;
    `watched` what matches now that is watched for.
    """

    brought: Brought
    seen: LinesSeen
    added: tuple[Rep, ...]
    unused: tuple[str, ...]
    missing: tuple[str, ...]
    profile: str
    dry: bool
    words: tuple[tuple[str, str], ...] = ()
    forms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    emptied: int = 0
    said: tuple[str, ...] = ()
    watched: tuple[MatchWith, ...] = ()


def import_file(context: Context, file: Path, what: Import, options: Options) -> Outcome:
    """Import a file. Raises CoachError; then nothing was imported."""
    reading = read_file(context, file, what, options)
    who = people(context, reading.export.people, options, reading.profile.people)
    seen = LinesSeen(context.day)
    rows = rows_to_keep(context.terminal, reading, who.ids, seen)
    arriving = _arriving(reading, file.name, rows, seen, who)
    with imported.staged(context.room, arriving):
        if seen.taken or not any_known(context.room, seen.gone):
            refuse_hopeless(reading.export.file, seen.taken, seen.skipped)
        brought = _brought(context, arriving, who, dry=options.dry_run)
    new = added(context, who.new, brought, dry=options.dry_run)
    done = outcome(reading, brought, seen, new, dry=options.dry_run)
    return replace(done, forms=who.forms, called=who.called)


def _brought(context: Context, arriving: Arriving, who: Sold, *, dry: bool) -> Brought:
    """Keep what has arrived, if the team is still that among whom its sellers were looked for."""
    with context.change("import") as change:
        refuse_grown(context, who)
        return imported.bring(context.room, arriving, change.stamp, dry=dry)


def added(
    context: Context, new: tuple[Rep, ...], brought: Brought, *, dry: bool
) -> tuple[Rep, ...]:
    """The new reps of whom a line was taken; their names can be completed from now on."""
    kept = tuple(rep for rep in new if rep.id in brought.people)
    if kept and not dry:
        names.keep(context)
    return kept


def _arriving(
    reading: FileRead,
    source: str,
    rows: Iterator[tuple[object, ...]],
    seen: LinesSeen,
    who: Sold,
) -> Arriving:
    told = Profile(words=reading.words, people=who.answers)
    return Arriving(
        id=clock.new_id(),
        kind=reading.what.kind,
        source=source,
        rows=rows,
        absent=_absent(reading),
        skipped=seen.skipped,
        reps=who.new,
        managers={rep.manager: clock.new_id() for rep in who.new},
        profile=(reading.name, replace(reading.profile.plus(told), year="")),
        gone=seen.gone,
    )


def outcome(
    reading: FileRead, brought: Brought, seen: LinesSeen, new: tuple[Rep, ...], *, dry: bool
) -> Outcome:
    """What an import did, of what was read and what came of it."""
    missing = _missing(reading, Profile())
    of_file = said_of(reading.export, reading.what.fields, missing)
    return Outcome(
        brought,
        seen,
        new,
        reading.export.unused,
        missing,
        reading.name,
        dry,
        reading.words if reading.is_new else (),
        emptied=reading.export.emptied.often,
        said=(*reading.what.said(reading.things), *of_file),
    )


def _missing(reading: FileRead, profile: Profile) -> tuple[str, ...]:
    """The fields that are wanted, in no column, and not said to be in none."""
    said = dict(profile.columns)
    return tuple(name for name in _lacking(reading) if name not in said)


def _lacking(reading: FileRead) -> Iterator[str]:
    """The fields that are wanted and in no column."""
    for column in reading.what.wanted:
        fields = reading.what.filled[column]
        if not _has(reading.export, fields):
            yield fields[0]


def _absent(reading: FileRead) -> frozenset[str]:
    """The columns about which the export says nothing."""
    filled = reading.what.filled.items()
    return frozenset(column for column, fields in filled if not _has(reading.export, fields))


def _has(export: Export, fields: tuple[str, ...]) -> bool:
    return any(export.has(name) for name in fields)


def _known(context: Context, what: Import, name: str) -> Profile:
    """What was remembered under the name of a profile."""
    return what.remembered(context.room, what.kind.name, name)


def read_file(context: Context, file: Path, what: Import, options: Options) -> FileRead:
    """The file, read under its profile; on a terminal what is unclear is asked, and remembered."""
    name, said = (
        options.profile or what.kind.name,
        profile_told(options, what.option, what.meanings),
    )
    known = _known(context, what, name).plus(said)
    table = opened(file, known_names(what.fields, known), options.sheet)
    refuse_unknown(table, what.fields, said)
    tried: FileRead | Profile = known
    while isinstance(tried, Profile):
        tried = _tried(context, table, FileRead(what, None, tried, name))
    return tried


def _tried(context: Context, table: FileTable, reading: FileRead) -> FileRead | Profile:
    """The file as it reads, or the profile with what the manager said, to read it again with."""
    try:
        done = replace(reading, things=_things(context.terminal, table, reading))
    except UnclearError as error:
        return reading.profile.plus(_said(context, error))
    return _placed(context.terminal, done) if context.terminal.has_person else done


def _said(context: Context, error: UnclearError) -> Profile:
    """What the settings say to what is unclear, else the manager. Raises it where nobody does."""
    set_ = context.settings
    if isinstance(error, UnclearDatesError) and set_.dates:
        context.terminal.say(changed(set_, (DATES,), context.day))
        return Profile(dates=set_.dates, now=True)
    if not context.terminal.has_person:
        raise error
    return answered(context.terminal, error)


def _placed(terminal: Terminal, reading: FileRead) -> FileRead | Profile:
    """What was read, or where a column that is wanted is, if some are left that it could be."""
    unused, missing = reading.export.unused, _missing(reading, reading.profile)
    if not (unused and missing):
        return reading
    return reading.profile.plus(placed(terminal, missing[0], unused))


def _things(terminal: Terminal, table: FileTable, reading: FileRead) -> Any:  # noqa: ANN401 - by kind
    bar = terminal.progress("Reading ")
    try:
        return reading.what.reader(table, reading.profile, bar.reach)
    finally:
        bar.end()


def rows_to_keep(
    terminal: Terminal, reading: FileRead, ids: Mapping[str, str], seen: LinesSeen
) -> Iterator[tuple[object, ...]]:
    """The rows to keep, counted as they pass; what is left out is kept with its reason."""
    what, bar = reading.what, terminal.progress("Checking")
    for line in bar.over(reading.things, reading.export.lines):
        left = line if isinstance(line, Skipped) else _refused(reading, ids, seen, *line)
        if left:
            seen.leave(left)
        else:
            number, thing = line
            seen.take(number)
            if marks := what.marks(thing, seen.today):
                seen.mark(marks)
            yield what.row(thing, ids)


def _refused(
    reading: FileRead,
    ids: Mapping[str, str],
    seen: LinesSeen,
    line: int,
    thing: Any,  # noqa: ANN401 - whatever the kind reads
) -> Skipped | None:
    """The line of somebody who is not on the team, or of what is still to come."""
    if thing.rep not in ids:
        name = reading.export.sellers[thing.rep].name
        return Skipped(line, f"{name} is not on the team", is_fault=False)
    day = reading.what.happened(thing)
    if day and day > seen.today:
        return Skipped(line, f"{day.isoformat()} is still to come", is_fault=False)
    return None
