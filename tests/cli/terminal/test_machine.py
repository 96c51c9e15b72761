import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.terminal.answers import ANSWER
from coachcli.cli.terminal.answer import Answer, Lines, Table
from coachcli.cli.terminal.machine import csv_text, json_line, json_text
from coachcli.content.tables.opening import opened, text_rows


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


@given(st.text() | st.text(st.sampled_from("\x7f\x9b\u061c\u200d\u202e\u2028\u2066\ud800\ue000a")))
def test_nothing_in_json_can_steer_a_terminal_and_it_says_the_same(text: str) -> None:
    whole = json_text(Answer({"text": text, text: [text]}))
    assert all(sign.isprintable() for sign in whole.replace("\n", ""))
    assert json_line(text).isprintable()
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    read = json.loads(whole)
    assert read["text"] == paired
    assert read[paired]
    assert json.loads(json_line(text)) == paired


@pytest.mark.parametrize("name", ["=cmd()", "Bob; =cmd()", "' +1", "O'Neil; '-5", "\uff1d1"])
def test_rows_that_were_printed_are_read_as_they_were(name: str, tmp_path: Path) -> None:
    file = tmp_path / "reps.csv"
    file.write_text(csv_text(Answer(parts=(Table(((name, -5),), ("rep", "n")),))), encoding="utf-8")
    (row,) = text_rows(opened(file))
    assert row.cells == {"rep": name, "n": "-5"}


def test_columns_are_named_where_there_is_no_row() -> None:
    assert csv_text(Answer(parts=(Lines(("Nobody yet.",)), Table((), ("rep",))))) == "rep\n"
