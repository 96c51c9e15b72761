"""Checks that say the same thing: how alike two are, and how much one says that is new."""

from collections.abc import Iterable, Mapping
from math import fsum, sqrt

from coachcli.coaching.walks.belief import CheckTable, Tables, apart

COST = 0.3
"""What each check heard before takes from a later one that says the same thing.

Measured: docs/explanation/verdicts.md.
"""

POWER = 8
"""Sharpens likeness, so that only near-equal checks count as alike (measured in the same place)."""


def new_share(tables: Tables, check: str, before: Iterable[str]) -> float:
    """How much of what a check says is new: one, less what each like it before it takes."""
    return 1.0 / (1.0 + COST * fsum([alike(tables, check, earlier) for earlier in before]))


def alike(tables: Tables, check: str, other: str) -> float:
    """The likeness of two checks of a flow, worked out once."""
    pair = (check, other)
    if pair not in tables.alike:
        tables.alike[pair] = likeness(tables.of[check], tables.of[other])
    return tables.alike[pair]


def likeness(check: CheckTable, other: CheckTable) -> float:
    """How far two checks say the same thing, from 0 to 1: set the same causes apart, equally far.

    It is the cosine between how far each check's marked causes are from an unmarked one, sharpened.
    """
    here, there = apart(check), apart(other)
    lengths = sqrt(_square(here) * _square(there))
    return min(1.0, _shared(here, there) / lengths) ** POWER if lengths else 0.0


def _shared(here: Mapping[int, float], there: Mapping[int, float]) -> float:
    return fsum([bits * there.get(cause, 0.0) for cause, bits in here.items()])


def _square(bits: Mapping[int, float]) -> float:
    return fsum([distance * distance for distance in bits.values()])
