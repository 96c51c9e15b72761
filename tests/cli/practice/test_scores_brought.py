from pathlib import Path

import pytest

from cli.conftest import Coach, Write
from cli.somebody import at_the_terminal
from coachcli.cli.numbers.import_options import NothingImportedError, Options
from coachcli.cli.practice.scores_brought import brought
from coachcli.store import observation

HEAD = "rep,date,call id,skill,score"


def test_what_is_unclear_is_asked_on_a_terminal_and_remembered(
    team: Coach, home: Path, write: Write
) -> None:
    assert team("team", "list").code == 0
    path = Path(write("Dana Reyes,2026-11-18,c1,Opening,4", head=HEAD, name="s.csv"))
    context, somebody = at_the_terminal(home, "1", "1")
    with context:
        first = next(iter(context.behaviours()))
        assert brought(context, path, Options()).next
        assert 'What is "Opening"?' in somebody.heard
        assert "From where to where do scores go?" in somebody.heard
        dana = context.rep("dana").id
        (kept,) = observation.scores(context.room, dana, context.day, context.day)
        assert (kept.behaviour, kept.tool, kept.times) == (first, 3.25, 1)
        assert observation.known_cases(context.room, "observations") == {(dana, first, "c1")}
        told = observation.profile(context.room, "observations", "observations")
        assert (told.words, told.rates) == ((("Opening", first),), "1-5")


def test_who_leaves_has_imported_nothing(team: Coach, home: Path, write: Write) -> None:
    assert team("team", "list").code == 0
    path = Path(write("Dana Reyes,2026-11-18,c1,Opening,4", head=HEAD, name="s.csv"))
    context, _ = at_the_terminal(home, "q")
    with context, pytest.raises(NothingImportedError):
        brought(context, path, Options())
