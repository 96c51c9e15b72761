"""A week of cards for the rep: what to produce first, answers below the fold, one page."""

from datetime import date
from pathlib import Path

from cli.conftest import Coach
from cli.practice.conftest import CARD, NEXT
from coachcli.cli.practice.week_page import RULE, text
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep_sees_practice import CardForRep, WeekForRep

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
RECALL = CardForRep(
    MONDAY, "calls/1", "Calls", "recall", 3, "Who?", "", "Ana", ("Ana", "the buyer")
)
ACTED = CardForRep(
    TUESDAY, "act/role-play", "Act", "role-play", 7, "A bakery.", "Warm", "All.", ("Asks",)
)
AGAIN = replace(ACTED, day=date(2026, 11, 25), round_name="Two")
WEEK = WeekForRep(
    "Dana",
    (RECALL, ACTED, AGAIN),
    ("When it rings, I will ask.",),
    (("Calls", "Make a table.", ""), ("Act", "Rank them.", "first the ovens")),
)


def test_what_is_to_be_produced_stands_above_the_fold_and_each_answer_once_below() -> None:
    said = text(WEEK)
    above, below = said.split("## Fold here")
    assert "*When it rings, I will ask.*" in above
    assert f"Who?\n\n{RULE}" in above
    assert "Ana" not in above
    assert below.count("**act/role-play** · All.\n\u2610 Asks") == 1


def test_a_scene_is_printed_once() -> None:
    said = text(WEEK)
    assert said.count("A bakery.") == 1
    assert "The scene of Tue 24 Nov 2026. Round: Two." in said


def test_what_they_made_of_it_is_shown_back_and_what_is_not_made_yet_has_room() -> None:
    said = text(WEEK)
    assert f"Make a table.\n\n{RULE}" in said
    assert 'Rank them.\n\nYou wrote: "first the ovens"' in said


def test_a_week_is_five_working_days_with_a_card_each(practising: Coach, tmp_path: Path) -> None:
    file = tmp_path / "week.txt"
    body = practising("practice", "dana", "--as-of", NEXT, "--out", str(file), "--json").json
    days = [card["day"] for card in body["cards"]]
    assert days == ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"]
    assert body["cards"][0]["id"] == f"{CARD}/1"
    assert "Your practice week: Dana Reyes" in file.read_text("utf-8")
