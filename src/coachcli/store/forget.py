"""Forgetting a person: the name and every free text go, from all places of a home; counts stay.

All places are looked at, and changed in transactions that are all open, before any is kept.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from sqlite3 import Row

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep
from coachcli.coaching.trace import NAMELESS, Traces, traces
from coachcli.store.change import Act, Connection, rehearsed
from coachcli.store.erasure import Erasure, earlier_names, erased, has_people, words_of_others
from coachcli.store.errors import BusyStoreError, UnsearchableError
from coachcli.store.home_places import Places, holding, places, removed, telling
from coachcli.store.room import COPIES, Room
from coachcli.store.secured import alone, begun, halfway, opened, plainly, tidied

PAIR = "pair"
ROWS = ("walk", "diagnosis", "assignment", "goal", "plan")
"""Tables whose rows about the person stay, without a name, so that what was counted stays true."""
NUMBERS = (
    *("deal", "activity", "quota", "measure", "observation", "attempt", "talk", "preread"),
    *("evaluation", "surprise", PAIR),
)
"""The same, told of only where there are any: imported, observed, tried, talked, written."""
EVERYBODY = """
SELECT p.id, p.name, p.is_rep, p.role, p.region, coalesce(m.name, '') AS manager
FROM person AS p LEFT JOIN person AS m ON m.id = p.manager_id ORDER BY p.name, p.id
"""
MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class SearchedFile:
    """A database that was searched: its path in the home, and what of the person went there."""

    file: str
    notes: int
    texts: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased and what stays.

    `person` is the opaque id, `notes` how many went, `texts` how many others told of the person,
    `team` how many reps have no manager now, `left` how many nameless rows each table has.
    Of the databases `searched`, all but the first are `copies`; `files` are the other files that
    were looked at, of which those `removed` went, and `yours` still name the person.
    """

    person: str
    day: str
    notes: int
    texts: int
    team: int
    left: dict[str, int]
    copies: int
    searched: tuple[SearchedFile, ...]
    files: int
    removed: tuple[str, ...]
    yours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HomeSearch:
    """A home that was looked through for what tells of a person.

    The copies are ready to be changed; `ours` are files that go, `yours` those that name the
    person and are the manager's own.
    """

    room: Room
    where: Places
    copies: dict[Path, Connection]
    traces: Traces
    ours: tuple[Path, ...]
    yours: tuple[Path, ...]

    def name(self, path: Path) -> str:
        """A file by its path in the home."""
        return path.relative_to(self.room.path.parent).as_posix()


def people(room: Room) -> tuple[Rep, ...]:
    """Everybody who can be forgotten: reps, managers, and those whose name is gone already."""
    return tuple(map(_person, room.rows(EVERYBODY)))


def people_in_copies(room: Room) -> tuple[Rep, ...]:
    """Who stands by name in a copy of the database, but not in itself; each once."""
    named = {rep.id for rep in people(room) if rep.name != NAMELESS}
    with ExitStack() as stack:
        copies = [opened(stack, path) for path in places(room.path).databases]
        known = [copy for copy in copies if has_people(copy)]
        everybody = [_person(row) for copy in known for row in copy.execute(EVERYBODY)]
    others = {rep.id: rep for rep in everybody if rep.name != NAMELESS}
    return tuple(rep for rep in others.values() if rep.id not in named)


def forget(
    room: Room, person: str, act: Act, *, ordinary: frozenset[str] = frozenset(), dry: bool = False
) -> Receipt:
    """Erase a person from every place of the home, or with `dry` only say what would go.

    `ordinary` words are words of the language, which do not tell of a person by themselves.
    The row of the person keeps its id and its manager, so that what is counted stays as it was.
    The database itself comes last: whoever is stopped before its end can give the command again,
    and by the id also afterwards. Raises StoreError; before anything is kept, all is untouched.
    """
    alone(room)
    room.rows("PRAGMA secure_delete = ON")
    with ExitStack() as stack:
        search = _searched(stack, room, person, ordinary)
        with room.change(act), rehearsed(room.connection, dry=dry):
            erasures = dict(_erased(search, person, act))
            if not dry:
                _keep(search, person)
        if not dry:
            _sweep(search, person)
    return _receipt(search, person, act, erasures)


