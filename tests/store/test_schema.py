import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coachcli import store
from coachcli.coaching.period import weeks
from coachcli.store import assignment, person
from coachcli.store import metric as metrics
from coachcli.store.room import Room
from coachcli.store.schema import SCHEMA, SCRIPTS

RELEASED = sorted(Path(__file__).parent.glob("schema-*.db"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old_room(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    copy = tmp_path / "coach.db"
    shutil.copy(request.param, copy)
    return copy


def test_a_database_of_every_released_schema_opens_and_keeps_what_is_in_it(old_room: Path) -> None:
    with Room(old_room) as room:
        assert [rep.name for rep in person.team(room)][:2] == ["Aïcha Benali", "Dana Reyes"]
        assert len(assignment.listed(room, [rep.id for rep in person.team(room)])) == 1
        assert room.rows("PRAGMA user_version")[0][0] == SCHEMA
        assert room.rows("PRAGMA integrity_check")[0][0] == "ok"


def by_sqlite_utils(*words: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    run = [sys.executable, "-m", "sqlite_utils", *words]
    return json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout)  # noqa: S603 - a dependency


def test_other_programs_open_every_table_and_view(old_room: Path) -> None:
    with Room(old_room):  # which makes it a database of today
        file = str(old_room)
        tables = {row["table"]: row["count"] for row in by_sqlite_utils("tables", file, "--counts")}
        assert tables["person"] > 1
        (given,) = by_sqlite_utils("rows", file, "assignment_standing")
        assert given["state"] == "open"
        views = {row["view"]: row["count"] for row in by_sqlite_utils("views", file, "--counts")}
        assert views["reply_standing"] > 1
        assert views == {view: len(by_sqlite_utils("rows", file, view)) for view in views}


def test_a_database_of_an_old_schema_has_no_numbers_yet(old_room: Path) -> None:
    with Room(old_room) as room:
        week = weeks(next(rep.started for rep in person.team(room) if rep.started), 1)
        (tally,) = metrics.tallies(room, [person.team(room)[0].id], week)
        assert tally.deals is None
        assert tally.quota is None
        assert metrics.measures(room, [tally.rep], week) == ()


def test_no_query_sorts_a_view_by_its_row_number() -> None:
    """Only some builds of SQLite give a view row numbers at all; the others refuse the query."""
    views = "|".join(re.findall(r"CREATE VIEW (\w+)", "".join(SCRIPTS.values())))
    texts = [path.read_text(encoding="utf-8") for path in Path(store.__path__[0]).glob("*.py")]
    assert views
    assert texts
    assert not [text for text in texts if re.search(rf"FROM ({views})\b(?! AS)[^\"]*\browid", text)]
