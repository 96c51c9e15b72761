"""The number of an assignment read from the records: whose counts, and beside whom."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.practice.closings import GIVEN, MOVING, SECOND, assigned
from cli.somebody import at_the_terminal
from coachcli.cli.practice.looked_at import looked_at
from coachcli.cli.practice.number_told import number_told
from coachcli.coaching.numbers.did_it_help import NumberTold
from coachcli.coaching.practice.evaluation import Moved, Silence

ALSO = ("one-list-turned", "--cause", "decision-criteria", "--as-of", GIVEN.isoformat())


def number(home: Path, day: date = SECOND) -> NumberTold:
    context, _ = at_the_terminal(home)
    context.day = day
    given, who = looked_at(context, "dana")
    return number_told(context, who, given)


@pytest.fixture
def moving(coach: Coach, tmp_path: Path) -> Coach:
    return assigned(coach, tmp_path, MOVING)


def test_one_rep_is_looked_at_beside_the_others(moving: Coach, home: Path) -> None:
    moving("team", "list")
    found = number(home)
    assert (found.verdict, found.arithmetic.reps, found.arithmetic.others) == (Moved.MOVED, 1, 6)


def test_three_who_were_coached_on_it_are_looked_at_together(moving: Coach, home: Path) -> None:
    for rep in ("ben", "cem"):
        assert moving("assign", rep, *ALSO).code == 0
    found = number(home)
    assert (found.arithmetic.reps, found.arithmetic.others) == (3, 4)


def test_whoever_was_coached_on_it_at_another_time_is_left_out(moving: Coach, home: Path) -> None:
    assert moving("assign", "ben", *ALSO[:-1], "2026-10-12").code == 0
    assert number(home).arithmetic.others == 5


def test_whoever_is_on_ramp_is_compared_with_nobody(moving: Coach, home: Path) -> None:
    moving("team", "import", str(newly_started(home)))
    found = number(home)
    assert (found.verdict, found.arithmetic.why) == (Moved.CANNOT_TELL, Silence.RAMPING)


def newly_started(home: Path) -> Path:
    file = home / "team.csv"
    file.write_text("name,role,start\nDana Reyes,seller,2026-05-01\n", encoding="utf-8")
    return file


def test_records_that_end_before_it_was_given_tell_nothing(coach: Coach, home: Path) -> None:
    assigned(coach, home.parent, MOVING, GIVEN)
    found = number(home)
    assert (found.verdict, found.arithmetic.why) == (Moved.CANNOT_TELL, Silence.OLD_ROWS)


def test_before_one_sales_cycle_it_is_too_early(moving: Coach, home: Path) -> None:
    moving("team", "list")
    assert number(home, date(2026, 9, 10)).verdict is Moved.TOO_EARLY
