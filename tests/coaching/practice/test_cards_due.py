from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.cards_due import cards_due
from coaching.practice.some_tries import DAY, tried

SATURDAY = 5
LATER = DAY + timedelta(days=2)


def test_the_cards_that_are_due_are_counted_for_each_rep() -> None:
    first, other = tried(0), replace(tried(0), id="o", part="another")
    learnt = replace(tried(2), id="l", part="third")
    rep = first.rep
    assert cards_due([first, other], LATER) == {rep: 2}
    assert cards_due([first], DAY) == {}
    assert cards_due([first, other, learnt], LATER) == {}
    assert cards_due([], LATER) == {}


def test_a_card_that_rests_is_due_no_more() -> None:
    passed = [tried(day) for day in (0, 1, 4, 11, 27, 62)]
    assert cards_due(passed, DAY + timedelta(days=900)) == {}


def test_a_card_falls_due_on_no_weekend_and_no_holiday() -> None:
    tries = [tried(3)]  # on a Friday
    rep, saturday = tries[0].rep, DAY + timedelta(days=4)
    assert saturday.weekday() == SATURDAY
    monday = saturday + timedelta(days=2)
    assert [cards_due(tries, monday - timedelta(days=n)) for n in (2, 1)] == [{}, {}]
    assert cards_due(tries, monday) == {rep: 1}
    assert cards_due(tries, monday, frozenset({monday})) == {}
    assert cards_due(tries, monday + timedelta(days=1), frozenset({monday})) == {rep: 1}
    assert cards_due([tried(0)], saturday) == {rep: 1}, "it waits since before"
