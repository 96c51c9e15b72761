import pytest
from hypothesis import given

from coachcli.coaching.belief import Belief, Table, Tables, gain, new_share
from coachcli.coaching.cause import Common, Kind
from coachcli.coaching.choice import (
    Stand,
    Stop,
    best,
    can_point_to,
    clear,
    decided,
    leading,
    looked,
    looks,
    owed,
    rate,
    standpoint,
    step,
    supposed,
)
from coachcli.coaching.flow import Basis, Check, Seen, Way
from coachcli.coaching.interview import (
    Given,
    Interview,
    Limits,
    Reply,
    answered,
    asked,
    informative,
    interview,
    minutes,
    pool,
    put_off,
)
from coaching.flows import CAUSES, COULD, FEW_MEETINGS, NUMBERS, PLAY, WATCH, WHERE, WHO, answer, cause, check, flow, which
from coaching.strategies import HOUSE, walks

STOPPED = Reply(Given.STOPPED)
RESUMED = Reply(Given.RESUMED)
NAMES = ("wording", "rules", "hours", "tools")
WAYS_OF_TALK = (Way.ASK, Way.DATA)


@pytest.fixture
def two_bits_in_four_minutes_or_one_in_two() -> Interview:
    """Two checks without slips, written as chances, so that their rates are equal to the last digit."""
    even, four, two = (0.25,) * 4, ("a", "b", "c", "d"), ("a", "b")
    long, short = check("long", *map(answer, four), minutes=4), check("short", *map(answer, two), minutes=2)
    to_four = Table(even, 2.0, (0, 1, 2, 3), tuple(tuple(float(at == one) for at in range(4)) for one in range(4)), (0.0,) * 4)
    to_two = Table((0.5, 0.5), 1.0, (0, 1, 2, 3), ((1.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 1.0)), (0.0,) * 4)
    return Interview(flow(CAUSES, long, short), Tables((*even, 0.0), {"long": to_four, "short": to_two}))


def believed(walk: Interview, held: Belief) -> Stand:
    """Where the walk would stand if this were believed after it, however alike its checks are."""
    return supposed(walk, held, held, informative(walk))


def coming(walk: Interview) -> str:
    """The id of the next check, or the name of the stop."""
    come = step(walk)
    return come.id if isinstance(come, Check) else come.value


def test_the_stops_are_called_as_documented() -> None:
    assert [*Stop] == ["clear", "nothing-worth-asking", "cannot-change", "enough-asked", "manager", "no-gap"]


def test_the_check_that_tells_most_per_minute_comes_first(not_begun: Interview) -> None:
    first = step(not_begun)
    assert isinstance(first, Check)
    held, tables = not_begun.tables.prior, not_begun.tables.of
    rates = {one.id: gain(held, tables[one.id]) / one.minutes for one in FEW_MEETINGS.checks}
    assert rates[first.id] == max(rates.values())
    assert first.id == NUMBERS


def test_of_equals_the_earlier_in_the_file_comes_first() -> None:
    same = [which(id_, *NAMES) for id_ in ("second", "first")]
    assert coming(interview(flow(CAUSES, *same))) == "second"
    assert coming(interview(flow(CAUSES, *reversed(same)))) == "first"


def test_of_equal_rates_the_shorter_comes_first(two_bits_in_four_minutes_or_one_in_two: Interview) -> None:
    walk = two_bits_in_four_minutes_or_one_in_two
    checks, held = walk.flow.checks, walk.tables.prior
    assert [rate(one, held, walk.tables) for one in checks] == [0.5, 0.5]
    assert coming(walk) == "short"
    assert best(checks, held, walk.tables).id == "short"


def test_the_first_of_equally_likely_causes_leads() -> None:
    assert leading((0.2, 0.4, 0.4)) == 1
    assert leading([0.5, 0.5]) == 0


def test_nobody_leads_when_something_else_does(not_begun: Interview) -> None:
    assert believed(not_begun, (0.1, 0.1, 0.1, 0.1, 0.6)).leader is None


