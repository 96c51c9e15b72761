"""What a flow names is there, and nothing in it contradicts itself."""

from pathlib import Path

import pytest

from content.some_files import changed, line_of
from content.some_flows import refused


@pytest.mark.parametrize("mark", ["points to: [wording]}\n      a", "nearly rules out: [wording]"])
def test_a_mark_on_a_cause_that_is_not_there_names_line_and_nearest(
    tmp_path: Path, mark: str
) -> None:
    bad = changed(mark, mark.replace("wording", "wordin"))
    error = refused(tmp_path, bad)
    assert error.line == line_of("[wordin]", bad)
    assert '"wordin", which is not in this flow. Did you mean "wording"?' in error.problem


def test_a_need_of_a_check_that_is_not_there_names_line_and_nearest(tmp_path: Path) -> None:
    bad = changed("needs: ten-messages", "needs: ten-message")
    error = refused(tmp_path, bad)
    assert error.line == line_of("needs:", bad)
    assert '"ten-message", which is not there. Did you mean "ten-messages"?' in error.problem


def test_a_need_of_an_answer_that_is_not_there_names_line_and_nearest(tmp_path: Path) -> None:
    bad = changed(
        "needs: ten-messages is one text with the name",
        "needs: ten-messages is one text with a name",
    )
    error = refused(tmp_path, bad)
    assert error.line == line_of("needs:", bad)
    assert 'Did you mean "one text with the name swapped"?' in error.problem


def test_a_check_cannot_need_itself(tmp_path: Path) -> None:
    bad = changed(
        "needs: ten-messages is one text with the name swapped", "needs: cfo-rewrite is well done"
    )
    error = refused(tmp_path, bad)
    assert error.line == line_of("needs:", bad)
    assert (
        "wait for each other's answers: cfo-rewrite. One of them must come first" in error.problem
    )


def test_two_checks_cannot_need_each_other(tmp_path: Path) -> None:
    bad = changed("    why: The work", "    needs: cfo-rewrite is well done\n    why: The work")
    error = refused(tmp_path, bad)
    assert error.line == line_of("needs: cfo", bad)
    assert "wait for each other's answers: ten-messages, cfo-rewrite." in error.problem


def test_a_check_that_needs_a_ring_is_not_called_part_of_it(tmp_path: Path) -> None:
    bad = changed("    metric: dead_tries", "    needs: ten-messages is there were none")
    bad = changed(
        "    why: The work", "    needs: cfo-rewrite is well done\n    why: The work", bad
    )
    assert (
        "wait for each other's answers: ten-messages, cfo-rewrite."
        in refused(tmp_path, bad).problem
    )


@pytest.mark.parametrize("id_", ["skill", "environment", "something-else"])
def test_a_cause_is_not_called_like_a_kind_or_like_something_else(tmp_path: Path, id_: str) -> None:
    bad = changed("  wording:", f"  {id_}:")
    error = refused(tmp_path, bad)
    assert error.line == line_of(f"  {id_}:", bad)
    assert f'cannot be called "{id_}"' in error.problem


@pytest.mark.parametrize(
    ("marks", "both"),
    [
        ("points to: [wording], nearly rules out: [wording]", "for and against"),
        ("points to: [wording], hints at: [wording]", "twice about"),
        ("hints at: [skill], speaks against: [skill]", "for and against"),
        ("points to: [wording, wording]", "twice about"),
    ],
)
def test_an_answer_speaks_once_about_a_cause(tmp_path: Path, marks: str, both: str) -> None:
    bad = changed("      there were none:\n", f"      there were none: {{{marks}}}\n")
    error = refused(tmp_path, bad)
    assert error.line == line_of("there were none", bad)
    assert f"this answer speaks {both}" in error.problem
