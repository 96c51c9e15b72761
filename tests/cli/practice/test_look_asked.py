"""What is asked at a look: of what is known nothing, and Enter leaves a thing open."""

import pytest

from cli.somebody import Somebody
from coachcli.cli.practice.look_asked import LookAbout, asked
from coachcli.cli.practice.look_said import LookSaid
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.practice.evaluation import CauseWas

RULES = Cause("rules", Kind.SKILL, "calls", "Cannot do rules")
ABOUT = LookAbout("Opens with the problem", "Cannot do wording", "When I dial, I wait", (RULES,))


def test_all_is_asked_that_is_not_known() -> None:
    said = asked(Somebody("y", "n", "y", "", "1"), ABOUT, LookSaid())
    assert said == LookSaid(True, False, True, CauseWas.CONFIRMED, "", None)  # noqa: FBT003


def test_what_is_known_is_not_asked() -> None:
    known = LookSaid(True, True, False, CauseWas.NOT_CLEAR, "", True)  # noqa: FBT003
    nobody = Somebody()
    assert asked(nobody, ABOUT, known) == known
    assert nobody.heard == ""


def test_enter_leaves_a_thing_open_and_the_cause_not_clear() -> None:
    said = asked(Somebody("", "", "", "", ""), ABOUT, LookSaid())
    assert said == LookSaid(cause_was=CauseWas.NOT_CLEAR)


@pytest.mark.parametrize(("key", "other"), [("1", "rules"), ("2", ""), ("", "")])
def test_another_cause_is_picked_or_none_of_these(key: str, other: str) -> None:
    said = asked(Somebody("", "", "", "", "2", key), ABOUT, LookSaid())
    assert (said.cause_was, said.other) == (CauseWas.ANOTHER, other)


def test_the_cue_is_asked_about_where_there_is_one_in_the_reps_words() -> None:
    somebody = Somebody("", "", "", "y", "")
    assert asked(somebody, ABOUT, LookSaid()).cue_used is True
    assert 'Was the cue used? "When I dial, I wait"' in somebody.heard


@pytest.mark.parametrize("keys", [("q",), ("", "", "", "q"), ("", "", "", "", "q")])
def test_q_leaves(keys: tuple[str, ...]) -> None:
    with pytest.raises(LeftError):
        asked(Somebody(*keys), ABOUT, LookSaid())
