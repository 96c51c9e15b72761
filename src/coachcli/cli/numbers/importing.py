"""An import from its file to the record room: what is unclear is asked once, and all of it is kept, or nothing."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from coachcli.cli import clock, names
from coachcli.cli.context import Desk, on_terminal
from coachcli.cli.numbers.import_options import NothingImportedError, Options, answered, placed, told
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import pick
from coachcli.cli.terminal.progress import Progress
from coachcli.coaching.errors import CoachError
from coachcli.coaching.numbers.seller import likely, sellers
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import Rep
from coachcli.content.imports.export import Export, Field, refuse_unknown
from coachcli.content.imports.unclear import UnclearError
from coachcli.content.tables.table import Skipped, Table, opened
from coachcli.store import imported, person
from coachcli.store.imported import Arriving, Brought, Kind


@dataclass(frozen=True, slots=True)
class Import:
    """A kind of import: what reads it, what it is kept as, and the words it is spoken of with.

    `filled` gives the fields that fill a column, `wanted` the columns without which much is missing (asked for on a
    terminal, if columns are left); `marks` what to count about each thing that is taken.
    """

    kind: Kind
    reader: Callable[[Table, Profile, Callable[[int, int], None]], Any]
    fields: tuple[Field, ...]
    row: Callable[[Any, Mapping[str, str]], tuple[object, ...]]
    filled: Mapping[str, tuple[str, ...]]
    marks: Callable[[Any], tuple[str, ...]]
    option: str = "--stages"
    meanings: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """What was seen while the lines of a file passed."""

    marks: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, or with --dry-run would do."""

    brought: Brought
    seen: Tally
    added: tuple[Rep, ...]
    unused: tuple[str, ...]
    missing: tuple[str, ...]
    profile: str
    dry: bool


class UnknownRepsError(CoachError):
    """An export has sellers who are not on the team, and nobody is there to ask."""

    def __init__(self, names: tuple[str, ...]) -> None:
        who = f"{show.count(len(names), 'seller')} {'is' if len(names) == 1 else 'are'} not on the team: {', '.join(names)}."
        super().__init__(
            f"{who} Nothing was imported.\nAdd them with --add-reps, or leave their lines out with --known-reps.\n"
            "To bring the team first, with its managers: coach team import FILE"
        )


class UnclearRepsError(CoachError):
    """A seller's name is the name of several reps."""

    def __init__(self, reps: tuple[Rep, ...]) -> None:
        names = ", ".join(sorted(rep.name for rep in reps))
        super().__init__(
            f"Several reps have these names: {names}. Nothing was imported.\n"
            "Give the reps an email (coach team import), and name the column of emails in the export: --map email=COLUMN"
        )


def bring(at: Desk, file: Path, what: Import, options: Options) -> Outcome:
    """Import a file. Raises CoachError; then nothing was imported."""
    read, profile = _read(at, file, what, options)
    people, new = _people(at, read.export.sellers, options)
    seen = Tally()
    arriving = Arriving(
        id=clock.new_id(),
        kind=what.kind,
        source=file.name,
        rows=_rows(read, what, people, seen),
        absent=_absent(read.export, what),
        skipped=seen.skipped,
        reps=new,
        managers={rep.manager: clock.new_id() for rep in new},
        profile=(_name(what, options), profile),
    )
    with imported.staged(at.room, arriving), at.change("import") as change:
        brought = imported.bring(at.room, arriving, change.stamp, dry=options.dry_run)
    added = tuple(rep for rep in new if rep.id in brought.people)
    if added and not options.dry_run:
        names.keep(at)
    unused, missing = read.export.unused, _missing(read.export, what, Profile())
    return Outcome(brought, seen, added, unused, missing, _name(what, options), options.dry_run)


