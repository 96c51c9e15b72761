"""The headline of numbers as a manager would say it: one sentence, the totals, what is ahead."""

from collections.abc import Iterator, Mapping

from coachcli.coaching.metric import metric_named
from coachcli.coaching.money import major
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import WORTH_NAMING, HeldTo
from coachcli.coaching.numbers.headline import FAR, Headline, Looked
from coachcli.coaching.numbers.split import PathStep, Split, StepPart

THOUSAND = 1_000
LONG = 10_000
"""From here on an amount is told in thousands."""
HUNDRED = 100
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
        "fewer touches",
        "nearly as many touches",
        "as many touches",
        "more touches",
    ),
    PathStep.TOUCH_TO_MEETING: (
        "fewer of them become meetings",
        "nearly as many of them become meetings",
        "as many of them become meetings",
        "more of them become meetings",
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
OPEN: Mapping[PathStep, str] = {
    PathStep.MIX: "Is it the patch, or what is offered first? The numbers cannot tell.",
    PathStep.AMOUNT_KNOWN: "Bring their amounts first: nothing else can be judged without them.",
}
"""What would explain a step that is no skill by itself."""
QUIET = (PathStep.MIX, PathStep.PRICE, PathStep.AMOUNT_KNOWN)
"""Steps of which nothing is said while they are level."""
WHOSE: Mapping[HeldTo, str] = {
    HeldTo.GOAL: "the agreed goal",
    HeldTo.PLAN: "the plan",
    HeldTo.PEERS: "the others",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A headline, and the currency of its money."""

    headline: Headline
    currency: str


def sentences(said: Said) -> Iterator[str]:
    """The headline in a sentence, then the totals, what is open, and what is ahead."""
    headline = said.headline
    yield sentence(said)
    yield from _totals(said)
    if headline.step is PathStep.MIX and headline.leaning:
        yield f"Of what was won, {leaning(headline)}."
    if headline.step and headline.step in OPEN:
        yield OPEN[headline.step]
    if headline.step and not headline.gap:
        yield "Chance alone could bring as much: worth a look, no more."
    if headline.ahead and not headline.is_star:
        yield f"Ahead: {', '.join(TITLES[step] for step in headline.ahead)}. Say so first."


def sentence(said: Said) -> str:
    """What a manager would say of these numbers."""
    headline, split, part = said.headline, said.headline.split, said.headline.part
    if split is None or part is None:
        return _nothing_short(said)
    if headline.looked is Looked.CLOSED:
        return _short_of(said, split, part)
    if headline.looked is Looked.EARLIER:
        return f"{_fewer(said)}, and it began one step earlier: {_begun(split, part)}."
    return f"What closed holds, what was begun does not: {_begun(split, part)}."


def leaning(headline: Headline) -> str:
    """The products in which the mix differs most: 63 % is MG Special (peers 18 %)."""
    return ", ".join(
        f"{_percent(share.own)} is {share.product or 'without a product'} "
        f"(peers {_percent(share.standard)})"
        for share in headline.leaning
    )


def _percent(share: float) -> str:
    return f"{HUNDRED * share:.0f} %"


def money(minor: float, currency: str) -> str:
    """An amount with its currency, where one is known."""
    return f"{major(minor, currency):,.0f} {currency}".rstrip()


def held(headline: Headline) -> Iterator[str]:
    """Which standards are used, where it is not only the peers."""
    asked = [(step, by) for step, by in headline.held_to if by is not HeldTo.PEERS]
    for by in (HeldTo.GOAL, HeldTo.PLAN):
        if steps := [TITLES[step] for step, whose in asked if whose is by]:
            yield f"Held to {WHOSE[by]}: {', '.join(steps)}."
    if asked and len(asked) < len(headline.held_to):
        yield "The other steps: what peers reach, all their deals together."


def _nothing_short(said: Said) -> str:
    headline = said.headline
    if headline.missing:
        missing = money(headline.missing, said.currency)
        return f"Beside the others nothing is short; goal or plan ask for {missing} more."
    if not headline.is_star:
        return "Nothing is short: about what is to be expected."
    most = " and ".join(TITLES[step] for step in headline.ahead[:2])
    return (
        f"Ahead of the others, most in {most}: nothing to mend here. Ask how, and have it taught."
    )


def _short_of(said: Said, split: Split, part: StepPart) -> str:
    """Nearly as many deals as the others, won as often, but small ones: 64 of the 71 thousand."""
    good = [words for other in split.parts if (words := _good(other, part, split))]
    short = [_said(other, split) for other in split.parts if _is_bad(other, part, split)]
    lead = ", ".join(good)
    but = f"{lead}, but {_said(part, split)}" if lead else _said(part, split)
    also = f"; also {' and '.join(short)}" if short else ""
    whole = f"{but[:1].upper()}{but[1:]}: {_of_all(part, split, said.currency)}{also}."
    return whole.replace("{0}", _others(said.headline))


def _others(headline: Headline) -> str:
    """Whom or what the number of closed deals is held to, in a word."""
    by = dict(headline.held_to).get(PathStep.CLOSED, HeldTo.PEERS)
    return "the others" if by is HeldTo.PEERS else "planned" if by is HeldTo.PLAN else "agreed"


def _fewer(said: Said) -> str:
    """How many deals fewer closed, and what that costs."""
    closed = said.headline.closed.part(PathStep.CLOSED) if said.headline.closed else None
    if closed is None:
        return "Fewer deals closed"
    cost = money(-closed.change, said.currency)
    return f"{closed.own:,.0f} deals closed where {closed.standard:,.0f} do, {cost} less"


def _good(other: StepPart, part: StepPart, split: Split) -> str:
    """What is said first of a step that holds; the price only where it is ahead."""
    if other is part or _is_bad(other, part, split):
        return ""
    level = abs(other.change) < _least(split)
    return "" if level and other.step in QUIET else _said(other, split)


def _is_bad(other: StepPart, part: StepPart, split: Split) -> bool:
    return other is not part and other.short >= FAR and other.change < -_least(split)


def _least(split: Split) -> float:
    return WORTH_NAMING * split.standard


def _said(part: StepPart, split: Split) -> str:
    far, little, level, ahead = WORDS[part.step]
    if part.change >= _least(split):
        return ahead
    if part.short >= FAR:
        return far
    return little if part.short >= WORTH_NAMING else level


def _of_all(part: StepPart, split: Split, currency: str) -> str:
    """How much of the shortfall a part is: 64 of the 71 thousand."""
    mine, all_ = (-major(amount, currency) for amount in (part.change, split.change))
    code = f" {currency}" if currency else ""
    if all_ < LONG:
        amounts, unit = (f"{mine:,.0f}", f"{all_:,.0f}"), ""
    else:
        amounts, unit = (f"{mine / THOUSAND:,.0f}", f"{all_ / THOUSAND:,.0f}"), " thousand"
    if mine > all_:
        return f"{amounts[0]}{unit}{code}, {amounts[1]} in all"
    return f"{amounts[0]} of the {amounts[1]}{unit}{code}"


def _begun(split: Split, part: StepPart) -> str:
    of = f"{split.own / HUNDRED:,.0f} new opportunities where {split.standard / HUNDRED:,.0f}"
    most = "" if part.step is PathStep.OPPORTUNITIES else f", as {_said(part, split)}"
    return f"{of} are to be expected{most}"


def _totals(said: Said) -> Iterator[str]:
    headline, closed = said.headline, said.headline.closed
    title = metric_named("bookings").title.capitalize()
    if closed:
        own, standard = (money(each, said.currency) for each in (closed.own, closed.standard))
        yield f"{title} {own} where {_standard(headline)} {standard}."
        if headline.asked is not None and headline.asked != closed.standard:
            yield _distance(headline.asked - closed.standard, said.currency)


def _standard(headline: Headline) -> str:
    asked = {by for step, by in headline.held_to if step in (PathStep.CLOSED, PathStep.WIN_RATE)}
    return "others bring" if asked <= {HeldTo.PEERS} else "these standards come to"


def _distance(asked: int, currency: str) -> str:
    """How far what goal or plan ask for is from what the standards of the steps come to."""
    side = "more" if asked > 0 else "less"
    return f"Goal or plan itself asks for {money(abs(asked), currency)} {side} than that."
