"""What a manager noted in private is in no file that others read, whichever command wrote it."""

import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cli.acts import FLOW, SEEN, Case, Places, prepared, typed
from cli.conftest import Coach
from cli.learning.test_handout import decoded
from cli.runner import DAY
from cli.somebody import FIRST, SECOND
from cli.test_acts import quiet
from coachcli.cli.commands import every
from coachcli.cli.door import loaded
from coachcli.cli.listed import Command
from coachcli.cli.terminal.options import Option, parameters
from coachcli.coaching.rhythm.preread import PulseItem

ANSWER = 471100815
"""How a rep answers each of the three questions: a number that is found wherever it is shown."""
SINGLE = re.compile(r"471\D?100\D?815")
CANARY = re.compile(rf"canary-[a-z-]+|{SINGLE.pattern}")
READ = {
    *("diagnose --answers", "talk --answers", "flow replay --cases"),
    *("observe --from", "preread --from"),
}
"""Options that name a file that is read."""
OWN = {
    "export --out": "whole, to move to another machine or to show a rep what is kept",
    "backup --to": "whole",
    "demo --keep": "a made-up team",
    "flow new --out": "a flow; about nobody",
    "flow export --out": "a flow; about nobody",
    "flow import --out": "a flow; about nobody",
    "talk-sheet --out": "the coach's own sheet; the rep's is the message",
}
"""Options that write a file for the manager alone, and why it may hold what is private."""
HANDED_ON = {
    "assignment show --out": "dana --out",
    "case --out": "--out",
    "export aggregates --out": "--out",
    "library show --out": "first-sixty-seconds --out",
    "observe --form": "dana --form",
    "pair --out": "dana --out",
    "practice --out": "dana --out",
    "preread --out": "dana --out",
    "rhythm show --ics": "--ics",
    "talk-sheet --message --out": "dana --message --out",
}
"""Options that write a file for somebody else, with what is typed before the file's name."""
ENDINGS = {
    "rhythm show --ics": (".ics",),
    "pair --out": ("",),
    "preread --out": (".html",),
    "export aggregates --out": (".json",),
}
DOCUMENTS = (".md", ".txt", ".html", ".eml")
ASKED = {"diagnose", "flow try"}
"""Commands that ask first: the page of a walk is that of `diagnosis show`."""
PAGES = {
    **{
        name: case.words
        for name, case in SEEN.items()
        if "html" in every()[name].forms and name not in ASKED
    },
    "evaluate": "",
    "learnt": "",
    "observe": "dana",
    "pair": "",
    "practice": "dana",
    "preread": "dana",
    "settings": "",
    "talk": "dana --type opportunity --as guide",
    "assignment show": "dana",
    "case": "",
    "rhythm show": "",
    "talk-sheet": "dana --message",
    "diagnosis show": "ivo --why",
    "report --program": "FOLDER/counts.json",
    "mirror --team": "FOLDER/counts.json",
}
OWN_PAGES = {
    "diagnosis show": "the walk with its reasons",
    "flow report": "own words that no flow explains, to write a better one",
    "issue list": "the words of the coach",
    "prep": "the coach's brief, with the rep's half and what not to forget",
    "preread": "what the rep wrote, shown to the coach",
    "surprise watch": "the answer that a sign was made of",
    "talk": "the last talk as it was written down",
    "team show": "what is known of a rep",
}
"""Commands whose page is the manager's own and holds what is private, and why."""
GOAL = "--what Meetings --by 2027-03-31 --why North --standard '9 new_opps a month'"
PLANTED = (
    "note dana canary-note",
    "assign dana first-sixty-seconds --cause call-opening",
    "goal close dana --result met --why canary-result",
    f"goal add dana {GOAL} --agreed-by rep,manager",
    "observe dana opens-with --level 2 --own 4 --evidence canary-evidence",
    "observe dana asks-what --level 2 --evidence canary-sight",
    "rhythm set dana opportunity weekly 30",
    "rhythm set ivo account weekly 30",
    "rhythm move dana --to 2026-11-27 --why canary-move",
    "rhythm skip ivo --why canary-skip",
    "surprise answer SURPRISE --missed canary-missed --whom canary-whom --ours missed,whom",
    (
        "surprise add ito --about Fabrikam --kind lost --saw canary-saw --earlier canary-earlier "
        "--ours saw,earlier --watch 'moved 1'"
    ),
    "issue add canary-issue --type data",
    "issue add canary-open --type time",
    "issue close ISSUE --done canary-mended",
    "talk dana --type opportunity --answers FOLDER/said.yaml",
    "preread dana --from FOLDER/wrote.txt",
    "diagnosis correct ito --check ten-messages --answer 1",
    "assignment drop ivo --why canary-drop",
    "assign ivo three-messages-rewritten --cause opener-writing",
    "pair ito --with dana --yes",
    "pair ito --met canary-met",
    "export aggregates --out FOLDER/counts.json",
)
SAID = """minutes: 30
about: canary-about
said: {which-one: canary-which, last-act: canary-act, the-one: canary-one}
look: canary-look by Friday
"""


