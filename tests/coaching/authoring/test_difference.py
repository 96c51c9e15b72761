from typing import Any

import pytest
from hypothesis import given

from coachcli.coaching.authoring.difference import Change, difference
from coachcli.coaching.cause import LEARNABLE, Cause, Common, Kind, TalkWords
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Gap, Mark, Need, Seen, Way, When
from coaching.flows import (
    FEW_MEETINGS,
    HOURS,
    PLAY,
    RULES,
    TOOLS,
    WHO,
    WORDING,
    answer,
    check,
    flow,
)
from coaching.strategies import HOUSE, flows

ONE = check("first", answer("yes", points_to="wording"), answer("no", speaks_against="wording"))
BEFORE = flow((WORDING, RULES), ONE)


def after(*checks: Check, causes: tuple[Cause, ...] = (WORDING, RULES), **changes: Any) -> Flow:  # noqa: ANN401 - any field
    return replace(BEFORE, causes=causes, checks=checks or BEFORE.checks, **changes)


def change(new: Flow) -> Change:
    """The one change."""
    (one,) = difference(BEFORE, new)
    return one


@given(flows())
@HOUSE
def test_a_flow_does_not_differ_from_itself(any_flow: Flow) -> None:
    assert difference(any_flow, any_flow) == ()


@given(flows(), flows())
@HOUSE
def test_whatever_was_there_and_is_not_is_named_and_the_other_way_round(
    first: Flow, second: Flow
) -> None:
    there, back = difference(first, second), difference(second, first)
    turned = {(change.after, change.before) for change in back}
    assert len(there) == len(back)
    assert {(change.before, change.after) for change in there} == turned


@pytest.mark.parametrize(
    ("changes", "what", "before", "now"),
    [
        ({"id": "few"}, "id", "few-meetings", "few"),
        ({"title": "Few"}, "title", "Too few meetings", "Few"),
        (
            {"gap": Gap("meetings", 0.3, ("touches",))},
            "gap",
            "meetings 20%",
            "meetings 30%, touches",
        ),
        ({"gap": Gap()}, "gap", "meetings 20%", ""),
        ({"upstream": ("no-plan",)}, "upstream", "", "no-plan"),
    ],
)
def test_a_change_of_the_flow_itself_has_no_place(
    changes: dict[str, Any], what: str, before: str, now: str
) -> None:
    assert change(after(**changes)) == Change((), what, before, now)


def test_a_cause_that_came_and_one_that_went_are_said_in_their_words() -> None:
    assert difference(BEFORE, after(causes=(WORDING, TOOLS))) == (
        Change(("causes", "rules"), "cause", "Cannot do rules", ""),
        Change(("causes", "tools"), "cause", "", "Cannot do tools"),
    )


def test_a_cause_with_another_id_and_the_same_words_was_renamed() -> None:
    assert change(
        after(marked("writing"), causes=(replace(WORDING, id="writing"), RULES))
    ) == Change(("causes", "wording"), "id", "wording", "writing")


def marked(cause: str) -> Check:
    return check("first", answer("yes", points_to=cause), answer("no", speaks_against=cause))


def test_a_cause_with_the_same_behaviour_and_learning_was_renamed_too() -> None:
    new = replace(WORDING, id="writing", means="Cannot write yet")
    assert [
        one.what for one in difference(BEFORE, after(marked("writing"), causes=(new, RULES)))
    ] == ["id", "means"]


def test_two_new_causes_do_not_both_take_the_name_of_one() -> None:
    twins = (replace(WORDING, id="writing"), replace(WORDING, id="style"))
    assert [
        one.what for one in difference(BEFORE, after(marked("writing"), causes=(*twins, RULES)))
    ] == ["id", "cause"]


def test_an_old_cause_is_not_renamed_to_one_that_is_taken() -> None:
    old = flow((WORDING, replace(WORDING, id="style")), marked("wording"))
    found = difference(old, flow((replace(WORDING, id="writing"),), marked("writing")))
    assert [(one.what, one.before, one.after) for one in found] == [
        ("id", "wording", "writing"),
        ("cause", "Cannot do wording", ""),
    ]


