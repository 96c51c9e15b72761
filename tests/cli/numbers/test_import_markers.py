from coachcli.cli.numbers import import_markers
from coachcli.cli.numbers.imports import deals
from coachcli.cli.practice.import_observations import observations
from coachcli.cli.terminal.options import parameters


def test_imports_have_their_common_options_by_the_same_names() -> None:
    shared = {name for name in vars(import_markers) if name[0].isupper()}
    assert "AddReps" in shared
    each = [{part.marker for part in parameters(command)} for command in (deals, observations)]
    common = {marker.help for marker in each[0] & each[1]}
    assert "Only say what would happen." in common
