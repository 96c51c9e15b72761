"""No column and no conclusion is missing from the page and its list, and the page is one page."""

import re
import sqlite3
from html import escape
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import FLOWS
from coachcli.cli.keeping.about_words import KEPT, UNSAID
from coachcli.coaching.practice.evaluation import SAID as HELPED
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.verdict import SAID
from coachcli.coaching.walks.flow import Mark
from coachcli.content.library.places import shipped
from coachcli.content.library.shelf import Shelf

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
FOR = ("--for-the-rep", "--for-the-works-council")
MOST_LINES = 60


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
    rows = re.findall(r"\| ([a-z_]+) \| ([a-z_, ]+) \|", page)
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


@pytest.mark.parametrize("whom", FOR)
def test_a_page_fits_a_screen_and_names_how_marks_add_up(
    team: Coach, monkeypatch: pytest.MonkeyPatch, whom: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    page = team("about", whom).out
    assert len(page.splitlines()) <= MOST_LINES
    assert max(map(len, page.splitlines())) <= 80
    words = " ".join(page.split())
    named = (*Mark, *SAID.values(), *HELPED.values(), *Rung)
    assert [each for each in named if each not in words] == []
    assert f"in {len(FLOWS)} flows" in words
    assert "deal_version" not in words
    assert f"coach about {whom} --appendix" in words


def test_the_list_stands_behind_the_page_on_sheets_of_its_own(team: Coach, tmp_path: Path) -> None:
    page, whole = team("about", FOR[0]).out, team("about", FOR[0], "--appendix").out
    assert whole.startswith(page.rsplit("\n\n", 1)[0])
    assert "deal_version" in whole
    assert team("about", FOR[0], "--html", str(tmp_path / "about.html")).code == 0
    sheet = '<h2 class="sheet">The list'
    assert sheet in (tmp_path / "about.html").read_text(encoding="utf-8")


def test_it_says_who_sees_it_how_it_is_corrected_and_what_it_is_not_for(team: Coach) -> None:
    page = " ".join(team("about", "--for-the-rep").out.split())
    assert "Nothing in it is for pay, ranking or dismissal" in page
    assert "the earlier conclusion stays beside it, marked as corrected" in page
    assert "never in your first 30 days" in page
    assert "uses no network" in page
    assert team("about").code == 2
    assert team("about", *FOR).code == 2


def test_a_works_council_finds_the_terms_it_looks_for(team: Coach) -> None:
    page = team("about", "--for-the-works-council").out
    terms = (
        *("Purpose", "Categories of data", "Source", "Recipients", "Retention", "Logic of"),
        *("Human decision", "Rights", "Access", "Correction", "Erasure"),
    )
    assert [term for term in terms if term not in page] == []


def test_programs_get_the_same(team: Coach) -> None:
    body = team("about", "--for-the-works-council", "--json").json
    assert {each["table"] for each in body["kept"]} == set(KEPT)
    assert len(body["flows"]) == len(FLOWS)
    assert body["page"][1]["heading"] == "Categories of data"
