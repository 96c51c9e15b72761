from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.next_card import (
    CardPick,
    CardSource,
    comes_on,
    named_card,
    next_card,
    week,
)
from coachcli.coaching.practice.spacing import spaced
from coaching.practice.some_tries import DAY, tried
from coaching.strategies import HOUSE

PARTS = (("calls", "0"), ("calls", "1"), ("drill", "role-play"))
OPEN = CardSource("a1", "opener", "opens", DAY - timedelta(days=3), open=True, parts=PARTS)
CLOSED = replace(OPEN, open=False)


def part(pick: CardPick | None) -> tuple[str, str] | None:
    return pick.part if pick else None


def test_a_new_card_waits_a_night_after_the_learning_was_given() -> None:
    assert next_card([replace(OPEN, given=DAY)], [], DAY) is None
    assert comes_on([replace(OPEN, given=DAY)], [], DAY) == DAY + timedelta(days=1)
    assert next_card([OPEN], [], DAY) == CardPick(OPEN, PARTS[0], 0, None)


def test_there_is_one_card_a_day() -> None:
    assert next_card([OPEN], [tried(0)], DAY) is None


def test_what_is_due_comes_before_what_is_new_the_longest_waiting_first() -> None:
    tries = [tried(-9, part="1"), tried(-5)]
    assert next_card([OPEN], tries, DAY) == CardPick(OPEN, PARTS[1], 1, DAY - timedelta(days=8))
    assert part(next_card([OPEN], [tried(-1), tried(0)], DAY + timedelta(days=1))) == PARTS[1]


def test_of_learning_that_is_closed_only_what_was_tried_comes_again() -> None:
    assert next_card([CLOSED], [], DAY) is None
    assert comes_on([CLOSED], [], DAY) is None
    assert part(next_card([CLOSED], [tried(-2)], DAY)) == PARTS[0]


def test_what_belongs_to_no_learning_of_the_rep_does_not_come() -> None:
    strange = [tried(-5, asset="dropped")]
    assert next_card([CLOSED], strange, DAY) is None
    assert comes_on([CLOSED], strange, DAY) is None
    assert named_card([OPEN], [], ("dropped", "0")) is None


def test_a_card_that_is_named_comes_whatever_is_due() -> None:
    assert named_card([OPEN], [tried(0)], PARTS[2]) == CardPick(OPEN, PARTS[2], 0, None)


def test_after_a_run_of_success_the_next_card_is_harder_and_a_new_one_never() -> None:
    run = [tried(day - 30) for day in range(5)]
    due = next_card([OPEN], run, DAY)
    assert due
    assert due.harder
    rested = [tried(day) for day in (-63, -62, -59, -52, -36, -1)]
    assert spaced(rested).rests
    fresh = next_card([OPEN], rested, DAY)
    assert fresh
    assert (fresh.part, fresh.harder) == (PARTS[1], False)


def test_a_week_has_a_card_a_day_as_they_come_if_each_passes() -> None:
    planned = week([OPEN], [], DAY, 5)
    assert [(day.isoformat()[5:], pick.part, pick.tries) for day, pick in planned] == [
        ("11-24", PARTS[0], 0),
        ("11-25", PARTS[0], 1),
        ("11-26", PARTS[1], 0),
        ("11-27", PARTS[1], 1),
        ("11-30", PARTS[0], 2),
    ]


def test_a_day_without_a_card_stays_empty() -> None:
    assert [day for day, _ in week([CLOSED], [tried(-1)], DAY, 4)] == [DAY, date(2026, 11, 27)]


@HOUSE
@given(
    st.lists(st.builds(tried, st.integers(-60, 0), passed=st.booleans()), max_size=8).map(
        lambda those: sorted(those, key=lambda each: each.day)
    )
)
def test_the_day_that_is_named_has_a_card_and_none_before_it_has(tries: list[Attempt]) -> None:
    day = comes_on([CLOSED], tries, DAY)
    after = [DAY + timedelta(days=ahead) for ahead in range(1, 50)]
    have = [each for each in after if next_card([CLOSED], tries, each)]
    assert (day is None) == (not have)
    assert day is None or (day in have and day - have[0] <= timedelta(days=6))
