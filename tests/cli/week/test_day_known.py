"""What a day is made of: ratings, cards, promises of talks and halves, each until it is closed."""

from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.week.day_known import day_known
from coachcli.coaching.week.today import Today
from coachcli.store.today import there


def day_of(home: Path) -> Today:
    context, _ = at_the_terminal(home)
    return day_known(context, context.team(), there(context.room), None)


def test_what_is_rated_apart_ends_with_the_next_talk(team: Coach, home: Path) -> None:
    rated = ("--level", "1", "--own", "4", "--seen", "2026-11-23", "--evidence", "began with us")
    assert team("observe", "dana", "opens-with", *rated).code == 0
    (apart,) = day_of(home).apart
    assert apart.name == "Dana Reyes"
    assert "their own rating 4, yours 1" in team().out
    assert team("talk", "dana", "--type", "call", "--minutes", "20").code == 0
    assert day_of(home).apart == ()


def test_cards_are_due_until_one_is_tried(assigned: Coach, home: Path) -> None:
    tried = ("practice", "dana", "--marks", "1")
    assert assigned(*tried, "--as-of", "2026-11-25").code == 0
    said = assigned("--as-of", "2026-11-27").out
    assert "Dana Reyes: 1 practice card " in said
    assert day_of(home).cards == ()
    assert assigned(*tried, "--as-of", "2026-11-27").code == 0
    assert "practice card" not in assigned("--as-of", "2026-11-27").out


def test_the_half_of_a_talk_to_come_is_asked_for_where_halves_are_used(
    team: Coach, home: Path, tmp_path: Path
) -> None:
    assert team("rhythm", "set", "opportunity", "weekly", "30", "thursday").code == 0
    assert day_of(home).halves == ()
    form = tmp_path / "half.txt"
    assert team("preread", "dana", "--out", str(form)).code == 0
    text = form.read_text(encoding="utf-8")
    asked = "=== My number ===\n"
    form.write_text(text.replace(asked, f"{asked}7 of 9"), encoding="utf-8")
    assert team("preread", "dana", "--from", str(form)).code == 0
    assert [each.name for each in day_of(home).halves] == ["Daniel Ito"]
