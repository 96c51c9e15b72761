from datetime import date

from coachcli.cli.numbers.held_said import ahead_said, held_said
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.rep import Rep

REP = Rep("r1", "Ana Lee", started=date(2025, 1, 1))
BOOKINGS = Standing("bookings", 25000.0, 16, plan=20000.0)
RATE = Standing("win_rate", 0.2, 40, peers=0.3, peer_count=4, short=0.3, flows=("late",), gap=True)
BARE = Standing("won", 16.0)


def test_what_is_held_to_a_plan_is_said_beside_it_and_praised() -> None:
    stood = Stood(REP, (BOOKINGS, BARE), 0)
    assert held_said(stood, "EUR") == "bookings 250 EUR (plan 200, 16 won). Nothing is short."
    assert list(ahead_said(stood, "EUR")) == [("bookings", "250 EUR (plan 200 EUR, 16 won)")]


def test_what_is_short_comes_first_and_is_no_praise() -> None:
    stood = Stood(REP, (BOOKINGS, RATE), 4)
    assert held_said(stood, "EUR").startswith("win rate 20 % (peers 30 %, 40 closed); bookings")
    assert "Nothing is short" not in held_said(stood, "EUR")
    assert [title for title, _ in ahead_said(stood, "EUR")] == ["bookings"]


def test_of_what_is_held_to_nothing_nothing_is_said() -> None:
    assert held_said(Stood(REP, (BARE,), 0), "EUR") == ""
    assert list(ahead_said(Stood(REP, (BARE,), 0), "")) == []
