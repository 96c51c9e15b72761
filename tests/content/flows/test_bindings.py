"""What a flow file says the tool answers a check from."""

from math import inf
from pathlib import Path

import pytest

from coachcli.coaching.walks.flow import Check, Source, When
from coachcli.content.flows.flow import read_flow
from content.some_files import FLOW, line_of, saved
from content.some_flows import refused

METRIC = "metric: dead_tries"
BELOW, ABOVE = "when: below 10%", "when: above 25"


def bound(key: str, first: str = "short", second: str = "ahead") -> str:
    """The small flow with its data check answered from this."""
    text = FLOW.replace(METRIC, key).replace(BELOW, f"when: {first}")
    return text.replace(ABOVE, f"when: {second}")


def check(folder: Path, text: str) -> Check:
    return read_flow(saved(folder, text)).checks[0]


def test_one_step_or_several_are_read_with_and_without_brackets(tmp_path: Path) -> None:
    one = check(tmp_path, bound("step: win-rate", "largest short"))
    assert (one.looks_at, one.names, one.metric) == (Source.STEP, ("win-rate",), "")
    assert [answer.when for answer in one.answers[:2]] == [When("largest short"), When("ahead")]
    several = check(tmp_path, bound("step: [mix, price]", "mix short", "price ahead"))
    assert several.names == ("mix", "price")
    assert several.answers[0].when == When("short", of="mix")


@pytest.mark.parametrize(
    ("key", "first", "second", "source"),
    [
        ("shape: gap", "fell at a date", "always so", Source.SHAPE),
        ("shape: [new_opps, won]", "bit by bit", "fell at a date", Source.SHAPE),
        ("peers: slip_rate", "few short", "most short", Source.PEERS),
        ("map: account", "all in sight", "some unknown", Source.MAP),
    ],
)
def test_a_line_and_the_others_are_read(
    tmp_path: Path, key: str, first: str, second: str, source: Source
) -> None:
    found = check(tmp_path, bound(key, first, second))
    assert found.looks_at is source
    assert [answer.when for answer in found.answers[:2]] == [When(first), When(second)]


def test_a_number_may_be_held_to_that_of_the_others(tmp_path: Path) -> None:
    found = check(tmp_path, bound(METRIC, "below 67% of the others", "above 1.5 of the others"))
    assert [answer.when for answer in found.answers[:2]] == [
        When("of the others", -inf, 0.67),
        When("of the others", 1.5, inf),
    ]


def test_an_unknown_step_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    text = bound("step: winrate")
    error = refused(tmp_path, text)
    assert error.line == line_of("step: winrate", text)
    assert "'touches', 'touch-to-meeting', 'meeting-to-opportunity'" in error.problem


@pytest.mark.parametrize(
    ("key", "first", "can_be"),
    [
        ("step: mix", "below 10%", "largest short, short, ahead"),
        ("step: mix", "price of short", "largest short, short, ahead"),
        ("shape: won", "fell", "fell at a date, bit by bit, always so"),
        ("shape: won", "won always so", "fell at a date, bit by bit, always so"),
        ("peers: won", "all short", "few short, some short, most short"),
        ("map: account", "known", "all in sight, one is hidden, one name, some unknown"),
        (METRIC, "largest short", "below 10%, above 3, between 3 and 5"),
    ],
)
def test_what_cannot_be_said_is_refused_with_what_can(
    tmp_path: Path, key: str, first: str, can_be: str
) -> None:
    text = bound(key, first)
    error = refused(tmp_path, text)
    assert error.line == line_of(f"when: {first}", text)
    assert f"It can be one of: {can_be}" in error.problem


def test_a_check_is_answered_from_one_thing(tmp_path: Path) -> None:
    error = refused(tmp_path, bound(f"{METRIC}\n    shape: gap"))
    assert "is answered from metric and shape" in error.problem
    assert "Keep one of them." in error.problem


@pytest.mark.parametrize(
    ("key", "first", "said"),
    [
        ("step: [mix, price]", "short", "does not say of which step"),
        ("step: [mix, price]", "prize short", 'names the step "prize". Did you mean "price"'),
        ("step: mix", "price short", 'names the step "price"'),
    ],
)
def test_of_several_steps_each_answer_names_one(
    tmp_path: Path, key: str, first: str, said: str
) -> None:
    text = bound(key, first, "mix ahead")
    error = refused(tmp_path, text)
    assert error.line == line_of(f"when: {first}", text)
    assert said in error.problem
