"""What walks are tried with: the flow of the demo, and the keys that lead through it."""

import pytest

from cli.conftest import DANA, LENA
from cli.runner import ROOT
from cli.somebody import numbers
from coachcli.coaching.walks.flow import Flow, joined
from coachcli.content.flows.answers import read_answers
from coachcli.content.flows.flow import read_flow, read_gate


@pytest.fixture(scope="session")
def few() -> Flow:
    """The flow about too few new opportunities."""
    flows = ROOT / "flows"
    return joined(read_gate(flows / "gate.yaml"), read_flow(flows / "few-new-opportunities.yaml"))


@pytest.fixture(scope="session")
def to_a_skill(few: Flow) -> list[str]:
    """The keys of a walk that ends at a skill, for which there are assets."""
    return numbers(few, read_answers(DANA, few))


@pytest.fixture(scope="session")
def to_a_commitment(few: Flow) -> list[str]:
    """The keys of a walk that ends at a commitment, where there is something to do instead."""
    return numbers(few, read_answers(LENA, few))
