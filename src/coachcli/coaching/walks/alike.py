"""Checks that say the same thing: how alike two are, and how much one says that is new."""

from collections.abc import Sequence
from math import fsum, sqrt
from operator import mul

from coachcli.coaching.walks.belief import CheckTable, Signature, Tables, apart

COST = 0.3
"""What each check heard before takes from a later one that says the same thing.

Measured: docs/explanation/verdicts.md.
"""

POWER = 8
"""Sharpens likeness, so that only near-equal checks count as alike (measured in the same place)."""

LEAST_ALIKE = 0.12
"""How far any two checks of a walk say the same thing at least (measured there too).

What one manager says of one rep leans one way, and the cause may be one that no flow knows.
"""

LEAST_TO_ASK = 0.2
"""The same where it is asked whether another question is worth its time: the more is known, the
more it must tell.
"""


def wary_share(tables: Tables, check: str, before: Sequence[str]) -> float:
    """How much of an answer counts when it comes to being sure."""
    return tables.believed * new_share(tables, check, before)


def new_share(
    tables: Tables, check: str, before: Sequence[str], least: float = LEAST_ALIKE
) -> float:
    """How much of what a check says is new: one, less what each check before it takes."""
    likeness = [max(least, alike(tables, check, earlier)) for earlier in before]
    return 1.0 / (1.0 + COST * fsum(likeness))


def most_new(before: int) -> float:
    """How much of a check is new that is as little like those before it as any."""
    return 1.0 / (1.0 + COST * LEAST_ALIKE * before)


def alike(tables: Tables, check: str, other: str) -> float:
    """How far two checks of a flow say the same thing, from 0 to 1; worked out once.

    They do that set the same causes apart, equally far: it is the cosine between how far each
    check's marked causes are from an unmarked one, sharpened.
    """
    pair = (check, other)
    likeness = tables.alike.get(pair)
    if likeness is None:
        likeness = _likeness(_signature(tables, check), _signature(tables, other))
        tables.alike[pair] = likeness
    return likeness


def _likeness(here: Signature, there: Signature) -> float:
    length = here.length * there.length
    shared = fsum(map(mul, here.bits, here.marked(there.every)))
    return min(1.0, shared / length) ** POWER if length else 0.0


def _signature(tables: Tables, check: str) -> Signature:
    """The signature of a check, worked out once."""
    if check not in tables.signatures:
        tables.signatures[check] = _signed(tables.of[check], len(tables.prior))
    return tables.signatures[check]


def _signed(check: CheckTable, causes: int) -> Signature:
    """The signature, also laid out over all causes, so that two are compared without a look-up."""
    distances = apart(check)
    bits, every = tuple(distances.values()), [0.0] * causes
    for cause, distance in distances.items():
        every[cause] = distance
    length = sqrt(fsum(map(mul, bits, bits)))
    return Signature(bits, check.held, tuple(every), length)
