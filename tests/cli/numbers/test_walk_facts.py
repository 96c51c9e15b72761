"""What the records say to a walk, in figures."""

from pathlib import Path

import pytest

from cli.conftest import Coach, Write
from cli.somebody import at_the_terminal
from cli.walks.in_numbers import COACH, DANA, import_everything
from coachcli.cli.context import Context
from coachcli.cli.numbers.walk_facts import walk_facts
from coachcli.coaching.walks.known import Fact


@pytest.fixture
def numbered_team(coach: Coach, write: Write, home: Path) -> Context:
    """The team in numbers, open to be read."""
    import_everything(coach, write)
    context, _ = at_the_terminal(home)
    return context


def of(context: Context, name: str, *wanted: str) -> dict[str, Fact]:
    return walk_facts(context, context.rep(name), wanted)


def test_each_fact_has_its_figures_and_its_weeks(numbered_team: Context) -> None:
    wanted = ("slip_rate", "step closed", "step price", "step touches", "peers new_opps")
    facts = of(numbered_team, DANA, *wanted, "peers won", "shape won", "lost_days", "touches")
    assert {name: fact.figures for name, fact in facts.items()} == {
        "slip_rate": f"slipped 70 % (peers 20 %, 40 expected){WEEKS}",
        "step price": f"price held: these deals 100 EUR (peers 1,000), 12 won{WEEKS}",
        "step touches": f"touches 260 (peers 780){WEEKS}",
        "peers new_opps": f"new opportunities 15 (peers 39); 0 of 5 others are as short{WEEKS}",
        "shape won": "Won fell in the week of 14 Sep: 4 a week before, 0 since",
        "lost_days": f"days to a loss 65.2 days (others 15.2 days, 12 lost){WEEKS}",
        "touches": f"touches 260 (peers 780){WEEKS}",
    }


def test_only_what_is_asked_for_is_told(numbered_team: Context) -> None:
    assert of(numbered_team, DANA) == {}
    assert of(numbered_team, DANA, "shape no_such", "reports", "tenure") == {}
    assert of(numbered_team, COACH, "reports")["reports"].value == 14


WEEKS = "; 13 weeks to Sun 22 Nov 2026"
