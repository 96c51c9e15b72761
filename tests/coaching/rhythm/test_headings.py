import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.headings import (
    HEADINGS,
    Model,
    NoSuchModelError,
    holding,
    model_named,
    under,
)
from coachcli.coaching.rhythm.talk import InSight, TalkLine, TalkStep
from coaching.rhythm.some_talks import FIRST

EVERY = tuple(
    TalkLine(f"l{step}", step, f"said at {step}", f"i{step}", "Asked?", FIRST.held, InSight.HIDDEN)
    for step in TalkStep
)
CYCLE = replace(FIRST, lines=tuple(line for line in EVERY if line.step is not TalkStep.MAP))


@pytest.mark.parametrize("model", Model)
def test_each_step_stands_under_one_heading(model: Model) -> None:
    steps = [step for _, under_it in HEADINGS[model] for step in under_it]
    assert sorted(steps) == sorted(TalkStep)


@pytest.mark.parametrize("model", Model)
def test_the_headings_begin_with_the_letters_of_the_model(model: Model) -> None:
    assert "".join(each.heading[0] for each in under(CYCLE, model)).casefold() == model


@pytest.mark.parametrize("model", Model)
def test_no_heading_is_empty_for_a_whole_cycle(model: Model) -> None:
    filled = [each.heading for each in under(CYCLE, model) if each.lines]
    assert filled == [title for title, _ in HEADINGS[model]]


@pytest.mark.parametrize("model", Model)
def test_a_whole_cycle_loses_no_field_of_a_line_under_any_headings(model: Model) -> None:
    shown = {line.id: line for each in under(CYCLE, model) for line in each.lines}
    assert shown == {line.id: line for line in CYCLE.lines}


@given(st.lists(st.sampled_from(EVERY)), st.sampled_from(list(Model)))
def test_no_line_is_lost_and_none_stands_twice(lines: list[TalkLine], model: Model) -> None:
    shown = [
        line for each in under(replace(FIRST, lines=tuple(lines)), model) for line in each.lines
    ]
    key = lambda line: line.id  # noqa: E731 - lines have no order of their own
    assert sorted(shown, key=key) == sorted(lines, key=key)


def test_a_model_is_named_in_any_case_and_another_is_refused_with_those_there_are() -> None:
    assert model_named("GROW") is Model.GROW
    with pytest.raises(NoSuchModelError, match="guide, grow, gains, achieve, cigar"):
        model_named("oscar")


def test_what_came_of_promises_stands_where_things_stand_now() -> None:
    assert [holding(model, TalkStep.KEPT) for model in Model] == [
        "Evaluate", "Reality", "Assessment", "Assess the situation", "Current",
    ]  # fmt: skip
