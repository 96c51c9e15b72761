from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.rhythm.surprising import FREELY, HAPPENED, SAID, with_deals
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.surprise_known import (
    everybody,
    is_habit,
    maybe_surprises,
    surprise_named,
    surprises_of,
)
from coachcli.coaching.record import NoSuchRecordError


def test_what_was_lost_or_moved_lately_may_have_been_a_surprise(
    team: Coach, home: Path, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    context, _ = at_the_terminal(home)
    dana = context.rep("dana")
    every = maybe_surprises(context, dana)
    assert [(each.deal, each.kind) for each in every] == [("1", "lost"), ("2", "slipped")]
    context.day = context.day.replace(year=2027)
    assert maybe_surprises(context, dana) == ()


def test_a_surprise_is_named_by_its_ending_also_of_somebody_who_left(
    team: Coach, home: Path
) -> None:
    team(*FREELY, *SAID)
    team("team", "leave", "dana")
    context, _ = at_the_terminal(home)
    (kept,) = surprises_of(context, everybody(context).values())
    assert surprise_named(context, kept.id[-6:]) == kept
    with pytest.raises(NoSuchRecordError, match="coach surprise list"):
        surprise_named(context, "zzz")


def test_it_is_a_habit_where_the_last_three_answers_are_of_what_happened(
    team: Coach, home: Path
) -> None:
    team(*FREELY, *HAPPENED)
    context, _ = at_the_terminal(home)
    assert is_habit(surprises_of(context, everybody(context).values()))
    assert not is_habit(())
