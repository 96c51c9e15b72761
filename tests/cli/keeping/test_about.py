"""No column and no conclusion is missing from the page."""

import re
import sqlite3
from html import escape
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import FLOWS
from coachcli.cli.keeping.about_words import KEPT, UNSAID
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.verdict import SAID
from coachcli.content.library.places import shipped
from coachcli.content.library.shelf import Shelf

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
FOR = ("--for-the-rep", "--for-the-works-council")


def columns(home: Path) -> set[tuple[str, str]]:
    """Each column with its table, as the database itself has them."""
    connection = sqlite3.connect(home / "coach.db")
    try:
        names = [row[0] for row in connection.execute(TABLES)]
        infos = {
            name: connection.execute(f"PRAGMA table_info({name})").fetchall() for name in names
        }
    finally:
        connection.close()
    return {(name, row[1]) for name, info in infos.items() for row in info}


@pytest.mark.parametrize("whom", FOR)
def test_each_column_and_each_table_is_named(team: Coach, home: Path, whom: str) -> None:
    page = team("about", whom, "--md").out
    rows = re.findall(r"\. ([a-z_]+): ([a-z_, ]+)", page)
    named = {(table, column) for table, listed in rows for column in listed.split(", ")}
    assert columns(home) <= named
    assert UNSAID not in page
    assert set(KEPT) == {table for table, _ in columns(home)}


@pytest.mark.parametrize("whom", FOR)
def test_each_conclusion_is_named(team: Coach, home: Path, tmp_path: Path, whom: str) -> None:
    assert team("about", whom, "--html", str(tmp_path / "about.html")).code == 0
    page = " ".join((tmp_path / "about.html").read_text(encoding="utf-8").split())
    flows, wrong = Shelf(shipped(), home, home / "cache").flows()
    assert wrong == ()
    assert {flow.id for flow in flows} == set(FLOWS)
    means = {" ".join(escape(cause.means).split()) for flow in flows for cause in flow.causes}
    named = {*means, *SAID.values(), *Rung}
    assert {each for each in named if each in page} == named


def test_it_says_who_sees_it_how_it_is_corrected_and_what_it_is_not_for(team: Coach) -> None:
    page = " ".join(team("about", "--for-the-rep").out.split())
    assert "Nothing here is for pay, ranking or dismissal." in page
    assert "the earlier one is kept beside it as it was" in page
    assert "uses no network" in page
    assert team("about").code == 2
    assert team("about", *FOR).code == 2


def test_programs_get_the_same(team: Coach) -> None:
    body = team("about", "--for-the-works-council", "--json").json
    assert {each["table"] for each in body["kept"]} == set(KEPT)
    assert len(body["flows"]) == len(FLOWS)
