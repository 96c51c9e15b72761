"""Whatever is done, the weekly sums are those of the rows, and tell the same as a count of them."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coachcli.coaching.period import Period
from coachcli.coaching.record import Stamp
from coachcli.store import backup, export, forget, import_backup, person, undo, weekly
from coachcli.store import metric as metrics
from coachcli.store.change import Act
from coachcli.store.counted import Counted
from coachcli.store.imported import ACTIVITIES
from coachcli.store.restore import looked_through
from coachcli.store.room import Room
from coachcli.store.schema import SCRIPTS, migrate
from store.conftest import DANA, OTHER, STAMP
from store.test_imported import arriving, brought, with_cells

MONDAY = date(2026, 10, 5)
ACTS = ("import", "again", "take back", "forget", "leave", "currency", "call", "rehearse")
ODD = ("0001-01-01", "9999-12-31", str(MONDAY), str(MONDAY + timedelta(days=6)))
WHOLE = [
    *(Period(MONDAY + timedelta(days=7 * n), MONDAY + timedelta(days=7 * n + 6)) for n in range(7)),
    Period(MONDAY + timedelta(days=7), MONDAY + timedelta(days=34)),
]


def some_deals(chance: Random) -> list[tuple[object, ...]]:
    """Some of twenty opportunities, in any state, of two sellers."""
    days = [None, *ODD, *(str(MONDAY + timedelta(days=day)) for day in range(50))]
    return [
        tuple(
            with_cells(
                external_id=f"o{number}",
                person_id=chance.choice((DANA.id, OTHER.id)),
                is_deleted=chance.choice((0, 0, 0, 1)),
                account=chance.choice(("", "Ace", "Bell", "Dana Reyes Ltd")),
                product=chance.choice(("", "Basic", "Reyes Pro")),
                state=state,
                created_on=chance.choice(days),
                closed_on=chance.choice(days[0 if state == "open" else 1 :]),
                amount=chance.choice((None, 0, 100_00, 250_50)),
                list_amount=chance.choice((None, 0, 300_00)),
                currency=chance.choice(("", "EUR", "USD")),
                business=chance.choice(("", "new", "existing")),
                no_decision=chance.choice((None, 0, 1)),
                push_count=chance.choice((None, 0, 2)),
            )
        )
        for number in chance.sample(range(20), 9)
        for state in [chance.choice(("open", "won", "lost"))]
    ]


class Acting:
    """A room in which one act follows the other, each on a later day."""

    def __init__(self, room: Room, chance: Random) -> None:
        self.room, self.chance, self.number = room, chance, 0
        self.rows = some_deals(chance)

    def act(self, name: str) -> None:
        """Do something."""
        self.number += 1
        day = MONDAY + timedelta(days=5 * self.number)
        stamp = Stamp(f"{day}T09:00:00.000+00:00", day)
        {
            "import": lambda: self._bring(stamp, some_deals(self.chance)),
            "again": lambda: self._bring(stamp, self.rows),
            "rehearse": lambda: self._bring(stamp, some_deals(self.chance), dry=True),
            "call": self._call,
            "take back": lambda: self._take_back(stamp),
            "forget": lambda: forget.forget(self.room, DANA.id, self._act("forget", stamp)),
            "leave": lambda: self._leave(stamp),
            "currency": self._currency,
        }[name]()

    def _act(self, kind: str, stamp: Stamp) -> Act:
        return Act(f"c{self.number}", kind, stamp)

    def _bring(self, stamp: Stamp, rows: list[tuple[object, ...]], *, dry: bool = False) -> None:
        self.rows = rows
        brought(self.room, arriving(f"i{self.number:03}", rows), stamp, dry=dry)

    def _call(self) -> None:
        calls = [("c1", DANA.id, str(MONDAY + timedelta(days=9)), "meeting", self.number)]
        brought(self.room, arriving(f"i{self.number:03}", calls, ACTIVITIES), STAMP)

    def _take_back(self, stamp: Stamp) -> None:
        changes = undo.standing(self.room, 1)
        if changes and changes[0].kind == "import":
            undo.take_back(self.room, undo.last(self.room), self._act("undo", stamp))

    def _leave(self, stamp: Stamp) -> None:
        query = "UPDATE person SET name = ?, left_on = ? WHERE id = ?"
        with self.room.writing() as connection:
            connection.execute(query, (f"Ivo {self.number}", str(stamp.day), OTHER.id))

    def _currency(self) -> None:
        code = self.chance.choice(("EUR", "USD"))
        with self.room.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES ('currency', ?)", (code,))


def hold(room: Room) -> None:
    """See that the sums are those of the rows, and tell the same."""
    assert not weekly.is_stale(room.connection)
    assert list(weekly.differing(room.connection)) == []
    reps = [DANA.id, OTHER.id]
    summed = [metrics.tallies(room, reps, WHOLE, counted) for counted in Counted]
    room.connection.execute("BEGIN")
    weekly.mark_all(room.connection)  # which has them counted from the rows
    assert [metrics.tallies(room, reps, WHOLE, counted) for counted in Counted] == summed
    room.connection.execute("ROLLBACK")


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(ACTS), min_size=1, max_size=9), st.integers(0, 9999))
@example(["import", "import", "take back", "again", "forget", "import"], 1)
@example(["import"] * 6, 0)
@example(["import", "currency", "call", "import", "import", "take back", "take back"], 2)
def test_sums_are_those_of_the_rows_after_whatever_was_done(names: list[str], seed: int) -> None:
    with TemporaryDirectory() as folder, Room(Path(folder) / "home" / "coach.db") as room:
        person.add(room, [DANA, OTHER], {"Bo Hart": "m1"}, STAMP)
        acting = Acting(room, Random(seed))  # noqa: S311 - made-up figures
        for name in names:
            acting.act(name)
            hold(room)


def filled(room: Room, imports: int = 3) -> Room:
    """The room with some imports in it, which change what was there."""
    person.add(room, [OTHER], {}, STAMP)
    acting = Acting(room, Random(4))  # noqa: S311 - as above
    for _ in range(imports):
        acting.act("import")
    return room


def sums(room: Room) -> dict[str, list[tuple[object, ...]]]:
    """All that the sums are."""
    queries = {each.table: f"SELECT * FROM {each.table}" for each in weekly.ALL}  # noqa: S608 - ours
    return {name: [tuple(row) for row in room.rows(query)] for name, query in queries.items()}


def test_many_weeks_and_few_are_counted_alike(staffed: Room) -> None:
    before = sums(filled(staffed))
    with staffed.writing() as connection:
        weekly.mark_all(connection)
    assert sums(staffed) == before
    assert all(before.values())
    weeks = staffed.rows("SELECT DISTINCT week_on FROM week_closed")
    assert weeks
    for (week,) in weeks:
        with staffed.writing() as connection:
            connection.execute("DELETE FROM week_closed WHERE week_on = ?", (week,))
            marks = "INSERT INTO week_stale SELECT id, ? FROM person WHERE is_rep"
            connection.execute(marks, (week,))
        assert sums(staffed) == before


def test_where_another_program_wrote_the_rows_are_counted_until_ours_does(staffed: Room) -> None:
    hold(filled(staffed))
    one = (
        "UPDATE deal_version SET amount = 7, state = 'won', closed_on = '2026-10-07' WHERE seq = 1"
    )
    with closing(sqlite3.connect(staffed.path)) as other, other:
        other.execute(one)
    assert weekly.is_stale(staffed.connection)
    assert list(weekly.differing(staffed.connection)) == []
    stale = metrics.tallies(staffed, [DANA.id, OTHER.id], WHOLE)
    with staffed.writing():
        pass
    hold(staffed)
    assert metrics.tallies(staffed, [DANA.id, OTHER.id], WHOLE) == stale


def test_sums_that_were_changed_are_found_and_a_copy_put_back_has_them_right(
    staffed: Room, tmp_path: Path
) -> None:
    before = sums(filled(staffed))
    staffed.connection.execute("UPDATE week_closed SET won = won + 1")
    staffed.connection.execute("DELETE FROM week_past_due")
    assert list(weekly.differing(staffed.connection)) == ["week_past_due", "week_closed"]
    copy = backup.keep(staffed, tmp_path / "copy.db")
    act = Act("c99", "restore", STAMP)
    with looked_through(copy, tmp_path / "other" / "coach.db", act) as made, Room(made) as room:
        assert sums(room) == before


def test_an_export_has_no_sums_and_what_is_read_back_has_them(
    staffed: Room, tmp_path: Path
) -> None:
    lines = list(export.exported(filled(staffed), {}))
    assert lines
    assert not [line for line in lines if '"week_' in line]
    file = tmp_path / "all.jsonl"
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    with Room(tmp_path / "other" / "coach.db") as room:
        with import_backup.read_export(file) as read:
            import_backup.keep(room, read)
        assert sums(room) == sums(staffed)


def test_a_database_of_an_older_schema_has_its_sums_once_it_is_opened(
    staffed: Room, tmp_path: Path
) -> None:
    rows = filled(staffed).rows("SELECT * FROM deal_version")
    older = tmp_path / "older.db"
    before = list(SCRIPTS).index("weekly")
    with closing(sqlite3.connect(older, isolation_level=None)) as made:
        made.execute("PRAGMA foreign_keys = OFF")
        made.execute("BEGIN")
        migrate(made, before)
        marks = ", ".join("?" for _ in rows[0])
        made.executemany(f"INSERT INTO deal_version VALUES ({marks})", map(tuple, rows))  # noqa: S608
        made.execute("COMMIT")
    with Room(older) as room:
        assert sums(room) == sums(staffed)


def test_no_name_is_left_in_the_sums_of_a_copy(staffed: Room) -> None:
    copy = staffed.path.parent / "backups" / "coach-2026-11-01.db"
    backup.keep(filled(staffed), copy)
    assert "Reyes" in str(sums(staffed))
    forget.forget(staffed, DANA.id, Act("c99", "forget", STAMP))
    assert "Reyes" not in str(sums(staffed))
    with Room(copy) as room:
        assert weekly.is_stale(room.connection)
        assert "Reyes" not in str(sums(room))
        with room.writing():
            pass
        hold(room)