def planted(patch: pytest.MonkeyPatch, folder: Path) -> Places:
    """A home in which each place for private words has a canary of its own."""
    coach = quiet(patch)
    places = prepared(coach, folder)
    (folder / "said.yaml").write_text(SAID, encoding="utf-8")
    form = (folder / "half.txt").read_text(encoding="utf-8")
    for title in ("What went well", "Where I am stuck", "What I want from you"):
        form = form.replace(f"=== {title} ===\n", f"=== {title} ===\ncanary-half")
    (folder / "wrote.txt").write_text(form, encoding="utf-8")
    walks = (
        ("ivo", (SECOND, "n", "canary-note-of-walk", FIRST, "e"), "canary-elephants"),
        ("dana", (FIRST, "n", "canary-note-of-answer", "q"), "canary-giraffes"),
    )
    for rep, keys, words in walks:
        patch.setattr("sys.stdin", io.StringIO(typed(*keys)))
        said = coach("diagnose", rep, *FLOW.split(), "--saw", words)
        assert "Noted" in said.err
    patch.setattr("sys.stdin", io.StringIO())
    for line in PLANTED:
        said = coach(*places.words("", Case(line)))
        assert said.code == 0, f"{line}: {said.err}"
    answer_each_question(folder / "home" / "coach.db")
    return places


def answer_each_question(file: Path) -> None:
    """Each half that came in has an answer to each question, which no form would let in."""
    with closing(sqlite3.connect(file)) as room, room:
        room.execute("PRAGMA ignore_check_constraints = ON")
        for item in PulseItem:
            row = (item.value, ANSWER)
            room.execute("INSERT INTO pulse SELECT id, ?, ? FROM preread", row)


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """That home, made once; nothing here changes it."""
    folder = tmp_path_factory.mktemp("others")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_HOME", str(folder / "home"))
        patch.setenv("COACH_AS_OF", DAY)
        yield planted(patch, folder)


@pytest.fixture
def here(places: Places, monkeypatch: pytest.MonkeyPatch, coach: Coach) -> Coach:
    """The program in that home."""
    monkeypatch.setenv("COACH_HOME", str(places.folder / "home"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return coach


def writing(command: Command) -> Iterator[str]:
    """The options of a command that name a file."""
    for each in parameters(loaded(command)):
        if isinstance(each.marker, Option) and "Path" in str(each.kind):
            yield each.marker.name


def leaked(path: Path) -> list[str]:
    """The canaries that are in a file, or in those of a folder."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    texts = [decoded(file) for file in files]
    assert [min(map(len, texts)) < len("canary")] == [False]
    return sorted(set(CANARY.findall("".join(texts))))


def test_every_option_that_writes_a_file_is_the_managers_own_or_tried() -> None:
    known = {f"{name} {option}" for name, each in every().items() for option in writing(each)}
    tried = {name.replace(" --message", "") for name in HANDED_ON}
    assert known - READ == tried | set(OWN)


def test_every_command_that_writes_a_page_is_tried() -> None:
    assert {name for name, each in every().items() if "html" in each.forms} - ASKED <= set(PAGES)


@pytest.mark.parametrize("name", HANDED_ON)
def test_nothing_private_is_in_what_is_handed_on(
    here: Coach, places: Places, name: str, tmp_path: Path
) -> None:
    endings = ENDINGS.get(name, DOCUMENTS)
    held = [handed_on(here, places, name, tmp_path / f"file{ending}") for ending in endings]
    assert held == [[]] * len(endings)


def handed_on(here: Coach, places: Places, name: str, file: Path) -> list[str]:
    """The canaries in a file that is written for somebody else."""
    command = name.split(" --", maxsplit=1)[0]
    said = here(*places.words(command, Case(HANDED_ON[name])), str(file))
    assert said.code == 0, said.err
    return leaked(file)


def pages(here: Coach, places: Places, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Each command whose page holds what is private, with what it holds."""
    for name, words in PAGES.items():
        file = folder / f"{name}.html"
        said = here(*places.words(name, Case(words)), "--html", str(file))
        assert said.code == 0, f"{name}: {said.err}"
        if canaries := leaked(file):
            yield name, canaries


def test_a_page_holds_what_is_private_only_where_it_is_the_managers_own(
    here: Coach, places: Places, tmp_path: Path
) -> None:
    leaks = dict(pages(here, places, tmp_path))
    assert set(leaks) == set(OWN_PAGES), leaks
    assert [name for name, words in leaks.items() if SINGLE.search(" ".join(words))] == []


def test_no_screen_shows_a_single_answer_to_the_three_questions(
    here: Coach, places: Places
) -> None:
    """Nor does what is kept of a rep; only the export of all does, to be read back whole."""
    said = {name: shown(here, places, name) for name in SEEN if name not in ASKED}
    assert [name for name, words in said.items() if SINGLE.search(words)] == []
    assert "not before 3 answers" in said["pulse"]
    assert not SINGLE.search(here("export", "dana").out)
    assert SINGLE.search(here("export", "--all").out)


def shown(here: Coach, places: Places, name: str) -> str:
    """All that a command says, as text and for programs."""
    words = places.words(name, SEEN[name])
    forms = [words, [*words, "--json"]] if "json" in every()[name].forms else [words]
    said = [here(*each) for each in forms]
    return "".join(f"{each.out}{each.err}" for each in said)
