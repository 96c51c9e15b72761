"""Every item has its name, its rule and its drill."""

from coachcli.cli.rhythm.mirror_words import CALLED, COUNTS, DRILLS, scored
from coachcli.coaching.rhythm.session import SessionItem


def test_each_item_has_a_name_a_rule_and_five_minutes() -> None:
    assert set(CALLED) == set(COUNTS) == set(DRILLS) == set(SessionItem)


def test_the_points_are_told_so_that_they_can_be_counted() -> None:
    assert sum(scored().count(f"({points})") * points for points in (1, 2)) == 10
