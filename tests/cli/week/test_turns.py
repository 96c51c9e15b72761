from datetime import timedelta
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.week.turns import NoRhythmError, rhythm_of, rhythms

SET = ("rhythm", "set", "opportunity", "weekly", "30", "call", "monthly")


def test_those_who_have_a_rhythm_have_their_turns_by_guide(team: Coach, home: Path) -> None:
    assert team(*SET).code == 0
    context, _ = at_the_terminal(home)
    dana, daniel = rhythms(context, context.team())
    assert [each.rep.name for each in (dana, daniel)] == ["Dana Reyes", "Daniel Ito"]
    assert list(dana.turns) == ["opportunity", "call-plan"]
    assert len(dana.every_turn) == sum(map(len, dana.turns.values()))
    near = rhythm_of(context, dana.rep, timedelta(days=6))
    assert len(near.every_turn) == 2


@pytest.mark.usefixtures("team")
def test_who_has_none_is_told_what_to_set(home: Path) -> None:
    context, _ = at_the_terminal(home)
    (rep, *_) = context.team()
    with pytest.raises(NoRhythmError, match=f"{rep.name} has no rhythm yet"):
        rhythm_of(context, rep)


def test_who_is_added_later_owes_nothing_from_before(team: Coach) -> None:
    assert team(*SET, "--as-of", "2026-10-05").code == 0
    assert team("team", "add", "Nora Lind").code == 0
    said = team("rhythm", "show", "nora", "--json").json
    assert said["adherence"]["due"] == 0
    assert min(turn["planned"] for turn in said["turns"]) >= "2026-11-24"
