"""How the steps of a split are called, what is said of each, and how its figures are written."""

from collections.abc import Mapping

from coachcli.cli.numbers.figures import NONE, written
from coachcli.coaching.metric import Unit
from coachcli.coaching.numbers.gap import WORTH_NAMING, HeldTo
from coachcli.coaching.numbers.path import FAR
from coachcli.coaching.numbers.split import PathStep, Split, StepPart

HUNDRED = 100
NEARLY = 0.1
"""From this shortfall on a rate, a mix or a price is no more "nearly" that of the others."""
TITLES: Mapping[PathStep, str] = {
    PathStep.CLOSED: "deals closed",
    PathStep.WIN_RATE: "win rate",
    PathStep.AMOUNT_KNOWN: "amount known",
    PathStep.MIX: "product mix",
    PathStep.PRICE: "price held",
    PathStep.TOUCHES: "touches",
    PathStep.TOUCH_TO_MEETING: "touches to meetings",
    PathStep.MEETING_TO_OPPORTUNITY: "meetings to opportunities",
    PathStep.OPPORTUNITIES: "new opportunities",
}
SIZE = "deal size"
"""What the price is called where nothing tells the products: it is mix and price in one."""
WORDS: Mapping[PathStep, tuple[str, str, str, str]] = {
    PathStep.CLOSED: (
        "fewer deals than {0}",
        "nearly as many deals as {0}",
        "as many deals as {0}",
        "more deals than {0}",
    ),
    PathStep.WIN_RATE: ("won less often", "won nearly as often", "won as often", "won more often"),
    PathStep.AMOUNT_KNOWN: ("many without an amount", "some without an amount", "", ""),
    PathStep.MIX: ("small ones", "smaller ones", "of the usual size", "large ones"),
    PathStep.PRICE: ("at low prices", "at lower prices", "at the usual prices", "at good prices"),
    PathStep.TOUCHES: (
        "fewer touches were made",
        "nearly as many touches were made",
        "as many touches were made",
        "more touches were made",
    ),
    PathStep.TOUCH_TO_MEETING: (
        "fewer touches become meetings",
        "nearly as many touches become meetings",
        "as many touches become meetings",
        "more touches become meetings",
    ),
    PathStep.MEETING_TO_OPPORTUNITY: (
        "fewer meetings become opportunities",
        "nearly as many meetings become opportunities",
        "as many meetings become opportunities",
        "more meetings become opportunities",
    ),
    PathStep.OPPORTUNITIES: (
        "fewer new opportunities",
        "nearly as many new opportunities",
        "as many new opportunities",
        "more new opportunities",
    ),
}
"""How a step is said: far short of its standard, a little short, level with it, and ahead."""
ALSO = {
    "small ones": "small deals",
    "smaller ones": "smaller deals",
    "large ones": "large deals",
}
"""What is said in a place where no deals were named before."""
OPEN: Mapping[PathStep, str] = {
    PathStep.MIX: "Is it the patch, or what is offered first? The numbers cannot tell.",
    PathStep.AMOUNT_KNOWN: "Bring their amounts first: nothing else can be judged without them.",
}
"""What would explain a step that is no skill by itself."""
UNTOLD = "Small deals or low prices? Without products the numbers cannot tell."
"""The same of the price, where nothing tells the products."""
QUIET = (PathStep.MIX, PathStep.PRICE, PathStep.AMOUNT_KNOWN)
"""Steps of which nothing is said while they are level."""
AMOUNTS = (PathStep.MIX, PathStep.PRICE)
RATES = (
    PathStep.WIN_RATE,
    PathStep.AMOUNT_KNOWN,
    PathStep.TOUCH_TO_MEETING,
    PathStep.MEETING_TO_OPPORTUNITY,
)


def title(step: PathStep, split: Split | None) -> str:
    """What a step is called in a split; none stands for one whose products are known."""
    return SIZE if _is_size(step, split) else TITLES[step]


def opening(step: PathStep, split: Split | None) -> str:
    """What would explain a step that is no skill by itself; "" where it may be one."""
    return UNTOLD if _is_size(step, split) else OPEN.get(step, "")


def said(part: StepPart, split: Split) -> str:
    """What a manager would say of a step."""
    words = WORDS[PathStep.MIX if _is_size(part.step, split) else part.step]
    far, little, level, ahead = words
    if part.change >= least(split):
        return ahead
    if part.short >= (NEARLY if part.step is PathStep.WIN_RATE else FAR):
        return far
    return little if part.short >= WORTH_NAMING else level


def why(step: PathStep) -> str:
    """The same as the reason of fewer opportunities; "" where it is no step of its own."""
    return "" if step is PathStep.OPPORTUNITIES else f", as {WORDS[step][0]}"


def also(part: StepPart, split: Split) -> str:
    """The same of a step that is named after others."""
    words = said(part, split)
    return ALSO.get(words, words)


def is_bad(part: StepPart, split: Split) -> bool:
    """Whether a step is so far short, and costs so much, that it is named beside the largest."""
    far = FAR if part.step is PathStep.CLOSED else NEARLY
    return part.short >= far and part.change < -least(split)


def least(split: Split) -> float:
    """The change from which on a step is worth naming."""
    return WORTH_NAMING * split.standard


def shown(split: Split) -> list[StepPart]:
    """The parts that are shown: a mix is none where nothing tells the products."""
    return [part for part in split.parts if split.by_product or part.step is not PathStep.MIX]


def figure(step: PathStep, amount: float, currency: str) -> str:
    """A figure of a step, as that of a metric is written."""
    unit = Unit.MONEY if step in AMOUNTS else Unit.RATE if step in RATES else Unit.COUNT
    return written(amount, unit, currency)


def compared(part: StepPart, split: Split | None, by: HeldTo, currency: str) -> str:
    """The figures of a step: 57 (peers 66), a deal of 688 EUR (peers 2,393)."""
    own, standard = (figure(part.step, each, currency) for each in (part.own, part.standard))
    own = own if part.is_known else NONE
    if part.step not in AMOUNTS or not part.is_known:
        return f"{own} ({by} {standard})"
    usual = part.step is PathStep.MIX or _is_size(part.step, split)
    money = f"{own} {currency}".rstrip()
    return f"{'a deal of' if usual else 'these deals'} {money} ({by} {standard})"


def _is_size(step: PathStep, split: Split | None) -> bool:
    return step is PathStep.PRICE and split is not None and not split.by_product
