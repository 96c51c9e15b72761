"""Who is meant by a shorter name, as it is asked on a terminal, and remembered."""

from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.numbers.import_options import NothingImportedError, Options
from coachcli.cli.numbers.people_meant import people_meant
from coachcli.coaching.rep import Rep

TEAM = (Rep("1", "Dana Reyes"), Rep("2", "Dora Reyes"), Rep("3", "Ivo Marek"))
SHORT = {"d": Rep("", "D. Reyes"), "z": Rep("", "Zed Quill")}


def test_one_of_several_is_asked_for_and_what_was_said_is_kept(home: Path) -> None:
    context, somebody = at_the_terminal(home, "2")
    meant = people_meant(context, SHORT, TEAM, Options(), ())
    assert "Who is D. Reyes?" in somebody.heard
    assert (meant.same, meant.answers) == ({"d": "2"}, (("D. Reyes", "Dora Reyes"),))
    assert people_meant(context, SHORT, TEAM, Options(), meant.answers).same == {"d": "2"}


def test_it_may_be_somebody_else_and_that_is_kept_too(home: Path) -> None:
    context, _ = at_the_terminal(home, "3")
    meant = people_meant(context, SHORT, TEAM, Options(), ())
    assert (meant.same, meant.answers) == ({}, (("D. Reyes", "new"),))
    assert people_meant(context, SHORT, TEAM, Options(), meant.answers).same == {}


def test_somebody_who_comes_with_the_file_may_be_meant(home: Path) -> None:
    context, _ = at_the_terminal(home, "1")
    unknown = SHORT | {"q": Rep("", "Z. Quill")}
    options = Options(known_reps=True)
    assert people_meant(context, {"z": SHORT["z"], "q": unknown["q"]}, (), options, ()).same == {
        "q": "z"
    }


def test_whoever_leaves_at_the_question_has_imported_nothing(home: Path) -> None:
    context, _ = at_the_terminal(home, "q")
    with pytest.raises(NothingImportedError):
        people_meant(context, SHORT, TEAM, Options(), ())