def test_a_leader_is_not_sure_before_three_answers_that_bear_marks(not_begun: Interview) -> None:
    held = (0.97, 0.01, 0.01, 0.005, 0.005)
    two = not_begun.answered(WHO, "wording").answered(WHERE, "wording")
    assert not believed(two, held).sure
    assert believed(two.answered(NUMBERS, "wording"), held).sure


def test_a_leader_is_not_sure_below_ninety_percent(only_talked_about: Interview) -> None:
    assert believed(only_talked_about, (0.9, 0.1, 0.0, 0.0, 0.0)).sure
    assert not believed(only_talked_about, (0.8999, 0.1001, 0.0, 0.0, 0.0)).sure


def test_a_skill_is_not_clear_before_somebody_looked(only_talked_about: Interview, seen: Interview) -> None:
    stand = standpoint(only_talked_about)
    assert stand.sure
    assert not looked(stand)
    assert not clear(stand)
    assert looked(standpoint(seen))
    assert step(seen) is Stop.CLEAR


def test_a_commitment_is_not_clear_before_somebody_looked(not_begun: Interview) -> None:
    walk = not_begun
    for id_ in (WHO, WHERE, NUMBERS):
        walk = walk.answered(id_, "hours")
    assert standpoint(walk).sure
    assert coming(walk) == WATCH
    assert step(walk.answered(WATCH, "hours")) is Stop.CLEAR


@pytest.mark.parametrize("name", ["rules", "tools"])
def test_knowledge_and_environment_are_clear_without_a_look(not_begun: Interview, name: str) -> None:
    walk = not_begun.answered(COULD, "not yet" if name == "rules" else "yes")
    for id_ in (WHO, WHERE, NUMBERS):
        walk = walk.answered(id_, name)
    assert step(walk) is Stop.CLEAR


def test_an_environment_is_clear_without_the_owed_question(not_begun: Interview) -> None:
    walk = not_begun.answered(WHO, "tools").answered(WHERE, "tools").answered(NUMBERS, "tools")
    assert owed(standpoint(walk)) == ()
    assert step(walk) is Stop.CLEAR


def test_a_look_that_points_elsewhere_is_no_proof(only_talked_about: Interview) -> None:
    walk = only_talked_about.answered(WATCH, "rules").answered(PLAY, "well done")
    assert not looked(believed(walk, standpoint(only_talked_about).belief))


def test_a_look_that_only_hints_is_no_proof() -> None:
    hint = check("watch", answer("clumsy", hints_at="wording"), answer("fine"), way=Way.OBSERVE)
    asks = [which(f"ask-{number}", *NAMES) for number in range(4)]
    walk = interview(flow(CAUSES, *asks, hint))
    for one in asks:
        walk = walk.answered(one.id, "wording")
    assert not looked(standpoint(walk.answered("watch", "clumsy")))


def test_an_answer_the_manager_saw_with_own_eyes_is_proof(only_talked_about: Interview) -> None:
    assert looked(standpoint(only_talked_about.answered(WHO, "wording", Basis.SEEN)))
    assert not looked(standpoint(only_talked_about.answered(WATCH, "wording", Basis.SAID)))


def test_a_look_that_cannot_point_to_the_cause_is_no_look_for_it() -> None:
    wording, tools = CAUSES[0], CAUSES[3]
    assert [one.id for one in looks(wording, FEW_MEETINGS.checks)] == [WATCH, PLAY]
    assert [one.id for one in looks(tools, FEW_MEETINGS.checks)] == [WATCH]


def test_a_check_can_point_to_the_causes_it_marks_so() -> None:
    assert can_point_to(which("x", "wording"), CAUSES[0])
    assert not can_point_to(which("x", "wording"), CAUSES[1])


def test_when_proof_alone_is_missing_the_look_that_can_give_it_comes_next(only_talked_about: Interview) -> None:
    come = step(only_talked_about)
    assert isinstance(come, Check)
    assert come.id in (WATCH, PLAY)


