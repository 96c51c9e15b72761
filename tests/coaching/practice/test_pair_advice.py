from datetime import date

from coachcli.coaching.numbers import shared_cause
from coachcli.coaching.practice.pair_advice import (
    LEAST_TEAM,
    SHARE,
    AdviceKind,
    LeftOver,
    PairAdvice,
    WhyLeft,
    advice,
    left_over,
)
from coachcli.coaching.practice.pairing import PairFit, SkillNeed, SkillStrength, StrongBy

DAY = date(2026, 11, 24)
ANA, IVO, LENA = "ana", "ivo", "lena"
OPENS = tuple(SkillNeed(rep, "opens") for rep in (ANA, IVO))
KOFI = SkillStrength("kofi", "opens", 500, StrongBy.NUMBERS)


def test_many_are_as_many_here_as_in_the_gaps_of_a_team() -> None:
    assert (SHARE, LEAST_TEAM) == (shared_cause.SHARE, shared_cause.LEAST_TEAM)


def test_where_many_need_a_skill_the_coach_watches_them() -> None:
    assert advice(OPENS, (), 4, DAY) == (PairAdvice(AdviceKind.OBSERVE, "opens", (ANA, IVO)),)
    assert advice(OPENS, (), 5, DAY) == ()
    assert advice(OPENS, (), 3, DAY) == ()


def test_where_one_alone_does_and_nobody_is_strong_a_mentor_helps_until_a_day() -> None:
    (only,) = advice(OPENS[:1], (), 8, DAY)
    assert only == PairAdvice(AdviceKind.MENTOR, "opens", (ANA,), date(2027, 2, 16))
    assert advice(OPENS[:1], (KOFI,), 8, DAY) == ()
    own = SkillStrength(ANA, "opens", 500, StrongBy.NUMBERS)
    assert advice(OPENS[:1], (own,), 8, DAY) == (only,)


def test_who_is_in_no_pair_is_left_over_once_and_it_is_said_why() -> None:
    needs = (*OPENS, SkillNeed(IVO, "asks"), SkillNeed(LENA, "asks"))
    pairs = (PairFit(ANA, "kofi", "opens", 500, StrongBy.NUMBERS),)
    assert left_over(needs, (KOFI,), pairs) == (
        LeftOver(IVO, "opens", WhyLeft.TAKEN),
        LeftOver(LENA, "asks", WhyLeft.NOBODY_STRONG),
    )
