"""Each wall of the house falls when a wrong import is planted in a copy, and its contract tells."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from coachcli.cli.commands import every

ROOT = Path(__file__).parents[1]
BREACHES = [
    ("The house: cli", "coaching/record.py", "from coachcli.content.cache import cached"),
    (
        "Coaching follows the process",
        "coaching/cause.py",
        "from coachcli.coaching.walks.flow import Way",
    ),
    (
        "No command imports another command",
        "cli/week/report.py",
        "from coachcli.cli.week import focus",
    ),
    (
        "A walk goes from belief",
        "coaching/walks/belief.py",
        "from coachcli.coaching.walks import choice",
    ),
    (
        "Content goes from files",
        "content/tables/sheet_rows.py",
        "from coachcli.content.flows import draft",
    ),
    ("The front door has wings", "cli/terminal/bars.py", "from coachcli.cli import context"),
    ("Coaching is pure", "coaching/rep.py", "import os"),
    ("Only content reads YAML", "cli/terminal/show.py", "import yaml"),
    ("Only the store speaks SQL", "content/imports/team.py", "import sqlite3"),
    ("Only the front door meets the terminal", "store/room.py", "import rich"),
    ("Nouns are made in one place", "store/room.py", "from dataclasses import dataclass"),
    ("No cycles", "content/errors.py", "from coachcli.content.files import reader"),
]


def contracts(src: Path) -> subprocess.CompletedProcess[str]:
    """What the contracts say of the package in this folder."""
    shutil.copy(ROOT / "pyproject.toml", src.parent / "pyproject.toml")
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    env = {"PYTHONPATH": str(src), "PYTHONIOENCODING": "utf-8", "PATH": ""}
    return subprocess.run(  # noqa: S603 - ours
        command, cwd=src.parent, env=env, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("wall", "file", "breach"), BREACHES, ids=lambda word: word.split(":")[0])
def test_a_wall_falls_when_it_is_broken(wall: str, file: str, breach: str, tmp_path: Path) -> None:
    src = tmp_path / "src"
    shutil.copytree(
        ROOT / "src" / "coachcli", src / "coachcli", ignore=shutil.ignore_patterns("__pycache__")
    )
    path = src / "coachcli" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{breach}\n", encoding="utf-8")
    said = contracts(src)
    assert said.returncode == 1, said.stdout + said.stderr
    assert f"{wall}" in "\n".join(
        line for line in said.stdout.splitlines() if line.endswith("BROKEN")
    )


def test_a_room_that_no_contract_knows_is_told(tmp_path: Path) -> None:
    src = tmp_path / "src"
    shutil.copytree(
        ROOT / "src" / "coachcli", src / "coachcli", ignore=shutil.ignore_patterns("__pycache__")
    )
    (src / "coachcli" / "coaching" / "novelty.py").write_text(
        '"""Nobody knows where this stands."""\n', encoding="utf-8"
    )
    said = contracts(src)
    assert said.returncode == 1
    assert "novelty" in said.stdout


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    files = [
        path
        for folder in ("src", "tests", "bench", "docs")
        for path in (ROOT / folder).rglob("*.py")
    ]
    assert {
        path.name: count
        for path in files
        if (count := len(path.read_text(encoding="utf-8").splitlines())) >= 300
    } == {}


def test_the_wall_between_commands_knows_every_command() -> None:
    contracts_ = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    walls = contracts_["tool"]["importlinter"]["contracts"]
    (wall,) = [wall for wall in walls if wall["name"].startswith("No command imports")]
    modules = {command.function.partition(":")[0] for command in every().values()}
    assert set(wall["modules"]) == {f"coachcli.cli.{module}" for module in modules}
