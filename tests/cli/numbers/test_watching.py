from coachcli.cli.numbers.watching import MatchWith, match_plain, match_words, matched_words
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.watch import WatchKind, WatchMatch

MATCH = WatchMatch("w1", WatchKind.MOVED, "r1", "D-7", "Fabrikam", 2, 10_000_00, "EUR")
CUSTOMER = replace(MATCH, kind=WatchKind.CUSTOMER, deal="", account="Adatum", number=200)


def with_dana(*every: WatchMatch) -> tuple[MatchWith, ...]:
    return tuple(MatchWith("Dana Reyes", match) for match in every)


def test_a_match_is_said_with_whose_it_is_and_what_is_seen() -> None:
    (each,) = with_dana(MATCH)
    assert match_words(each) == "Fabrikam (Dana Reyes), 10,000 EUR: close date moved 2 times"
    assert match_words(each, named=False) == "Fabrikam, 10,000 EUR: close date moved 2 times"
    (unknown,) = with_dana(replace(MATCH, amount=None))
    assert match_words(unknown) == "Fabrikam (Dana Reyes): close date moved 2 times"


def test_what_matches_twice_is_counted_once() -> None:
    said = matched_words(with_dana(MATCH, replace(MATCH, rule="w2", number=1)))
    assert said.startswith("1 opportunity matches what you said you would look for: ")


def test_where_many_match_a_few_are_named() -> None:
    many = (replace(MATCH, deal=f"D-{number}") for number in range(5))
    said = matched_words(with_dana(*many))
    assert said.startswith("5 opportunities match ")
    assert said.endswith("; and 2 more.")
    assert said.count("Fabrikam") == 3


def test_a_customer_is_no_opportunity() -> None:
    said = matched_words(with_dana(CUSTOMER))
    assert said.startswith("1 customer matches what you said you would look for: Adatum (Dana")
    assert "nothing bought for 200 days, and nothing open" in said


def test_a_match_as_json_names_its_rule() -> None:
    deal, customer = (match_plain(each) for each in with_dana(MATCH, CUSTOMER))
    assert (deal["rule"], deal["deal"], deal["sign"]) == ("w1", "D-7", "moved")
    assert customer["deal"] is None
