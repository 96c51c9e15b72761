import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.watch import (
    SIGNS,
    Watched,
    WatchedCustomer,
    WatchedDeal,
    WatchKind,
    WatchMatch,
    by_rep,
    in_words,
    matches,
    moved_later,
)
from coaching.rhythm.some_surprises import RULE, TODAY, days_ago, deal, step

MOVED_TWICE = deal(step(40, 30), step(20, 10), step(5, -60))
CUSTOMER = WatchedCustomer("Adatum", "r1", days_ago(200), 5_000_00, "EUR")


def hits(kind: WatchKind, number: int, *deals: WatchedDeal, least: int = 0) -> tuple[int, ...]:
    rule = replace(RULE, kind=kind, number=number, least=least)
    every = matches((rule,), Watched(deals, (CUSTOMER,), TODAY), TODAY)
    return tuple(match.number for match in every)


def test_a_rule_fires_on_a_deal_that_repeats_what_was_seen() -> None:
    (match,) = matches((RULE,), Watched((deal(), MOVED_TWICE), (), TODAY), TODAY)
    assert match == WatchMatch("w1", WatchKind.MOVED, "r1", "D-7", "Fabrikam", 2, 10_000_00, "EUR")
    assert match.says == "close date moved 2 times"
    assert replace(match, number=1).says == "close date moved once"


@pytest.mark.parametrize(
    ("kind", "number", "of", "figure"),
    [
        (WatchKind.MOVED, 3, deal(step(50, pushes=3)), 3),
        (WatchKind.OVERDUE, 7, deal(step(50, 9)), 9),
        (WatchKind.STAGE, 30, deal(step(50, stage="Offer"), step(40), step(3)), 40),
        (WatchKind.STAGE, 30, deal(step(50), step(40)), 50),
        (WatchKind.QUIET, 21, deal(step(50), step(21)), 21),
        (WatchKind.SHRUNK, 20, deal(step(50, amount=200), step(9, amount=150)), 25),
        (WatchKind.OPEN, 100, deal(), 100),
        (WatchKind.RENEWAL, 60, deal(step(50, -60), business="renewal"), 60),
    ],
)
def test_each_sign_is_seen_where_it_is_as_far_as_its_number(
    kind: WatchKind, number: int, of: WatchedDeal, figure: int
) -> None:
    assert hits(kind, number, of) == (figure,)
    stricter = number - 1 if kind is WatchKind.RENEWAL else figure + 1
    assert hits(kind, stricter, of) == ()


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        (WatchKind.OVERDUE, deal(step(50, None))),
        (WatchKind.OPEN, deal(created=None)),
        (WatchKind.SHRUNK, deal(step(50, amount=None))),
        (WatchKind.SHRUNK, deal(step(50, amount=0))),
        (WatchKind.RENEWAL, deal(step(50, -6))),
        (WatchKind.RENEWAL, deal(step(50, 6), business="renewal")),
        (WatchKind.RENEWAL, deal(step(50, None), business="renewal")),
    ],
)
def test_what_is_not_known_matches_nothing(kind: WatchKind, of: WatchedDeal) -> None:
    assert hits(kind, 1, of) == ()


def test_a_customer_who_buys_nothing_is_seen() -> None:
    assert hits(WatchKind.CUSTOMER, 200) == (200,)
    assert hits(WatchKind.CUSTOMER, 201) == ()
    assert hits(WatchKind.CUSTOMER, 200, least=6_000_00) == ()


def test_only_deals_of_the_least_amount_match_and_the_most_money_stands_first() -> None:
    large = deal(step(50, amount=90_000_00), id="D-9", account="")
    unknown = deal(step(50, amount=None), id="D-8", account="Contoso")
    assert len(hits(WatchKind.OPEN, 1, deal(), large, least=50_000_00)) == 1
    rule = replace(RULE, kind=WatchKind.OPEN, number=1)
    every = matches((rule,), Watched((unknown, deal(), large), (), TODAY), TODAY)
    assert [match.account for match in every] == ["D-9", "Fabrikam", "Contoso"]


def test_a_date_that_comes_nearer_or_is_taken_away_was_not_moved_later() -> None:
    assert moved_later((step(40, -30), step(20, -10))) == 0
    assert moved_later((step(40, -30), step(20, None), step(10, -40))) == 1
    assert moved_later(()) == 0


def test_every_sign_has_words_and_a_usual_number() -> None:
    assert set(SIGNS) == set(WatchKind)
    assert in_words(RULE) == "the close date was moved later 2 times or more"
    assert in_words(replace(RULE, number=1)) == "the close date was moved later once or more"


def test_of_as_much_money_what_goes_furthest_stands_first_and_what_is_due_first() -> None:
    older = deal(id="D-9", created=days_ago(300))
    assert hits(WatchKind.OPEN, 1, deal(), older) == (300, 100)
    soon, later = (deal(step(50, -day), id=f"D{day}", business="renewal") for day in (9, 40))
    assert hits(WatchKind.RENEWAL, 60, later, soon) == (9, 40)


def test_a_deal_that_matches_twice_is_counted_once_for_its_rep() -> None:
    match = WatchMatch("w1", WatchKind.MOVED, "r1", "D-1", "Adatum", 2, None, "")
    other = replace(match, deal="D-2")
    assert by_rep((other, match, replace(match, rule="w2"))) == (("r1", 2),)
    assert by_rep(()) == ()
