"""The scripts for shells."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.begin.shells import Place, script

if sys.platform != "win32":
    from cli.begin.some_shells import Typed

SHELLS = ("bash", "zsh", "fish")
HOMES = (
    "Library/Application Support/coach",
    'it\'s $(touch ran) `touch ran` "quoted" & <b> *',
    "two\nlines",
)
NAMES = (
    "Dana Reyes",
    "Daniel Ito",
    "Kate O'Neil",
    'Al "Buck" Ray',
    "Kim $(touch ran) `touch ran`",
    "Wow! Bee",
    "Back\\slash Bob",
    "Sam; Okafor: B=2 & Co",
    "Åsa Øst",
)
TYPED = {
    "dana": "Dana Reyes",
    "ito": "Daniel Ito",
    '"Dana R': "Dana Reyes",
    "Dana\\ R": "Dana Reyes",
    '"Dana Reyes"': "Dana Reyes",
    "kat": "Kate O'Neil",
    "'Kat": "Kate O'Neil",
    '"Kat': "Kate O'Neil",
    "al": 'Al "Buck" Ray',
    '"Al': 'Al "Buck" Ray',
    "'Al": 'Al "Buck" Ray',
    "Kim": "Kim $(touch ran) `touch ran`",
    '"Kim': "Kim $(touch ran) `touch ran`",
    "Wow": "Wow! Bee",
    '"Wow': "Wow! Bee",
    "Back": "Back\\slash Bob",
    '"Back': "Back\\slash Bob",
    "Sam": "Sam; Okafor: B=2 & Co",
    "Å": "Åsa Øst",
}
"""What is typed before the Tab key, and the name that the program is given."""

PLACES = {"": Place(("team",), ("--help",)), "team 'x'": Place(kinds=("reps", "a b"))}


@pytest.mark.parametrize("shell", SHELLS)
def test_what_a_shell_would_take_for_its_own_is_quoted(shell: str) -> None:
    made = script(shell, PLACES, Path("/it's/cache/names"))
    assert ("'/it\\'s'" if shell == "fish" else """'/it'"'"'s'""") in made
    assert """'team '"'"'x'"'"''""" in made
    assert "'a b'" in made
    assert not {sign for sign in ("@ROWS@", "@HOME@") if sign in made}


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_can_read_its_script(shell: str, team: Coach, tmp_path: Path) -> None:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"there is no {shell} here")
    script = tmp_path / "script"
    script.write_text(team("completion", shell).out, encoding="utf-8")
    assert subprocess.run([path, "-n", str(script)], check=False).returncode == 0  # noqa: S603 - ours


def test_the_script_is_had_as_json_too(team: Coach) -> None:
    body = team("completion", "fish", "--json").json
    assert body["shell"] == "fish"
    assert body["script"] == team("completion", "fish").out


@pytest.mark.skipif(sys.platform == "win32", reason="shells are typed in on a terminal of Unix")
@pytest.mark.parametrize("folder", HOMES, ids=ascii)
@pytest.mark.parametrize("shell", SHELLS)
def test_names_are_completed_in_a_real_shell_which_runs_nothing_of_a_home_or_a_name(
    shell: str, folder: str, coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / folder))
    for name in NAMES:
        assert coach("team", "add", name).code == 0
    with Typed(shell, coach("completion", shell).out, tmp_path / "shell") as typed:
        given = {line: typed.words(f"coach diagnose {line}") for line in TYPED}
    assert given == {line: ["diagnose", name] for line, name in TYPED.items()}
    assert "not found" not in typed.said
    assert "ommand" not in typed.said
    assert not list(tmp_path.rglob("ran"))


def test_a_name_that_could_steer_a_terminal_is_not_offered(coach: Coach, home: Path) -> None:
    coach("team", "add", "Dana \u202e Reyes")
    coach("team", "add", "Daniel Ito")
    assert (home / "cache" / "names" / "reps").read_text(encoding="utf-8") == "Daniel Ito\n"
