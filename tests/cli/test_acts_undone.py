"""Acts of all kinds in any order: each is taken back as if it had not been, and then done again."""

import shlex
import sqlite3
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path
from random import Random

import pytest

from cli.acts import FLOW, GOAL, PACE, PLAN
from cli.conftest import DANA, LENA, PEOPLE, Coach
from cli.runner import EXAMPLES
from cli.test_acts import dump, logical

KEYS = ["1", "2", "3", "s", "l", "b", "n\nA word", "x", "g", "e", "e\nn", "1\n1", "k\n2"]
FEW, MANY = (30, 30), [(100, seed) for seed in range(10)]
"""How many acts, one after the other in a home, and what draws them; a thousand in all."""
STANDING = """
SELECT count(*) FROM change WHERE kind <> 'undo' AND id IN (SELECT change_id FROM change_row)
"""
LAST = "SELECT id FROM {table} ORDER BY rowid DESC LIMIT 1 OFFSET {back}"


def name(chance: Random) -> str:
    first, last = (chance.choice(PEOPLE).split()[at] for at in (0, 1))
    return f"{first} {last}-{chance.choice('ABCDEFGH')}"


def ending(home: Path, table: str, chance: Random) -> str:
    """The id of one of the last records of a table."""
    query = LAST.format(table=table, back=chance.randrange(3))
    with closing(sqlite3.connect(home / "coach.db")) as plain:
        row = plain.execute(query).fetchone()
    return str(row[0]) if row else "none"


def rep(home: Path, chance: Random) -> str:
    """The id of somebody on the team."""
    query = "SELECT id FROM person WHERE is_rep AND left_on IS NULL ORDER BY id"
    with closing(sqlite3.connect(home / "coach.db")) as plain:
        return str(chance.choice(plain.execute(query).fetchall())[0])


def team_list(home: Path, chance: Random) -> str:
    file = home.parent / "team.csv"
    rows = [f"{name(chance)},role {chance.randrange(3)},Bo Hart" for _ in range(3)]
    file.write_text("\n".join(["name,role,manager", *rows]), encoding="utf-8")
    return f"team import {file}"


def deals(home: Path, chance: Random) -> str:
    file = home.parent / "deals.csv"
    days = [f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}" for _ in range(5)]
    stages = ("Won", "Lost", "Proposal")
    rows = [
        f"{chance.randrange(40)},{name(chance)},{chance.choice(stages)},{day},{day},{at}000"
        for at, day in enumerate(days)
    ]
    head = "id,rep,stage,created,close date,amount"
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    told = chance.choice(["", "--currency EUR", "--map account=id"])
    return f"import deals {file} --add-reps --stages Proposal=open {told}"


Made = Callable[[Path, Random, str], str]
ACTS: dict[str, Made] = {
    "add": lambda _, chance, __: f"team add '{name(chance)}' --manager '{chance.choice(PEOPLE)} M'",
    "list": lambda home, chance, _: team_list(home, chance),
    "rename": lambda _, chance, rep: f"team rename {rep} '{name(chance)}'",
    "leave": lambda _, __, rep: f"team leave {rep}",
    "me": lambda _, chance, __: f"team me '{chance.choice([*PEOPLE, 'Bo Hart'])}'",
    "goal": lambda _, chance, rep: (
        f"goal add {rep} {GOAL} {chance.choice(['', '--agreed-by rep'])}"
    ),
    "agree": lambda _, __, rep: f"goal agree {rep}",
    "close": lambda _, __, rep: f"goal close {rep} --result met --why 'the openers'",
    "plan": lambda _, __, rep: f"plan set {rep} {PLAN} {PACE}",
    "deals": lambda home, chance, _: deals(home, chance),
    "numbers": lambda _, chance, __: (
        f"import {(kind := chance.choice(['activities', 'quota', 'metrics']))} "
        f"{EXAMPLES / kind}.csv --add-reps"
    ),
    "assign": lambda _, __, rep: f"assign {rep} --also",
    "cause": lambda _, __, rep: (
        f"assign {rep} three-messages-rewritten --cause opener-writing --also"
    ),
    "done": lambda home, chance, _: f"assignment done {ending(home, 'assignment', chance)}",
    "drop": lambda home, chance, _: (
        f"assignment drop {ending(home, 'assignment', chance)} --why 'the role'"
    ),
    "act": lambda home, chance, _: f"diagnosis act {ending(home, 'diagnosis', chance)}",
    "correct": lambda home, chance, _: (
        f"diagnosis correct {ending(home, 'diagnosis', chance)} --check ten-messages "
        f"--answer {chance.choice('123')}"
    ),
    "diagnose": lambda _, chance, rep: (
        f"diagnose {rep} {FLOW} --answers {chance.choice([DANA, LENA])}"
    ),
    "walk": lambda _, __, rep: f"diagnose {rep} {FLOW}",
    "walk on": lambda _, __, rep: f"diagnose {rep}",
}


def standing(home: Path) -> int:
    """How many changes stand."""
    with closing(sqlite3.connect(home / "coach.db")) as plain:
        return int(plain.execute(STANDING).fetchone()[0])


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, coach: Coach) -> Callable[..., int]:
    """The program given words and what is typed at its questions; gives the exit code."""

    def call(words: list[str], keys: str) -> int:
        monkeypatch.setattr("sys.stdin", StringIO(keys))
        return coach(*words).code

    return call


def state(home: Path) -> list[str]:
    return logical(dump(home / "coach.db"))


@pytest.mark.parametrize(
    ("acts", "seed"), [FEW, *(pytest.param(*each, marks=pytest.mark.long) for each in MANY)]
)
def test_any_act_is_taken_back_as_if_it_had_not_been(
    measured: Coach, home: Path, typed: Callable[..., int], acts: int, seed: int
) -> None:
    assert measured("diagnose", "dana", *FLOW.split(), "--answers", str(DANA)).code == 0
    chance = Random(seed)  # noqa: S311 - seeded, so that what fails can be repeated
    undone = 0
    for _ in range(acts):
        made = chance.choice(list(ACTS.values()))
        words = shlex.split(made(home, chance, rep(home, chance)))
        keys = "\n".join([*chance.choices(KEYS, k=chance.randrange(9)), "q", ""])
        before, stood = state(home), standing(home)
        typed(words, keys)
        while standing(home) > stood:
            assert typed(["undo", "--yes"], "") == 0, words
            undone += 1
        assert state(home) == before, words
        typed(words, keys)
    assert undone > acts / 2
