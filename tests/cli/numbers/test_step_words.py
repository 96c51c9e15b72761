"""How the steps of a split are called, said and written."""

import pytest

from coachcli.cli.numbers.figures import NONE
from coachcli.cli.numbers.step_words import also, compared, is_bad, opening, said, shown, title
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.split import PathStep, Split, StepPart

CLOSED = StepPart(PathStep.CLOSED, 57, 66.07, -8_514_00)
MIX = StepPart(PathStep.MIX, 688_00, 2_393_00, -63_717_00)
PRICE = StepPart(PathStep.PRICE, 702_00, 688_00, 467_00)
SPLIT = Split(24_563_00, 95_144_00, (CLOSED, MIX, PRICE))
UNTOLD = replace(SPLIT, by_product=False)


def test_mix_and_price_are_the_size_of_deals_where_no_product_is_known() -> None:
    assert (title(PathStep.PRICE, SPLIT), title(PathStep.PRICE, UNTOLD)) == (
        "price held",
        "deal size",
    )
    assert (shown(SPLIT), shown(UNTOLD)) == ([CLOSED, MIX, PRICE], [CLOSED, PRICE])
    assert opening(PathStep.PRICE, SPLIT) == ""
    assert opening(PathStep.PRICE, UNTOLD).startswith("Small deals or low prices?")


@pytest.mark.parametrize(
    ("own", "change", "words"),
    [
        (0.5, -9_000_00, "won less often"),
        (0.53, -9_000_00, "won less often"),
        (0.56, -3_000_00, "won nearly as often"),
        (0.6, 0, "won as often"),
        (0.7, 9_000_00, "won more often"),
    ],
)
def test_a_rate_is_said_by_how_far_it_is_short(own: float, change: int, words: str) -> None:
    assert said(StepPart(PathStep.WIN_RATE, own, 0.6, change), SPLIT) == words


def test_a_tenth_of_a_rate_and_a_fifth_of_the_deals_are_named_where_they_cost() -> None:
    won = StepPart(PathStep.WIN_RATE, 0.5, 0.6, -9_000_00)
    assert is_bad(won, SPLIT)
    assert not is_bad(replace(won, change=-1_00), SPLIT)
    assert not is_bad(CLOSED, SPLIT)
    assert also(MIX, SPLIT) == "small deals"


@pytest.mark.parametrize(
    ("part", "split", "words"),
    [
        (CLOSED, SPLIT, "57 (peers 66.1)"),
        (MIX, SPLIT, "a deal of 688 EUR (peers 2,393)"),
        (PRICE, SPLIT, "these deals 702 EUR (peers 688)"),
        (PRICE, UNTOLD, "a deal of 702 EUR (peers 688)"),
        (StepPart(PathStep.WIN_RATE, 0.0, 0.034, -1), SPLIT, "0 % (peers 3.4 %)"),
    ],
)
def test_figures_are_written_as_those_of_the_metrics(
    part: StepPart, split: Split, words: str
) -> None:
    assert compared(part, split, HeldTo.PEERS, "EUR") == words


@pytest.mark.parametrize("step", [PathStep.WIN_RATE, PathStep.PRICE])
def test_a_rate_of_no_case_is_a_dash(step: PathStep) -> None:
    part = StepPart(step, 0.35, 0.35, 0, 0)
    assert compared(part, None, HeldTo.PEERS, "EUR").startswith(f"{NONE} (peers ")
