from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import RatedLook, looks
from coachcli.coaching.practice.new_rating import (
    LATELY,
    BeforeTheyBeganError,
    NewRating,
    NothingRatedError,
    StillToComeError,
    Whose,
    in_already,
    placed,
)
from coachcli.coaching.practice.observation import Rater
from coaching.practice.some_looks import DAY, OPENS

MODEL = {OPENS.id: OPENS}
NOW = NewRating(DAY)
LEVEL = st.sampled_from((1, 2, 3, 4))
GIVEN = st.builds(
    NewRating,
    *(st.just(DAY), st.none() | LEVEL, st.booleans(), st.none() | LEVEL),
).map(lambda each: replace(each, waived=each.waived and each.own is None))


def after(*given_: NewRating) -> tuple[RatedLook, ...]:
    """The looks after these were given one after another."""
    ratings: list[object] = []
    made: tuple[RatedLook, ...] = ()
    for number, each in enumerate(given_):
        ratings += placed(Whose("r1", OPENS.id, made, f"k{number}"), each)
        made = looks(ratings, MODEL)  # type: ignore[arg-type]  # observations
    return made


def test_what_both_give_in_any_order_makes_one_look() -> None:
    own, coach = replace(NOW, own=4), replace(NOW, coach=2, evidence="Us first.")
    for order in ((own, coach), (coach, own), (replace(coach, own=4),)):
        (look,) = after(*order)
        assert (look.own, look.coach, look.evidence, look.is_open) == (4, 2, "Us first.", True)


def test_the_own_rating_opens_all_looks_that_waited_for_it() -> None:
    earlier = replace(NOW, coach=1, seen=DAY - timedelta(days=9))
    first, second = after(earlier, replace(NOW, coach=2), replace(NOW, own=3))
    assert first.is_open
    assert second.is_open
    assert (first.own, second.own, first.seen) == (3, 3, earlier.seen)
    first, second = after(earlier, replace(NOW, coach=2, waived=True))
    assert first.waived
    assert second.waived


def test_what_was_said_and_a_second_rating_can_come_later() -> None:
    (look,) = after(
        replace(NOW, coach=2, waived=True),
        replace(NOW, evidence="Us first."),
        replace(NOW, second=3),
    )
    assert (look.coach, look.second, look.evidence, look.level) == (2, 3, "Us first.", 2.5)


@pytest.mark.parametrize("given_", [replace(NOW, second=3), replace(NOW, evidence="Us first.")])
def test_they_need_a_rating_of_the_coach(given_: NewRating) -> None:
    with pytest.raises(NothingRatedError, match="Nothing was kept"):
        after(given_)
    assert after(replace(given_, coach=3))


def test_nothing_given_makes_nothing() -> None:
    assert after(NOW) == ()
    assert NOW.is_empty
    assert not replace(NOW, waived=True).is_empty
    assert "2026-11-24 is still to come" in str(StillToComeError(DAY))
    began = str(BeforeTheyBeganError("Dana", DAY, DAY - LATELY))
    assert began.startswith("Dana began on 2026-11-24, after 2026-11-10. Nothing was kept.")


def test_an_own_rating_given_again_takes_the_place_of_the_first() -> None:
    (look,) = after(replace(NOW, own=4), replace(NOW, own=3))
    assert look.own == 3


@given(st.lists(GIVEN, max_size=6))
def test_no_level_of_the_coach_is_open_before_the_own_rating(given_: list[NewRating]) -> None:
    for look in after(*given_):
        assert look.is_open == (look.by_person and (look.own is not None or look.waived))


@given(st.lists(GIVEN, max_size=6))
def test_every_rating_of_the_coach_is_in_a_look(given_: list[NewRating]) -> None:
    coached = [each.coach for each in given_ if each.coach is not None]
    assert sorted(look.coach or 0 for look in after(*given_) if look.by_person) == sorted(coached)


def test_raters_are_told_apart() -> None:
    rows = placed(Whose("r1", "opens", (), "k"), replace(NOW, coach=2, second=3, own=1))
    assert [row.rater for row in rows] == [Rater.COACH, Rater.SECOND, Rater.REP]


def test_an_own_rating_that_was_let_go_can_come_lately_after_all() -> None:
    watched = replace(NOW, coach=2, waived=True)
    (look,) = after(watched, replace(NOW, own=3, example="Meyer."))
    assert (look.own, look.waived, look.example) == (3, False, "Meyer.")
    (look,) = after(watched, replace(NOW, waived=True))
    assert look.waived
    long_ago = replace(watched, seen=DAY - LATELY - timedelta(days=1))
    assert [each.own for each in after(long_ago, replace(NOW, own=3))] == [None, 3]


def test_what_came_lately_is_in_already_unless_a_look_waits_for_it() -> None:
    own = replace(NOW, own=3, example="Meyer.")
    made = after(own, replace(NOW, coach=2))
    assert in_already(made, own)
    assert in_already(after(own), own)
    assert not in_already(made, replace(own, example="Brandt."))
    assert not in_already(made, replace(own, seen=DAY + LATELY + timedelta(days=1)))
    assert not in_already((*made, *after(replace(NOW, coach=1))), own)


def test_a_look_from_before_somebody_began_is_refused_with_both_days() -> None:
    said = str(BeforeTheyBeganError("Ana", DAY, DAY - timedelta(days=9)))
    assert said.startswith(f"Ana began on {DAY.isoformat()}, after")
