"""What the command line says of a look is read, or refused in a sentence."""

from datetime import date

import pytest

from cli.practice.raised import refused
from coachcli.cli.practice.look_said import (
    LookSaid,
    NoSuchOtherError,
    NotSaidError,
    ThisOrAnotherError,
    cause_was,
    filled,
    other_of,
    yes_or_no,
)
from coachcli.coaching.practice.evaluation import Arithmetic, CauseWas, Evaluation, Moved


@pytest.mark.parametrize(
    ("said", "known"),
    [("yes", True), (" Y ", True), ("no", False), ("N", False), ("unknown", None), (None, None)],
)
def test_yes_no_and_unknown_are_read_however_they_are_typed(
    said: str | None,
    known: bool | None,  # noqa: FBT001 - a column of the table
) -> None:
    assert yes_or_no("--done", said) is known


def test_what_is_none_of_them_is_refused() -> None:
    said = refused(NotSaidError, lambda: yes_or_no("--done", "perhaps"))
    assert said == '--done cannot be "perhaps". Say yes, no or unknown. Nothing was kept.'


def test_another_cause_that_is_named_says_that_it_was_another() -> None:
    assert cause_was(None, "rules") is CauseWas.ANOTHER
    assert cause_was("another", "rules") is CauseWas.ANOTHER
    assert cause_was("Confirmed", "") is CauseWas.CONFIRMED
    assert cause_was("", "") is None


def test_what_cannot_be_of_a_cause_is_refused() -> None:
    assert "--cause cannot be" in refused(NotSaidError, lambda: cause_was("right", ""))
    said = refused(ThisOrAnotherError, lambda: cause_was("confirmed", "rules"))
    assert said.startswith("--other rules names another cause, and --cause confirmed says")


def test_another_cause_has_to_be_one_of_the_flow() -> None:
    assert other_of("rules", ("rules", "tools")) == "rules"
    assert other_of("", ("rules",)) == ""
    assert "Did you mean rules?" in refused(NoSuchOtherError, lambda: other_of("rule", ("rules",)))
    assert "There are: rules." in refused(NoSuchOtherError, lambda: other_of("hunger", ("rules",)))


def test_what_is_not_said_stands_as_an_earlier_look_found_it() -> None:
    figures = Arithmetic("win_rate")
    first = Evaluation("v1", "s1", "ana", 1, Moved.MOVED, date(2026, 12, 22), figures, done=True)
    assert filled(LookSaid(), None) == LookSaid()
    assert filled(LookSaid(), first) == LookSaid(done=True, cause_was=CauseWas.NOT_CLEAR)
    said = LookSaid(done=False, cause_was=CauseWas.ANOTHER, other="rules")
    assert filled(said, first) == said
