from math import fsum, isclose, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.cause import Cause, Common, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.belief import (
    MARK_BITS,
    PRIOR_BITS,
    SEEN,
    SLIP,
    CheckTable,
    compiled,
    entropy,
    gain,
    most,
    prior,
    updated,
    weighed,
)
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Grounds, Mark, Seen, Way
from coachcli.coaching.walks.interview import Interview, interview
from coachcli.coaching.walks.standpoint import belief
from coaching.flows import CAUSES, FEW_MEETINGS, WHO, answer, cause, check, flow, which
from coaching.strategies import HOUSE, flows, walks


def by_hand(asked: Check, of: Cause | None, slip: float) -> list[float]:
    """The chances of the answers as the rule is written, worked out without the engine."""
    bits = {
        Mark.POINTS_TO: 4.0,
        Mark.HINTS_AT: 1.5,
        Mark.SPEAKS_AGAINST: -1.5,
        Mark.NEARLY_RULES_OUT: -4.0,
        None: 0.0,
    }
    words = {"hardly ever": 0.005, "rare": 0.04, "sometimes": 0.25, "usual": 0.8}
    weights = [
        words[one.seen] * 2 ** (bits[one.mark_on(of)] if of else 0.0) for one in asked.answers
    ]
    return [(1 - slip) * weight / sum(weights) + slip / len(weights) for weight in weights]


def mutual_information(chances: tuple[float, ...], rows: list[list[float]]) -> float:
    """The sum over causes and answers of p(c, a) times log2 of p(c, a) over p(c) p(a)."""
    heard = [
        sum(chance * row[at] for chance, row in zip(chances, rows, strict=True))
        for at in range(len(rows[0]))
    ]
    return sum(
        chance * row[at] * log2(row[at] / heard[at])
        for chance, row in zip(chances, rows, strict=True)
        for at in range(len(row))
        if chance
    )


def test_the_words_weigh_what_the_documentation_says() -> None:
    assert [SEEN[one] for one in Seen] == [0.005, 0.04, 0.25, 0.8]
    assert [MARK_BITS[one] for one in (*Mark, None)] == [4.0, 1.5, -1.5, -4.0, 0.0]
    assert [PRIOR_BITS[one] for one in Common] == [-3.0, -1.5, 0.0, 1.5, 3.0]
    assert [SLIP[one] for one in Way] == [0.10, 0.05, 0.03, 0.02]


def test_something_else_holds_five_percent_before_any_answer() -> None:
    assert prior(CAUSES)[-1] == 0.05
    assert fsum(prior(CAUSES)) == pytest.approx(1.0, abs=1e-15)


def test_a_common_cause_starts_two_to_the_one_and_a_half_above_a_usual_one() -> None:
    usual, common, rare, _ = prior(
        (cause("a"), cause("b", common=Common.COMMON), cause("c", common=Common.RARE))
    )
    assert common / usual == pytest.approx(2**1.5)
    assert usual / rare == pytest.approx(8.0)


def test_an_answer_is_as_likely_as_its_words_say() -> None:
    asked = check("who", answer("a", points_to="wording"), answer("b", Seen.USUAL))
    table = compiled(flow(CAUSES, asked)).of["who"]
    assert table.chance(0, 0) == pytest.approx(0.9 * (0.25 * 16) / (0.25 * 16 + 0.8) + 0.05)
    assert table.chance(1, 0) == pytest.approx(0.9 * 0.25 / 1.05 + 0.05)


@pytest.mark.parametrize("way", Way)
def test_a_slip_is_as_likely_as_the_way_of_finding_out_allows(way: Way) -> None:
    asked = check(
        "x",
        *(answer(text, Seen.RARE, nearly_rules_out="wording") for text in "ab"),
        answer("c", Seen.USUAL),
        way=way,
    )
    table = compiled(flow(CAUSES, asked)).of["x"]
    assert table.chance(0, 0) == pytest.approx(by_hand(asked, CAUSES[0], SLIP[way])[0])
    assert table.chance(0, 0) > SLIP[way] / 3


def test_an_author_is_believed_as_far_as_counted_cases_for_now() -> None:
    authored = compiled(FEW_MEETINGS)
    counted = compiled(replace(FEW_MEETINGS, grounds=Grounds.COUNTED))
    assert (authored.believed, counted.believed) == (1.0, 1.0)


def test_the_slip_can_be_left_out() -> None:
    table = compiled(FEW_MEETINGS, dict.fromkeys(Way, 0.0)).of[WHO]
    assert table.chance(0, 0) == pytest.approx(16 / 19)


def test_a_mark_on_a_kind_counts_for_every_cause_of_it() -> None:
    skills = (cause("a", Kind.SKILL), cause("b", Kind.SKILL), cause("c", Kind.COMMITMENT))
    table = compiled(flow(skills, check("x", answer("yes", points_to="skill"), answer("no")))).of[
        "x"
    ]
    assert table.marked == (0, 1)
    assert table.chance(0, 0) == table.chance(1, 0) > table.chance(2, 0)


def test_a_causes_own_mark_wins_over_its_kinds() -> None:
    skills = (cause("a", Kind.SKILL), cause("b", Kind.SKILL))
    table = compiled(
        flow(skills, check("x", answer("yes", points_to="skill", speaks_against="a"), answer("no")))
    ).of["x"]
    assert table.chance(0, 0) < table.plain[0] < table.chance(1, 0)


