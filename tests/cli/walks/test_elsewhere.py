"""What the numbers name where a walk comes to no cause."""

from pathlib import Path

from cli.conftest import Coach, Write
from cli.somebody import at_the_terminal
from cli.walks.in_numbers import import_everything
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.starting_gap import opened_by_numbers
from coachcli.coaching.walks.neighbours import Because
from coachcli.store import diagnosis as diagnoses

FLOW = "value-leaks"


def test_the_gaps_that_the_numbers_open_come_first_with_what_they_say(
    coach: Coach, home: Path, write: Write
) -> None:
    import_everything(coach, write)
    context, _ = at_the_terminal(home, "", "e", "n")
    with context:
        assert diagnose(context, "Dana Reyes", FLOW).parts
        made = diagnoses.listed(context.room)[0].conclusion
        opened = dict(opened_by_numbers(context, context.rep("Dana Reyes")).flows)
    first = made.neighbours[0]
    assert first.because is Because.NUMBERS
    assert first.flow != FLOW
    assert first.said == opened[first.flow]
