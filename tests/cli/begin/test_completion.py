import shutil
import subprocess
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.begin.completion import places
from coachcli.cli.commands import every
from coachcli.cli.door import parsed

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


def test_the_places_are_those_that_typer_reads() -> None:
    known, commands = places(), every()
    assert len(commands) > 10
    takes_a_value: set[str] = set()
    for name, listed in commands.items():
        read = parsed(name, listed)
        options = [option for each in read.params for option in each.opts if option[0] == "-"]
        assert set(known[name].options) == {*options, "--help"}
        taking = [each.opts[0] for each in read.params if not getattr(each, "is_flag", True)]
        takes_a_value |= {f"{name} {option}" for option in taking}
    assert "goal close --result" in takes_a_value
    assert takes_a_value <= set(known)


def test_a_value_is_completed_by_its_words_a_list_or_files() -> None:
    known = places()
    assert known["goal close --result"].kinds == ("met missed changed",)
    assert known["completion"].kinds == ("bash zsh fish",)
    assert known["library show"].kinds == ("assets",)
    assert known["library show --out"].kinds == known["library show --html"].kinds == ("files",)
    assert known["team import"].kinds == ("files",)
    assert known["plan set --quota"].kinds == ("",)
    assert known["team"].words == ("add", "import", "list", "show", "rename", "leave", "me")


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
