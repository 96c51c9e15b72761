from datetime import date

from coachcli.cli.keeping.team_shown import (
    COLUMNS,
    done_with,
    full,
    known_of,
    labelled,
    noted_about,
    row,
)
from coachcli.coaching.rep import PrivateLine, Rep

DANA = Rep("r1", "Dana Reyes", role="account executive", left=date(2026, 11, 1))


def test_who_left_is_marked_in_a_list_and_dated_in_a_file() -> None:
    assert row(DANA) == ("Dana Reyes", "account executive", "", "", "left")
    assert dict(zip(COLUMNS, full(DANA), strict=True))["left"] == date(2026, 11, 1)


def test_what_is_not_known_has_no_row() -> None:
    rows = labelled((*known_of(DANA), *done_with(None, ())))
    assert rows.rows == (("Role", "account executive"), ("Last diagnosis", "none yet"))


def test_private_lines_stand_under_one_label() -> None:
    noted = (PrivateLine(date(2026, 11, 2), "keen"), PrivateLine(date(2026, 11, 3), "calm"))
    assert [label for label, _ in noted_about(noted)] == ["Your notes", ""]
