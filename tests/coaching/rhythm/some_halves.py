"""Halves that reps wrote, for tests."""

from coachcli.coaching.rhythm.preread import PulseAnswer, PulseItem, RepHalf

WEEK, BEFORE = "2026-W48", "2026-W47"
PULSE = (PulseAnswer(PulseItem.EXPECTED, 4), PulseAnswer(PulseItem.OPEN, 2))
WRITTEN = RepHalf(
    *("r1", WEEK, "Two first meetings", "Northwind went quiet", "7 of 9", "An introduction"),
    *("on openers", True, PULSE),
)
