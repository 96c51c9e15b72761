import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.walks.belief import updated
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis, Flow, Need, Way
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Limits,
    Reply,
    asked,
    better_to_look,
    heard,
    interview,
    minutes,
    pool,
    put_off,
    reopened,
    standing,
    waiting,
)
from coachcli.coaching.walks.standpoint import belief, standpoint
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    NUMBERS,
    PLAY,
    WATCH,
    WHERE,
    WHO,
    answer,
    check,
    flow,
)
from coaching.strategies import HOUSE, walks

UNKNOWN = Reply(Given.UNKNOWN, WHO)
LATER = Reply(Given.LATER, WATCH)
RESUMED = Reply(Given.RESUMED)
KNOWN = Reply(Given.KNOWN, NUMBERS, "wording", Basis.DATA)
SET_ASIDE = Reply(Given.SET_ASIDE, NUMBERS)


@pytest.fixture
def with_a_follow_up() -> Flow:
    first = check("first", answer("yes", points_to="wording"), answer("no"))
    return flow(
        CAUSES,
        first,
        check("then", answer("a", points_to="rules"), answer("b"), needs=(Need("first", "yes"),)),
    )


def ids(walk: Interview) -> list[str]:
    return [one.id for one in pool(walk)]


def test_a_walk_that_has_not_begun_believes_what_is_common(not_begun: Interview) -> None:
    assert belief(not_begun) == not_begun.tables.prior
    answers = standpoint(not_begun).answers
    assert (asked(not_begun), minutes(not_begun), heard(not_begun), answers) == (
        (),
        0,
        (),
        0,
    )


def test_an_answer_makes_a_longer_walk_and_leaves_the_old_one(not_begun: Interview) -> None:
    assert len(not_begun.answered(WHO, "wording").replies) == 1
    assert not_begun.replies == ()
    with pytest.raises(AttributeError):
        not_begun.replies = (UNKNOWN,)  # type: ignore[misc] # that it cannot be set is the point


@pytest.mark.parametrize(
    ("id_", "text", "basis"),
    [
        (WHO, "rules", Basis.SAID),
        (WATCH, "rules", Basis.SEEN),
        (PLAY, "well done", Basis.SHOWN),
        (NUMBERS, "rules", Basis.DATA),
    ],
)
def test_an_answer_is_known_in_the_way_of_its_check(
    not_begun: Interview, id_: str, text: str, basis: Basis
) -> None:
    assert heard(not_begun.answered(id_, text))[0].basis is basis
    assert heard(not_begun.plus(Reply(Given.ANSWERED, id_, text)))[0].basis is basis


def test_the_manager_may_say_how_an_answer_is_known(not_begun: Interview) -> None:
    assert heard(not_begun.answered(WHO, "rules", Basis.SEEN))[0].basis is Basis.SEEN


def test_what_is_heard_names_check_answer_and_number(not_begun: Interview) -> None:
    one = heard(not_begun.answered(WHO, "rules"))[0]
    assert (one.check.id, one.answer.text, one.number, one.by_tool) == (WHO, "rules", 1, False)


def test_a_check_is_asked_once(not_begun: Interview) -> None:
    assert WHO not in ids(not_begun.answered(WHO, "rules"))


def test_what_is_not_known_leaves_the_belief_as_it_was_and_costs_nothing(
    not_begun: Interview,
) -> None:
    walk = not_begun.plus(Reply(Given.UNKNOWN, WATCH))
    assert belief(walk) == belief(not_begun)
    assert WATCH not in ids(walk)
    assert (minutes(walk), asked(walk)) == (0, ())


def test_minutes_are_those_of_the_checks_that_were_answered(only_talked_about: Interview) -> None:
    assert minutes(only_talked_about) == 1 + 2 + 2 + 2


def test_three_unknown_in_a_row_say_that_looking_is_better(not_begun: Interview) -> None:
    unknown = [Reply(Given.UNKNOWN, one) for one in (WHO, WHERE, NUMBERS)]
    assert not better_to_look(not_begun.plus(*unknown[:2]))
    assert better_to_look(not_begun.answered(COULD, "yes").plus(*unknown))
    assert better_to_look(not_begun.plus(*unknown, RESUMED))
    assert not better_to_look(not_begun.plus(*unknown[:2]).answered(COULD, "yes").plus(unknown[2]))


def test_what_is_put_off_costs_nothing_and_is_waited_for(not_begun: Interview) -> None:
    walk = not_begun.plus(LATER)
    assert (minutes(walk), asked(walk)) == (0, ())
    assert [one.id for one in waiting(walk)] == [WATCH]
    assert WATCH not in ids(walk)
    assert put_off(walk) == frozenset()


def test_what_was_put_off_is_open_again_once_the_walk_is_resumed(not_begun: Interview) -> None:
    walk = not_begun.plus(LATER).answered(WHO, "rules").plus(RESUMED)
    assert put_off(walk) == {WATCH}
    assert WATCH in ids(walk)


def test_what_is_put_off_again_waits_for_the_next_time(not_begun: Interview) -> None:
    again = not_begun.plus(LATER, RESUMED, Reply(Given.LATER, WATCH))
    assert WATCH not in ids(again)
    assert WATCH in ids(again.plus(RESUMED))


def test_what_was_answered_later_is_no_longer_waited_for(not_begun: Interview) -> None:
    walk = not_begun.plus(LATER, RESUMED).answered(WATCH, "rules")
    assert waiting(walk) == ()
    assert put_off(walk) == frozenset()


def test_what_the_tool_knows_is_evidence_and_takes_nobodys_time(not_begun: Interview) -> None:
    walk = not_begun.plus(KNOWN)
    assert belief(walk) == updated(not_begun.tables.prior, not_begun.tables.of[NUMBERS], 0)
    assert (asked(walk), minutes(walk), standpoint(walk).answers) == ((), 0, 1)
    assert heard(walk)[0].by_tool


