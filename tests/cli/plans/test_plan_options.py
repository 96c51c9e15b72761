"""The options of a plan."""

from coachcli.cli.plans.plan import set_
from coachcli.cli.terminal.options import Option, parameters
from coachcli.cli.terminal.steps import OPTIONS
from coachcli.coaching.plans.parts import NEEDED
from coachcli.coaching.plans.rate import STEPS


def test_each_part_that_a_plan_needs_has_its_option() -> None:
    options = {one.marker.name for one in parameters(set_) if isinstance(one.marker, Option)}
    assert {OPTIONS[part] for part in NEEDED} <= options
    assert {OPTIONS[f"team {step}"] for step in STEPS} <= options


def test_no_option_of_a_plan_must_be_given() -> None:
    assert [one.name for one in parameters(set_) if one.required] == ["rep"]
