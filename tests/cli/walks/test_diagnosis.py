import csv
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from cli.conftest import LENA, Coach
from cli.runner import ROOT
from coachcli.cli.walks.diagnosis import COLUMNS
from coachcli.coaching.walks.diagnosis import ENGINE

FLOW = ("--flow", "few-new-opportunities")


def test_past_diagnoses_are_listed_for_a_spreadsheet_with_whole_ids(diagnosed: Coach) -> None:
    (row,) = csv.DictReader(diagnosed("diagnosis", "list", "--csv").out.splitlines())
    (kept,) = diagnosed("diagnosis", "list", "--json").json["diagnoses"]
    assert tuple(row) == COLUMNS
    assert (row["id"], row["cause"], row["kind"]) == (kept["id"], "opener-writing", "skill")


def test_where_there_is_none_it_says_where_to_begin(team: Coach) -> None:
    assert team("diagnosis", "list").out == "No diagnosis yet. Begin with: coach diagnose REP\n"


def test_what_is_done_instead_is_noted_and_told_to_programs(team: Coach) -> None:
    id_ = team("diagnose", "dana", *FLOW, "--answers", str(LENA), "--json").json["id"]
    assert team("diagnosis", "act", id_[-6:], "--json").json["acted"] == "instead"
    assert "Noted as your action for Dana Reyes" in team("diagnosis", "act", id_).out


def test_where_there_is_nothing_to_do_instead_it_is_refused(diagnosed: Coach) -> None:
    (kept,) = diagnosed("diagnosis", "list", "--json").json["diagnoses"]
    said = diagnosed("diagnosis", "act", kept["id"])
    assert said.code == 1
    assert "names nothing to do instead of learning" in said.err


def test_a_diagnosis_that_an_earlier_engine_made_is_shown_as_it_was(
    coach: Coach, home: Path
) -> None:
    """Down to the last digit, whatever the arithmetic has become."""
    home.mkdir()
    shutil.copy(ROOT / "tests" / "store" / "schema-3.db", home / "coach.db")
    with closing(sqlite3.connect(home / "coach.db")) as plain:
        ((id_, conclusion),) = plain.execute("SELECT id, conclusion FROM diagnosis").fetchall()
    made = json.loads(conclusion)["diagnosis"]
    shown = coach("diagnosis", "show", id_, "--json").json
    assert made["engine"] == 2 < ENGINE
    for several in ("ranking", "ledger"):
        pairs = list(zip(shown[several], made.pop(several), strict=True))
        assert [now | then for now, then in pairs] == [now for now, _ in pairs]
    assert shown | made == shown
    assert "Stopped: clear. Engine 2." in coach("diagnosis", "show", id_, "--why").out
