from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from coachcli.coaching.cause import Cause, Common, Kind, TalkWords
from coachcli.coaching.walks.flow import CheckAnswer, Flow, Gap, Mark, Need, Seen, Way, When
from coachcli.coaching.walks.standpoint import can_point_to
from coachcli.content.errors import ContentError
from coachcli.content.flows.flow import read_around, read_flow, read_gate
from content.some_files import AROUND, FLOW, GATE, ROOT, changed, line_of, saved
from content.some_flows import refused

DESK = (Way.OBSERVE, Way.DATA)


@pytest.fixture
def whole(tmp_path: Path) -> Flow:
    return read_flow(saved(tmp_path, FLOW))


def when(folder: Path, text: str) -> When | None:
    """What the first answer of the first check says of the numbers."""
    return read_flow(saved(folder, changed("below 10%", text))).checks[0].answers[0].when


def test_a_flow_holds_its_gap_and_the_flows_before_it(whole: Flow) -> None:
    assert (whole.id, whole.title, whole.upstream) == (
        "few-meetings",
        "Too few meetings",
        ("no-plan",),
    )
    assert whole.gap == Gap("meetings", 0.2, ("touches",))


def test_a_flow_needs_no_gap(tmp_path: Path) -> None:
    text = changed("gap: {metric: meetings, worse_than_plan: 20%, also: [touches]}\n", "")
    assert read_flow(saved(tmp_path, text)).gap == Gap()


def test_causes_are_read_in_the_authors_words(whole: Flow) -> None:
    means = "Cannot yet write a first message"
    expected = Cause(
        "wording",
        Kind.SKILL,
        "opens-with-the-problem",
        means,
        Common.VERY_COMMON,
        ("three-messages",),
        talk=TalkWords(
            say="You send a lot. Let us look at the first two lines.",
            agree="A name is new, and you write their problem down first.",
        ),
    )
    assert whole.causes[0] == expected
    assert (whole.causes[1].common, whole.causes[1].instead, whole.causes[1].learn) == (
        Common.USUAL,
        "Fix the list",
        (),
    )


def test_checks_are_read_with_their_way_and_minutes(whole: Flow) -> None:
    assert [(one.id, one.way, one.minutes) for one in whole.checks] == [
        ("dead-tries", Way.DATA, 2),
        ("ten-messages", Way.OBSERVE, 5),
        ("cfo-rewrite", Way.ROLE_PLAY, 9),
    ]
    data, observe, play = whole.checks
    assert data.metric == "dead_tries"
    assert (observe.why, observe.listen_for) == ("The work itself says most", "The first words")
    assert play.scene.startswith("You read on a phone")
    assert play.needs == (Need("ten-messages", "one text with the name swapped"),)


def test_answers_are_read_with_their_marks(whole: Flow) -> None:
    alike, good, none = whole.checks[1].answers
    assert alike == CheckAnswer(
        "one text with the name swapped", marks=(("wording", Mark.POINTS_TO),), was=("all alike",)
    )
    assert good.seen is Seen.USUAL
    assert dict(good.marks) == {"skill": Mark.SPEAKS_AGAINST, "list-and-tools": Mark.HINTS_AT}
    assert none == CheckAnswer("there were none")


def test_several_needs_must_all_be_met(tmp_path: Path) -> None:
    several = "needs: [ten-messages is one text with the name swapped, dead-tries is under ten]"
    text = changed("needs: ten-messages is one text with the name swapped", several)
    assert [one.check for one in read_flow(saved(tmp_path, text)).checks[2].needs] == [
        "ten-messages",
        "dead-tries",
    ]


def test_a_need_is_split_at_the_first_is(tmp_path: Path) -> None:
    text = changed("under ten:", "what it is is unclear:")
    text = changed(
        "ten-messages is one text with the name swapped",
        "dead-tries is what it is is unclear",
        text,
    )
    assert read_flow(saved(tmp_path, text)).checks[2].needs == (
        Need("dead-tries", "what it is is unclear"),
    )


def test_an_observed_behaviour_is_a_metric_of_its_own(tmp_path: Path) -> None:
    text = changed("metric: dead_tries", "observed: works-a-clean-list")
    assert read_flow(saved(tmp_path, text)).checks[0].metric == "observed:works-a-clean-list"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("below 10%", When("below", -inf, 0.1)),
        ("below 3", When("below", -inf, 3)),
        ("above 2.5", When("above", 2.5, inf)),
        ("above 150%", When("above", 1.5, inf)),
        ("between 3 and 5", When("between", 3, 5)),
        ("between 10% and 25%", When("between", 0.1, 0.25)),
        ("between 10 and 25%", When("between", 0.1, 0.25)),
    ],
)
def test_bounds_are_numbers_or_percent(tmp_path: Path, text: str, expected: When) -> None:
    found = when(tmp_path, text)
    assert found is not None
    assert found.low == expected.low
    assert found.high == pytest.approx(expected.high)


@pytest.mark.parametrize(
    "text", ["short of plan", "on plan", "ramping", "ramped", "below", "as expected"]
)
def test_a_number_may_be_held_against_its_standard_in_words(tmp_path: Path, text: str) -> None:
    found = when(tmp_path, text)
    assert found is not None
    assert found.relation == text


