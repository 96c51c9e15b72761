import pytest

from coachcli.cli.numbers.headline_said import (
    Said,
    held,
    money,
    sentence,
    sentences,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.closed import ProductShare
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.headline import Headline, Looked
from coachcli.coaching.numbers.split import PathStep, Split, StepPart

CLOSED = StepPart(PathStep.CLOSED, 57, 66, -8_514_00)
WON = StepPart(PathStep.WIN_RATE, 0.61, 0.6, 1_183_00)
MIX = StepPart(PathStep.MIX, 688_00, 2_393_00, -63_717_00)
PRICE = StepPart(PathStep.PRICE, 702_00, 688_00, 467_00)
SMALL = Headline(
    Split(24_563_00, 95_144_00, (CLOSED, WON, MIX, PRICE)),
    looked=Looked.CLOSED,
    step=PathStep.MIX,
)
FEWER = Split(300, 1600, (StepPart(PathStep.OPPORTUNITIES, 3, 16, -1300),))


def said(headline: Headline, currency: str = "") -> str:
    return sentence(Said(headline, currency))


def test_a_manager_would_say_it_in_one_sentence() -> None:
    small = "Nearly as many deals as the others, won as often, but small ones"
    assert said(SMALL) == f"{small}: 64 of the 71 thousand."
    assert said(SMALL, "EUR") == f"{small}: 64 of the 71 thousand EUR."


def test_what_is_far_short_besides_is_named_too() -> None:
    few = StepPart(PathStep.CLOSED, 20, 66, -20_000_00)
    found = replace(SMALL, closed=Split(12_000_00, 95_144_00, (few, WON, MIX, PRICE)))
    also = "also fewer deals than the others"
    assert said(found) == f"Won as often, but small deals: 64 of the 83 thousand; {also}."


def test_small_amounts_are_said_in_full_and_a_part_may_be_more_than_the_whole() -> None:
    few = StepPart(PathStep.CLOSED, 20, 66, -900_00)
    large = StepPart(PathStep.MIX, 3_000_00, 2_393_00, 400_00)
    found = Headline(Split(500_00, 1_000_00, (few, large)), looked=Looked.CLOSED, step=few.step)
    assert said(found) == (
        "Large deals, but fewer deals than the others: 900 by that alone, 500 in all."
    )


def test_where_nothing_holds_there_is_no_but() -> None:
    low = StepPart(PathStep.PRICE, 1, 2, -500_00)
    found = Headline(Split(500_00, 1_000_00, (low,)), looked=Looked.CLOSED, step=low.step)
    assert said(found) == "At low prices: 500 of the 500."


def test_what_began_earlier_says_so_and_what_it_costs() -> None:
    found = replace(SMALL, earlier=FEWER, looked=Looked.EARLIER, step=PathStep.OPPORTUNITIES)
    assert said(found, "EUR") == (
        "57 deals closed where the others close 66, 8,514 EUR less, and it began one step "
        "earlier: 3 new opportunities where 16 are to be expected; also small deals."
    )
    without = replace(found, closed=None)
    assert said(without).startswith("Fewer deals closed, and it began")


def test_what_was_begun_is_said_with_its_step() -> None:
    touches = StepPart(PathStep.TOUCHES, 100, 500, -1300)
    fewer = replace(FEWER, parts=(touches,))
    found = Headline(begun=fewer, looked=Looked.BEGUN, step=PathStep.TOUCHES)
    assert said(found) == (
        "Too little was begun: "
        "3 new opportunities where 16 are to be expected, as fewer touches were made."
    )


def test_a_star_is_asked_how_and_all_else_is_as_expected() -> None:
    star = Headline(Split(2000, 1000, ()), ahead=(PathStep.CLOSED, PathStep.MIX))
    assert "most in deals closed and product mix: nothing to mend" in said(star)
    assert said(Headline(Split(1000, 1000, ()))).startswith("Nothing is short")
    behind = Headline(Split(2000_00, 1000_00, ()), asked=3000_00)
    assert said(behind, "EUR").endswith("goal or plan ask for 1,000 EUR more than closed.")
    fewer = Headline(Split(950_00, 1000_00, ()), asked=3000_00)
    assert said(fewer, "EUR").startswith("In all 50 EUR less closed than with the others, too")


def test_the_totals_follow_with_what_is_open_and_what_is_ahead() -> None:
    found = replace(SMALL, ahead=(PathStep.WIN_RATE,), gap=True)
    _, totals, question, praise = sentences(Said(found, "EUR"))
    assert totals == "Bookings 24,563 EUR where the others bring 95,144 EUR."
    assert question.startswith("Is it the patch")
    assert praise == "Ahead: win rate. Say so first."


@pytest.mark.parametrize(
    ("asked", "expected"), [(100_000_00, "4,856 more"), (90_000_00, "5,144 less")]
)
def test_the_distance_to_what_the_plan_itself_asks_for_is_said(asked: int, expected: str) -> None:
    whose = ((PathStep.CLOSED, HeldTo.PLAN), (PathStep.MIX, HeldTo.PEERS))
    found = replace(SMALL, asked=asked, held_to=whose)
    lines = list(sentences(Said(found, "")))
    assert f"Goal or plan itself asks for {expected} than that." in lines
    assert "Bookings 24,563 where these standards come to 95,144." in lines
    assert list(held(found)) == [
        "Held to the plan: deals closed.",
        "The other steps: what peers reach, all their deals together.",
    ]
    assert "as planned" in said(found)


def test_an_agreed_goal_is_named_as_one() -> None:
    found = replace(SMALL, held_to=((PathStep.CLOSED, HeldTo.GOAL),))
    assert list(held(found)) == ["Held to the agreed goal: deals closed."]
    assert "as agreed" in said(found)


def test_the_products_that_differ_are_named() -> None:
    shares = (ProductShare("MG Special", 0.63, 0.18), ProductShare("", 0.0, 0.17))
    told = replace(SMALL, leaning=shares)
    mix = "63 % is MG Special (peers 18 %), 0 % is without a product (peers 17 %)"
    assert f"Of what was won, {mix}." in list(sentences(Said(told, "")))


def test_money_has_its_currency_where_one_is_known() -> None:
    assert (money(123_456, "EUR"), money(123_456, ""), money(1234, "JPY")) == (
        "1,235 EUR",
        "1,235",
        "1,234 JPY",
    )


def test_what_chance_could_bring_is_worth_a_look_and_no_more() -> None:
    said = list(sentences(Said(replace(SMALL, gap=False), "EUR")))
    assert "Chance alone could bring as much: worth a look, no more." in said


def test_a_star_who_is_behind_in_a_step_is_told_where() -> None:
    few = StepPart(PathStep.CLOSED, 8, 15, -400_00)
    large = StepPart(PathStep.MIX, 900_00, 300_00, 1400_00)
    star = Headline(Split(2000_00, 1000_00, (few, large)), ahead=(PathStep.MIX,))
    assert said(star) == (
        "Ahead of the others, most in product mix; behind in deals closed, 8 (peers 15). "
        "Ask how, and have it taught."
    )
    small = StepPart(PathStep.MIX, 150_00, 300_00, -400_00)
    even = Headline(Split(1000_00, 1000_00, (small, replace(few, own=30, change=400_00))))
    assert said(even, "EUR") == (
        "In all about what is to be expected; behind in product mix, a deal of 150 EUR (peers 300)."
    )


def test_where_no_product_is_known_the_deals_are_small_and_not_their_prices() -> None:
    low = StepPart(PathStep.PRICE, 500_00, 2_393_00, -63_250_00)
    level = StepPart(PathStep.MIX, 2_393_00, 2_393_00, 0)
    split = Split(24_563_00, 95_144_00, (CLOSED, WON, level, low), by_product=False)
    found = replace(SMALL, closed=split, step=PathStep.PRICE, gap=True, ahead=(PathStep.PRICE,))
    line, _, why, praise = sentences(Said(found, ""))
    assert line.startswith("Nearly as many deals as the others, won as often, but small ones:")
    assert why == "Small deals or low prices? Without products the numbers cannot tell."
    assert praise == "Ahead: deal size. Say so first."


def test_a_team_is_beside_as_many_others() -> None:
    found = replace(SMALL, earlier=FEWER, looked=Looked.EARLIER, step=PathStep.OPPORTUNITIES)
    line, totals, *_ = sentences(Said(found, "", team=True))
    assert line.startswith("57 deals closed where as many others close 66")
    assert totals == "Bookings 24,563 where as many others bring 95,144."
    small, *_ = sentences(Said(SMALL, "", team=True))
    assert small.startswith("Nearly as many deals as others of their number, won as often, but")
    planned = replace(found, held_to=((PathStep.CLOSED, HeldTo.PLAN),))
    assert "57 deals closed where the plan asks for 66" in said(planned)


def test_what_is_counted_goes_by_its_number() -> None:
    single = Split(100, 100, (StepPart(PathStep.OPPORTUNITIES, 1, 1, -1300),))
    found = Headline(begun=single, looked=Looked.BEGUN, step=PathStep.OPPORTUNITIES)
    assert said(found).endswith("1 new opportunity where 1 is to be expected.")


def test_a_rate_of_no_case_is_no_praise() -> None:
    few = StepPart(PathStep.CLOSED, 0, 8, -800_00)
    unknown = StepPart(PathStep.WIN_RATE, 0.35, 0.35, 0, 0)
    found = Headline(Split(0, 800_00, (few, unknown)), looked=Looked.CLOSED, step=few.step)
    assert said(found) == "Fewer deals than the others: 800 of the 800."


def test_a_star_by_a_handful_is_ahead_without_a_step() -> None:
    assert said(Headline(Split(2000, 1000, ()))).startswith("Ahead of the others: nothing to mend")
