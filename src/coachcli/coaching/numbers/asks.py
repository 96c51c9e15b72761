"""What is asked of reps' numbers: by a quota, and of several reps together."""

from collections.abc import Mapping, Sequence
from math import prod

from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import CLOSED, HeldTo

WEIGHED = {
    "win_rate": (CLOSED,),
    "avg_deal": (CLOSED, "win_rate"),
    "touch_to_meeting": ("touches",),
    "meeting_to_opp": ("touches", "touch_to_meeting"),
}
"""What is no total, and what its cases are the product of."""


def quota_asks(quota: int | None) -> dict[str, dict[HeldTo, float]]:
    """What a quota of the period asks, as a plan does, by metric; nothing without one."""
    if not quota:
        return {}
    return {"bookings": {HeldTo.PLAN: quota}, "quota_attainment": {HeldTo.PLAN: 1.0}}


def asked_together(
    each: Sequence[Mapping[str, Mapping[HeldTo, float]]],
) -> dict[str, dict[HeldTo, float]]:
    """What is asked of several reps together, where it is asked of every one of them.

    A total is their sum, a rate what it then comes to.
    """
    shared_ = set.intersection(*map(set, each)) if each else set()
    sums = [id_ for id_ in sorted(shared_) if id_ == CLOSED or metric_named(id_).total]
    rates = [id_ for id_, by in WEIGHED.items() if {id_, *by} <= shared_]
    together = {id_: sum(_asked(one, id_) for one in each) for id_ in sums}
    together |= {id_: _mean(each, id_) for id_ in rates}
    return {id_: {HeldTo.PLAN: value} for id_, value in together.items()}


def _mean(each: Sequence[Mapping[str, Mapping[HeldTo, float]]], rate: str) -> float:
    """A rate of all of them, each by how many cases it is of."""
    cases = [prod(_asked(one, id_) for id_ in WEIGHED[rate]) for one in each]
    having = sum(many * _asked(one, rate) for many, one in zip(cases, each, strict=True))
    return having / sum(cases) if any(cases) else 0.0


def _asked(asked: Mapping[str, Mapping[HeldTo, float]], metric: str) -> float:
    return asked_of(asked, metric) or 0.0


def asked_of(asked: Mapping[str, Mapping[HeldTo, float]], metric: str) -> float | None:
    """What the agreed goal, else the plan, asks of a metric; none where neither does."""
    by = asked.get(metric, {})
    return by.get(HeldTo.GOAL, by.get(HeldTo.PLAN))