@pytest.mark.parametrize(
    "text",
    [
        "under 10",
        "below plan",
        "below ten",
        "below 10 %",
        "between 3",
        "3",
        "above -3",
        "x below 3",
    ],
)
def test_what_cannot_be_said_of_a_number_is_refused_with_what_can(
    tmp_path: Path, text: str
) -> None:
    bad = changed("below 10%", text)
    error = refused(tmp_path, bad)
    assert error.line == line_of("under ten:", bad)
    assert "It can be one of: below 10%, above 3, between 3 and 5, short of plan" in error.problem


@pytest.mark.parametrize("share", ["20", "0.2", "1000%", "-5%", "20 %", "a fifth"])
def test_how_far_below_plan_is_a_whole_percentage(tmp_path: Path, share: str) -> None:
    assert refused(tmp_path, changed("20%", f"'{share}'")).line == 3


def test_a_need_that_is_no_sentence_is_refused(tmp_path: Path) -> None:
    bad = changed("needs: ten-messages is one", "needs: ten-messages = one")
    error = refused(tmp_path, bad)
    assert error.line == line_of("needs:", bad)
    assert "Write: needs: <check> is <answer>" in error.problem


@pytest.mark.parametrize(
    ("old", "new"),
    [("observe: Read", "why not: Read"), ("    why: The", "    ask: What?\n    why: The")],
)
def test_a_check_has_exactly_one_way(tmp_path: Path, old: str, new: str) -> None:
    bad = (
        changed(old, new)
        .replace("why not: ", "listen for: ")
        .replace("    listen for: The first words\n", "")
    )
    error = refused(tmp_path, bad)
    assert error.line == line_of("  ten-messages:", bad)
    assert "exactly one of ask, observe, role-play and data" in error.problem


def test_a_role_play_needs_a_scene(tmp_path: Path) -> None:
    bad = changed(
        "    scene: You read on a phone and stop at the first word about the seller.\n", ""
    )
    error = refused(tmp_path, bad)
    assert error.line == line_of("  cfo-rewrite:", bad)
    assert "needs a scene" in error.problem


@pytest.mark.parametrize("text", ["- a\n", "null\n", "few\n"])
def test_a_file_that_is_no_flow_is_refused_at_its_start(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, text).line == 1


def test_the_gate_speaks_in_kinds(tmp_path: Path) -> None:
    (check,) = read_gate(saved(tmp_path, GATE))
    assert (check.id, check.owed, check.answers[0].text) == ("could-if-had-to", True, "yes")
    with pytest.raises(
        ContentError, match=r'"skil", which is not in this flow\. Did you mean "skill"'
    ):
        read_gate(saved(tmp_path, changed("[skill]", "[skil]", GATE)))


def test_what_is_around_the_rep_is_read_with_its_checks(tmp_path: Path) -> None:
    pack = read_around(saved(tmp_path, AROUND))
    assert [(one.id, one.kind, one.behaviour) for one in pack.causes] == [
        ("pay", Kind.ENVIRONMENT, "")
    ]
    assert pack.checks[0].owed_for == (Kind.COMMITMENT,)
    with pytest.raises(ContentError, match='"pya", which is not in this flow'):
        read_around(saved(tmp_path, changed("[pay], speaks", "[pya], speaks", AROUND)))


def test_each_shipped_cause_around_the_rep_has_two_looks_and_something_to_do() -> None:
    pack = read_around(ROOT / "flows" / "around.yaml")
    assert pack.causes
    for one in pack.causes:
        looks = [check for check in pack.checks if check.way in DESK and can_point_to(check, one)]
        assert len(looks) >= 2, one.id
        assert one.instead


def test_each_shipped_cause_that_cannot_be_learnt_names_one_deed_of_the_manager() -> None:
    causes = [*read_around(ROOT / "flows" / "around.yaml").causes, *_shipped_causes()]
    assert [cause.id for cause in causes if bool(cause.do) is cause.learnable] == []
    assert all(cause.do.endswith(".") and ". " not in cause.do for cause in causes if cause.do)


def _shipped_causes() -> Iterator[Cause]:
    for path in sorted((ROOT / "flows").glob("*.yaml")):
        if path.stem not in {"around", "gate"}:
            yield from read_flow(path).causes


def test_an_answer_may_name_a_cause_around_the_rep_that_the_flow_lists(tmp_path: Path) -> None:
    named = changed("badly done: {points to: [wording]}", "badly done: {points to: [wording, pay]}")
    assert '"pay"' in refused(tmp_path, named).problem
    listed = changed("causes:", "around: [pay]\ncauses:", named)
    assert read_flow(saved(tmp_path, listed)).around == ("pay",)


def test_the_shipped_gate_owes_one_question_and_only_hints() -> None:
    checks = read_gate(ROOT / "flows" / "gate.yaml")
    assert [one.id for one in checks if one.owed] == ["could-if-had-to"]
    marks = {mark for one in checks for answer in one.answers for _, mark in answer.marks}
    assert marks == {Mark.HINTS_AT, Mark.SPEAKS_AGAINST}
