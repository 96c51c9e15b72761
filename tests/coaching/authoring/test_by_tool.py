"""What keeps the tool from answering a check."""

from math import inf

import pytest

from coachcli.coaching.authoring.by_tool import of_tool
from coachcli.coaching.walks.flow import Check, CheckAnswer, Source, Way, When


def codes(check: Check) -> list[str]:
    return [finding.code for finding in of_tool(check)]


def bound(*whens: When | None, way: Way = Way.DATA, **keys: object) -> Check:
    answers = tuple(CheckAnswer(str(at), when=when) for at, when in enumerate(whens))
    return Check("number", way, "?", answers, **keys)  # type: ignore[arg-type]  # as fields are


def test_a_check_that_the_tool_can_answer_is_sound() -> None:
    ranges = (When("range", -inf, 3), When("range", 3, inf), None)
    assert codes(bound(*ranges, metric="lost")) == []
    assert codes(bound(When("below"), When("as expected"), metric="observed:asks")) == []
    steps = (When("short"), When("largest short"), When("short", of="mix"))
    assert codes(bound(*steps, looks_at=Source.STEP, names=("price", "mix"))) == []
    assert codes(bound(None, None)) == []


def test_an_answer_of_the_tool_needs_something_that_it_comes_from() -> None:
    (finding,) = of_tool(bound(When("short of plan"), None))
    assert finding.code == "no-source"
    assert finding.place == ("checks", "number", "answers", "0", "when")
    assert "metric, observed, step, shape, peers" in finding.mend


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ({"metric": "lost"}, "metric"),
        ({"metric": "observed:asks"}, "observed"),
        ({"looks_at": Source.SHAPE, "names": ("gap",)}, "shape"),
    ],
)
def test_only_a_data_check_is_answered_and_only_where_an_answer_says_when(
    keys: dict[str, object], key: str
) -> None:
    asked = bound(None, None, way=Way.ASK, **keys)
    assert codes(asked) == ["not-data", "no-when"]
    assert {finding.place for finding in of_tool(asked)} == {("checks", "number", key)}


def test_what_a_rep_said_in_a_talk_may_answer_what_the_rep_is_asked() -> None:
    keys: dict[str, object] = {"looks_at": Source.MAP, "names": ("account",)}
    assert codes(bound(None, None, way=Way.ASK, **keys)) == ["no-when"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (When("range", -inf, 10), When("range", 5, 20)),
        (When("of the others", 1.5, inf), When("of the others", 1, 2)),
        (When("below"), When("short of plan")),
        (When("on plan"), When("ramped")),
        (When("few short"), When("few short")),
    ],
)
def test_one_number_under_two_answers_is_an_error(one: When, other: When) -> None:
    (finding,) = of_tool(bound(one, other, metric="lost"))
    assert finding.code == "whens-overlap"
    assert finding.place[-2:] == ("1", "when")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (When("range", -inf, 5), When("range", 5, 20)),
        (When("range", -inf, 5), When("of the others", 0, 2)),
        (When("below"), When("as expected")),
        (When("short", of="mix"), When("short", of="price")),
    ],
)
def test_what_cannot_hold_together_is_none(one: When, other: When) -> None:
    assert codes(bound(one, other, metric="lost")) == []
