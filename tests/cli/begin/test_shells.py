"""The scripts for shells."""

import shutil
import subprocess
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.begin.shells import Place, script

PLACES = {"": Place(("team",), ("--help",)), "team 'x'": Place(kinds=("reps", "a b"))}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_a_shell_would_take_for_its_own_is_quoted(shell: str) -> None:
    made = script(shell, PLACES, Path("/it's/cache/names"))
    assert """'/it'"'"'s'""" in made
    assert """'team '"'"'x'"'"''""" in made
    assert "'a b'" in made
    assert "@" not in made.replace("[@]", "").replace("$@", "").replace("(@", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
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
