"""What to do next, as it is typed."""

import shlex
import shutil
import subprocess

import pytest

from coachcli.cli.terminal.answer import Step, following, in_quotes, spelt

NAMES = ("Dana Reyes", "O'Brien", "Ann(a)", "R&D", "", "Dana", "Zoë")
LIVE = ("Ann $(rm x)", "`rm x`", 'Al "Buck" Ray', "Ann\\", "{a,b}", "a[b]", "$HOME", "it's $(x)")


@pytest.mark.parametrize("name", [*NAMES, *LIVE])
def test_a_shell_takes_each_word_of_a_step_for_one(name: str) -> None:
    assert shlex.split(spelt(Step(("diagnose", name)))) == ["coach", "diagnose", name]
    assert shlex.split(in_quotes(name)) == [name]


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no sh here")
@pytest.mark.parametrize("name", LIVE)
def test_a_shell_runs_nothing_of_a_name_that_is_typed_as_shown(name: str) -> None:
    run = [str(shutil.which("sh")), "-c", f"printf '<%s>' {in_quotes(name)}"]
    done = subprocess.run(run, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert (done.stdout, done.stderr) == (f"<{name}>", "")


def test_what_needs_no_quotes_has_none_and_a_note_stands_before_the_command() -> None:
    step = Step(("assignment", "show", "7f2c31", "--out", "dana.md"), "a copy")
    assert spelt(step) == "coach assignment show 7f2c31 --out dana.md"
    assert following(step) == "Next, a copy: coach assignment show 7f2c31 --out dana.md"
    assert following(Step(("focus",))) == "Next: coach focus"
