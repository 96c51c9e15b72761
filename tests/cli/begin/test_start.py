"""What a start of the program loads: nothing slow before it is used."""

import subprocess
import sys

import pytest

SLOW = ("rich", "pydantic", "yaml", "sqlite_utils", "openpyxl")
ENGINE = (
    *(
        f"walks.{name}"
        for name in ("flow", "belief", "interview", "choice", "diagnosis", "conclusion")
    ),
    *("learning.catalogue", "cause", "metric"),
)
PROBE = """
import contextlib, io, sys
sys.argv[0] = "coach"
from coachcli.cli.main import run
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    run(sys.argv[1:])
print(" ".join(sorted(name for name in sys.modules if "." not in name)))
"""


def loaded(*words: str) -> set[str]:
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", PROBE, *words], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_the_study_loads_nothing_slow() -> None:
    study = "coachcli.coaching"
    named = ("week.report", "week.today", "authoring.soundness")
    words = f"import {', '.join(f'{study}.{name}' for name in named)}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert not {*SLOW, "typer", "sqlite3", "platformdirs"} & set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "cli.learning.assignment",
        "cli.week.report",
        "cli.week.today",
        "store.person",
        "store.report",
        "store.today",
    ],
)
def test_a_count_or_a_list_loads_nothing_of_the_engine(module: str) -> None:
    words = f"import coachcli.{module}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert not {f"coachcli.coaching.{name}" for name in ENGINE} & set(done.stdout.split())


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_what_needs_no_command_loads_no_typer(word: str) -> None:
    assert not {*SLOW, "typer", "sqlite3"} & loaded(word)


@pytest.mark.usefixtures("assigned")
@pytest.mark.parametrize(
    "words",
    [
        (),
        ("report",),
        ("assignment", "list"),
        ("assign", "daniel", "--cause", "opener-writing"),
        ("team", "list"),
    ],
    ids=str,
)
def test_an_everyday_command_loads_nothing_slow(words: tuple[str, ...]) -> None:
    loaded(*words)  # what is read for the first time is read from YAML
    assert not set(SLOW) & loaded(*words)


@pytest.mark.usefixtures("diagnosed")
def test_a_first_question_loads_nothing_slow_once_the_flow_was_read() -> None:
    assert not set(SLOW) & loaded("diagnose", "dana", "--flow", "few-new-opportunities")
