"""Numbers as pictures of one line, and as words for a screen reader or a pipe."""

from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
GAP = " "


def spark(values: Sequence[float | None]) -> str:
    """The values in a row of bars, the largest the highest; a week without a value is a blank."""
    known = [value for value in values if value is not None]
    if not known:
        return ""
    low, high = min(0.0, *known), max(known)
    return "".join(GAP if value is None else BLOCKS[_step(value, low, high)] for value in values)


def trend(values: Sequence[float | None]) -> str:
    """How the values moved, in a word: only what is no chance; "" where too few are known."""
    # for the words in the place of a drawing, which few commands show
    from coachcli.coaching.numbers.limits import LineShape, line_of  # noqa: PLC0415

    line = line_of([value for value in values if value is not None])
    if line is None or line.shape is LineShape.STEADY:
        return "steady" if line else ""
    return "rising" if line.change > 0 else "falling"


def _step(value: float, low: float, high: float) -> int:
    return round((value - low) / (high - low) * (len(BLOCKS) - 1)) if high > low else 0
