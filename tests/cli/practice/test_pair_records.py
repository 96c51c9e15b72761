"""What pairs are made of: needs from open causes, strength from looks and numbers."""

from pathlib import Path

from cli.conftest import Coach
from cli.practice.conftest import NEXT
from cli.somebody import at_the_terminal
from coachcli.cli.practice.pair_records import PairGround, ground
from coachcli.coaching.practice.pairing import StrongBy

SKILL = "opens-with-the-buyers-problem"


def known(home: Path, skill: str = "") -> PairGround:
    context, _ = at_the_terminal(home)
    with context:
        meant = context.behaviours()[skill] if skill else None
        return ground(context, context.sellers(), meant)


def test_an_open_cause_is_a_need_and_a_closed_one_is_none(practising: Coach, home: Path) -> None:
    (need,) = known(home).needs
    assert need.behaviour == SKILL
    practising("assignment", "drop", "dana", "--why", "the role changes", "--as-of", NEXT)
    assert known(home).needs == ()


def test_of_one_skill_all_who_are_not_strong_could_do_with_it(
    practising: Coach, home: Path
) -> None:
    practising("observe", "ito", SKILL, "--waive", "--level", "4", "--evidence", "audit date first")
    found = known(home, SKILL)
    assert [each.by for each in found.strengths] == [StrongBy.SEEN]
    assert [found.names[need.rep] for need in found.needs] == ["Dana Reyes"]
    other = known(home, "keeps-the-thread")
    assert len(other.needs) == 2
    assert [need.behaviour for need in other.open_needs] == [SKILL]


def test_a_behaviour_that_is_in_no_model_any_more_is_called_by_its_id(
    practising: Coach, home: Path
) -> None:
    assert practising("pair").code == 0
    assert known(home).title("gone") == "gone"