def test_something_else_is_heard_as_the_seen_words_alone_say() -> None:
    asked = check(
        "x",
        answer("a", Seen.RARE, points_to="skill knowledge commitment environment"),
        answer("b", Seen.USUAL),
    )
    table = compiled(flow(CAUSES, asked)).of["x"]
    assert [table.chance(len(CAUSES), at) for at in (0, 1)] == pytest.approx(
        by_hand(asked, None, SLIP[Way.ASK])
    )


def test_an_answer_turns_the_belief_by_bayes_rule() -> None:
    tables = compiled(FEW_MEETINGS)
    table = tables.of[WHO]
    products = [chance * table.chance(at, 0) for at, chance in enumerate(tables.prior)]
    assert updated(tables.prior, table, 0) == pytest.approx(
        [one / sum(products) for one in products]
    )
    assert weighed(tables.prior, table, 0) == pytest.approx(products)


def test_even_chances_of_four_hold_two_bits() -> None:
    assert entropy((0.25,) * 4) == 2.0
    assert entropy([1.0, 0.0]) == 0.0


def test_a_check_without_marks_tells_nothing() -> None:
    tables = compiled(flow(CAUSES, check("x", answer("a"), answer("b", Seen.USUAL))))
    assert gain(tables.prior, tables.of["x"]) == pytest.approx(0.0, abs=1e-12)


def test_a_check_tells_nothing_to_who_is_certain() -> None:
    assert gain((1.0, 0.0, 0.0, 0.0, 0.0), compiled(FEW_MEETINGS).of[WHO]) == pytest.approx(
        0.0, abs=1e-12
    )


@HOUSE
@given(flows())
def test_sparse_tables_hold_the_same_chances_as_the_rule_written_out(any_flow: Flow) -> None:
    tables = compiled(any_flow)
    for asked in any_flow.checks:
        for number, of in enumerate((*any_flow.causes, None)):
            chances = [tables.of[asked.id].chance(number, at) for at in range(len(asked.answers))]
            assert chances == pytest.approx(by_hand(asked, of, SLIP[asked.way]), abs=1e-12)
            assert fsum(chances) == pytest.approx(1.0, abs=1e-12)
            assert min(chances) > 0.0


@HOUSE
@given(walks())
def test_gain_is_the_mutual_information_of_cause_and_answer(walk: Interview) -> None:
    held = belief(walk)
    for asked in walk.flow.checks:
        rows = [by_hand(asked, of, SLIP[asked.way]) for of in (*walk.flow.causes, None)]
        assert gain(held, walk.tables.of[asked.id]) == pytest.approx(
            mutual_information(held, rows), abs=1e-9
        )


@HOUSE
@given(walks())
def test_beliefs_add_up_to_one_whatever_was_heard(walk: Interview) -> None:
    assert isclose(fsum(belief(walk)), 1.0, abs_tol=1e-12)
    assert all(0.0 < chance < 1.0 for chance in belief(walk))


@HOUSE
@given(flows(), st.data())
def test_more_evidence_for_a_cause_never_makes_it_less_likely(
    any_flow: Flow, data: st.DataObject
) -> None:
    """The same answer is heard, with ever stronger words for the cause."""
    asked = data.draw(st.sampled_from(any_flow.checks))
    number = data.draw(st.integers(0, len(asked.answers) - 1))
    of = data.draw(st.integers(0, len(any_flow.causes) - 1))
    scale = (Mark.NEARLY_RULES_OUT, Mark.SPEAKS_AGAINST, None, Mark.HINTS_AT, Mark.POINTS_TO)
    heard = [
        _after(any_flow, _marked(asked, number, any_flow.causes[of], mark), number)[of]
        for mark in scale
    ]
    assert heard == sorted(heard)


def test_one_more_check_that_points_to_a_cause_makes_it_likelier() -> None:
    asked = [which(f"again-{number}", "wording", "rules", "hours", "tools") for number in range(9)]
    walk, last = interview(flow(CAUSES, *asked)), 0.0
    for one in asked:
        walk = walk.answered(one.id, "wording")
        assert belief(walk)[0] > last
        last = belief(walk)[0]


def _marked(asked: Check, number: int, of: Cause, mark: Mark | None) -> Check:
    """The check with this mark on the cause at this answer, in place of any other there."""
    answers = list(asked.answers)
    kept = tuple(one for one in answers[number].marks if one[0] not in (of.id, of.kind))
    answers[number] = CheckAnswer(
        answers[number].text, answers[number].seen, kept + (((of.id, mark),) if mark else ())
    )
    return check(asked.id, *answers, way=asked.way)


def _after(any_flow: Flow, asked: Check, number: int) -> tuple[float, ...]:
    tables = compiled(flow(any_flow.causes, asked))
    return updated(tables.prior, tables.of[asked.id], number)


@given(walks())
@HOUSE
def test_a_check_never_tells_more_than_the_bound_from_any_leader(walk: Interview) -> None:
    held = belief(walk)
    for table in walk.tables.of.values():
        bits = gain(held, table)
        assert all(bits <= most(held, table, leader) + 1e-9 for leader in range(len(held)))


def test_the_bound_is_close_when_one_cause_leads_clearly() -> None:
    table = compiled(FEW_MEETINGS).of[WHO]
    held = (0.97, 0.01, 0.01, 0.005, 0.005)
    assert gain(held, table) <= most(held, table, 0) <= 2 * gain(held, table)


def test_a_row_that_another_cannot_give_is_endlessly_far() -> None:
    table = CheckTable((0.5, 0.5), 1.0, (0, 1), ((1.0, 0.0), (0.0, 1.0)), (0.0, 0.0))
    assert most((0.5, 0.5, 0.0), table, 0) > 1e6
