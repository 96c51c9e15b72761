"""Checks that say the same thing: how alike two are, and how much of what one says is new after others."""

from collections.abc import Iterable
from math import fsum, sqrt

from coachcli.coaching.walks.belief import Table, Tables, apart

COST = 0.3
"""What each check heard before takes from a later one that says the same thing (measured: docs/explanation/verdicts.md)."""

POWER = 8
"""Sharpens likeness, so that only checks that say nearly the same thing count as alike (measured in the same place)."""


def new_share(tables: Tables, check: str, before: Iterable[str]) -> float:
    """How much of what a check says is new after those before it: one, less what each that says the same thing takes."""
    return 1.0 / (1.0 + COST * fsum([alike(tables, check, one) for one in before]))


def alike(tables: Tables, check: str, other: str) -> float:
    """The likeness of two checks of a flow, worked out once."""
    pair = (check, other)
    if pair not in tables.alike:
        tables.alike[pair] = likeness(tables.of[check], tables.of[other])
    return tables.alike[pair]


def likeness(one: Table, other: Table) -> float:
    """How far two checks say the same thing, from 0 to 1: whether they set the same causes apart, and equally far.

    It is the cosine between how far each one's marked causes are from an unmarked one, sharpened.
    """
    here, there = apart(one), apart(other)
    shared = fsum([bits * there.get(cause, 0.0) for cause, bits in here.items()])
    lengths = sqrt(fsum([bits * bits for bits in here.values()]) * fsum([bits * bits for bits in there.values()]))
    return min(1.0, shared / lengths) ** POWER if lengths else 0.0
