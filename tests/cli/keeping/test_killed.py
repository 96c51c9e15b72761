"""Whoever kills a command finds all of what it does or nothing, every copy whole, nothing half."""

import shutil
import signal
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from cli.keeping.kills import (
    KILLED,
    Killed,
    broken_copies,
    died,
    held,
    left,
    moments,
    prepared,
    stopped_after,
)

SEEDS = 6
BY_MOMENT, BY_TIME = 5, 3
"""Kills of each seed: when a file is touched, and at any time. With seven commands, 336 in all."""

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system kills in another way"
)


def looked_at(home: Path, states: set[str]) -> None:
    """What must hold in a home in which a command was killed."""
    assert held(home / "coach.db") in states
    assert broken_copies(home) == []
    assert left(home) == []


@pytest.fixture(scope="module", params=KILLED)
def to_kill(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Killed, Path]:
    """Each command that is killed, and a home in which it has something to do; made once."""
    command = KILLED[request.param]
    return command, prepared(command, tmp_path_factory.mktemp("model") / "home")


@pytest.mark.long
@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_command_that_is_killed_leaves_all_or_nothing(
    to_kill: tuple[Killed, Path], seed: int, tmp_path: Path
) -> None:
    chance = Random(seed)  # noqa: S311 - seeded, so that it can be repeated
    command, model = to_kill
    before = held(model / "coach.db")
    shutil.copytree(model, tmp_path / "whole")
    begun = monotonic()
    most = moments(tmp_path / "whole", command.words)
    lasted = monotonic() - begun
    states = {before, held(tmp_path / "whole" / "coach.db")}
    assert most > BY_MOMENT
    for number in range(BY_MOMENT):
        home = shutil.copytree(model, tmp_path / f"moment{number}")
        assert died(home, command.words, chance.randint(1, most)).returncode == -signal.SIGKILL
        looked_at(home, states)
    for number in range(BY_TIME):
        home = shutil.copytree(model, tmp_path / f"time{number}")
        stopped_after(home, command.words, lasted * chance.uniform(0.3, 1.1))
        looked_at(home, states)
