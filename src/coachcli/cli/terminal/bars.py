"""Numbers as pictures of one line, and as words for a screen reader or a pipe."""

from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
GAP = " "
MOVED = 0.1
"""A last third that differs from the first by less than this share is steady."""
THOUSAND, MILLION = 1_000, 1_000_000
LONG = 100_000


def spark(values: Sequence[float | None]) -> str:
    """The values in a row of bars, the largest the highest; a week without a value is a blank."""
    known = [value for value in values if value is not None]
    if not known:
        return ""
    low, high = min(0.0, *known), max(known)
    return "".join(GAP if value is None else BLOCKS[_step(value, low, high)] for value in values)


def trend(values: Sequence[float | None]) -> str:
    """How the values moved, in a word: the last third of the weeks beside the first."""
    known = [value for value in values if value is not None]
    third = len(known) // 3
    if not third:
        return ""
    before, after = sum(known[:third]) / third, sum(known[-third:]) / third
    if abs(after - before) <= MOVED * abs(before):
        return "steady"
    return "rising" if after > before else "falling"


def short(amount: float) -> str:
    """An amount of money in few signs: 212 k, 1.2 m."""
    if abs(amount) >= MILLION:
        return f"{amount / MILLION:.1f} m"
    return f"{amount / THOUSAND:.0f} k" if abs(amount) >= LONG else f"{amount:,.0f}"


def _step(value: float, low: float, high: float) -> int:
    return round((value - low) / (high - low) * (len(BLOCKS) - 1)) if high > low else 0
