"""The door: help, wrong use, and every unlucky day in one voice, without a traceback."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import typer

from cli.conftest import DANA, Coach
from cli.runner import DAY, ROOT, finished, started
from cli.somebody import SECOND
from coachcli.cli.commands import COMMANDS
from coachcli.cli.door import command

NOBODY = 65534
WIDTH = 80


def paths() -> Iterator[tuple[str, ...]]:
    """Every command and what stands below it."""
    for name in COMMANDS:
        yield (name,)
        yield from ((name, below) for below in getattr(command(name), "commands", {}))


each_command = pytest.mark.parametrize("path", list(paths()), ids=" ".join)


@each_command
def test_every_command_has_help_that_fits_and_examples(path: tuple[str, ...], coach: Coach) -> None:
    said = coach(*path, "--help")
    assert said.code == 0
    assert [line for line in said.out.splitlines() if len(line) > WIDTH] == []
    if not hasattr(command(path[0]), "commands") or len(path) > 1:
        assert "Example" in said.out


def test_the_overview_names_every_command_and_fits(coach: Coach) -> None:
    said = coach("--help").out
    assert all(f"  {name} " in said for name in COMMANDS)
    assert [line for line in said.splitlines() if len(line) > WIDTH + 8] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("diagnos", "coach diagnose"), ("raport", "coach report"), ("flows", "coach flow")],
)
def test_a_mistyped_command_offers_the_nearest(coach: Coach, typed: str, meant: str) -> None:
    said = coach(typed)
    assert said.code == 2
    assert meant in said.err


@pytest.mark.parametrize(
    "words", [("team", "show"), ("assign",), ("team", "ad"), ("report", "--wek"), ("flow", "lst")]
)
def test_a_wrong_use_says_where_the_help_is(coach: Coach, words: tuple[str, ...]) -> None:
    said = coach(*words)
    assert said.code == 2
    assert "--help" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("--as-of", "2026-11-30"),
        ("today", "--as-of=2026-11-30"),
        ("--as-of", "2026-11-30", "today"),
    ],
)
def test_any_command_can_be_asked_as_of_a_day(team: Coach, words: tuple[str, ...]) -> None:
    assert "Monday 30 November" in team(*words).out
    assert os.environ["COACH_AS_OF"] == DAY


def test_what_is_no_day_is_refused(coach: Coach) -> None:
    assert '"soon" is not a day' in coach("report", "--as-of", "soon").err


@pytest.mark.parametrize(
    "words", ["issue list", "surprise list", "surprise watch", "case", "evaluate", "history dana"]
)
def test_as_csv_a_list_of_nothing_names_its_columns(team: Coach, words: str) -> None:
    said = team(*words.split(), "--csv")
    head, *_ = said.out.splitlines()
    assert (said.code, head.count(",") > 1) == (0, True)


def test_letters_of_another_system_are_refused_before_anything_is_kept(team: Coach) -> None:
    before = team("team", "list").out
    said = team("team", "add", "Jos\udce9 Roe", "--role", "seller")
    assert said.code == 2
    assert (
        said.err == '"Jos? Roe" has letters that are not written as UTF-8. Nothing was changed.\n'
    )
    assert team("team", "list").out == before


def test_without_colour_nothing_is_coloured(team: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in team("report").out


def test_a_broken_flow_of_ones_own_is_passed_over_and_named(team: Coach, home: Path) -> None:
    (home / "flows").mkdir()
    (home / "flows" / "mine.yaml").write_text("flow: mine\ncauses: [\n", encoding="utf-8")
    listed = team("flow", "list")
    assert listed.code == 0
    assert "few-new-opportunities" in listed.out
    assert "mine.yaml, line" in listed.err
    walk = team("diagnose", "dana", "--flow", "mine")
    assert walk.code != 0
    assert "this is not YAML" in walk.err


def test_a_cause_that_is_not_there_is_named_with_its_line(team: Coach, home: Path) -> None:
    (home / "flows").mkdir()
    text = (ROOT / "flows" / "few-new-opportunities.yaml").read_text(encoding="utf-8")
    (home / "flows" / "few-new-opportunities.yaml").write_text(
        text.replace("points to: [opener-writing]", "points to: [oppener]", 1)
    )
    said = team("diagnose", "dana", "--flow", "few-new-opportunities")
    assert said.code != 0
    assert '"points to" names the cause "oppener", which is not in this flow.' in said.err
    assert ", line " in said.err


def test_a_home_that_cannot_be_made_is_said_in_a_sentence(
    tmp_path: Path, coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "file" / "home"))
    said = coach("team", "list")
    assert said.code == 4
    assert "Set COACH_HOME to a folder you can write to." in said.err


STRANGER = """
import os, sys
from coachcli.cli.main import run
uid, home, *words = sys.argv[1:]
# in a home of their own: what a stranger could not read, such as this clone, is loaded by now
run(words)
os.environ["COACH_HOME"] = home
os.setuid(int(uid))
sys.exit(run(words))
"""


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that everybody can enter, wherever this clone and the folders of the tests are."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def enterable(folder: Path) -> bool:
    """Whether everybody can go through to this folder."""
    return all(one.stat().st_mode & stat.S_IXOTH for one in (folder, *folder.parents))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become somebody else"
)
def test_a_home_of_somebody_else_is_said_in_a_sentence(open_to_all: Path, home: Path) -> None:
    if not enterable(open_to_all):
        pytest.skip("others cannot enter the folder for temporary files")
    closed = open_to_all / "home"
    closed.mkdir(mode=0o755)
    words = [sys.executable, "-c", STRANGER, str(NOBODY), str(closed), "team", "list"]
    said = subprocess.run(  # noqa: S603 - ours
        words,
        env=os.environ | {"COACH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 4, said.stderr
    assert f"{closed} " in said.stderr
    assert "COACH_HOME" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_under_the_answer_is_said_in_a_sentence(home: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        words = [sys.executable, "-m", "coachcli.cli.main", "library", "list"]
        env = os.environ | {"COACH_HOME": str(home)}
        said = subprocess.run(  # noqa: S603 - ours
            words, env=env, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert said.returncode != 0
    assert "no space left" in said.stderr.lower()
    assert "Traceback" not in said.stderr


CRAMPED = """
import resource, signal, sys
from coachcli.cli.main import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))  # not even one record fits
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this system cannot be cramped so")
def test_a_full_disk_under_the_database_is_said_and_loses_nothing(team: Coach) -> None:
    walk = ["diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(DANA)]
    said = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", CRAMPED, *walk], capture_output=True, text=True, check=False
    )
    assert said.returncode == 4, said.stderr
    assert "Traceback" not in said.stderr
    assert "disk" in said.stderr
    assert team("team", "list", "--json").json["reps"][0]["name"] == "Dana Reyes"
    assert team("diagnosis", "list", "--json").json["diagnoses"] == []


def test_a_file_that_is_no_database_is_left_untouched(home: Path, coach: Coach) -> None:
    home.mkdir()
    (home / "coach.db").write_text("my diary", encoding="utf-8")
    said = coach("team", "list")
    assert said.code == 4
    assert "is not a coach database. Nothing was touched." in said.err
    assert (home / "coach.db").read_text(encoding="utf-8") == "my diary"


def test_a_closed_pipe_is_silent(home: Path) -> None:
    process = started(home, "library", "list")
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    said = finished(process)
    assert said.err == ""


def test_a_command_that_is_interrupted_at_a_question_leaves_politely(
    home: Path, team: Coach
) -> None:
    assert team("team", "list").code == 0
    said = finished(
        started(home, "diagnose", "dana", "--flow", "few-new-opportunities"), f"{SECOND}\n"
    )
    assert said.code == 130
    assert 'Saved, 1 answer in. Go on with: coach diagnose "Dana Reyes"' in said.err


def test_a_command_that_is_run_by_typer_is_a_typer_command() -> None:
    assert all(
        isinstance(command(name), typer.core.TyperCommand | typer.core.TyperGroup)
        for name in COMMANDS
    )
