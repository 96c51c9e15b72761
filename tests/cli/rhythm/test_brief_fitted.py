from coachcli.cli.rhythm.brief_fitted import MOST, THEIRS, BriefRow, fitted, joined
from coachcli.cli.terminal.answer import BLANK, Heading, Rows

HEADING = Heading("Dana Reyes", "last talk Fri 20 Nov 2026")
LONG = " ".join(["word"] * 30)
GOAL = BriefRow("Goal", LONG, 0)


def test_with_room_no_text_is_cut() -> None:
    rows = (GOAL, BriefRow("Open", LONG, 4, tail=", due today"))
    assert fitted(rows, HEADING) == rows


def test_what_has_most_to_spare_is_cut_first_and_what_stands_behind_it_never() -> None:
    half = tuple(BriefRow("W47", LONG, 2) for _ in range(12))
    last = BriefRow("Open", LONG, 4, tail=", due today")
    shown = fitted((GOAL, *half, last), HEADING)
    assert shown[0] == GOAL
    assert {row.text[-1] for row in shown[1:]} == {"…"}
    assert shown[-1].tail == ", due today"


def test_of_too_many_of_a_kind_it_is_said_how_many_more_there_are() -> None:
    shown = fitted(tuple(BriefRow(THEIRS, f"thing {n}", 2) for n in range(9)), HEADING)
    assert [row.text for row in shown] == [f"thing {n}" for n in range(6)]
    assert shown[-1].tail == "; and 3 more"


def test_rows_go_where_no_cut_is_enough() -> None:
    rows = (GOAL, *(BriefRow("W47", f"{n} {LONG}", 2) for n in range(MOST)))
    shown = fitted(rows, HEADING)
    assert 1 < len(shown) < len(rows)
    assert shown[0].label == "Goal"


def test_a_label_stands_before_the_first_of_its_rows() -> None:
    (rows,) = joined((BriefRow("Ask", "one?", 0), BriefRow("Ask", "two?", 0)))
    assert isinstance(rows, Rows)
    assert rows.rows == (("Ask", "one?"), ("", "two?"))
    assert list(joined((BriefRow("", "", 8, BLANK),))) == [BLANK]
