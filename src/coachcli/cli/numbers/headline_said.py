"""The headline of numbers as a manager would say it: one sentence, the totals, what is ahead."""

from collections.abc import Iterable, Iterator, Mapping

from coachcli.cli.numbers import step_words
from coachcli.cli.numbers.step_words import HUNDRED
from coachcli.cli.terminal import show
from coachcli.coaching.metric import metric_named
from coachcli.coaching.money import major
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.headline import Headline, Looked
from coachcli.coaching.numbers.split import PathStep, Split, StepPart, by_size

THOUSAND = 1_000
LONG = 10_000
"""From here on an amount is told in thousands."""
WHOSE: Mapping[HeldTo, str] = {
    HeldTo.GOAL: "the agreed goal",
    HeldTo.PLAN: "the plan",
    HeldTo.PEERS: "the others",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A headline, and the currency of its money; `team` where it is of several reps together."""

    headline: Headline
    currency: str
    team: bool = False

    @property
    def others(self) -> str:
        """Who the peers are: as many as there are in a team."""
        return "as many others" if self.team else "the others"


def sentences(said: Said) -> Iterator[str]:
    """The headline in a sentence, then the totals, what is open, and what is ahead."""
    headline = said.headline
    yield sentence(said)
    yield from _totals(said)
    if headline.step is PathStep.MIX and headline.leaning:
        yield f"Of what was won, {leaning(headline)}."
    if headline.step and (why := step_words.opening(headline.step, headline.split)):
        yield why
    if headline.step and not headline.gap:
        yield "Chance alone could bring as much: worth a look, no more."
    if headline.ahead and not headline.is_star:
        yield f"Ahead: {', '.join(_titles(headline, headline.ahead))}. Say so first."


def sentence(said: Said) -> str:
    """What a manager would say of these numbers."""
    headline, split, part = said.headline, said.headline.split, said.headline.part
    if split is None or part is None:
        return _nothing_short(said)
    if headline.looked is Looked.CLOSED:
        return _short_of(said, split, part)
    if headline.looked is Looked.EARLIER:
        began = f"and it began one step earlier: {_begun(split, part)}"
        return f"{_fewer(said)}, {began}{_besides(headline.closed)}."
    holds = "What closed holds, what was begun does not"
    return f"{holds if headline.closed else 'Too little was begun'}: {_begun(split, part)}."


def brief(said: Said) -> str:
    """The same in short, without where it began, for a line of a list."""
    began_earlier = said.headline.looked is Looked.EARLIER and said.headline.part is not None
    whole = _fewer(said) if began_earlier else sentence(said)
    return f"{whole[:1].lower()}{whole[1:]}".removesuffix(".")


def figured(said: Said) -> Iterator[str]:
    """The part that is short most: deals closed 22 (peers 36), and only by name; else nothing."""
    headline, part = said.headline, said.headline.part
    if part:
        title, by = step_words.title(part.step, headline.split), _by(headline, part.step)
        yield f"{title} {step_words.compared(part, headline.split, by, said.currency)}"
        yield f"behind in {title}"


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
        if steps := list(_titles(headline, (step for step, whose in asked if whose is by))):
            yield f"Held to {WHOSE[by]}: {', '.join(steps)}."
    if asked and len(asked) < len(headline.held_to):
        yield "The other steps: what peers reach, all their deals together."


def _titles(headline: Headline, steps: Iterable[PathStep]) -> Iterator[str]:
    return (step_words.title(step, headline.closed) for step in steps)


def _nothing_short(said: Said) -> str:
    headline = said.headline
    if headline.missing:
        missing = money(headline.missing, said.currency)
        return f"{_beside_others(said)}; goal or plan ask for {missing} more than closed."
    behind = _behind(said)
    if not headline.is_star:
        usual = "about what is to be expected"
        return f"In all {usual}; {behind}." if behind else f"Nothing is short: {usual}."
    most = " and ".join(_titles(headline, headline.ahead[:2]))
    ahead = f"Ahead of the others{f', most in {most}' if most else ''}"
    if behind:
        return f"{ahead}; {behind}. Ask how, and have it taught."
    return f"{ahead}: nothing to mend here. Ask how, and have it taught."


def _beside_others(said: Said) -> str:
    """How much less closed in all than with the others, where that is too little for a step."""
    closed = said.headline.closed
    if closed and closed.change < 0:
        less = money(-closed.change, said.currency)
        return f"In all {less} less closed than with the others, too little to name a step"
    return "In all no less closed than with the others"


def _behind(said: Said) -> str:
    """The step that is far short though all together is not: behind in deals closed, 8 (peers 15).

    "" where none is.
    """
    closed = said.headline.closed
    part = next(iter(by_size(closed)), None) if closed else None
    if closed is None or part is None or not step_words.is_bad(part, closed):
        return ""
    by = _by(said.headline, part.step)
    figures = step_words.compared(part, closed, by, said.currency)
    return f"behind in {step_words.title(part.step, closed)}, {figures}"


def _by(headline: Headline, step: PathStep) -> HeldTo:
    return dict(headline.held_to).get(step, HeldTo.PEERS)


def _short_of(said: Said, split: Split, part: StepPart) -> str:
    """Nearly as many deals as the others, won as often, but small ones: 64 of the 71 thousand."""
    good = [words for other in split.parts if (words := _good(other, part, split))]
    lead = ", ".join(good)
    but = f"{lead}, but {_word(part, part, split)}" if lead else step_words.also(part, split)
    of_all = _of_all(part, split, said.currency)
    whole = f"{but[:1].upper()}{but[1:]}: {of_all}{_besides(split, part)}."
    return whole.replace("{0}", _others(said))


def _besides(split: Split | None, part: StepPart | None = None) -> str:
    """What is far short beside a part, by default beside how many closed; "" where nothing is."""
    if split is None:
        return ""
    most = part or split.part(PathStep.CLOSED)
    bad = [other for other in split.parts if other is not most and step_words.is_bad(other, split)]
    return f"; also {' and '.join(step_words.also(other, split) for other in bad)}" if bad else ""


def _others(said: Said) -> str:
    """Whom or what the number of closed deals is held to, in a word."""
    by = _by(said.headline, PathStep.CLOSED)
    if by is HeldTo.PEERS:  # "as many deals as as many others" would be no English
        return "others of their number" if said.team else said.others
    return "planned" if by is HeldTo.PLAN else "agreed"


def _fewer(said: Said) -> str:
    """How many deals fewer closed, and what that costs."""
    closed = said.headline.closed.part(PathStep.CLOSED) if said.headline.closed else None
    if closed is None:
        return "Fewer deals closed"
    cost = money(-closed.change, said.currency)
    by = _by(said.headline, PathStep.CLOSED)
    asks = f"{said.others} close" if by is HeldTo.PEERS else f"{WHOSE[by]} asks for"
    deals = show.count(round(closed.own), "deal")
    return f"{deals} closed where {asks} {closed.standard:,.0f}, {cost} less"


def _good(other: StepPart, part: StepPart, split: Split) -> str:
    """What is said first of a step that holds; the price only where it is ahead."""
    if other is part or not other.is_known or step_words.is_bad(other, split):
        return ""
    if other not in step_words.shown(split):
        return ""
    level = abs(other.change) < step_words.least(split)
    quiet = level and other.step in step_words.QUIET
    return "" if quiet else _word(other, part, split)


def _word(step: StepPart, most: StepPart, split: Split) -> str:
    """What is said of a step: of their size as "ones" only where the deals were named before."""
    first = split.part(PathStep.CLOSED)
    named = first and first is not most and not step_words.is_bad(first, split)
    return step_words.said(step, split) if named else step_words.also(step, split)


def _of_all(part: StepPart, split: Split, currency: str) -> str:
    """How much of the shortfall a part is: 64 of the 71 thousand."""
    mine, all_ = (-major(amount, currency) for amount in (part.change, split.change))
    code = f" {currency}" if currency else ""
    if all_ < LONG:
        amounts, unit = (f"{mine:,.0f}", f"{all_:,.0f}"), ""
    else:
        amounts, unit = (f"{mine / THOUSAND:,.0f}", f"{all_ / THOUSAND:,.0f}"), " thousand"
    if mine > all_:
        return f"{amounts[0]}{unit}{code} by that alone, {amounts[1]} in all"
    return f"{amounts[0]} of the {amounts[1]}{unit}{code}"


def _begun(split: Split, part: StepPart) -> str:
    own, expected = (round(each / HUNDRED) for each in (split.own, split.standard))
    of = f"{show.count(own, 'new opportunity', 'new opportunities')} where {expected:,}"
    are = "is" if expected == 1 else "are"
    return f"{of} {are} to be expected{step_words.why(part.step)}"


def _totals(said: Said) -> Iterator[str]:
    headline, closed = said.headline, said.headline.closed
    title = metric_named("bookings").title.capitalize()
    if closed:
        own, standard = (money(each, said.currency) for each in (closed.own, closed.standard))
        yield f"{title} {own} where {_standard(said)} {standard}."
        if headline.asked is not None and headline.asked != closed.standard:
            yield _distance(headline.asked - closed.standard, said.currency)


def _standard(said: Said) -> str:
    held = said.headline.held_to
    asked = {by for step, by in held if step in (PathStep.CLOSED, PathStep.WIN_RATE)}
    return f"{said.others} bring" if asked <= {HeldTo.PEERS} else "these standards come to"


def _distance(asked: int, currency: str) -> str:
    """How far what goal or plan ask for is from what the standards of the steps come to."""
    side = "more" if asked > 0 else "less"
    return f"Goal or plan itself asks for {money(abs(asked), currency)} {side} than that."
