"""How far a conclusion carries, in the words that are shown, counted and kept."""

from enum import StrEnum


class Verdict(StrEnum):
    """How far the conclusion of a walk carries."""

    NO_GAP = "no-gap"
    NOT_ENOUGH = "not-enough"
    DOES_NOT_FIT = "does-not-fit"
    CLEAR = "clear"
    TWO_CANDIDATES = "two-candidates"
    PROVISIONAL = "provisional"


CARRIES = (Verdict.CLEAR, Verdict.TWO_CANDIDATES, Verdict.PROVISIONAL)
"""The verdicts that name a cause worth acting on."""