def test_proof_comes_next_whatever_its_minutes_and_gain() -> None:
    dull = check("dull", answer("badly", Seen.USUAL, points_to="wording"), answer("well", Seen.RARE), way=Way.OBSERVE, minutes=60)
    walk = interview(flow(CAUSES, *(which(f"ask-{number}", *NAMES) for number in range(5)), dull), Limits(99, 99))
    for number in range(4):
        walk = walk.answered(f"ask-{number}", "wording")
    held = standpoint(walk)
    assert gain(held.belief, walk.tables.of["dull"]) < 0.02
    assert coming(walk) == "dull"


def test_a_skill_or_knowledge_gap_owes_the_question_whether_they_could(
    never_asked_whether_they_could: Interview, owed_check: Check
) -> None:
    stand = standpoint(never_asked_whether_they_could)
    assert owed(stand) == (owed_check,)
    assert not clear(stand)
    assert step(never_asked_whether_they_could) == owed_check
    assert step(never_asked_whether_they_could.answered(COULD, "not yet")) is Stop.CLEAR


def test_the_owed_question_counts_as_asked_when_nobody_knows(never_asked_whether_they_could: Interview) -> None:
    assert step(never_asked_whether_they_could.plus(Reply(Given.UNKNOWN, COULD))) is Stop.CLEAR


def test_a_telephone_talk_skips_the_look_and_is_never_clear(only_talked_about: Interview) -> None:
    walk = interview(FEW_MEETINGS, Limits(ways=WAYS_OF_TALK)).plus(*only_talked_about.replies)
    assert standpoint(walk).sure
    assert step(walk) in (Stop.NOTHING_WORTH_ASKING, Stop.CANNOT_CHANGE)


def test_a_walk_stops_after_twelve_checks() -> None:
    same = [which(f"check-{number}", *NAMES) for number in range(14)]
    walk = interview(flow(CAUSES, *same), Limits(minutes=99))
    for number in range(12):
        assert step(walk) is not Stop.ENOUGH_ASKED
        walk = walk.answered(f"check-{number}", NAMES[number % 4])
    assert step(walk) is Stop.ENOUGH_ASKED


def test_a_walk_stops_after_twenty_five_minutes() -> None:
    long = [which(f"check-{number}", *NAMES, minutes=minute) for number, minute in enumerate((12, 12, 1, 9))]
    walk = interview(flow(CAUSES, *long)).answered("check-0", "wording").answered("check-1", "rules")
    assert minutes(walk) == 24
    assert isinstance(step(walk), Check)
    assert step(walk.answered("check-2", "tools")) is Stop.ENOUGH_ASKED


def test_a_check_that_is_not_known_counts_as_one_of_the_twelve() -> None:
    walk = interview(FEW_MEETINGS, Limits(checks=2)).plus(Reply(Given.UNKNOWN, WHO), Reply(Given.UNKNOWN, WHERE))
    assert step(walk) is Stop.ENOUGH_ASKED


def test_what_the_tool_knows_counts_as_none_of_the_twelve() -> None:
    walk = interview(FEW_MEETINGS, Limits(checks=1)).plus(Reply(Given.KNOWN, NUMBERS, "wording"))
    assert isinstance(step(walk), Check)


def test_a_walk_stops_when_no_check_is_left() -> None:
    assert step(interview(flow(CAUSES))) is Stop.NOTHING_WORTH_ASKING


def test_a_check_under_a_fiftieth_of_a_bit_is_not_worth_asking() -> None:
    faint = check("x", answer("a", Seen.RARE, hints_at="tools"), answer("b"), minutes=1)
    walk = interview(flow(CAUSES, faint))
    assert 0.01 < gain(walk.tables.prior, walk.tables.of["x"]) < 0.02
    assert step(walk) is Stop.NOTHING_WORTH_ASKING


def test_a_check_under_a_hundredth_of_a_bit_a_minute_is_not_worth_asking() -> None:
    slow = check("x", answer("a", hints_at="wording"), answer("b", speaks_against="wording"), way=Way.OBSERVE, minutes=60)
    walk = interview(flow(CAUSES, slow))
    assert gain(walk.tables.prior, walk.tables.of["x"]) > 0.02
    assert step(walk) is Stop.NOTHING_WORTH_ASKING


