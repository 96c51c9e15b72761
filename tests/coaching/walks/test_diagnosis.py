from math import fsum, log2

import pytest
from hypothesis import given

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import Belief
from coachcli.coaching.walks.choice import Stop, supposed
from coachcli.coaching.walks.diagnosis import ENGINE, Diagnosis, Next, diagnosis, ranked, separating, settling, verdict
from coachcli.coaching.walks.flow import Basis, Seen, Way
from coachcli.coaching.walks.interview import Given, Interview, Reply, informative, interview
from coaching.flows import CAUSES, COULD, FEW_MEETINGS, NUMBERS, PLAY, TOOLS, WATCH, WHERE, WHO, answer, check, flow, which
from coaching.strategies import HOUSE, walks

STOPPED = Reply(Given.STOPPED)
KNOWN = Reply(Given.KNOWN, NUMBERS, "rules", Basis.DATA)


@pytest.fixture
def nothing_fits() -> Interview:
    """Three answers that nobody with one of the causes would give."""
    fine = answer("fine", Seen.USUAL, nearly_rules_out="skill knowledge commitment environment")
    asks = [check(f"ask-{number}", fine, *(answer(one.id, points_to=one.id) for one in CAUSES)) for number in range(4)]
    walk = interview(flow(CAUSES, *asks))
    return walk.answered("ask-0", "fine").answered("ask-1", "fine").answered("ask-2", "fine")


@pytest.fixture
def with_one_cause() -> Interview:
    checks = [check(f"ask-{number}", answer("yes", points_to="tools"), answer("no")) for number in range(3)]
    return interview(flow((TOOLS,), *checks))


def log_odds(found: Diagnosis) -> float:
    chance = {one.cause: one.probability for one in found.ranking}
    return log2(chance[found.leader] / chance[found.runner_up])


def judged(walk: Interview, chances: Belief) -> Verdict:
    """The verdict if this were believed after the walk."""
    return verdict(supposed(walk, chances, chances, informative(walk)), Stop.MANAGER, ranked(walk.flow, chances))


def test_the_verdicts_are_called_as_documented() -> None:
    assert [*Verdict] == ["no-gap", "not-enough", "does-not-fit", "clear", "two-candidates", "provisional"]


def test_a_walk_without_a_gap_concludes_so(not_begun: Interview) -> None:
    found = diagnosis(not_begun.plus(Reply(Given.NO_GAP)))
    assert (found.verdict, found.stop, found.candidates) == (Verdict.NO_GAP, Stop.NO_GAP, ())


def test_fewer_than_three_answers_that_bear_marks_are_not_enough(not_begun: Interview) -> None:
    two = not_begun.answered(WHO, "tools").answered(WHERE, "tools")
    assert diagnosis(two).verdict is Verdict.NOT_ENOUGH
    assert diagnosis(two).candidates == ()
    assert diagnosis(two.plus(Reply(Given.UNKNOWN, PLAY))).verdict is Verdict.NOT_ENOUGH
    assert diagnosis(two.answered(NUMBERS, "tools")).verdict is Verdict.CLEAR


def test_a_walk_that_something_else_leads_does_not_fit(nothing_fits: Interview) -> None:
    found = diagnosis(nothing_fits)
    assert found.leader == SOMETHING_ELSE
    assert found.runner_up in [one.id for one in CAUSES]
    assert (found.verdict, found.candidates, found.settle) == (Verdict.DOES_NOT_FIT, (), None)
    assert fsum(one.bits for one in found.ledger) == pytest.approx(log_odds(found), abs=1e-9)


def test_a_leader_below_half_with_no_close_runner_up_does_not_fit(torn: Interview) -> None:
    assert judged(torn, (0.49, 0.10, 0.10, 0.10, 0.21)) is Verdict.DOES_NOT_FIT
    assert judged(torn, (0.50, 0.10, 0.10, 0.10, 0.20)) is Verdict.PROVISIONAL


