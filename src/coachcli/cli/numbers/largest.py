"""The largest gap of a rep without a headline, where it begins, and what it costs."""

from collections.abc import Iterator

from coachcli.cli.numbers.standings import stake, summed_up
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import Standing, earlier, missing_between


def where(
    ranked: tuple[Standing, ...], steps: tuple[Standing, ...], currency: str
) -> Iterator[str]:
    """The largest gap, where the money goes missing, and which gap comes before the others."""
    if not ranked:
        yield "Nothing is short of plan or of peers."
        return
    first = ranked[0]
    yield f"Largest gap: {summed_up(first, currency)}{_worth(first, currency)}."
    yield from _between(steps)
    if step := earlier(steps, first):
        yield f"It may begin one step earlier: {summed_up(step, currency)}."


def _between(steps: tuple[Standing, ...]) -> Iterator[str]:
    if between := missing_between(steps):
        before, after = (metric_named(id_).title for id_ in between)
        yield f"The money goes missing between {before} and {after}."


def _worth(standing: Standing, currency: str) -> str:
    money = stake(standing, currency)
    return f", {money} {currency}".rstrip() + " at stake in these weeks" if money else ""
