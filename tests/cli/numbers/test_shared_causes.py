from datetime import date
from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.numbers.shared_causes import shared_causes
from coachcli.coaching.numbers.shared_cause import Treatment


def test_a_cause_is_shared_from_the_day_of_its_walk_on(diagnosed: Coach, home: Path) -> None:
    assert diagnosed("report").code == 0
    context, _ = at_the_terminal(home)
    (cause,) = shared_causes(context, context.team())
    assert (len(cause.reps), cause.treatment) == (1, Treatment.TARGETED)
    (embedded,) = shared_causes(context, context.team(), (0.5, 2))
    assert embedded.treatment is Treatment.EMBED
    assert shared_causes(context, context.team(), day=date(2026, 11, 1)) == ()