def test_a_leader_below_half_with_a_close_runner_up_makes_two_candidates(torn: Interview) -> None:
    assert judged(torn, (0.40, 0.30, 0.10, 0.10, 0.10)) is Verdict.TWO_CANDIDATES


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ((0.60, 0.20, 0.07, 0.07, 0.06), Verdict.TWO_CANDIDATES),
        ((0.60, 0.19, 0.07, 0.07, 0.07), Verdict.PROVISIONAL),
        ((0.35, 0.25, 0.15, 0.15, 0.10), Verdict.TWO_CANDIDATES),
        ((0.34, 0.25, 0.15, 0.16, 0.10), Verdict.DOES_NOT_FIT),
        ((0.55, 0.20, 0.00, 0.00, 0.25), Verdict.TWO_CANDIDATES),
        ((0.30, 0.29, 0.05, 0.05, 0.31), Verdict.DOES_NOT_FIT),
    ],
)
def test_two_are_candidates_when_close_and_together_most_of_it(torn: Interview, chances: Belief, expected: Verdict) -> None:
    assert judged(torn, chances) is expected


def test_two_causes_with_the_same_answers_behind_them_are_both_candidates(torn: Interview) -> None:
    found = diagnosis(torn.plus(STOPPED))
    assert found.verdict is Verdict.TWO_CANDIDATES
    assert set(found.candidates) == {"rules", "tools"}
    assert found.candidates == (found.leader, found.runner_up)


def test_a_walk_that_was_seen_through_is_clear(seen: Interview) -> None:
    found = diagnosis(seen)
    assert (found.verdict, found.stop, found.candidates) == (Verdict.CLEAR, Stop.CLEAR, ("wording",))


def test_a_skill_that_was_only_talked_about_is_provisional(only_talked_about: Interview) -> None:
    found = diagnosis(only_talked_about.plus(STOPPED))
    assert found.ranking[0].probability >= 0.9
    assert (found.verdict, found.candidates) == (Verdict.PROVISIONAL, ("wording",))


def test_a_walk_that_could_go_on_counts_as_stopped_by_the_manager(only_talked_about: Interview) -> None:
    assert diagnosis(only_talked_about).stop is Stop.MANAGER


def test_a_provisional_conclusion_names_the_look_that_would_settle_it(only_talked_about: Interview) -> None:
    settle = diagnosis(only_talked_about).settle
    assert settle is not None
    assert settle.check in (WATCH, PLAY)


def test_a_look_settles_a_skill_even_where_a_question_would_tell_more() -> None:
    asks = [which(f"ask-{number}", "wording", "rules", "hours") for number in range(4)]
    walk = interview(flow(CAUSES, *asks, which("watch", "wording", "rules", "hours", way=Way.OBSERVE, minutes=30)))
    for one in asks[:3]:
        walk = walk.answered(one.id, "wording")
    found = diagnosis(walk)
    assert found.settle == Next("watch", "watch?")
    assert found.separate == Next("ask-3", "ask-3?")


def test_with_the_proof_in_hand_the_check_that_tells_most_would_settle_it(torn: Interview) -> None:
    held = (0.1, 0.5, 0.1, 0.2, 0.1)
    stand = supposed(torn, held, held, informative(torn))
    assert settling(stand) in stand.pool


def test_with_nothing_left_to_ask_nothing_would_settle_it(seen: Interview) -> None:
    found = diagnosis(seen.answered(PLAY, "badly done"))
    assert (found.settle, found.separate, found.unasked) == (None, None, ())


def test_what_would_separate_two_candidates_tells_them_apart() -> None:
    asks = [which(f"ask-{number}", "rules", "tools") for number in range(2)]
    not_hours = check("not-hours", answer("a", points_to="rules tools"), answer("b", points_to="hours"))
    walk = interview(flow(CAUSES[1:], *asks, not_hours, which("others", "hours", "rules"), which("these", "rules", "tools")))
    found = diagnosis(walk.answered("ask-0", "rules").answered("ask-1", "tools").answered("not-hours", "a").plus(STOPPED))
    assert found.verdict is Verdict.TWO_CANDIDATES
    assert found.separate == Next("these", "these?")


def test_a_check_that_speaks_of_neither_separates_nothing() -> None:
    walk = interview(flow(CAUSES, which("x", "hours", "wording")))
    assert separating(walk, (0.0, 0.5, 0.0, 0.5, 0.0)) is None


def test_the_likeliest_cause_is_ranked_first_and_equals_as_written() -> None:
    found = ranked(FEW_MEETINGS, (0.1, 0.3, 0.1, 0.4, 0.1))
    assert [one.cause for one in found] == ["tools", "rules", "wording", "hours", SOMETHING_ELSE]


def test_a_flow_of_one_cause_is_held_against_something_else(with_one_cause: Interview) -> None:
    told = with_one_cause.answered("ask-0", "yes").answered("ask-1", "yes").answered("ask-2", "yes")
    found = diagnosis(told)
    assert (found.leader, found.runner_up) == ("tools", SOMETHING_ELSE)
    assert found.verdict is Verdict.CLEAR
    assert fsum(one.bits for one in found.ledger) == pytest.approx(log_odds(found), abs=1e-9)


