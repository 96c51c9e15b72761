"""What README and pages say is what a reader gets: commands, files, pictures and links."""

import re
import sys
from pathlib import Path

import pytest

import example_team

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = sorted((ROOT / "docs").rglob("*.md"))
FOLLOWED = sorted(
    page for room in ("tutorial", "how-to") for page in (ROOT / "docs" / room).glob("*.md")
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
DRAWN = sorted((ROOT / "docs" / "pictures").glob("*.svg"))
COMMENT = re.compile(r"<!--.*?-->\n", re.DOTALL)
"""What of a page no reader sees."""
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIRST_SCREEN, SECOND_SCREEN = 30, 60

if sys.platform != "win32":
    from followed import StoppedError, followed
    from pictures import PICTURES, conclusion, screens

in_a_terminal = pytest.mark.skipif(
    sys.platform == "win32", reason="pages are made in a terminal of Unix"
)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def links(page: Path) -> list[tuple[Path, str]]:
    """The files of ours to which a page links, each with the heading."""
    local = [link.partition("#") for link in LINK.findall(read(page)) if "://" not in link]
    return [
        ((page.parent / path).resolve() if path else page, heading) for path, _, heading in local
    ]


def headings(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", read(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@in_a_terminal
@pytest.mark.long
@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.stem)
def test_whoever_follows_a_page_in_order_gets_what_it_shows(page: Path) -> None:
    assert followed(read(page)) == read(page)


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.stem)
def test_a_page_shows_commands_with_a_prompt_only_where_they_are_followed(page: Path) -> None:
    kinds = {
        kind
        for kind, block in FENCED.findall(read(page))
        if re.search(r"^\$ ", block, re.MULTILINE)
    }
    assert kinds <= ({"console"} if page in FOLLOWED else set())


@in_a_terminal
def test_a_page_stops_at_a_command_that_fails_without_a_word_of_it() -> None:
    block = "```console\n$ coach gaps nobody\n```\n"
    with pytest.raises(StoppedError, match="ends with"):
        followed(f"It shows:\n\n{block}")
    assert "nobody" in followed(f"It is refused:\n\n{block}")


@in_a_terminal
def test_a_page_stops_where_a_command_is_announced_as_refused_and_is_not() -> None:
    with pytest.raises(StoppedError, match="ends with 0"):
        followed("It is refused:\n\n```console\n$ coach team list\n```\n")


@in_a_terminal
def test_a_page_that_shows_something_else_is_made_anew() -> None:
    page = "A team:\n\n```console\n$ coach team add Dana\nAdded: Ivo.\n```\n"
    assert "Added: Dana." in followed(page)
    assert "Ivo" not in followed(page)


def test_the_files_of_the_example_team_are_what_their_script_makes(tmp_path: Path) -> None:
    example_team.main(tmp_path)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == ["activities.csv", "deals.csv", "metrics.csv", "quota.csv", "team.csv"]
    for name in made:
        assert (example_team.EXAMPLES / name).read_bytes() == (tmp_path / name).read_bytes()


def test_the_example_team_is_the_team_of_the_demo() -> None:
    assert read(example_team.EXAMPLES / "team.csv") == read(ROOT / "library" / "demo" / "team.csv")


@in_a_terminal
def test_the_picture_is_what_the_program_shows() -> None:
    assert read(PICTURES / "conclusion.svg") == conclusion()


@in_a_terminal
@pytest.mark.long
def test_each_screen_is_what_the_program_shows() -> None:
    made = dict(screens())
    assert {path.stem for path in PICTURES.iterdir()} == {*made, "conclusion"}
    assert [name for name in made if read(PICTURES / f"{name}.svg") != made[name]] == []


@pytest.mark.parametrize("picture", DRAWN, ids=lambda picture: picture.stem)
def test_a_picture_fetches_nothing_and_is_shown_on_a_page(picture: Path) -> None:
    assert re.findall(r"https?://\S+", read(picture)) == [
        'http://www.w3.org/2000/svg">',
        "https://www.textualize.io",
    ]
    assert picture.resolve() in {linked for page in PAGES for linked, _ in links(page)}


def test_every_page_is_reached_from_the_readme() -> None:
    reached, ahead = {README}, [README]
    while ahead:
        new = {page for page, _ in links(ahead.pop()) if page.suffix == ".md"} - reached
        reached |= new
        ahead += new
    assert set(PAGES) <= reached


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.stem)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    lost = [str(linked) for linked, _ in links(page) if not linked.exists()]
    astray = [
        f"{linked.name}#{heading}"
        for linked, heading in links(page)
        if heading and linked.exists() and heading not in headings(linked)
    ]
    assert (lost, astray) == ([], [])


def test_the_readme_says_at_once_for_whom_it_is_shows_a_conclusion_and_how_to_install() -> None:
    lines = COMMENT.sub("", read(README)).splitlines()
    assert "For sales managers, before a one-on-one" in lines[2]
    assert any(line.startswith("![") for line in lines[:FIRST_SCREEN])
    before = "\n".join(lines[:SECOND_SCREEN])
    assert all(
        word in before for word in ("pipx install .", "pip install .", "macOS", "Linux", "Windows")
    )
