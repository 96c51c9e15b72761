"""Which assignment a look is at: by the end of its id, or by name what is due first."""

from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.practice.raised import refused
from cli.somebody import at_the_terminal
from coachcli.cli.practice.looked_at import (
    LaterError,
    NothingToLookAtError,
    OverError,
    looked_at,
    waiting,
)

MORE = ("assign", "dana", "first-sixty-seconds", "--cause", "call-opening", "--also")
EARLY = ("--as-of", "2026-10-13")


def given_id(coach: Coach) -> str:
    (given,) = coach("assignment", "list", "--all", "--json").json["assignments"]
    return str(given["id"])


def test_it_is_found_by_the_end_of_its_id_and_by_the_name(assigned: Coach, home: Path) -> None:
    id_ = given_id(assigned)
    context, _ = at_the_terminal(home)
    for wanted in (id_[-6:], "dana"):
        given, who = looked_at(context, wanted)
        assert (given.id, who.name) == (id_, "Dana Reyes")


def test_of_several_that_are_due_one_is_picked(assigned: Coach, home: Path) -> None:
    for asset in ("first-sixty-seconds", "ten-openings-scored"):
        said = assigned("assign", "dana", asset, "--cause", "call-opening", "--also", *EARLY)
        assert said.code == 0, said.err
    context, somebody = at_the_terminal(home, "2")
    given, _ = looked_at(context, "dana")
    assert given.asset == "ten-openings-scored"
    assert "look on Tue 10 Nov 2026" in somebody.heard


def test_what_comes_first_is_looked_at_where_nothing_is_due(assigned: Coach, home: Path) -> None:
    assert assigned(*MORE).code == 0
    context, _ = at_the_terminal(home)
    assert looked_at(context, "dana")[0].asset == "three-messages-rewritten"


def test_what_is_dropped_or_over_is_not_looked_at(assigned: Coach, home: Path) -> None:
    id_ = given_id(assigned)
    assigned("assignment", "drop", id_, "--why", "the role changes")
    context, _ = at_the_terminal(home)
    assert "was dropped" in refused(OverError, lambda: looked_at(context, id_[-6:]))
    said = refused(NothingToLookAtError, lambda: looked_at(context, "dana"))
    assert said.startswith("Nothing that was given to Dana Reyes waits for a look.")


def test_a_second_look_waits_for_its_day(assigned: Coach, home: Path) -> None:
    assigned("evaluate", "dana", "--done", "no", "--as-of", "2026-12-22")
    context, _ = at_the_terminal(home)
    for wanted in ("dana", given_id(assigned)[-6:]):
        said = refused(LaterError, partial(looked_at, context, wanted))
        assert "the second look is on Tue 16 Feb 2027" in said
    assigned("evaluate", "dana", "--done", "no", "--as-of", "2027-02-16")
    assert "was looked at twice" in refused(
        OverError, lambda: looked_at(context, given_id(assigned)[-6:])
    )


@pytest.mark.parametrize("days", [EARLY, ("--as-of", "2026-11-20")])
def test_what_waits_is_listed_by_the_day_of_its_look(
    assigned: Coach, home: Path, days: tuple[str, str]
) -> None:
    assert assigned(*MORE, *days).code == 0
    context, _ = at_the_terminal(home)
    assert [each.asset for each, _ in waiting(context, None)] == [
        "first-sixty-seconds",
        "three-messages-rewritten",
    ]


def test_whoever_left_is_not_looked_at_nor_to_be_added(assigned: Coach) -> None:
    assert assigned("team", "leave", "dana").code == 0
    said = assigned("evaluate", "dana", "--done", "yes")
    assert said.code == 1
    assert "Dana Reyes left the team on " in said.err
    assert "team add" not in said.err
