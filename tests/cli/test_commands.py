"""The commands by name."""

from coachcli.cli.commands import COMMANDS, every
from coachcli.cli.door import command
from coachcli.cli.listed import ACTS


def test_a_command_below_a_group_is_called_by_both_words() -> None:
    named = every()
    assert named["team add"] is COMMANDS["team"].below["add"]
    assert named["report"] is COMMANDS["report"].command
    assert "team" not in named


def test_each_command_stands_where_it_is_said_to_and_offers_its_forms() -> None:
    found = command("assign")
    offered = {option for parameter in found.params for option in parameter.opts}
    assert every()["assign"].forms == ACTS
    assert "--json" in offered
    assert "--csv" not in offered
