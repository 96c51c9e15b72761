"""Checks that say the same thing: what is new in one, and what that does to a walk."""

from itertools import product
from math import fsum, isclose, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.alike import LEAST_ALIKE, alike, most_new, new_share
from coachcli.coaching.walks.belief import compiled, firsts, gain, in_order, updated, weighed
from coachcli.coaching.walks.choice import Stop, decided, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Check, Flow, Seen, Way
from coachcli.coaching.walks.interview import Given, Interview, Reply, heard, interview
from coachcli.coaching.walks.outlook import outlook
from coachcli.coaching.walks.standpoint import (
    ENOUGH_ANSWERS,
    Stand,
    belief,
    held_back,
    leading,
    standpoint,
    supposed,
    wary_belief,
    wary_shares,
)
from coaching.flows import (
    CAUSES,
    FEW_MEETINGS,
    NAMES,
    NUMBERS,
    WHERE,
    WHO,
    answer,
    cause,
    check,
    flow,
    which,
)
from coaching.strategies import HOUSE, flows, walks


def after_three(walk: Interview) -> Stand:
    """Where the walk stands, as if there were enough to conclude on."""
    return replace(standpoint(walk), answers=ENOUGH_ANSWERS)


def test_two_checks_that_set_the_same_causes_apart_say_the_same() -> None:
    asked = (
        which("a", "wording", "rules"),
        which("b", "rules", "wording"),
        which("c", "hours", "tools"),
    )
    tables = compiled(flow(CAUSES, *asked))
    assert alike(tables, "a", "b") == pytest.approx(1.0)
    assert alike(tables, "a", "c") == 0.0


def test_two_checks_that_share_half_of_what_they_set_apart_hardly_say_the_same() -> None:
    tables = compiled(flow(CAUSES, which("a", "wording", "rules"), which("b", "rules", "hours")))
    assert alike(tables, "a", "b") == pytest.approx(0.5**8)


def test_a_check_without_marks_says_the_same_as_none() -> None:
    tables = compiled(flow(CAUSES, check("x", answer("a"), answer("b")), which("y", "rules")))
    assert [alike(tables, one, other) for one, other in ("xx", "xy", "yx")] == [
        0.0,
        0.0,
        0.0,
    ]


def test_each_check_that_says_the_same_takes_from_what_is_new() -> None:
    tables = compiled(flow(CAUSES, *(which(id_, *NAMES) for id_ in "abc")))
    shares = [new_share(tables, "c", before) for before in ("", "a", "ab")]
    assert shares == pytest.approx([1.0, 1 / 1.3, 1 / 1.6])


def test_each_check_that_says_something_else_takes_a_little() -> None:
    tables = compiled(flow(CAUSES, which("a", "wording"), which("b", "rules"), which("c", "hours")))
    assert alike(tables, "c", "a") == 0.0
    shares = [new_share(tables, "c", before) for before in ("", "a", "ab")]
    assert shares == pytest.approx([1 / (1 + 0.3 * LEAST_ALIKE * before) for before in range(3)])
    assert shares == pytest.approx([most_new(before) for before in range(3)])


def test_half_an_answer_weighs_half_its_bits() -> None:
    tables = compiled(FEW_MEETINGS)
    whole, half = (updated(tables.prior, tables.of[WHO], 0, share) for share in (1.0, 0.5))
    assert log2(whole[0] / whole[1]) == pytest.approx(2 * log2(half[0] / half[1]))


def test_an_author_who_is_believed_half_weighs_half_everywhere(not_begun: Interview) -> None:
    half = replace(not_begun, tables=replace(not_begun.tables, believed=0.5))
    whole, held = not_begun.answered(WHO, "tools"), half.answered(WHO, "tools")
    for belief_of in (belief, wary_belief):
        bits = [log2(belief_of(walk)[3] / belief_of(walk)[0]) for walk in (whole, held)]
        assert bits[1] == pytest.approx(bits[0] / 2)
    effect = outlook(half, half.flow.checks[1]).effects[3]
    assert effect.leader == "tools"
    assert effect.probability == pytest.approx(belief(held)[3])


@HOUSE
@given(flows())
def test_likeness_is_a_share_and_the_same_both_ways(any_flow: Flow) -> None:
    tables = compiled(any_flow)
    for one, other in product(tables.of, repeat=2):
        assert 0.0 <= alike(tables, one, other) <= 1.0
        assert alike(tables, one, other) == pytest.approx(alike(tables, other, one))


@HOUSE
@given(walks())
def test_a_wary_belief_adds_up_to_one_and_weighs_each_answer_as_far_as_it_is_new(
    walk: Interview,
) -> None:
    wary = wary_belief(walk)
    bits = {at: log2(chance) for at, chance in enumerate(walk.tables.prior)}
    for one, share in zip(heard(walk), wary_shares(walk), strict=True):
        assert 0.0 < share <= 1.0
        table = walk.tables.of[one.check.id]
        bits = {at: sum_ + share * log2(table.chance(at, one.number)) for at, sum_ in bits.items()}
    assert isclose(fsum(wary), 1.0, abs_tol=1e-12)
    assert log2(wary[0] / wary[1]) == pytest.approx(bits[0] - bits[1], abs=1e-9)


