"""Numbers as pictures of one line, and as words for a screen reader or a pipe."""

from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
GAP = " "
UNITS = ((1_000_000, " m", 10_000_000), (1_000, " k", 100_000))
PLAIN = (1, "", 0)
"""The units of money, how they are written, and the amount from which on."""
LARGE = 999.5
"""From here on the thousands of a number are set apart."""
SMALL = 10
"""So few of a unit have a decimal."""


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


def moved(values: Sequence[float | None]) -> str:
    """The first number and the last, and how they move where that is no chance."""
    known = [value for value in values if value is not None]
    if not known:
        return ""
    how = trend(values)
    return f"from {number(known[0])} to {number(known[-1])}{f', {how}' if how else ''}"


def number(value: float) -> str:
    """A number in few signs, like 0.31, 12.5, 2,400 or 212 k."""
    return short((value,))[0] if abs(value) >= LARGE else f"{value:.3g}"


def short(amounts: Sequence[float | None]) -> tuple[str, ...]:
    """Amounts of money that stand beside each other, in few signs and in one unit: 84 k, 212 k."""
    most = max((abs(amount) for amount in amounts if amount is not None), default=0.0)
    unit, sign = next((unit for unit in UNITS if most >= unit[2]), PLAIN)[:2]
    return tuple("" if amount is None else _in_unit(amount / unit, sign) for amount in amounts)


def _in_unit(size: float, sign: str) -> str:
    is_small = sign and abs(size) < SMALL
    return f"{size:,.1f}{sign}" if is_small else f"{size:,.0f}{sign}"


def _step(value: float, low: float, high: float) -> int:
    return round((value - low) / (high - low) * (len(BLOCKS) - 1)) if high > low else 0
