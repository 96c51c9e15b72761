"""Numbers as facts for a walk."""

from coachcli.coaching.numbers.facts import facts
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.walks.known import Fact


def test_numbers_answer_checks_unless_they_are_thin() -> None:
    few = Standing("win_rate", 0.2, 9, thin=True, peers=0.3)
    found = facts([few, Standing("new_opps", 28, peers=30), Standing("cycle_days", 80, plan=70)])
    assert found == {"new_opps": Fact(28, 30, down=False), "cycle_days": Fact(80, 70, down=True)}