@pytest.mark.parametrize(
    ("changes", "what", "before", "now"),
    [
        ({"kind": Kind.KNOWLEDGE}, "kind", "skill", "knowledge"),
        ({"behaviour": "writes"}, "behaviour", "does-wording", "writes"),
        ({"common": Common.RARE}, "common", "usual", "rare"),
        ({"means": "Cannot write"}, "means", "Cannot do wording", "Cannot write"),
        ({"learn": ("a", "b")}, "learn", "three-messages", "a, b"),
        ({"instead": "Talk"}, "instead", "", "Talk"),
        ({"talk": TalkWords(say="One thing.")}, "say", "", "One thing."),
        ({"talk": TalkWords(done="Two of five.")}, "done", "", "Two of five."),
    ],
)
def test_a_change_of_a_cause_names_the_field(
    changes: dict[str, Any], what: str, before: str, now: str
) -> None:
    assert change(after(causes=(replace(WORDING, **changes), RULES))) == Change(
        ("causes", "wording"), what, before, now
    )


def test_a_check_that_came_and_one_that_went_are_said_in_their_words() -> None:
    assert difference(BEFORE, after(replace(ONE, id="second", text="Which?"))) == (
        Change(("checks", "first"), "check", "first?", ""),
        Change(("checks", "second"), "check", "", "Which?"),
    )


@pytest.mark.parametrize(
    ("changes", "what", "before", "now"),
    [
        ({"way": Way.DATA}, "way", "ask", "data"),
        ({"text": "Which?"}, "question", "first?", "Which?"),
        ({"scene": "You wait."}, "scene", "", "You wait."),
        ({"minutes": 3}, "minutes", "2", "3"),
        ({"why": "Because"}, "why", "", "Because"),
        ({"listen_for": "A date"}, "listen for", "", "A date"),
        (
            {"needs": (Need("who", "them"), Need("where", "there"))},
            "needs",
            "",
            "who is them, where is there",
        ),
        ({"metric": "touches"}, "metric", "", "touches"),
        ({"owed": True}, "owed", "", "yes"),
        ({"owed_for": LEARNABLE}, "owed for", "", "skill, knowledge"),
        ({"read_out": "Who pays?"}, "read out", "", "Who pays?"),
    ],
)
def test_a_change_of_a_check_names_the_field(
    changes: dict[str, Any], what: str, before: str, now: str
) -> None:
    assert change(after(replace(ONE, **changes))) == Change(("checks", "first"), what, before, now)


def with_first(new: CheckAnswer) -> Flow:
    return after(replace(ONE, answers=(new, ONE.answers[1])))


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (answer("yes", Seen.RARE, points_to="wording"), ("seen", "sometimes", "rare")),
        (answer("yes", hints_at="wording"), ("mark on wording", "points to", "hints at")),
        (answer("yes"), ("mark on wording", "points to", "")),
        (answer("yes", points_to="wording rules"), ("mark on rules", "", "points to")),
        (
            CheckAnswer("yes", marks=(("wording", Mark.POINTS_TO),), when=When("below", 0, 0.1)),
            ("when", "", "below 0 0.1"),
        ),
        (
            CheckAnswer("yes", marks=(("wording", Mark.POINTS_TO),), when=When("on plan")),
            ("when", "", "on plan"),
        ),
        (
            CheckAnswer("yes, often", marks=(("wording", Mark.POINTS_TO),), was=("yes",)),
            ("words", "yes", "yes, often"),
        ),
    ],
)
def test_a_change_of_an_answer_names_what_it_says_now(
    new: CheckAnswer, expected: tuple[str, str, str]
) -> None:
    assert change(with_first(new)) == Change(("checks", "first", "yes"), *expected)


def test_an_answer_reworded_without_its_old_words_went_and_came() -> None:
    assert difference(BEFORE, with_first(answer("often", points_to="wording"))) == (
        Change(("checks", "first", "yes"), "answer", "yes", ""),
        Change(("checks", "first", "often"), "answer", "", "often"),
    )


def test_a_mark_on_a_renamed_cause_is_no_change() -> None:
    renamed = tuple(replace(one, id="time") if one is HOURS else one for one in FEW_MEETINGS.causes)
    checks = tuple(
        replace(one, answers=tuple(map(on_time, one.answers))) for one in FEW_MEETINGS.checks
    )
    found = difference(FEW_MEETINGS, replace(FEW_MEETINGS, causes=renamed, checks=checks))
    assert [(one.what, one.before, one.after) for one in found] == [("id", "hours", "time")]
    assert {WHO, PLAY} <= {one.id for one in checks}


def on_time(answer_: CheckAnswer) -> CheckAnswer:
    return replace(
        answer_,
        marks=tuple(
            ("time" if target == "hours" else target, mark) for target, mark in answer_.marks
        ),
    )