def test_what_was_set_aside_is_no_evidence_and_may_be_asked(not_begun: Interview) -> None:
    walk = not_begun.plus(KNOWN, SET_ASIDE)
    assert heard(walk) == ()
    assert belief(walk) == belief(not_begun)
    assert NUMBERS in ids(walk)


def test_the_last_answer_to_a_check_is_the_one_that_stands(not_begun: Interview) -> None:
    walk = not_begun.answered(WHO, "rules").answered(WHO, "tools")
    assert [one.answer.text for one in heard(walk)] == ["tools"]
    assert standing(walk)[WHO].answer == "tools"


def test_a_follow_up_is_open_only_after_the_answer_it_needs(with_a_follow_up: Flow) -> None:
    walk = interview(with_a_follow_up)
    assert ids(walk) == ["first"]
    assert ids(walk.answered("first", "yes")) == ["then"]
    assert ids(walk.answered("first", "no")) == []
    assert ids(walk.plus(Reply(Given.UNKNOWN, "first"))) == []


def test_a_follow_up_is_open_after_what_the_tool_knows(with_a_follow_up: Flow) -> None:
    assert ids(interview(with_a_follow_up).plus(Reply(Given.KNOWN, "first", "yes"))) == ["then"]


def test_all_needs_of_a_check_must_be_met() -> None:
    first, second = (check(id_, answer("yes"), answer("no")) for id_ in ("first", "second"))
    both = check(
        "both", answer("a"), answer("b"), needs=(Need("first", "yes"), Need("second", "no"))
    )
    walk = interview(flow(CAUSES, first, second, both)).answered("first", "yes")
    assert "both" not in ids(walk)
    assert "both" in ids(walk.answered("second", "no"))


def test_a_talk_by_telephone_opens_no_looks() -> None:
    assert ids(interview(FEW_MEETINGS, Limits(ways=(Way.ASK,)))) == [COULD, WHO, WHERE]


def test_an_answer_without_marks_is_not_informative() -> None:
    walk = interview(
        flow(CAUSES, check("x", answer("plain"), answer("telling", points_to="rules")))
    )
    assert standpoint(walk.answered("x", "plain")).answers == 0
    assert standpoint(walk.answered("x", "telling")).answers == 1


def test_back_at_the_start_changes_nothing(not_begun: Interview) -> None:
    assert not_begun.back() == not_begun
    assert not_begun.plus(KNOWN).back() == not_begun.plus(KNOWN)


def test_back_takes_what_the_tool_added_after_the_answer(not_begun: Interview) -> None:
    assert not_begun.plus(KNOWN).answered(WHO, "rules").plus(RESUMED).back() == not_begun.plus(
        KNOWN
    )


@pytest.mark.parametrize("given_", [Given.STOPPED, Given.NO_GAP, Given.LATER, Given.UNKNOWN])
def test_back_undoes_whatever_the_manager_did(seen: Interview, given_: Given) -> None:
    assert seen.plus(Reply(given_, PLAY)).back() == seen


def test_a_walk_is_reopened_with_the_look_that_would_settle_it_first(
    only_talked_about: Interview,
) -> None:
    by_telephone = interview(FEW_MEETINGS, Limits(checks=4, ways=(Way.ASK, Way.DATA))).plus(
        *only_talked_about.replies
    )
    assert step(by_telephone) is Stop.ENOUGH_ASKED
    again = reopened(by_telephone, PLAY)
    assert step(again) == FEW_MEETINGS.check(PLAY)
    assert belief(again) == belief(only_talked_about)


@pytest.mark.parametrize("ended", [Given.STOPPED, Given.NO_GAP])
def test_what_ended_a_walk_is_gone_once_it_is_reopened(
    only_talked_about: Interview, ended: Given
) -> None:
    again = reopened(only_talked_about.plus(Reply(ended)), WATCH)
    assert again.replies == (
        *only_talked_about.replies,
        Reply(Given.LATER, WATCH),
        Reply(Given.REOPENED),
    )
    assert step(again.answered(WATCH, "wording")) is Stop.CLEAR


def test_going_back_does_not_close_a_reopened_walk(only_talked_about: Interview) -> None:
    again = reopened(only_talked_about, WATCH)
    assert again.answered(WATCH, "wording").back() == again


@HOUSE
@given(walks(), st.data())
def test_back_undoes_an_answer(walk: Interview, data: st.DataObject) -> None:
    open_ = pool(walk.back())
    if open_:
        one = data.draw(st.sampled_from(open_))
        assert walk.back().answered(one.id, one.answers[-1].text).back() == walk.back()


@HOUSE
@given(walks())
def test_a_walk_ends_and_never_asks_twice(walk: Interview) -> None:
    given_ = [reply.check for reply in walk.replies]
    assert len(set(given_)) == len(given_) <= len(walk.flow.checks)


@HOUSE
@given(walks())
def test_the_same_replies_give_the_same_diagnosis(walk: Interview) -> None:
    again = interview(walk.flow, walk.limits)
    for reply in walk.replies:
        expected = step(again)
        assert getattr(expected, "id", None) == reply.check
        again = again.plus(Reply(reply.given, reply.check, reply.answer, reply.basis))
    assert again == walk
    assert repr(diagnosis(again)) == repr(diagnosis(walk))


@HOUSE
@given(walks(), st.data())
def test_the_order_of_the_answers_does_not_change_the_belief(
    walk: Interview, data: st.DataObject
) -> None:
    other = interview(walk.flow).plus(*data.draw(st.permutations(walk.replies)))
    assert belief(other) == pytest.approx(belief(walk), abs=1e-12)
