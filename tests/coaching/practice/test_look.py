from datetime import timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import (
    BY_TOOL,
    OPINION,
    WITH_EVIDENCE,
    RatedLook,
    apart_of,
    looks,
    of_behaviour,
    waiting_for_coach,
    waiting_for_own,
)
from coachcli.coaching.practice.observation import Observation, Rater
from coaching.practice.some_looks import DAY, OPENS, scored, seen

COACH = Observation("o1", "r1", "opens", Rater.COACH, 2, "k1", DAY, "Us first.", evidenced=True)
OWN = replace(COACH, id="o2", rater=Rater.REP, level=4, evidence="", evidenced=False)
SECOND = replace(OWN, id="o3", rater=Rater.SECOND, level=3)
TOOL = replace(OWN, id="o4", rater=Rater.TOOL, level=2.5, look="k2", source="calls")
MODEL = {OPENS.id: replace(OPENS, was=("opened",))}


def test_what_the_coach_saw_is_hidden_until_the_own_rating_is_in_or_waived() -> None:
    (hidden,) = looks([COACH], MODEL)
    assert not hidden.is_open
    assert waiting_for_own([hidden]) == (hidden,)
    for own in (OWN, replace(OWN, level=None)):
        (both,) = looks([COACH, own], MODEL)
        assert both.is_open
        assert waiting_for_own([both]) == waiting_for_coach([both]) == ()


def test_an_own_rating_alone_waits_for_the_coach() -> None:
    (own,) = looks([OWN], MODEL)
    assert not own.is_open
    assert waiting_for_coach([own]) == (own,)
    assert own.perception is None
    assert looks([replace(OWN, level=None)], MODEL)[0].waived


def test_two_who_watched_count_as_their_mean() -> None:
    (look,) = looks([COACH, SECOND, OWN], MODEL)
    assert (look.level, look.perception) == (2.5, 1.5)
    assert not look.opens_talk


@pytest.mark.parametrize(("own", "opens"), [(4, True), (3, False), (2, False), (1, False)])
def test_two_levels_between_what_is_said_and_seen_open_a_talk(*, own: int, opens: bool) -> None:
    (look,) = looks([COACH, replace(OWN, level=own)], MODEL)
    assert look.opens_talk is opens


def test_too_modest_by_two_levels_opens_a_talk_as_well() -> None:
    assert seen(4, waived=False, own=2).opens_talk


def test_looks_stand_by_day_each_with_its_evidence_and_under_the_name_of_today() -> None:
    earlier = replace(TOOL, seen=DAY - timedelta(days=2), behaviour="opened")
    first, last = looks([COACH, OWN, earlier], MODEL)
    assert (first.tool, first.source, first.behaviour) == (2.5, "calls", "opens")
    assert (last.evidence, last.evidenced) == ("Us first.", True)
    assert of_behaviour((first, last), "closes") == ()


def test_a_rating_with_evidence_weighs_more_than_an_opinion_and_a_tool_least() -> None:
    weights = [look.weight for look in (seen(2), seen(2, evidenced=False), scored(2))]
    assert weights == [WITH_EVIDENCE, OPINION, BY_TOOL]
    assert WITH_EVIDENCE > OPINION > BY_TOOL


def test_of_two_ratings_by_one_rater_the_last_stands() -> None:
    (look,) = looks([COACH, OWN, replace(OWN, id="o5", level=3)], MODEL)
    assert look.own == 3


def test_what_two_see_apart_is_said_with_the_title_and_what_was_done() -> None:
    (look,) = looks([COACH, OWN], MODEL)
    apart = apart_of(look, MODEL)
    assert (apart.title, apart.own, apart.level) == (OPENS.title, 4, 2)
    assert (apart.seen, apart.evidence) == (DAY, "Us first.")


@pytest.mark.parametrize(
    ("coach", "second", "sure"), [(2, 4, 2), (4, 2, 2), (3, 4, 3.5), (2, None, 2)]
)
def test_of_two_who_are_far_apart_the_lower_level_is_what_both_saw(
    coach: int, second: int | None, sure: float
) -> None:
    assert RatedLook("k1", OPENS.id, DAY, coach=coach, second=second).sure_level == sure
