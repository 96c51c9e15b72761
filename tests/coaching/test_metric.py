from coachcli.coaching.metric import (
    COMPUTED,
    IMPORTED,
    METRICS,
    Better,
    Type,
    Unit,
    metric_id,
    metric_named,
)
from coachcli.coaching.numbers.measured import RULES


def test_every_computed_metric_has_a_rule_and_every_rule_a_metric() -> None:
    assert set(RULES) == {one.id for one in COMPUTED}


def test_no_metric_stands_twice() -> None:
    assert len(METRICS) == len(COMPUTED) + len(IMPORTED)
    assert len({one.title for one in METRICS.values()}) == len(METRICS)


def test_a_metric_is_typed_and_says_which_way_is_better() -> None:
    win_rate, cycle, touches = (metric_named(id_) for id_ in ("win_rate", "cycle_days", "touches"))
    assert (win_rate.type, win_rate.better, win_rate.unit) == (Type.OBJECTIVE, Better.UP, Unit.RATE)
    assert (cycle.better, cycle.unit) == (Better.DOWN, Unit.DAYS)
    assert (touches.type, touches.total) == (Type.ACTIVITY, True)
    assert metric_named("bookings").type is Type.RESULT


def test_a_metric_that_nobody_described_is_named_by_its_id() -> None:
    assert metric_named("reply_rate").title == "reply rate"
    assert metric_named("reply_rate").unit is Unit.RATE
    assert metric_named("dead_tries_pct").title == "dead tries"
    assert metric_named("dead_tries").unit is Unit.COUNT


def test_a_metric_is_told_by_its_id_or_its_title() -> None:
    assert metric_id("New  Opportunities") == metric_id("new_opps") == "new_opps"
    assert metric_id("demos") == "demos"
