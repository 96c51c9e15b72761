import csv
import json
from datetime import date
from io import StringIO

from cli.terminal.answers import ANSWER
from coachcli.cli.terminal.answer import Answer, Lines, Table
from coachcli.cli.terminal.machine import csv_text, json_text


def test_a_body_is_printed_with_its_version_first() -> None:
    assert list(json.loads(json_text(ANSWER)).items()) == [("version", 1), ("reps", 2)]


def test_a_body_may_be_made_when_it_is_asked_for() -> None:
    assert json.loads(json_text(Answer(lambda: {"day": date(2026, 11, 24)}, version=3))) == {
        "version": 3,
        "day": "2026-11-24",
    }


def test_rows_are_printed_in_full_and_nothing_in_them_is_a_formula() -> None:
    rows = list(csv.reader(StringIO(csv_text(ANSWER))))
    assert rows[:3] == [["rep", "new_opps"], ["Dana Reyes", "12"], ["'=cmd()", "7"]]


def test_columns_are_named_where_there_is_no_row() -> None:
    assert csv_text(Answer(parts=(Lines(("Nobody yet.",)), Table((), ("rep",))))) == "rep\n"
