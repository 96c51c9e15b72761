from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.compared import stood, team_stood
from coachcli.cli.numbers.worked_out import TeamStood, worked_out
from coachcli.coaching.numbers.headline import Stood

CHANGES = (
    ("team", "leave", "ivo"),
    ("settings", "ramp-days", "10"),
    ("goal", "add", "dana", "--what", "Meetings", "--why", "The north", "--standard", "12 meetings",
     "--by", "2027-03-31"),
    ("undo", "--yes"),
)  # fmt: skip


def counting(context: Context, made: list[str]) -> Callable[[], TeamStood]:
    """What makes an empty answer, and counts how often."""

    def make() -> TeamStood:
        made.append("made")
        days, _ = stood(context, context.team())
        return TeamStood(days, tuple(Stood(rep, (), 0) for rep in context.team()))

    return make


def test_what_was_worked_out_is_read_again_just_as_it_was(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        reps = context.team()
        first = (stood(context, reps), team_stood(context, reps))
        again = (stood(context, reps), team_stood(context, reps))
    assert repr(again) == repr(first)
    assert len(first[0][1]) == 6
    kept = "".join(path.read_text(encoding="utf-8") for path in (home / "cache").glob("stood*"))
    assert "win_rate" in kept
    assert "Dana" not in kept


@pytest.mark.parametrize("words", CHANGES, ids=" ".join)
def test_it_is_made_anew_after_what_numbers_are_made_of_was_changed(
    measured: Coach, home: Path, words: tuple[str, ...]
) -> None:
    made: list[str] = []
    with Context(home, today(DAY)) as context:
        for _ in range(2):
            worked_out(context, "some", context.team(), (), counting(context, made))
    assert made == ["made"]
    said = measured(*words)
    assert said.code == 0, said.err
    with Context(home, today(DAY)) as context:
        worked_out(context, "some", context.team(), (), counting(context, made))
        worked_out(context, "some", context.team(), ("more",), counting(context, made))
    assert made == ["made"] * 3
