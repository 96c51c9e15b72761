from datetime import date

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.surprise import (
    MaybeSurprise,
    OwnShare,
    SurpriseKind,
    SurprisesOfKind,
    answers_of,
    counted,
    offered,
    only_happened,
    own_shares,
)
from coaching.rhythm.some_surprises import LOST, MISSED, NEXT, SAW, happened

BIG = MaybeSurprise("D-2", "r1", SurpriseKind.LOST, "Contoso", date(2026, 11, 1), 90_000_00, "EUR")
NEWER = replace(BIG, deal="D-3", about="Fabrikam", happened=date(2026, 11, 20), amount=50_000_00)
SMALL = replace(BIG, deal="D-4", about="Adatum", happened=date(2026, 11, 22), amount=None)


def test_three_answers_in_a_row_that_it_happened_are_a_habit() -> None:
    assert only_happened(happened("s2").answers)
    assert only_happened((NEXT, *happened("s2").answers))
    assert not only_happened((SAW, MISSED))
    assert not only_happened((SAW, MISSED, NEXT))
    assert only_happened(answers_of((LOST, happened("s2"))))
    assert only_happened((SAW, replace(SAW, id="b"), MISSED))


def test_what_could_have_been_looked_for_is_counted_by_quarter() -> None:
    last = date(2026, 9, 30)
    shares = own_shares((happened("s0", last), LOST, happened("s2"), replace(LOST, answers=())))
    assert shares == (
        OwnShare(date(2026, 7, 1), 1, 3, 0),
        OwnShare(date(2026, 10, 1), 2, 6, 1),
    )


def test_below_three_surprises_no_share_is_shown() -> None:
    three = (LOST, happened("s2"), happened("s3"))
    assert [share.is_shown for share in own_shares(three)] == [True]
    assert [share.is_shown for share in own_shares(three[:2])] == [False]


def test_the_largest_are_offered_the_newest_first_and_none_twice() -> None:
    assert offered((BIG, NEWER, SMALL), (), 2) == (NEWER, BIG)
    told = replace(LOST, deal="D-3")
    assert offered((BIG, NEWER, SMALL), (told, happened("s2")), 5) == (SMALL, BIG)
    again = replace(told, kind=SurpriseKind.SLIPPED)
    assert NEWER in offered((BIG, NEWER), (again,), 5)


def test_surprises_are_counted_by_kind_without_a_word_of_them() -> None:
    slipped = replace(happened("s3"), kind=SurpriseKind.SLIPPED)
    assert counted((LOST, happened("s2"), slipped)) == (
        SurprisesOfKind(SurpriseKind.LOST, 2, 1),
        SurprisesOfKind(SurpriseKind.SLIPPED, 1, 0),
    )
