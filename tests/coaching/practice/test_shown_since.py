"""What was tried and seen since it was given says whether a rep can do it, and does it."""

from datetime import date

from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.ladder import SkillEvidence
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.shown_since import Shown, shown

DAY = date(2026, 12, 1)


def tried(*, passed: bool) -> Attempt:
    return Attempt("a1", "ana", "card", "role-play", AttemptKind.ROLE_PLAY, DAY, 3, 4, passed)


def seen(level: int) -> RatedLook:
    return RatedLook("l1", "calls", DAY, waived=True, coach=level, evidenced=True)


def test_where_nobody_looked_nothing_is_known() -> None:
    assert shown(SkillEvidence(3)) == Shown()


def test_a_test_says_whether_they_can_and_nothing_of_whether_they_do() -> None:
    assert shown(SkillEvidence(3, attempts=(tried(passed=True),))) == Shown(can_do=True)
    assert shown(SkillEvidence(3, attempts=(tried(passed=False),))) == Shown(can_do=False)


def test_who_does_it_can_do_it() -> None:
    assert shown(SkillEvidence(3, looks=(seen(3),))) == Shown(can_do=True, does_do=True)


def test_a_look_that_finds_it_missing_says_nothing_of_whether_they_can() -> None:
    assert shown(SkillEvidence(3, looks=(seen(2),))) == Shown(does_do=False)


def test_a_look_without_evidence_says_nothing() -> None:
    look = RatedLook("l1", "calls", DAY, waived=True, coach=2)
    assert shown(SkillEvidence(3, looks=(look,))) == Shown()
