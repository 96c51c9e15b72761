"""What is asked of reps' numbers: by a quota, and of several reps together."""

from collections.abc import Mapping, Sequence

from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import HeldTo


def quota_asks(quota: int | None) -> dict[str, dict[HeldTo, float]]:
    """What a quota of the period asks, as a plan does, by metric; nothing without one."""
    if not quota:
        return {}
    return {"bookings": {HeldTo.PLAN: quota}, "quota_attainment": {HeldTo.PLAN: 1.0}}


def asked_together(
    each: Sequence[Mapping[str, Mapping[HeldTo, float]]],
) -> dict[str, dict[HeldTo, float]]:
    """What is asked of several reps together: the sums of what is asked of every one of them."""
    shared_ = set.intersection(*map(set, each)) if each else set()
    sums = [id_ for id_ in sorted(shared_) if id_ == "closed" or metric_named(id_).total]
    return {id_: {HeldTo.PLAN: sum(asked_of(one, id_) or 0 for one in each)} for id_ in sums}


def asked_of(asked: Mapping[str, Mapping[HeldTo, float]], metric: str) -> float | None:
    """What the agreed goal, else the plan, asks of a metric; none where neither does."""
    by = asked.get(metric, {})
    return by.get(HeldTo.GOAL, by.get(HeldTo.PLAN))
