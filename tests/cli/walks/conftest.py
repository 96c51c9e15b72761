"""What walks are tried with: the flow of the demo, and the keys that lead through it."""

from pathlib import Path

import pytest
import yaml

from cli.conftest import DANA, LENA, Coach
from cli.runner import ROOT
from cli.somebody import numbers
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.interview import asked, interview
from coachcli.coaching.walks.story import played
from coachcli.content.flows.answers import read_answers
from coachcli.content.library.shelf import Shelf


@pytest.fixture(scope="session")
def few() -> Flow:
    """The flow about too few new opportunities."""
    return Shelf(ROOT).flow("few-new-opportunities")


@pytest.fixture(scope="session")
def to_a_skill(few: Flow) -> list[str]:
    """The keys of a walk that ends at a skill, for which there are assets."""
    return numbers(few, read_answers(DANA, few))


@pytest.fixture(scope="session")
def to_a_commitment(few: Flow) -> list[str]:
    """The keys of a walk that ends at a commitment, where there is something to do instead."""
    return numbers(few, read_answers(LENA, few))


@pytest.fixture
def asked_only(team: Coach, few: Flow, tmp_path: Path) -> Coach:
    """Dana has a diagnosis from those answers alone that a walk asks for."""
    answers = read_answers(DANA, few)
    wanted = asked(played(interview(few), answers))
    file = tmp_path / "asked.yaml"
    file.write_text(yaml.safe_dump({id_: answers[id_] for id_ in wanted}), encoding="utf-8")
    team("diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(file))
    return team
