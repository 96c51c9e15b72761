from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.surprise import MaybeSurprise, SurpriseKind, SurpriseQuestion
from coachcli.store import forget, surprise
from coachcli.store.change import Act
from coachcli.store.room import Room
from coaching.rhythm.some_surprises import LOST, NEXT, TODAY
from store.conftest import DANA, STAMP
from store.some_deals import bring_deals


def test_a_surprise_is_found_with_its_answers_from_its_day_on(staffed: Room) -> None:
    surprise.add(staffed, LOST, STAMP)
    assert surprise.of_reps(staffed, [DANA.id], TODAY) == (LOST,)
    assert surprise.of_reps(staffed, [DANA.id], TODAY - timedelta(days=1)) == ()
    assert surprise.of_reps(staffed, ["r9"], TODAY) == ()


def test_an_answer_can_come_later(staffed: Room) -> None:
    surprise.add(staffed, LOST, STAMP)
    later = replace(NEXT, id="a4", question=SurpriseQuestion.EARLIER, text="A call was missed.")
    surprise.answer(staffed, LOST, [later], STAMP)
    (kept,) = surprise.of_reps(staffed, [DANA.id], TODAY)
    assert kept.answers == (*LOST.answers, later)


def test_what_was_lost_may_have_been_a_surprise(staffed: Room) -> None:
    bring_deals(
        staffed,
        {"external_id": "D-1", "state": "lost", "closed_on": "2026-11-20", "amount": 900},
        {"external_id": "D-2", "state": "lost", "closed_on": "2026-11-10", "account": ""},
        {"external_id": "D-3", "state": "lost", "closed_on": "2026-11-11", "business": "renewal"},
        {"external_id": "D-4", "state": "lost", "closed_on": "2026-01-11"},
        {"external_id": "D-5", "state": "won", "closed_on": "2026-11-11"},
    )
    lost = surprise.lost(staffed, DANA.id, date(2026, 11, 1), TODAY)
    assert [(each.deal, each.about, each.kind) for each in lost] == [
        ("D-2", "D-2", SurpriseKind.LOST),
        ("D-3", "Northwind", SurpriseKind.CHURNED),
        ("D-1", "Northwind", SurpriseKind.LOST),
    ]
    day = date(2026, 11, 20)
    assert lost[2] == MaybeSurprise("D-1", DANA.id, SurpriseKind.LOST, "Northwind", day, 900, "EUR")


def test_forgetting_the_rep_takes_the_words_and_leaves_the_count(staffed: Room) -> None:
    surprise.add(staffed, LOST, STAMP)
    receipt = forget.forget(staffed, DANA.id, Act("c9", "forget", STAMP))
    assert receipt.left["surprise"] == 1
    (kept,) = surprise.of_reps(staffed, [DANA.id], TODAY)
    assert [each.text for each in kept.answers] == ["", "", ""]
    assert [each.is_ours for each in kept.answers] == [False, False, True]