def test_a_walk_stops_when_no_single_answer_can_change_the_leader() -> None:
    causes = (cause("wording", Kind.KNOWLEDGE, Common.VERY_COMMON), cause("rules"), cause("tools", Kind.ENVIRONMENT))
    weak = check("x", answer("a", speaks_against="tools"), answer("b", hints_at="tools"))
    walk = interview(flow(causes, weak))
    assert gain(walk.tables.prior, walk.tables.of["x"]) >= 0.02
    assert step(walk) is Stop.CANNOT_CHANGE


def test_a_walk_goes_on_when_an_answer_could_lift_the_leader_over_the_bar() -> None:
    causes = (cause("wording", Kind.KNOWLEDGE, Common.VERY_COMMON), cause("tools", Kind.ENVIRONMENT))
    walk = interview(flow(causes, which("x", "wording", "tools")))
    assert leading(walk.tables.prior) == 0
    assert coming(walk) == "x"


def test_the_manager_may_stop_at_any_time(not_begun: Interview, seen: Interview) -> None:
    assert step(not_begun.plus(STOPPED)) is Stop.MANAGER
    assert step(seen.plus(STOPPED)) is Stop.MANAGER
    assert isinstance(step(not_begun.plus(STOPPED, RESUMED)), Check)


def test_a_walk_may_be_ended_at_its_start_as_there_is_no_gap(not_begun: Interview) -> None:
    assert step(not_begun.plus(Reply(Given.NO_GAP))) is Stop.NO_GAP


def test_what_was_put_off_is_offered_first_when_the_walk_is_resumed(not_begun: Interview) -> None:
    later = not_begun.plus(Reply(Given.LATER, PLAY))
    assert coming(later) == NUMBERS
    assert coming(later.plus(STOPPED, RESUMED)) == PLAY
    assert coming(later.plus(STOPPED, RESUMED).answered(PLAY, "well done")) != PLAY


@HOUSE
@given(walks())
def test_a_walk_without_limits_never_stops_for_having_asked_enough(walk: Interview) -> None:
    assert step(walk) in (Stop.CLEAR, Stop.NOTHING_WORTH_ASKING, Stop.CANNOT_CHANGE)


@HOUSE
@given(walks(limits=Limits(checks=2)))
def test_a_walk_never_asks_more_than_it_may(walk: Interview) -> None:
    assert len(asked(walk)) <= 2


@HOUSE
@given(walks())
def test_a_clear_skill_was_always_looked_at_and_what_is_owed_asked(walk: Interview) -> None:
    stand = standpoint(walk)
    if step(walk) is Stop.CLEAR:
        assert stand.leader is not None
        assert max(stand.belief) >= 0.9
        assert looked(stand)
        assert owed(stand) == ()


@HOUSE
@given(walks())
def test_a_stop_that_calls_nothing_worth_asking_is_true(walk: Interview) -> None:
    stand = standpoint(walk)
    gains = {one: gain(stand.belief, walk.tables.of[one.id]) for one in pool(walk)}
    new = [bits * new_share(walk.tables, one.id, answered(walk)) for one, bits in gains.items()]
    poor = max(new, default=0.0) < 0.02 or max(bits / one.minutes for one, bits in gains.items()) < 0.01
    assert poor or step(walk) is not Stop.NOTHING_WORTH_ASKING


@given(walks())
@HOUSE
def test_the_check_that_is_chosen_is_the_one_that_working_all_of_them_out_gives(walk: Interview) -> None:
    for size in range(len(walk.replies)):
        stand = standpoint(Interview(walk.flow, walk.tables, walk.replies[:size], walk.limits))
        come = decided(stand)
        if isinstance(come, Check) and not stand.sure and come.id not in put_off(stand.walk):
            order = {one.id: at for at, one in enumerate(stand.pool)}
            rates = {one.id: rate(one, stand.belief, walk.tables) for one in stand.pool}
            assert come == max(stand.pool, key=lambda one: (rates[one.id], -one.minutes, -order[one.id]))
