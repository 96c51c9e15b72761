from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.practice.asked_rating import asked
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.new_rating import NewRating

DAY = date(2026, 11, 24)
NO_DAYS = ("2026-11-25", "x", "9999-12-31")
OPENS = "opens-with-the-buyers-problem"
OWN_IN = RatedLook("k1", OPENS, DAY, own=4)


@pytest.mark.parametrize(
    ("keys", "looks", "given"),
    [
        (("w", "3", "Said it.", ""), (), NewRating(DAY, waived=True, coach=3, evidence="Said it.")),
        (("", "3", "", ""), (), NewRating(DAY, coach=3)),
        (("2", ""), (), NewRating(DAY, own=2)),
        (("9", "2", "x", ""), (), NewRating(DAY, own=2)),
        (("q",), (), NewRating(DAY)),
        (("4", "q"), (), NewRating(DAY)),
        (("4", "3", "q"), (), NewRating(DAY)),
        (("4", "3", "Said it.", "Q"), (), NewRating(DAY)),
        (("1", "", ""), (OWN_IN,), NewRating(DAY, coach=1)),
    ],
)
def test_the_own_rating_is_asked_first_unless_it_is_in(
    team: Coach, home: Path, keys: tuple[str, ...], looks: tuple[RatedLook, ...], given: NewRating
) -> None:
    assert team("team", "list").code == 0
    context, somebody = at_the_terminal(home, *keys, "")
    with context:
        behaviour = context.behaviours()[OPENS]
        assert asked(context, context.rep("dana"), behaviour, looks, DAY) == given
        assert "Expected: level 3" in somebody.heard


def test_what_is_no_day_so_far_is_asked_again(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    context, somebody = at_the_terminal(home, "", "3", "Said it.", *NO_DAYS, "2026-11-20")
    with context:
        given = asked(context, context.rep("dana"), context.behaviours()[OPENS], (), DAY)
    assert given.seen == date(2026, 11, 20)
    assert somebody.heard.count("no day so far") == len(NO_DAYS)
    assert "Seen on Fri 20 Nov 2026." in somebody.heard


def test_a_day_that_was_given_is_taken_with_enter(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    context, somebody = at_the_terminal(home, "", "3", "Said it.", "")
    friday = date(2026, 11, 20)
    with context:
        given = asked(context, context.rep("dana"), context.behaviours()[OPENS], (), friday)
    assert given.seen == friday
    assert "When? Enter: Fri 20 Nov 2026." in somebody.heard
