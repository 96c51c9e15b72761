import shutil
import subprocess
from pathlib import Path

import pytest

from cli.conftest import Coach

TYPED = """
source {script}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); PATH=; _coach
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")


def offered(team: Coach, folder: Path, *words: str) -> list[str]:
    """What bash offers after these words, with no program to be found on its path."""
    script = folder / "coach.bash"
    script.write_text(team("completion", "bash").out, encoding="utf-8")
    typed = " ".join(f"'{word}'" for word in words)
    run = [str(shutil.which("bash")), "--norc", "-c", TYPED.format(script=script, words=typed)]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.split("\n")[:-1]  # noqa: S603 - ours


@needs_bash
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("coach", "dia"), ["diagnose", "diagnosis"]),
        (("coach", "team", "i"), ["import"]),
        (("coach", "diagnose", "dana"), ["Dana\\ Reyes"]),
        (("coach", "diagnose", "ito"), ["Daniel\\ Ito"]),
        (("coach", "diagnose", "dana", "--flow", "few"), ["few-new-opportunities"]),
        (("coach", "diagnose", "dana", "--only", "ro"), ["role-play"]),
        (("coach", "assign", "dana", "first-s"), ["first-sixty-seconds"]),
        (("coach", "report", "--w"), ["--week"]),
    ],
)
def test_the_tab_key_completes_without_a_program(
    team: Coach, tmp_path: Path, words: tuple[str, ...], expected: list[str]
) -> None:
    assert offered(team, tmp_path, *words) == expected


@needs_bash
def test_a_renamed_rep_is_completed_by_the_new_name(team: Coach, tmp_path: Path) -> None:
    team("team", "rename", "dana", "Dana Holm")
    assert offered(team, tmp_path, "coach", "diagnose", "dana") == ["Dana\\ Holm"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_can_read_its_script(shell: str, team: Coach, tmp_path: Path) -> None:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"there is no {shell} here")
    script = tmp_path / "script"
    script.write_text(team("completion", shell).out, encoding="utf-8")
    assert subprocess.run([path, "-n", str(script)], check=False).returncode == 0  # noqa: S603 - ours
