import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from coachcli.store import import_backup
from coachcli.store.errors import FilledHomeError, NewerExportError, UnusableExportError
from coachcli.store.export import exported, exported_person
from coachcli.store.import_backup import keep, read_export, refuse_filled
from coachcli.store.room import Room
from coachcli.store.schema import SCRIPTS, migrate
from store.conftest import DANA
from store.random_rows import RandomRows

Changing = Callable[[list[str]], list[str]]
FEW, MANY, BUNCH = 8, 1000, 100
REASON = "disk is full"


def written(room: Room, path: Path) -> Path:
    """An export of everything in a file."""
    path.write_text("".join(f"{line}\n" for line in exported(room, {})), encoding="utf-8")
    return path


def sealed(lines: list[str]) -> list[str]:
    """Lines with the end that they ought to have."""
    digest = sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()
    return [*lines, json.dumps({"rows": len(lines) - 1, "sha256": digest})]


def changed(file: Path, changing: Changing) -> Path:
    """An export that was tampered with by somebody who knows how it is sealed."""
    lines = file.read_text(encoding="utf-8").splitlines()[:-1]
    text = "".join(f"{line}\n" for line in sealed(changing(lines)))
    file.write_text(text, encoding="utf-8")
    return file


def first(**said: object) -> Changing:
    """Another first line."""
    return lambda lines: [json.dumps(json.loads(lines[0]) | said), *lines[1:]]


def row(table: str, **cells: object) -> Changing:
    """One row more."""
    return lambda lines: [*lines, json.dumps({"table": table, "row": cells})]


