import json
import stat
import sys
from pathlib import Path

import pytest

from cli.conftest import Coach


def test_everything_is_printed_or_written_for_its_owner_only(team: Coach, tmp_path: Path) -> None:
    printed = team("export", "--all")
    assert json.loads(printed.out.splitlines()[0])["of"] == "all"
    assert "every private note" in printed.err
    file = tmp_path / "all.jsonl"
    said = team("export", "--all", "--out", str(file))
    assert said.out == f"Written: {file}\n"
    assert file.read_text(encoding="utf-8") == printed.out
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert team("export", "--all", "--out", str(file)).code == 1
    assert team("export", "--all", "--out", str(file), "--force").code == 0


def test_a_reps_record_holds_all_and_warns(assigned: Coach, tmp_path: Path) -> None:
    file = tmp_path / "dana.jsonl"
    said = assigned("export", "dana", "--out", str(file))
    assert "also private notes" in " ".join(said.err.split())
    first, *rows, _ = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert (first["name"], "private notes" in first["warning"]) == ("Dana Reyes", True)
    names = {row["table"] for row in rows}
    assert {"person", "walk", "reply", "diagnosis", "assignment", "flow_kept"} <= names
    assert "Daniel Ito" not in file.read_text(encoding="utf-8")


def test_the_body_for_programs_holds_the_same(team: Coach, tmp_path: Path) -> None:
    body = team("export", "dana", "--json").json
    assert body["export"]["name"] == "Dana Reyes"
    assert body["seal"]["rows"] == len(body["rows"])
    file = tmp_path / "dana.jsonl"
    written = team("export", "dana", "--out", str(file), "--json").json
    assert (written["file"], written["bytes"]) == (str(file), file.stat().st_size)


@pytest.mark.parametrize("words", [(), ("dana", "--all")])
def test_it_is_either_a_rep_or_everything(team: Coach, words: tuple[str, ...]) -> None:
    said = team("export", *words)
    assert (said.code, "coach export --all --out" in said.err) == (2, True)


def test_a_database_that_is_gone_beside_copies_is_not_nothing(team: Coach, home: Path) -> None:
    assert team("backup").code == 0
    (home / "coach.db").unlink()
    assert "coach restore last" in team("export", "--all").err


def test_where_nothing_is_kept_there_is_nothing_to_export(coach: Coach) -> None:
    assert "There is nothing to export." in coach("export", "--all").err
