"""A walk killed with SIGKILL after any answer goes on at the right question, with nothing lost."""

import os
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from cli.conftest import Coach
from cli.runner import finished, started

KILLS = 50
FLOW = ("--flow", "few-new-opportunities")

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system kills in another way"
)


def question(process: subprocess.Popen[str]) -> str:
    """What is printed up to the next prompt: the question that is open now."""
    assert process.stderr is not None
    read = ""
    while not read.endswith("\n> "):
        sign = os.read(process.stderr.fileno(), 1).decode("utf-8", "replace")
        assert sign, read
        read += sign
    return read


def words(asked: str) -> str:
    """The question itself, without its number and without how far along it is."""
    return asked.split(" min\n", 1)[1].split("  1  ", 1)[0]


def killed_after(process: subprocess.Popen[str], answers: list[str]) -> str:
    """Give the answers, kill the program at the question that follows, and give that question."""
    asked = question(process)
    assert process.stdin is not None
    for answer in answers:
        process.stdin.write(f"{answer}\n")
        process.stdin.flush()
        asked = question(process)
    process.kill()
    process.communicate()
    return asked


def replies(chance: Random, many: int) -> list[str]:
    """So many replies, two answers among them: a third one may be enough to conclude."""
    answers = chance.sample(range(many), min(many, 2))
    return [chance.choice("123") if at in answers else "s" for at in range(many)]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(KILLS))
def test_a_killed_walk_goes_on_where_it_was(seed: int, team: Coach, home: Path) -> None:
    chance = Random(seed)  # noqa: S311 # seeded, so that a failing kill can be repeated
    given = replies(chance, 1 + seed % 4)
    asked = killed_after(started(home, "diagnose", "dana", *FLOW), given)
    taken_up = finished(started(home, "diagnose", "dana"), "q\n").err
    assert words(asked) in taken_up
    assert f"Saved, {sum(map(str.isdigit, given))} answer" in taken_up
    with closing(sqlite3.connect(home / "coach.db")) as kept:
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert team("diagnosis", "list", "--json").json["diagnoses"] == []
