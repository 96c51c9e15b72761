"""How a card is shown: the answer below the question, and what comes next."""

from pathlib import Path

from cli.conftest import Coach
from cli.practice.conftest import CARD, NEXT
from cli.somebody import at_the_terminal


def test_as_json_a_card_has_all_that_it_takes(practising: Coach) -> None:
    body = practising("practice", "dana", "--json", "--as-of", NEXT).json
    assert (body["card"]["id"], body["card"]["minutes"], body["scored"]) == (f"{CARD}/1", 3, False)
    assert (body["due"], body["kept"], body["again"]) == (None, None, None)
    assert body["next"] == "2026-11-26"
    assert body["recalls"] == {"came": 0, "asked": 0}
    assert body["assumption"]["left"]["30"] == 0.2
    assert body["assumption"]["claim"] == "forgotten-in-a-month"


def test_a_day_without_a_card_says_when_the_next_comes(practising: Coach) -> None:
    body = practising("practice", "dana", "--json").json
    assert (body["card"], body["next"]) == (None, NEXT)


def test_after_a_look_that_told_and_without_a_try_nothing_waits(
    practising: Coach, home: Path
) -> None:
    context, _ = at_the_terminal(home)
    with context, context.room.writing() as connection:
        connection.execute("UPDATE assignment_state SET looked_on = '2026-11-24'")
    said = practising("practice", "dana", "--as-of", "2027-06-01").out
    assert "No card for Dana Reyes today. Nothing else waits." in said
    assert practising("practice", "dana", "--json", "--as-of", "2027-06-01").json["next"] is None


def test_it_says_since_when_a_card_is_due(practising: Coach) -> None:
    practising("practice", "dana", "--marks", "2", "--as-of", NEXT)
    said = practising("practice", "dana", "--as-of", "2026-12-01").out
    assert "Try 2, due since Thu 26 Nov 2026." in " ".join(said.split())
