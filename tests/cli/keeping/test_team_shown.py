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
    rows = labelled((*known_of(DANA), *done_with(None, None, ())))
    assert rows.rows == (("Role", "account executive"), ("Last talk", "none yet"))


def test_a_diagnosis_has_a_row_of_its_own_where_it_is_not_the_last_talk() -> None:
    talked, walked = date(2026, 11, 24), date(2026, 11, 3)
    rows = labelled(done_with(talked, walked, ()))
    assert [text for _, text in rows.rows] == ["Tue 24 Nov 2026", "Tue 3 Nov 2026"]
    assert len(labelled(done_with(walked, walked, ())).rows) == 1


def test_private_lines_stand_under_one_label() -> None:
    noted = (PrivateLine(date(2026, 11, 2), "keen"), PrivateLine(date(2026, 11, 3), "calm"))
    assert [label for label, _ in noted_about(noted)] == ["Your notes", ""]
