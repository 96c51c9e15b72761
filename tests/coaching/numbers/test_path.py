from coachcli.coaching.metric import METRICS as KNOWN
from coachcli.coaching.numbers.path import FLOWS, METRICS, SHOWN_IN
from coachcli.coaching.numbers.split import PathStep


def test_each_step_is_seen_in_a_metric_there_is() -> None:
    assert set(SHOWN_IN) == set(PathStep)
    assert set(SHOWN_IN.values()) - set(KNOWN) == set()


def test_small_deals_and_missing_amounts_open_no_flow_and_all_else_does() -> None:
    assert set(PathStep) - set(FLOWS) == {PathStep.MIX, PathStep.AMOUNT_KNOWN}


def test_what_a_plan_can_ask_is_a_metric_or_the_number_of_deals_closed() -> None:
    assert set(METRICS.values()) - set(KNOWN) == {"closed"}
