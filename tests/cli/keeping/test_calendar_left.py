from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.keeping.calendar_left import CALL_OFF


@pytest.mark.parametrize(
    "words",
    [("team", "leave", "dana"), ("forget", "dana", "--dry-run"), ("forget", "dana", "--yes")],
)
def test_who_goes_is_called_off_in_a_calendar_that_was_told_of_them(
    team: Coach, tmp_path: Path, words: tuple[str, ...]
) -> None:
    team("rhythm", "set", "dana", "opportunity", "weekly", "30")
    assert team("rhythm", "show", "--ics", str(tmp_path / "talks.ics")).code == 0
    assert CALL_OFF in " ".join(team(*words).out.split())


def test_where_no_calendar_was_told_nothing_is_said_of_one(team: Coach) -> None:
    assert "calendar" not in team("team", "leave", "dana").out