@HOUSE
@given(walks(), st.data())
def test_one_more_answer_moves_both_beliefs_the_same_way(
    walk: Interview, data: st.DataObject
) -> None:
    """What an answer says for a cause, it never says against it for being said before."""
    replies = (
        walk.replies[:-1]
        if walk.replies and walk.replies[-1].given is Given.ANSWERED
        else walk.replies
    )
    before = Interview(walk.flow, walk.tables, replies)
    one, other = data.draw(
        st.sampled_from([(a, b) for a in range(len(walk.tables.prior)) for b in range(a)])
    )
    moved = log2(belief(walk)[one] / belief(walk)[other]) - log2(
        belief(before)[one] / belief(before)[other]
    )
    wary = log2(wary_belief(walk)[one] / wary_belief(walk)[other]) - log2(
        wary_belief(before)[one] / wary_belief(before)[other]
    )
    assert moved * wary >= -1e-9
    assert abs(wary) <= abs(moved) + 1e-9


def test_one_more_check_that_points_to_a_cause_makes_it_likelier_to_the_wary_too() -> None:
    asked = [which(f"again-{number}", "wording", "rules", "hours", "tools") for number in range(9)]
    walk, last = interview(flow(CAUSES, *asked)), 0.0
    for one in asked:
        walk = walk.answered(one.id, "wording")
        assert last < wary_belief(walk)[0] <= belief(walk)[0]
        last = wary_belief(walk)[0]


def test_a_leader_is_not_sure_while_checks_that_say_the_same_carry_it(not_begun: Interview) -> None:
    walk = not_begun.answered(WHO, "tools").answered(WHERE, "tools").answered(NUMBERS, "tools")
    assert supposed(walk, (0.01, 0.02, 0.02, 0.93, 0.02), (0.03, 0.02, 0.03, 0.9, 0.02), 3).sure
    assert not supposed(
        walk, (0.01, 0.02, 0.02, 0.93, 0.02), (0.03, 0.02, 0.04, 0.89, 0.02), 3
    ).sure


def test_the_same_question_three_times_is_not_as_good_as_three_questions() -> None:
    asks = [which(f"ask-{number}", "tools", "hours", "rules") for number in range(3)]
    others = [
        which("ask-0", "tools", "hours", "rules"),
        which("ask-1", "tools", "hours"),
        which("ask-2", "tools", "wording"),
    ]
    same, different = (interview(flow(CAUSES, *checks)) for checks in (asks, others))
    for id_ in ("ask-0", "ask-1", "ask-2"):
        same, different = same.answered(id_, "tools"), different.answered(id_, "tools")
    lost = [
        1.0 - min(standpoint(walk).wary[3] / standpoint(walk).belief[3], 1.0)
        for walk in (same, different)
    ]
    assert lost[0] > lost[1] > 0.0


def test_a_question_that_was_answered_in_other_words_is_not_worth_asking() -> None:
    faint = [
        check(id_, answer("a", Seen.RARE, hints_at="tools hours"), answer("b"), minutes=1)
        for id_ in "xy"
    ]
    first = interview(flow(CAUSES, *faint))
    heard = first.answered("x", "b")
    assert gain(standpoint(heard).belief, heard.tables.of["y"]) >= 0.02
    assert decided(after_three(heard)) is Stop.NOTHING_WORTH_ASKING
    unknown = first.plus(Reply(Given.UNKNOWN, "x"))
    assert decided(after_three(unknown)) is not Stop.NOTHING_WORTH_ASKING


def test_checks_that_ask_the_same_are_named_where_they_alone_keep_a_cause_from_clear() -> None:
    asks = [which(id_, "tools", "hours", "rules") for id_ in ("first", "again", "last")]
    walk = interview(flow(CAUSES, *asks, which("other", *NAMES)))
    for one in asks:
        walk = walk.answered(one.id, "tools")
    assert walk.tables.prior[3] < wary_belief(walk)[3] < 0.9 <= belief(walk)[3]
    assert (held_back(standpoint(walk)), diagnosis(walk).alike) == (True, ("first", "last"))
    settled = walk.answered("other", "tools")
    assert (held_back(standpoint(settled)), diagnosis(settled).alike) == (False, ())


def test_that_something_else_could_lead_is_no_reason_to_ask() -> None:
    against = check("x", answer("a", nearly_rules_out=" ".join(NAMES)), answer("b"), way=Way.DATA)
    walk = interview(flow(CAUSES, against))
    assert gain(walk.tables.prior, walk.tables.of["x"]) >= 0.02
    assert leading(standpoint(walk.answered("x", "a")).belief) == len(CAUSES)
    assert decided(after_three(walk)) is Stop.CANNOT_CHANGE


def test_a_flow_of_very_many_causes_is_asked_although_something_else_leads_at_first() -> None:
    names = [f"cause-{number}" for number in range(60)]
    causes = tuple(cause(name, Kind.ENVIRONMENT) for name in names)
    walk = interview(
        flow(causes, *(which(f"ask-{number}", *names[number::12]) for number in range(12)))
    )
    assert leading(walk.tables.prior) == len(causes)
    assert isinstance(step(walk), Check)


@HOUSE
@given(walks())
def test_what_would_come_first_after_an_answer_is_what_weighing_all_causes_gives(
    walk: Interview,
) -> None:
    held = belief(walk)
    order = in_order(held)
    assert order[0] == leading(held[:-1])
    for table in walk.tables.of.values():
        for one in firsts(held, order, table):
            weights = weighed(held, table, one.answer)
            assert one.weight == max(weights[:-1]) == weights[one.cause]
            assert (one.unlisted, one.whole) == pytest.approx((weights[-1], fsum(weights)))
