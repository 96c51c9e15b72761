from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.cards_due import cards_due
from coaching.practice.some_tries import DAY, tried

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
