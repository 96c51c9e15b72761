from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.week.first import by_numbers, from_a_look, next_talk


@pytest.mark.usefixtures("measured")
def test_the_numbers_name_who_comes_first(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        first = by_numbers(context, None)
    assert first is not None
    assert first["name"] == "Dana Reyes"
    assert first["reason"].endswith("not coached yet")


@pytest.mark.usefixtures("team")
def test_without_numbers_nobody_is_named_by_them(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        assert by_numbers(context, None) is None


def test_who_comes_first_is_worked_out_anew_after_each_change(measured: Coach, home: Path) -> None:
    first = measured("report", "--json").json["first"]
    assert first["name"] == "Dana Reyes"
    assert "Dana" not in (home / "cache" / "next.json").read_text(encoding="utf-8")
    assert measured("report", "--json").json["first"] == first
    assert measured("team", "leave", "dana").code == 0
    assert measured("report", "--json").json["first"] != first


@pytest.mark.usefixtures("assigned")
def test_a_due_look_names_who_is_next_before_the_numbers_do(home: Path) -> None:
    context, _ = at_the_terminal(home)
    context.day = date(2026, 12, 21)
    assert from_a_look(context, None) is None
    context.day = date(2026, 12, 22)
    first = next_talk(context, None)
    assert first
    assert (first["name"], first["reason"]) == (
        "Dana Reyes",
        'a look was due on Tue 22 Dec 2026: did "Rewrite three first messages" help',
    )


def test_an_empty_home_has_no_look(home: Path) -> None:
    context, _ = at_the_terminal(home)
    assert from_a_look(context, None) is None
