from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.surprise import MaybeSurprise, SurpriseKind, SurpriseQuestion
from coachcli.coaching.rhythm.surprise_told import (
    NotASignError,
    NothingOfOursError,
    WhichDealError,
    WhoseAnswerError,
    answers_told,
    deal_meant,
    last_of_ours,
    sign_told,
    slipped,
)
from coachcli.coaching.rhythm.watch import WatchKind
from coaching.rhythm.some_surprises import LOST, MISSED, NEXT, SAW, days_ago, deal, step

SAID = {SurpriseQuestion.SAW: " They went quiet. ", SurpriseQuestion.NEXT: "A date that moves."}
BIG = MaybeSurprise("D-2", "r1", SurpriseKind.LOST, "Contoso", date(2026, 11, 1), 90_000_00, "EUR")
OTHER = replace(BIG, deal="D-3", about="Contoso North")


def test_each_answer_is_told_as_ours_or_as_what_happened() -> None:
    ids = iter("ab")
    saw, next_ = answers_told(SAID, "next", " SAW ", lambda: next(ids))
    assert (saw.id, saw.text, saw.is_ours) == ("a", "They went quiet.", False)
    assert (next_.question, next_.is_ours) == (SurpriseQuestion.NEXT, True)


@pytest.mark.parametrize(
    ("ours", "happened"),
    [("next", ""), ("next,saw", "saw"), ("next,missed", "saw"), ("mood", "saw,next")],
)
def test_an_answer_that_is_neither_or_both_is_refused(ours: str, happened: str) -> None:
    with pytest.raises(WhoseAnswerError, match="name ours saw,next"):
        answers_told(SAID, ours, happened, str)


def test_a_sign_has_its_number_or_the_usual_one() -> None:
    assert sign_told(" Moved 3 ") == (WatchKind.MOVED, 3)
    assert sign_told("stage") == (WatchKind.STAGE, 30)


@pytest.mark.parametrize("text", ["", "mood 3", "moved x", "moved 0", "moved 99999", "moved ²"])
def test_what_is_no_sign_is_refused_with_those_there_are(text: str) -> None:
    with pytest.raises(NotASignError, match="moved 2, overdue 7"):
        sign_told(text)


def test_a_sign_comes_from_the_last_answer_of_ours() -> None:
    assert last_of_ours(LOST.answers) == NEXT
    with pytest.raises(NothingOfOursError):
        last_of_ours((SAW, MISSED))


def test_a_deal_slipped_on_the_day_on_which_its_date_was_known_to_be_later() -> None:
    late = deal(step(40, 30), step(20, 10), step(5, 10, stage="Offer"))
    what = slipped(late, days_ago(90))
    day, amount = days_ago(20), 10_000_00
    assert what == MaybeSurprise("D-7", "r1", SurpriseKind.SLIPPED, "Fabrikam", day, amount, "EUR")
    assert slipped(late, days_ago(19)) is None
    assert slipped(deal(step(40), step(20)), days_ago(90)) is None


def test_a_date_that_the_crm_counts_as_moved_slipped() -> None:
    first = slipped(deal(step(40, pushes=2), account=""), days_ago(90))
    assert first is not None
    assert (first.about, first.happened) == ("D-7", days_ago(40))
    later = slipped(deal(step(40, None), step(3, None, pushes=1)), days_ago(90))
    assert later is not None
    assert later.happened == days_ago(3)


def test_a_deal_is_meant_by_its_id_or_by_a_part_of_its_name() -> None:
    assert deal_meant("d-2", (BIG, OTHER)) == BIG
    assert deal_meant("north", (BIG, OTHER)) == OTHER


@pytest.mark.parametrize("wanted", ["contoso", "Adatum", " "])
def test_none_or_several_are_refused(wanted: str) -> None:
    with pytest.raises(WhichDealError, match=r"D-2 \(Contoso, lost\); D-3"):
        deal_meant(wanted, (BIG, OTHER))
    with pytest.raises(WhichDealError, match="none was lost or moved"):
        deal_meant(wanted, ())
