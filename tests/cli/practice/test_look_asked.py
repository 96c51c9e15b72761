"""What is asked at a look: of what is known nothing, and Enter leaves a thing open."""

from datetime import date

import pytest

from cli.somebody import Somebody
from coachcli.cli.practice.look_asked import LookAbout, asked
from coachcli.cli.practice.look_said import LookSaid
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.evaluation import Arithmetic, CauseWas, Evaluation, Moved

RULES = Cause("rules", Kind.SKILL, "calls", "Cannot do rules")
DAY = date(2026, 12, 22)
FIRST = Evaluation("v1", "s1", "ana", 1, Moved.MOVED, DAY, Arithmetic("win_rate"))
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


def test_at_the_second_look_enter_leaves_all_as_the_first_found_it() -> None:
    first = replace(FIRST, done=True, can_do=True, does_do=False, cue_used=True)
    first = replace(first, cause_was=CauseWas.ANOTHER, other_cause="rules")
    somebody = Somebody("", "y", "", "", "")
    said = asked(somebody, replace(ABOUT, earlier=first), LookSaid())
    assert (said.can_do, said.does_do, said.cue_used) == (True, True, True)
    assert (said.cause_was, said.other) == (CauseWas.ANOTHER, "rules")
    assert "Was it done?" not in somebody.heard
    assert "y yes n no Enter still yes q leave" in somebody.heard


@pytest.mark.parametrize("keys", [("q",), ("", "", "", "q"), ("", "", "", "", "q")])
def test_q_leaves(keys: tuple[str, ...]) -> None:
    with pytest.raises(LeftError):
        asked(Somebody(*keys), ABOUT, LookSaid())
