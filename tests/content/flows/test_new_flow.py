"""A first flow as it is told."""

from pathlib import Path

import pytest

from coachcli.coaching.walks.flow import Mark, Seen
from coachcli.content.flows.new_flow import DraftAnswer, answer_of, gap_of, id_for, ids_of, marks_of


def test_signs_say_how_strong_a_mark_is() -> None:
    assert marks_of("1 3? -2 --4", 4) == {
        Mark.POINTS_TO: [1],
        Mark.HINTS_AT: [3],
        Mark.SPEAKS_AGAINST: [2],
        Mark.NEARLY_RULES_OUT: [4],
    }


@pytest.mark.parametrize("text", ["5", "0", "1 1?", "x", "-1?"])
def test_what_is_no_mark_of_a_cause_is_none(text: str) -> None:
    assert marks_of(text, 4) is None


def test_how_usual_an_answer_is_may_stand_behind_its_marks() -> None:
    assert answer_of("1 2? hardly ever", 4) == DraftAnswer(
        {Mark.POINTS_TO: [1], Mark.HINTS_AT: [2]}, Seen.HARDLY_EVER
    )
    assert answer_of("usual", 4) == DraftAnswer({}, Seen.USUAL)
    assert answer_of("1", 4) == DraftAnswer({Mark.POINTS_TO: [1]}, None)
    assert answer_of("1 often", 4) is None


def test_a_gap_is_a_metric_and_a_share() -> None:
    assert gap_of("new_opps, 20%") == ("new_opps", "20%")
    assert gap_of("New opportunities 20%") == ("new_opps", "20%")
    assert [gap_of(text) for text in ("new_opps", "20% new_opps", "a b c")] == [None] * 3


def test_ids_are_ids_or_nothing() -> None:
    assert ids_of("a-b, c") == ["a-b", "c"]
    assert ids_of("a B") is None


def test_a_flow_is_called_after_its_file() -> None:
    assert id_for(Path("late.yaml"), "Other words") == "late"
    assert id_for(None, "Late proposals") == "late-proposals"
