"""The help of the program itself."""

from coachcli.cli.commands import COMMANDS
from coachcli.cli.overview import overview


def test_the_overview_has_a_line_for_every_name() -> None:
    lines = overview().splitlines()
    assert len(COMMANDS) > 10
    for name, listed in COMMANDS.items():
        assert f"  {name:<12}  {listed.line}" in lines
