"""Each thing that is looked at, as it should be and as it should not."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli import clock

posix = pytest.mark.skipif(sys.platform == "win32", reason="the folder's own rights protect there")


def wrong(coach: Coach) -> dict[str, str]:
    """What is wrong, by its subject, with what to do."""
    findings = coach("doctor", "--json").json["findings"]
    return {each["subject"]: each["mend"] for each in findings if each["wrong"]}


@posix
def test_what_others_may_read_is_wrong(team: Coach, home: Path) -> None:
    (home / "coach.db").chmod(0o644)
    assert wrong(team) == {"permissions": f'chmod -R go-rwx "{home}"'}
    (home / "coach.db").chmod(0o600)
    assert wrong(team) == {}


def test_a_home_that_cannot_be_written_is_wrong(
    team: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != home)
    assert wrong(team)["permissions"] == f'chmod -R u+rwX "{home}"'


def test_a_journal_that_cannot_be_written_is_wrong(
    team: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "coach.db-shm").touch(0o600)
    monkeypatch.setattr(os, "access", lambda path, _: not str(path).endswith("-shm"))
    assert wrong(team)["permissions"] == f'chmod -R u+rwX "{home}"'


def test_a_home_that_cannot_be_made_is_wrong(coach: Coach, home: Path) -> None:
    home.write_text("in the way")
    assert "COACH_HOME" in wrong(coach)["permissions"]


def test_a_flow_that_cannot_be_read_is_wrong(team: Coach, home: Path) -> None:
    (home / "flows").mkdir(mode=0o700)
    (home / "flows" / "mine.yaml").write_text("id: [", encoding="utf-8")
    (home / "flows" / "mine.yaml").chmod(0o600)
    assert wrong(team) == {"content": "mend it, then: coach library check"}


def test_a_cache_that_cannot_be_written_is_wrong(team: Coach, home: Path) -> None:
    shutil.rmtree(home / "cache")
    (home / "cache").touch(mode=0o600)
    assert wrong(team) == {"cache": f'rm -r "{home / "cache"}"'}


def test_a_disk_without_room_is_wrong(team: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    assert wrong(team) == {"disk": "free some space"}


def test_a_clock_behind_the_last_record_is_wrong(
    team: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: "2020-01-01T09:00:00.000+00:00")
    assert wrong(team) == {"clock": "set this computer's clock"}


def test_a_day_that_is_set_is_said(team: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "COACH_AS_OF is set" in team("doctor").out
    monkeypatch.delenv("COACH_AS_OF")
    assert "COACH_AS_OF" not in team("doctor").out
