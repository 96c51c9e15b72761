from coachcli.cli.numbers.largest import where
from coachcli.coaching.numbers.gap import Standing

NEW = Standing("new_opps", 8, peers=16, short=0.5, upstream=True)
WON = Standing("won", 4, peers=8, short=0.5, stake=4_000_00, gap=True)


def test_the_largest_gap_is_said_with_its_money_and_where_it_begins() -> None:
    said = " ".join(where((WON,), (NEW, WON), "EUR"))
    assert said.startswith("Largest gap: won 4 (peers 8), 4,000 EUR at stake in these weeks.")
    assert "It may begin one step earlier: new opportunities 8 (peers 16)." in said


def test_nothing_short_is_said() -> None:
    assert list(where((), (), "EUR")) == ["Nothing is short of plan or of peers."]
