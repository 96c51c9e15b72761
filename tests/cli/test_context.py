import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from cli.conftest import Coach
from cli.keeping.some_team import names
from cli.runner import ROOT
from cli.somebody import at_the_terminal
from coachcli.cli.context import Context, today
from coachcli.cli.home import home
from coachcli.cli.learning.assignment import list_
from coachcli.cli.terminal.machine import json_text
from coachcli.cli.week.report import report
from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.errors import NoHomeError

DAY = date(2026, 11, 24)


def kept(folder: Path, name: str) -> Path:
    """A home in which one rep is on the team."""
    with Context(folder, DAY) as context, context.change("add") as change:
        person.add(context.room, [Rep("r1", name)], {}, change.stamp)
    return folder


def test_two_commands_run_in_one_process_each_in_a_home_of_its_own(tmp_path: Path) -> None:
    dana, ivo = kept(tmp_path / "1", "Dana Reyes"), kept(tmp_path / "2", "Ivo Marek")
    answers: dict[str, str] = {}

    def reviewed() -> None:
        with Context(dana, DAY) as context:
            answers["report"] = json_text(report(context))

    def listed() -> None:
        with Context(ivo, date(2026, 12, 24)) as context:
            answers["list"] = json_text(list_(context, "ivo"))

    threads = [Thread(target=run) for _ in range(5) for run in (reviewed, listed)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "Dana Reyes" in answers["report"]
    assert "Ivo Marek" not in answers["report"]
    assert '"assignments": []' in answers["list"]


def copies(home: Path) -> list[str]:
    """The copies there are, without their time of day."""
    there = sorted(path.name for path in (home / "backups").glob("*.db"))
    return [re.sub(r"-\d{4}-(?=[a-z])", "-", name) for name in there]


def test_before_the_first_change_of_a_day_all_is_copied(team: Coach, home: Path) -> None:
    assert copies(home) == []
    for name, day in (("Nora", "2026-11-25"), ("Kit", "2026-11-25"), ("Ivo", "2026-11-26")):
        assert team("team", "add", name, "--as-of", day).code == 0
        team("team", "list", "--as-of", day)
    assert copies(home) == ["0001-2026-11-25-daily.db", "0002-2026-11-26-daily.db"]
    (first, _) = sorted((home / "backups").glob("*.db"))
    team("restore", first.name, "--yes")
    assert names(team) == ["Dana Reyes", "Daniel Ito"]


def test_a_copy_of_the_day_that_fails_is_said_and_the_act_is_kept(team: Coach, home: Path) -> None:
    (home / "backups").write_text("in the way")
    for name in ("Nora Lind", "Kit Moss"):
        said = team("team", "add", name, "--as-of", "2026-11-25")
        assert said.code == 0
        assert said.err.startswith("The daily copy was not made.")
        assert name in team("team", "list").out
    (home / "backups").unlink()
    assert "copy" not in team("team", "add", "Ivo Marek", "--as-of", "2026-11-25").err
    assert copies(home) == ["0001-2026-11-25-daily.db"]


def test_an_older_database_that_cannot_be_copied_stays_as_it_is(coach: Coach, home: Path) -> None:
    home.mkdir()
    old = home / "coach.db"
    shutil.copy(ROOT / "tests" / "store" / "schema-3.db", old)
    (home / "backups").write_text("in the way")
    said = coach("team", "list")
    assert said.code == 4
    assert "That copy could not be made: " in said.err
    assert "run the same command again." in said.err
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    (home / "backups").unlink()
    assert coach("team", "list").code == 0
    assert copies(home) == ["0001-2026-11-24-before-upgrade.db"]


def test_before_an_older_database_is_changed_it_is_copied(coach: Coach, home: Path) -> None:
    home.mkdir()
    old = home / "coach.db"
    shutil.copy(ROOT / "tests" / "store" / "schema-3.db", old)
    assert coach("team", "list").code == 0
    assert copies(home) == ["0001-2026-11-24-before-upgrade.db"]
    (copy,) = (home / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (3,)


def test_a_home_is_where_the_variable_says_or_where_the_system_keeps_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path))
    assert home() == tmp_path
    monkeypatch.delenv("COACH_HOME")
    from platformdirs import user_data_path  # noqa: PLC0415 - what it is held against

    for data in ("", str(tmp_path / "data")):
        monkeypatch.setenv("XDG_DATA_HOME", data)
        assert home() == user_data_path("coach", appauthor=False)


def test_a_home_that_the_system_does_not_know_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_HOME", "~nobody-of-this-name/coach")
    with pytest.raises(NoHomeError, match="Set COACH_HOME"):
        home()


def test_the_day_is_the_one_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_AS_OF", "2026-11-24")
    assert today(None) == DAY
    assert today("2026-12-01") == date(2026, 12, 1)


def test_a_day_that_could_be_two_is_asked_on_a_terminal_and_refused_elsewhere(
    team: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    added = ("team", "add", "Nora Lind", "--start")
    assert "can be read with the day or with the month first" in team(*added, "3/4").err
    context, somebody = at_the_terminal(home, "2")
    with context:
        assert context.day_said("3/4") == date(2027, 3, 4)
        assert context.day_said("2026-11-30") == date(2026, 11, 30)
    assert 'Which day is "3/4"?' in somebody.heard
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert team(*added, "3/4", "--json").json["started"] == "2026-03-04"
    assert team("settings", "dates", "dmy").code == 0
    assert (
        team("team", "add", "Ola Lind", "--start", "3/4", "--json").json["started"] == "2026-04-03"
    )


def test_what_a_killed_first_command_left_goes_where_there_is_nothing_else(tmp_path: Path) -> None:
    left = tmp_path / ".coach-1-1.part" / "new"
    left.mkdir(parents=True)
    with Context(tmp_path, DAY) as context:
        assert context.is_new
    assert not left.parent.exists()