def _searched(stack: ExitStack, room: Room, person: str, ordinary: frozenset[str]) -> HomeSearch:
    """All places of a home, each looked at, the copies ready to be changed."""
    where = places(room.path)
    copies = {path: begun(stack, path) for path in where.databases}
    tells = _traces((room.connection, *copies.values()), person, ordinary)
    ours = (*where.half_made, *telling(where.cache, tells, whole=False))
    return HomeSearch(room, where, copies, tells, ours, _yours(room.path, where, tells, person))


def _traces(everywhere: Iterable[Connection], person: str, ordinary: frozenset[str]) -> Traces:
    """What tells of a person, by all that they are or were called in any of these."""
    connections = tuple(everywhere)
    known = {each for connection in connections for each in earlier_names(connection, person)}
    others = (words_of_others(connection, person) for connection in connections)
    vague = ordinary.union(*others)
    return traces((name for name, _ in known), (email for _, email in known), vague)


def _yours(live: Path, where: Places, tells: Traces, person: str) -> tuple[Path, ...]:
    """Files that name the person and are the manager's own. Raises UnsearchableError.

    What was a database, and cannot be opened as one, is not: its notes bear the id at least.
    """
    named = telling(where.others, tells, whole=True)
    aside = (path for path in named if path.name.startswith(live.name))
    for path in (*aside, *holding(_once_databases(live, where), person)):
        raise UnsearchableError(str(path), "it is damaged")
    called = (path for path in where.databases if tells.stand_in(path.name, whole=True))
    return (*called, *named)


def _once_databases(live: Path, where: Places) -> tuple[Path, ...]:
    """Files that by their name or place are of a database, and do not begin as one."""
    copies = live.parent / COPIES
    return tuple(path for path in where.others if ".db" in path.name or path.parent == copies)


def _erased(search: HomeSearch, person: str, act: Act) -> Iterator[tuple[Path, Erasure]]:
    """Erase the person in every database, nothing of it kept yet."""
    live = search.room
    yield live.path, erased(live.connection, person, search.traces, act)
    for path, copy in search.copies.items():
        with plainly(path):
            yield path, erased(copy, person, search.traces, act)


def _keep(search: HomeSearch, person: str) -> None:
    """Remove what goes whole, then keep what was changed in the copies."""
    removed(search.ours)
    for path, copy in search.copies.items():
        with halfway(path, person):
            copy.execute("COMMIT")


def _sweep(search: HomeSearch, person: str) -> None:
    """Let go of free pages and of journals, which still hold what was erased."""
    for path, copy in search.copies.items():
        tidied(path, copy, person)
    room = search.room
    with halfway(room.path, person):
        room.connection.execute("VACUUM")
        held = room.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if held:
        raise BusyStoreError(str(room.path), person)


def _receipt(search: HomeSearch, person: str, act: Act, erasures: dict[Path, Erasure]) -> Receipt:
    here, where = erasures[search.room.path], search.where
    return Receipt(
        person=person,
        day=act.stamp.day.isoformat(),
        notes=here.notes,
        texts=here.texts,
        team=here.team,
        left=_left(search.room, person),
        copies=len(search.copies),
        searched=tuple(
            SearchedFile(search.name(path), went.notes, went.texts)
            for path, went in erasures.items()
        ),
        files=len(where.half_made) + len(where.cache) + len(where.others),
        removed=tuple(map(search.name, search.ours)),
        yours=tuple(map(search.name, search.yours)),
    )


def _left(room: Room, person: str) -> dict[str, int]:
    """How many rows stay without a name; of what was imported only where there are any."""
    counts = {table: _count(room, table, person) for table in (*ROWS, *NUMBERS)}
    return {table: count for table, count in counts.items() if count or table in ROWS}


def _count(room: Room, table: str, person: str) -> int:
    either = " OR partner_id = ?1" if table == PAIR else ""
    query = f"SELECT count(*) AS count FROM {table} WHERE person_id = ?1{either}"  # noqa: S608 - our tables
    return int(room.rows(query, person)[0]["count"])


def _person(row: Row) -> Rep:
    """A person as far as it takes to say who is meant."""
    role, manager, region = row["role"], row["manager"], row["region"]
    known = role if row["is_rep"] else role or MANAGER
    return Rep(row["id"], row["name"], known, manager=manager, region=region)