def test_a_line_of_the_ledger_says_what_was_answered_and_how_it_is_known(not_begun: Interview) -> None:
    common, known, told = diagnosis(not_begun.plus(KNOWN).answered(WHO, "tools")).ledger
    assert (common.check, common.answer, common.basis) == ("", "", None)
    assert (known.check, known.answer, known.basis, known.by_tool) == (NUMBERS, "rules", Basis.DATA, True)
    assert (told.question, told.basis, told.by_tool) == (f"{WHO}?", Basis.SAID, False)


def test_what_speaks_against_the_leader_weighs_less_than_nothing(seen: Interview) -> None:
    found = diagnosis(seen.answered(PLAY, "well done"))
    weights = {one.check: one.bits for one in found.ledger}
    assert weights[WATCH] > 0 > weights[PLAY]


def test_the_ledger_leaves_out_what_is_not_known_or_set_aside(not_begun: Interview) -> None:
    walk = not_begun.plus(KNOWN, Reply(Given.SET_ASIDE, NUMBERS), Reply(Given.UNKNOWN, WHO))
    assert len(diagnosis(walk).ledger) == 1


def test_an_answer_on_which_the_conclusion_hangs_is_a_doubt(seen: Interview) -> None:
    doubts = {one.check: one for one in diagnosis(seen).doubts}
    assert doubts[WATCH].verdict is Verdict.PROVISIONAL
    assert doubts[WATCH].number == 5
    assert doubts[WATCH].leader == "wording"


def test_a_doubt_that_changes_the_leader_comes_first(torn: Interview) -> None:
    found = diagnosis(torn.plus(STOPPED))
    changed = [one.leader != found.leader for one in found.doubts]
    assert True in changed
    assert changed == sorted(changed, reverse=True)


def test_an_answer_that_could_be_wrong_without_harm_is_no_doubt(seen: Interview) -> None:
    assert COULD not in [one.check for one in diagnosis(seen.answered(PLAY, "badly done")).doubts]


def test_what_the_tool_knew_is_numbered_nothing_among_the_doubts(not_begun: Interview) -> None:
    walk = not_begun.plus(KNOWN).answered(WHO, "tools").answered(WHERE, "rules").plus(STOPPED)
    assert {one.check: one.number for one in diagnosis(walk).doubts} == {NUMBERS: 0, WHERE: 2}


def test_three_checks_not_asked_are_named_the_most_telling_first(not_begun: Interview) -> None:
    names = [one.check for one in diagnosis(not_begun).unasked]
    assert names == [NUMBERS, WATCH, WHO]


def test_what_was_put_off_waits(not_begun: Interview) -> None:
    assert diagnosis(not_begun.plus(Reply(Given.LATER, WATCH))).waiting == (Next(WATCH, f"{WATCH}?"),)


def test_a_conclusion_says_what_it_took_and_which_engine_made_it(seen: Interview) -> None:
    found = diagnosis(seen)
    assert (found.flow, found.title, found.engine) == ("few-meetings", "Too few meetings", ENGINE)
    assert found.asked == (COULD, WHO, WHERE, NUMBERS, WATCH)
    assert found.minutes == 12


@HOUSE
@given(walks())
def test_the_ledger_adds_up_to_the_final_log_odds(walk: Interview) -> None:
    found = diagnosis(walk)
    assert fsum(one.bits for one in found.ledger) == pytest.approx(log_odds(found), abs=1e-9)


@HOUSE
@given(walks())
def test_the_ranking_adds_up_to_one_and_falls(walk: Interview) -> None:
    chances = [one.probability for one in diagnosis(walk).ranking]
    assert fsum(chances) == pytest.approx(1.0, abs=1e-12)
    assert chances == sorted(chances, reverse=True)


@HOUSE
@given(walks())
def test_a_walk_that_stops_as_clear_concludes_so(walk: Interview) -> None:
    found = diagnosis(walk)
    assert (found.stop is Stop.CLEAR) == (found.verdict is Verdict.CLEAR)


@HOUSE
@given(walks())
def test_every_doubt_would_change_the_conclusion(walk: Interview) -> None:
    found = diagnosis(walk)
    assert all((one.leader, one.verdict) != (found.leader, found.verdict) for one in found.doubts)
