from pathlib import Path

import pytest

from cli.conftest import DANA, Coach, Write
from cli.somebody import at_the_terminal
from coachcli.cli.walks.starting_gap import gap_to_start_from
from coachcli.cli.walks.under_way import PausedError

PEERS = ("Ivo Marek", "Lena Brandt", "Sam Okafor", "Tom Lind", "Priya Nair")


@pytest.fixture
def short(coach: Coach, write: Write) -> None:
    """A team of six, of whom Dana created half as many opportunities as anybody else."""
    for name in ("Dana Reyes", *PEERS):
        coach("team", "add", name, "--role", "account executive")
    days = [f"2026-{9 + number // 8:02d}-{3 * (number % 8) + 2:02d}" for number in range(16)]
    deals = [(name, day) for name in PEERS for day in days]
    deals += [("Dana Reyes", day) for day in days[:8]]
    states = ("Lost", "Won")
    rows = [
        f"{number},{name},{states[number % 2]},{day},{day},1000"
        for number, (name, day) in enumerate(deals)
    ]
    assert coach("import", "deals", write(*rows)).code == 0


def test_where_nobody_can_be_asked_and_no_number_says_it_the_flows_are_named(team: Coach) -> None:
    said = team("diagnose", "dana")
    assert said.code == 1
    assert 'Which gap? Name it: coach diagnose "Dana Reyes" --flow' in said.err
    assert "few-new-opportunities" in said.err


@pytest.mark.usefixtures("team")
def test_somebody_who_is_there_picks_the_gap(home: Path) -> None:
    context, _ = at_the_terminal(home, "3")
    with context:
        picked = gap_to_start_from(context, context.rep("dana"))
        assert picked.title == "Customers leave, or renew late and for less"


@pytest.mark.usefixtures("short")
def test_gaps_about_the_rep_stand_apart_from_those_about_me(home: Path) -> None:
    context, somebody = at_the_terminal(home, "q")
    with context, pytest.raises(PausedError):
        gap_to_start_from(context, context.rep("dana"))
    about_rep, about_me = somebody.heard.split("About how you coach:")
    assert "Coaching talks change nothing" in about_me
    assert "oaching" not in about_rep
    names = [line.split("  ")[-1] for line in about_rep.splitlines() if line.startswith("   ")]
    others = [name for name in names if name and name[0].isupper() and "(" not in name]
    assert others[1:] == sorted(others[1:])


def test_of_a_coach_how_they_coach_comes_first_and_selling_after_it(
    coach: Coach, home: Path
) -> None:
    coach("team", "add", "Bo Hart", "--role", "sales manager")
    context, somebody = at_the_terminal(home, "1")
    gap = gap_to_start_from(context, context.rep("bo"))
    assert gap.id == "coaching-does-not-happen"
    coaching, selling = somebody.heard.split("About selling:")
    assert "Which gap? How Bo coaches comes first." in coaching
    assert coaching.count("oaching ") == 2
    assert "oaching" not in selling
    assert "Value leaks in negotiation" in selling


def test_what_was_seen_of_a_coach_comes_before_how_they_coach(coach: Coach, home: Path) -> None:
    coach("team", "add", "Bo Hart", "--role", "sales manager")
    context, somebody = at_the_terminal(home, "")
    gap_to_start_from(context, context.rep("bo"), ("ghosted after the demo",))
    assert "Which gap? What fits best what you saw comes first. 1 " in somebody.heard


@pytest.mark.usefixtures("team")
def test_q_picks_no_gap_and_leaves(home: Path) -> None:
    context, _ = at_the_terminal(home, "q")
    with context, pytest.raises(PausedError):
        gap_to_start_from(context, context.rep("dana"))


@pytest.mark.usefixtures("short")
def test_the_largest_gap_in_the_numbers_comes_first_and_enter_takes_it(home: Path) -> None:
    context, somebody = at_the_terminal(home, "")
    with context:
        gap = gap_to_start_from(context, context.rep("dana"))
    assert gap.id == "few-new-opportunities"
    assert "Which gap? The largest in the numbers first." in somebody.heard
    assert "Not in the numbers: " in somebody.heard


@pytest.mark.usefixtures("short")
def test_where_nobody_can_be_asked_the_largest_gap_is_taken(coach: Coach) -> None:
    said = coach("diagnose", "dana", "--answers", str(DANA), "--json")
    assert said.json["flow"] == "few-new-opportunities"


def test_small_deals_are_said_though_no_walk_is_about_them(
    coach: Coach, write: Write, home: Path
) -> None:
    names = ("Dana Reyes", *PEERS)
    rows = [
        f"{who}-{number},{name},Won,2026-09-{number + 1:02d},2026-10-{number + 1:02d},"
        + ("A,100" if name == "Dana Reyes" or number % 2 else "B,900")
        for who, name in enumerate(names)
        for number in range(16)
    ]
    head = "id,rep,stage,created,close date,product,amount"
    assert coach("import", "deals", write(*rows, head=head), "--add-reps").code == 0
    context, somebody = at_the_terminal(home, "q")
    with context, pytest.raises(PausedError):
        gap_to_start_from(context, context.rep("dana"))
    assert "but small ones" in somebody.heard
    assert "No walk is about that yet." in somebody.heard


@pytest.mark.usefixtures("short")
def test_what_the_numbers_open_is_worked_out_once_and_keeps_no_name(home: Path) -> None:
    for _ in range(2):
        context, somebody = at_the_terminal(home, "")
        with context:
            gap_to_start_from(context, context.rep("dana"))
        assert "Which gap? The largest in the numbers first." in somebody.heard
    kept = (home / "cache" / "opened.json").read_text(encoding="utf-8")
    assert "few-new-opportunities" in kept
    assert "Dana" not in kept
