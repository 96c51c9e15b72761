"""The walks without a cause at the command line: by flow, and with no name in them."""

import csv
import io

from cli.conftest import Coach, Write


def test_walks_without_a_cause_are_collected_without_names(team: Coach, write: Write) -> None:
    answers = write(head="could-if-had-to: has not worked yet", name="answers.yaml")
    assert team("diagnose", "dana", "--flow", "value-leaks", "--answers", answers).code == 0
    said = team("flow", "report")
    assert "Value leaks in negotiation (value-leaks)" in said.out
    assert "Too few answers: 1 walk" in said.out
    assert "has not worked yet" in said.out
    for form in ((), ("--json",), ("--csv",), ("--words",)):
        out = team("flow", "report", *form).out
        assert "value-leaks" in out
        assert "Dana" not in out


def test_words_are_told_only_where_they_are_asked_for(team: Coach, write: Write) -> None:
    answers = write(head="could-if-had-to: has not worked yet", name="answers.yaml")
    team("diagnose", "dana", "--flow", "value-leaks", "--answers", answers)
    assert team("flow", "report", "--json").json["flows"][0]["words"] == []
    assert "--words" in team("flow", "report").out
    assert "Read them before" in team("flow", "report", "--words").out


def test_a_file_has_a_row_for_each_answer(team: Coach, write: Write) -> None:
    answers = write(head="could-if-had-to: has not worked yet", name="answers.yaml")
    team("diagnose", "dana", "--flow", "value-leaks", "--answers", answers)
    (row,) = csv.DictReader(io.StringIO(team("flow", "report", "--csv").out))
    assert (row["not_enough"], row["answer"], row["walks"]) == ("1", "has not worked yet", "1")


def test_where_every_walk_came_to_a_cause_that_is_said(diagnosed: Coach) -> None:
    assert "Every walk so far has come to a cause" in diagnosed("flow", "report").out
    assert diagnosed("flow", "report", "--json").json["flows"] == []
