"""Of somebody new figures are shown everywhere, and nowhere a gap, a rank or money."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.numbers.new_said import new_said
from coachcli.coaching.rep import Rep

BEGUN = date(2026, 11, 2)
DAYS = {29: "2026-12-01", 30: "2026-12-02", 31: "2026-12-03"}
NEW = "new, 29 days in the role: no gap is said before Wed 2 Dec 2026"


def test_it_says_for_how_long_and_until_when() -> None:
    nora = Rep("r9", "Nora Lind", started=BEGUN)
    assert new_said(nora, date(2026, 12, 1)) == NEW
    assert new_said(nora, date(2026, 12, 2)) == ""
    assert new_said(Rep("r9", "Nora Lind"), BEGUN) == ""
    soon = new_said(nora, date(2026, 11, 1))
    assert soon == "new, not begun yet: no gap is said before Wed 2 Dec 2026"


@pytest.fixture
def with_new(coach: Coach, tmp_path: Path) -> Coach:
    """Five reps with opportunities, of whom Nora, who is far behind, began on 2 November."""
    people = ["Ana Ruiz", "Ben Oak", "Cora Lum", "Dev Rao"]
    rows = ["name,role,started,manager"]
    rows += [f"{name},seller,2025-01-07,Bo Hart" for name in people]
    rows += ["Nora Lind,seller,2026-11-02,Bo Hart"]
    (tmp_path / "team.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert coach("team", "import", str(tmp_path / "team.csv")).code == 0
    deals = ["id,rep,stage,created,close date,amount"]
    for who, each in enumerate(people):
        deals += [
            f"{who}-{n},{each},{state},2026-08-03,2026-11-{n % 20 + 2:02},30000"
            for n, state in enumerate(("Won", "Lost") * 20)
        ]
    deals += [f"n-{n},Nora Lind,Lost,2026-11-04,2026-11-{n + 10},30000" for n in range(12)]
    (tmp_path / "deals.csv").write_text("\n".join(deals) + "\n", encoding="utf-8")
    assert coach("import", "deals", str(tmp_path / "deals.csv")).code == 0
    return coach


@pytest.mark.parametrize(("days", "day"), DAYS.items())
def test_a_gap_is_said_from_the_thirtieth_day_on(with_new: Coach, days: int, day: str) -> None:
    body = with_new("gaps", "nora", "--json", "--as-of", day).json
    assert bool(body["gaps"]) == (days >= 30)
    assert bool(body["new"]) == (days < 30)
    assert {each["metric"] for each in body["metrics"]} >= {"win_rate", "bookings"}
    money = [each["stake"] for each in body["metrics"] if each["stake"]]
    assert bool(money) == (days >= 30)


@pytest.mark.parametrize(
    "words",
    [
        ("gaps", "nora"),
        ("gaps", "--team"),
        ("focus",),
        ("prep", "nora"),
    ],
)
def test_each_screen_says_that_they_are_new(with_new: Coach, words: tuple[str, ...]) -> None:
    before = " ".join(with_new(*words, "--as-of", DAYS[29]).out.split())
    assert NEW.removeprefix("new, ") in before
    after = with_new(*words, "--as-of", DAYS[30]).out
    assert "no gap is said before" not in after


def test_they_have_no_place_in_the_order(with_new: Coach) -> None:
    def picks(day: str) -> list[tuple[str, str, int]]:
        found = with_new("focus", "--json", "--as-of", day).json["picks"]
        return [
            (each["candidate"]["name"], each["turn"], each["candidate"]["movable"])
            for each in found
        ]

    assert picks(DAYS[29])[-1] == ("Nora Lind", "ramping", 0)


def test_the_walk_is_not_begun_from_their_numbers(with_new: Coach) -> None:
    begun = with_new("diagnose", "nora", "--as-of", DAYS[29])
    assert "no gap is said before" in " ".join(begun.err.split())
    assert "Which gap? Name it" in begun.err
