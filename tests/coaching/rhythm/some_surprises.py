"""Surprises, opportunities and rules, as several tests need them."""

from datetime import date, timedelta
from typing import Any

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.surprise import (
    Surprise,
    SurpriseAnswer,
    SurpriseKind,
    SurpriseQuestion,
)
from coachcli.coaching.rhythm.watch import (
    DealStep,
    WatchedDeal,
    WatchKind,
    WatchRule,
)

TODAY = date(2026, 11, 24)
SAW = SurpriseAnswer("a1", SurpriseQuestion.SAW, "They went quiet.", is_ours=False)
MISSED = SurpriseAnswer("a2", SurpriseQuestion.MISSED, "The CFO never came.", is_ours=False)
NEXT = SurpriseAnswer("a3", SurpriseQuestion.NEXT, "A date that moves twice.", is_ours=True)
LOST = Surprise(
    "s1",
    "r1",
    SurpriseKind.LOST,
    "Northwind",
    date(2026, 11, 20),
    TODAY,
    "D-1",
    (SAW, MISSED, NEXT),
)
RULE = WatchRule("w1", "a3", WatchKind.MOVED, 2, 0, TODAY, NEXT.text)


def happened(id_: str, day: date = TODAY) -> Surprise:
    """A surprise of which every answer is that it happened."""
    answers = tuple(replace(each, id=f"{id_}{each.id}", is_ours=False) for each in LOST.answers)
    return replace(LOST, id=id_, day=day, deal="", answers=answers)


def days_ago(days: int) -> date:
    """The day so many days before today."""
    return TODAY - timedelta(days=days)


def step(known: int, closes: int | None = -30, **changes: Any) -> DealStep:  # noqa: ANN401 - fields by name
    """How a deal was known so many days ago, and how many days ago it was to close."""
    day = None if closes is None else days_ago(closes)
    return replace(DealStep(days_ago(known), "Proposal", day, 10_000_00), **changes)


def deal(*steps: DealStep, **changes: Any) -> WatchedDeal:  # noqa: ANN401 - as above
    """An open deal of Dana."""
    open_ = WatchedDeal("D-7", "r1", "Fabrikam", "new", days_ago(100), steps or (step(50),), "EUR")
    return replace(open_, **changes)