def dump(path: Path) -> str:
    """All rows of a database, in their order."""
    with closing(sqlite3.connect(path)) as plain:
        return "\n".join(plain.iterdump())


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two empty homes, each made by itself."""
    folder = tmp_path_factory.mktemp("two")
    for name in ("a", "b"):
        Room(folder / name / "coach.db").close()
    return folder


def goes_out_and_in_equal(two: Path, folder: Path, seed: int) -> None:
    """Export a random database and import it elsewhere."""
    shutil.copytree(two, folder)
    with Room(folder / "a" / "coach.db") as here, Room(folder / "b" / "coach.db") as there:
        RandomRows(seed).fill(here)
        with read_export(written(here, folder / "all.jsonl")) as read:
            keep(there, read)
    assert dump(folder / "a" / "coach.db") == dump(folder / "b" / "coach.db"), seed


@pytest.mark.parametrize("seed", range(FEW))
def test_what_goes_out_comes_in_equal(two: Path, tmp_path: Path, seed: int) -> None:
    goes_out_and_in_equal(two, tmp_path / "homes", seed)


@pytest.mark.long
@pytest.mark.parametrize("start", range(FEW, MANY, BUNCH))
def test_a_thousand_random_databases_go_out_and_in_equal(
    two: Path, tmp_path: Path, start: int
) -> None:
    for seed in range(start, min(start + BUNCH, MANY)):
        goes_out_and_in_equal(two, tmp_path / str(seed), seed)


def test_an_export_of_an_older_schema_is_brought_to_the_present_one(
    staffed: Room, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as older:
        migrate(older, 5)
        columns = {row[1] for row in older.execute("PRAGMA table_info(plan_rate)")}
    assert "weight" not in columns
    file = written(staffed, tmp_path / "all.jsonl")
    steps = json.loads(file.read_text(encoding="utf-8").splitlines()[0])["steps"]
    changed(file, first(schema=5, steps=steps[:5]))
    with Room(tmp_path / "b" / "coach.db") as there:
        with read_export(file) as read:
            keep(there, read)
        assert len(there.rows("SELECT * FROM person")) == 2


def test_a_home_with_records_is_refused(staffed: Room, tmp_path: Path) -> None:
    with read_export(written(staffed, tmp_path / "x")) as read:
        assert read.rows["person"] == 2
        with pytest.raises(FilledHomeError, match="Nothing was imported"):
            keep(staffed, read)
    with Room(tmp_path / "b" / "coach.db") as there:
        refuse_filled(there)


HOSTILE: list[tuple[Changing, str]] = [
    (first(format="other"), "no export of coach"),
    (first(version="1"), "of which version"),
    (first(schema=None), "of which version"),
    (first(schema=-1), "not made as ours"),
    (first(steps=[["first"]]), "not made as ours"),
    (first(steps=7), "not made as ours"),
    (first(of="r1"), "about one person"),
    (lambda _: [], "no export of coach"),
    (lambda lines: [*lines, "[1]"], "line 4: it cannot be read"),
    (lambda lines: [*lines, "[" * 100_000], "line 4: it cannot be read"),
    (lambda lines: [*lines, '{"table"'], "line 4: it cannot be read"),
    (row("sqlite_master", name="x"), "no row of a table"),
    (row("setting", key="x"), "no row of a table"),
    (row("setting", key="x", value=[1]), "cannot stand in the table setting"),
    (row("setting", key="x", value=2**80), "cannot stand in the table setting"),
    (row("setting", key="x", value="\ud800"), "cannot stand in the table setting"),
    (row("profile", kind="deals", name="x", mapping="{"), "mapping of profile cannot be read"),
    (
        lambda lines: [line.replace('"started_on": "2025-09-15"', '"started_on": "15.9."')
                       for line in lines],
        "started_on of person holds what is no day",
    ),
    (
        lambda lines: [line.replace('"manager_id": "m1"', '"manager_id": "m2"') for line in lines],
        "a row of person belongs to one of person that is not there",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changing", "why"), HOSTILE, ids=[why for _, why in HOSTILE])
def test_a_hostile_export_is_refused_with_the_reason(
    staffed: Room, tmp_path: Path, changing: Changing, why: str
) -> None:
    file = changed(written(staffed, tmp_path / "all.jsonl"), changing)
    with pytest.raises(UnusableExportError, match=why), read_export(file):
        pass


def test_a_newer_export_says_to_upgrade(staffed: Room, tmp_path: Path) -> None:
    for newer in (first(version=2), first(schema=len(SCRIPTS) + 1)):
        file = changed(written(staffed, tmp_path / "all.jsonl"), newer)
        with pytest.raises(NewerExportError, match="made by a newer coach"), read_export(file):
            pass


def test_the_record_of_one_person_is_not_everything(staffed: Room, tmp_path: Path) -> None:
    file = tmp_path / "dana.jsonl"
    lines = exported_person(staffed, DANA.id, {})
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(UnusableExportError, match="about one person"), read_export(file):
        pass


def test_an_export_without_its_last_line_is_cut_off(staffed: Room, tmp_path: Path) -> None:
    file = written(staffed, tmp_path / "all.jsonl")
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(UnusableExportError, match="it is cut off"), read_export(file):
        pass


def test_a_disk_that_fails_meanwhile_is_said(
    staffed: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise sqlite3.OperationalError(REASON)

    file = written(staffed, tmp_path / "all.jsonl")
    monkeypatch.setattr(import_backup, "migrate", failing)
    with pytest.raises(UnusableExportError, match=REASON), read_export(file):
        pass


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableExportError, match="it is not a file"), read_export(tmp_path):
        pass
    with pytest.raises(UnusableExportError, match="no such file"), read_export(tmp_path / "x"):
        pass


def test_a_file_that_the_system_will_not_read_is_said_in_its_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(import_backup, "_lines", refused)
    (tmp_path / "x").touch()
    with (
        pytest.raises(UnusableExportError, match=": permission denied"),
        read_export(tmp_path / "x"),
    ):
        pass


def test_what_stands_after_the_end_is_refused(staffed: Room, tmp_path: Path) -> None:
    file = written(staffed, tmp_path / "all.jsonl")
    file.write_text(f"{file.read_text(encoding='utf-8')}{{}}\n", encoding="utf-8")
    with pytest.raises(UnusableExportError, match="after the end"), read_export(file):
        pass


def test_an_export_cut_off_anywhere_or_with_a_byte_changed_is_refused(
    staffed: Room, tmp_path: Path
) -> None:
    file, chance = written(staffed, tmp_path / "all.jsonl"), Random(1)  # noqa: S311 - no secret
    whole = file.read_bytes()
    for _ in range(100):
        place = chance.randrange(len(whole) - 1)
        other = bytes([whole[place] ^ (1 << chance.randrange(8))])
        for content in (whole[:place], whole[:place] + other + whole[place + 1 :]):
            file.write_bytes(content)
            with pytest.raises((UnusableExportError, NewerExportError)), read_export(file):
                pass
