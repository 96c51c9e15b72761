"""No column and no conclusion is missing from the page and its list, and the page is one page."""

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
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
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


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
def test_the_page_names_each_column_and_its_list_each_by_its_own_name(
    team: Coach, home: Path, whom: str
) -> None:
    assert "Also" not in team("about", whom).out
    page = team("about", whom, "--appendix", "--md").out
    rows = re.findall(r"\| ([a-z_]+) \| ([a-z_, ]+) \|", page)
    named = {(table, column) for table, listed in rows for column in listed.split(", ")}
    assert columns(home) <= named
    assert UNSAID not in page
    assert set(KEPT) == {table for table, _ in columns(home)}


@pytest.mark.parametrize("whom", FOR)
def test_a_column_of_which_nothing_is_said_stands_on_the_page_by_its_own_name(
    team: Coach, home: Path, whom: str
) -> None:
    with closing(sqlite3.connect(home / "coach.db")) as room, room:
        room.execute("ALTER TABLE person ADD COLUMN shoe_size INTEGER")
        room.execute("CREATE TABLE salary (person_id TEXT, amount INTEGER) STRICT")
    page = " ".join(team("about", whom).out.split())
    assert f"Also person (shoe_size): {UNSAID}" in page
    assert f"salary (person_id, amount): {UNSAID}" in page


@pytest.mark.parametrize("whom", FOR)
def test_each_conclusion_is_named(team: Coach, home: Path, tmp_path: Path, whom: str) -> None:
    html = ("--html", str(tmp_path / "about.html"))
    assert team("about", whom, "--appendix", *html).code == 0
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


def test_the_list_stands_behind_the_page_only_where_it_is_asked_for(
    team: Coach, tmp_path: Path
) -> None:
    page, whole = team("about", FOR[0]).out, team("about", FOR[0], "--appendix").out
    assert whole.startswith(page.rsplit("\n\n", 1)[0])
    assert "deal_version" in whole
    alone, behind = (filed(team, tmp_path, *options) for options in ((), ("--appendix",)))
    assert "ask for it." in alone
    assert "coach about" not in alone
    assert ["The list:" in page for page in (alone, behind)] == [False, True]
    assert '<h2 class="sheet">The list' in behind


def filed(coach: Coach, folder: Path, *options: str) -> str:
    """The page for a rep as a file."""
    file = folder / "about.html"
    assert coach("about", FOR[0], *options, "--html", str(file), "--force").code == 0
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("whom", FOR)
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_one_page_is_one_page_on_paper(team: Coach, tmp_path: Path, whom: str) -> None:
    page, paper = tmp_path / "about.html", tmp_path / "about.pdf"
    assert team("about", whom, "--html", str(page)).code == 0
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'p'}"]
    printed = [str(CHROMIUM), *options, f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(printed, capture_output=True, check=True, timeout=60)  # noqa: S603 - our own page
    assert len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes())) == 1


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