def _missing(export: Export, what: Import, profile: Profile) -> tuple[str, ...]:
    """The fields that are wanted, in no column, and not said to be in none."""
    fields = tuple(what.filled[column] for column in what.wanted)
    told = dict(profile.columns)
    return tuple(some[0] for some in fields if not any(export.has(one) for one in some) and some[0] not in told)


def _absent(export: Export, what: Import) -> frozenset[str]:
    """The columns about which the export says nothing."""
    return frozenset(column for column, fields in what.filled.items() if not any(export.has(field) for field in fields))


def _name(what: Import, options: Options) -> str:
    """The profile that is read with and remembered: the one that is named, else the one of the kind."""
    return options.profile or what.kind.name


def _read(at: Desk, file: Path, what: Import, options: Options) -> tuple[Any, Profile]:
    """The file, read under its profile; on a terminal what is unclear is asked, and remembered."""
    table = opened(file)
    said = told(options, what.option, what.meanings)
    refuse_unknown(table, what.fields, said)
    profile = imported.profile(at.room, what.kind.name, _name(what, options)).plus(said)
    while True:
        read, more = _tried(table, what, profile)
        if more == Profile():
            return read, profile
        profile = profile.plus(more)


def _tried(table: Table, what: Import, profile: Profile) -> tuple[Any, Profile]:
    """The file as it reads under a profile, and what the manager told besides, with which it is to be read again."""
    try:
        read = _once(table, what, profile)
    except UnclearError as error:
        if not on_terminal():
            raise
        return None, answered(error)
    missing = _missing(read.export, what, profile) if read.export.unused and on_terminal() else ()
    return read, placed(missing[0], read.export.unused) if missing else Profile()


def _once(table: Table, what: Import, profile: Profile) -> Any:  # noqa: ANN401 - whatever reads this kind
    bar = Progress("Reading ")
    try:
        return what.reader(table, profile, bar.at)
    finally:
        bar.end()


def _rows(read: Any, what: Import, people: Mapping[str, str], seen: Tally) -> Iterator[tuple[object, ...]]:  # noqa: ANN401
    """The rows to keep, counted as they pass; lines that are left out are kept with their reason."""
    export: Export = read.export
    for one in Progress("Checking").over(read, len(export.rows)):
        left = one if isinstance(one, Skipped) else _unknown(export, people, *one)
        if left:
            seen.skipped.append(left)
        else:
            seen.marks.update(what.marks(one[1]))
            yield what.row(one[1], people)


def _unknown(export: Export, people: Mapping[str, str], line: int, thing: Any) -> Skipped | None:  # noqa: ANN401 - as above
    return None if thing.rep in people else Skipped(line, f"{export.sellers[thing.rep].name} is not on the team")


def _people(at: Desk, listed: Mapping[str, Rep], options: Options) -> tuple[dict[str, str], tuple[Rep, ...]]:
    """The ids of the sellers by key, and the reps who come with this import. Raises UnknownRepsError or UnclearRepsError."""
    team = person.team(at.room, left=True)
    who = sellers(listed, team)
    if who.unclear:
        raise UnclearRepsError(tuple(who.unclear.values()))
    if not who.new or not _to_add(likely(who.new.values(), team), options):
        return who.known, ()
    boss = person.me(at.room) or ""
    new = {key: replace(rep, id=clock.new_id(), manager=boss) for key, rep in who.new.items()}
    return who.known | {key: rep.id for key, rep in new.items()}, tuple(new.values())


def _to_add(names: tuple[str, ...], options: Options) -> bool:
    """Whether sellers who are not known are added; else their lines are left out. Raises UnknownRepsError."""
    if options.add_reps or options.known_reps:
        return options.add_reps
    if not on_terminal():
        raise UnknownRepsError(names)
    asked = f"{show.count(len(names), 'seller')} not on the team: {', '.join(names)}."
    chosen = pick(asked, ("add them as reps", "leave their lines out"))
    if chosen is None:
        raise NothingImportedError
    show.aside("")
    return chosen == 0
