import pytest
from hypothesis import given

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Check, Seen, Way
from coachcli.coaching.walks.interview import UNLIMITED, Given, Interview, Reply, interview
from coachcli.coaching.walks.outlook import FARTHEST, Ahead, ahead, outlook, paced, surprising
from coachcli.coaching.walks.standpoint import belief
from coaching.flows import (
    CAUSES,
    FEW_MEETINGS,
    NAMES,
    NUMBERS,
    PLAY,
    WATCH,
    answer,
    check,
    flow,
    which,
)
from coaching.strategies import HOUSE, walks


def named(id_: str) -> Check:
    found = FEW_MEETINGS.check(id_)
    assert found is not None
    return found


def test_nothing_is_ahead_of_a_walk_that_has_ended(seen: Interview) -> None:
    assert step(seen) is Stop.CLEAR
    assert ahead(seen) == Ahead(0, 0)


def test_one_look_is_ahead_where_proof_alone_is_missing(only_talked_about: Interview) -> None:
    come = step(only_talked_about)
    assert isinstance(come, Check)
    assert ahead(only_talked_about) == Ahead(1, come.minutes)


def test_a_walk_that_has_not_begun_has_its_whole_way_ahead(not_begun: Interview) -> None:
    found = ahead(not_begun)
    assert 3 <= found.checks <= len(FEW_MEETINGS.checks)
    assert found.minutes >= found.checks


def test_nobody_looks_farther_than_twelve_checks_ahead() -> None:
    half_seen = (
        answer("so so", Seen.USUAL, hints_at="wording"),
        answer("badly", Seen.RARE, points_to="wording"),
    )
    looks = [
        check(f"look-{at}", *half_seen, answer("well", Seen.USUAL), way=Way.OBSERVE)
        for at in range(14)
    ]
    asks = [which(f"ask-{at}", *NAMES) for at in range(4)]
    walk = interview(flow(CAUSES, *asks, *looks), UNLIMITED)
    for one in asks:
        walk = walk.answered(one.id, "wording")
    assert ahead(walk) == Ahead(FARTHEST, FARTHEST * 5)


def test_an_outlook_names_who_leads_and_who_is_close(torn: Interview) -> None:
    found = outlook(torn, named(PLAY))
    assert (found.leader, found.close) == ("rules", ("tools",))


def test_nobody_is_close_to_a_leader_far_ahead(only_talked_about: Interview) -> None:
    found = outlook(only_talked_about, named(WATCH))
    assert (found.leader, found.close) == ("wording", ())


def test_two_are_close_at_most(not_begun: Interview) -> None:
    assert outlook(not_begun, named(NUMBERS)).close == ("rules", "hours")


def test_each_answer_is_told_with_who_would_lead_and_whether_that_settles_it(
    only_talked_about: Interview,
) -> None:
    effects = {one.answer: one for one in outlook(only_talked_about, named(WATCH)).effects}
    assert list(effects) == list(NAMES)
    assert effects["wording"].leader == "wording"
    assert effects["wording"].settles
    assert not effects["rules"].settles
    assert effects["rules"].lowered == "wording"
    assert 0.0 < effects["rules"].lost < 1.0


def test_something_else_may_be_what_an_answer_leaves() -> None:
    fine = answer("fine", nearly_rules_out="skill knowledge commitment environment")
    asks = [
        check(f"ask-{at}", fine, *(answer(one, points_to=one) for one in NAMES)) for at in range(3)
    ]
    walk = interview(flow(CAUSES, *asks)).answered("ask-0", "fine").answered("ask-1", "fine")
    assert outlook(walk, asks[2]).effects[0].leader == SOMETHING_ELSE


@HOUSE
@given(walks())
def test_what_an_answer_would_do_is_what_it_does(walk: Interview) -> None:
    before = walk.back()
    come = step(before)
    if isinstance(come, Check):
        for effect in outlook(before, come).effects:
            after = before.answered(come.id, effect.answer)
            found = diagnosis(after)
            assert found.leader == effect.leader
            assert found.ranking[0].probability == pytest.approx(effect.probability)
            assert effect.settles == (step(after) is Stop.CLEAR)


@HOUSE
@given(walks())
def test_what_an_answer_lowers_loses_no_more_than_all_it_had(walk: Interview) -> None:
    before = walk.back()
    held = dict(
        zip(
            (*(cause.id for cause in walk.flow.causes), SOMETHING_ELSE), belief(before), strict=True
        )
    )
    for effect in outlook(before, walk.flow.checks[-1]).effects:
        assert effect.lowered in held
        assert -1e-12 <= effect.lost < 1.0


@pytest.mark.parametrize(
    ("now", "before", "surprised", "shown"),
    [
        (Ahead(8, 16), None, False, Ahead(8, 16)),
        (Ahead(4, 9), Ahead(4, 8), False, Ahead(4, 9)),
        (Ahead(5, 12), Ahead(4, 8), False, Ahead(5, 12)),
        (Ahead(10, 20), Ahead(4, 8), False, Ahead(5, 10)),
        (Ahead(10, 20), Ahead(4, 8), True, Ahead(10, 20)),
    ],
)
def test_what_is_to_go_rises_by_one_at_most_unless_an_answer_was_surprising(
    now: Ahead, before: Ahead | None, *, surprised: bool, shown: Ahead
) -> None:
    assert paced(now, before, surprised=surprised) == shown


def test_an_answer_is_surprising_where_another_was_twice_as_likely(
    only_talked_about: Interview,
) -> None:
    assert surprising(only_talked_about.answered(WATCH, "rules"))
    assert not surprising(only_talked_about.answered(WATCH, "wording"))


def test_what_nobody_knew_surprises_nobody(not_begun: Interview) -> None:
    assert not surprising(not_begun)
    assert not surprising(not_begun.plus(Reply(Given.UNKNOWN, WATCH)))


def test_a_check_tells_the_likely_causes_apart(not_begun: Interview) -> None:
    told_ = outlook(not_begun, named(NUMBERS)).apart
    assert 1 <= len(told_) <= 3
    assert set(told_) <= {cause.id for cause in CAUSES}
