from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.compared import stood, team_stood
from coachcli.cli.numbers.comparing import stood_anew, team_anew
from coachcli.coaching.numbers.closing import OF_CLOSED


def test_what_is_worked_out_anew_is_what_is_read(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        reps = context.team()
        for _ in range(2):
            anew = stood_anew(context, reps, None, by_week=False)
            assert repr(stood(context, reps)) == repr((anew.days, anew.stood))
            team = team_anew(context, reps, 6)
            assert repr(team_stood(context, reps, 6)) == repr((team.days, team.stood, team.whole))


def test_weeks_of_before_any_number_say_nothing_of_anybody(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today("2031-01-06")) as context:
        made = team_anew(context, context.team(), 4)
    assert [each.standings for each in made.stood] == [()] * 6
    assert made.whole is None


@pytest.fixture
def hired(coach: Coach, write: Callable[..., str]) -> Coach:
    """Four who close, and Tim, forty days in the role, who has begun two deals and closed none."""
    names = ("Ada", "Ben", "Cy", "Dot")
    days = [f"2026-{month:02d}-{day:02d}" for month in (8, 9, 10) for day in range(3, 28, 4)]
    old = [
        f"{name}-{day},{name},{'Won' if number % 2 else 'Lost'},{day},{day[:8]}28,1000"
        for name in names
        for number, day in enumerate(days)
    ]
    new = [f"t{day},Tim,Open,2026-11-{day},," for day in ("03", "10")]
    for name in names:
        assert coach("team", "add", name, "--start", "2024-01-01").code == 0
    assert coach("team", "add", "Tim", "--start", "2026-10-15").code == 0
    assert coach("import", "deals", write(*old, *new)).code == 0
    return coach


def test_a_rep_on_ramp_is_held_to_nothing_that_cannot_have_come_yet(
    hired: Coach, home: Path
) -> None:
    assert hired("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        tim = stood(context, [context.rep("tim", "show rep")])[1][0]
        whole = {rep.rep.name: rep for rep in stood(context, context.team())[1]}
    assert tim.headline is not None
    assert tim.headline.closed is None
    held = {each.metric for each in tim.standings if each.standard is not None}
    assert "new_opps" in held
    assert not held & set(OF_CLOSED)
    assert whole["Tim"].headline == tim.headline
    assert whole["Ada"].headline is not None
    assert whole["Ada"].headline.closed is not None


@pytest.mark.parametrize("command", [("gaps", "tim"), ("prep", "tim"), ("focus",), ("report",)])
def test_no_page_speaks_of_what_cannot_have_closed(hired: Coach, command: tuple[str, ...]) -> None:
    shown = hired(*command)
    assert shown.code == 0
    for word in ("won as often", "eals closed 0", "win rate 0", "have not closed"):
        assert word not in shown.out
