from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.practice.score import Scale
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import known_names
from coachcli.content.imports.scores import ScoreReader, fields_for, scale_named
from coachcli.content.imports.unclear import UnclearScaleError, UnknownWordsError
from coachcli.content.tables.opening import opened
from coachcli.content.tables.table import Skipped

TEXTS = ("a", "b", "c", "d")
MODEL = {
    id_: Behaviour(id_, title, (), "There", "So?", 3, TEXTS, was)
    for id_, title, was in (
        ("opens-well", "Opens with the problem", ("opened",)),
        ("asks-on", "Asks what follows", ()),
    )
}
HEAD = "rep,date,call id,skill,score"
FIVE = Profile(rates="1-5")


def read(path: Path, profile: Profile = FIVE) -> list[tuple[Any, ...]]:
    """What stands in a table: behaviour, level and call of each line, or why it is left out."""
    table = opened(path, known_names(fields_for(MODEL), profile))
    reader = ScoreReader(table, profile, lambda _done, _all: None, MODEL)
    told: list[tuple[Any, ...]] = []
    for line in reader:
        if isinstance(line, Skipped):
            told.append((line.line, line.reason))
        else:
            told.append((line[0], line[1].behaviour, line[1].level, line[1].case))
    return told


def table(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "scores.csv"
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return path


def test_a_line_has_a_score_of_a_behaviour_by_its_id_title_or_an_earlier_id(
    tmp_path: Path,
) -> None:
    path = table(
        tmp_path,
        "Dana,2026-11-20,c1,opens-well,5",
        "Dana,2026-11-20,c2,Opens with the problem,3",
        "Dana,2026-11-20,c3,opened,1",
    )
    assert read(path) == [
        (2, "opens-well", 4, "c1"),
        (3, "opens-well", 2.5, "c2"),
        (4, "opens-well", 1, "c3"),
    ]


def test_a_behaviour_may_have_a_column(tmp_path: Path) -> None:
    head = "user,started,Asks what follows,opens-well"
    path = table(tmp_path, "Dana,2026-11-20,3,", "Dana,2026-11-20,5,1", head=head)
    assert read(path) == [
        (2, "asks-on", 2.5, "2026-11-20 1"),
        (3, "opens-well", 1, "2026-11-20 1"),
        (3, "asks-on", 4, "2026-11-20 2"),
    ]


def test_a_workbook_is_read_the_same(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (HEAD.split(","), ["Dana", "2026-11-20", "c1", "asks-on", 0.75]):
        sheet.append(row)
    sheet["E2"].number_format = "0%"
    book.save(tmp_path / "scores.xlsx")
    assert read(tmp_path / "scores.xlsx", Profile()) == [(2, "asks-on", 3.25, "c1")]


def test_scores_say_of_how_many_they_are_or_it_is_asked(tmp_path: Path) -> None:
    rows = [f"Dana,2026-11-20,c{n},asks-on,{score}" for n, score in enumerate(("50%", "2/4"))]
    assert [line[2] for line in read(table(tmp_path, *rows), Profile())] == [2.5, 2.5]
    hundred = table(tmp_path, "Dana,2026-11-20,c1,asks-on,80", "Dana,2026-11-20,c2,asks-on,5")
    assert [line[2] for line in read(hundred, Profile())] == [3.4, 1.15]
    with pytest.raises(UnclearScaleError, match="the highest score is 4"):
        read(table(tmp_path, "Dana,2026-11-20,c1,asks-on,4"), Profile())


def test_a_word_of_the_tool_is_asked_unless_it_was_told(tmp_path: Path) -> None:
    path = table(tmp_path, "Dana,2026-11-20,c1,Opening,5", "Dana,2026-11-20,c1,Weather,5")
    with pytest.raises(UnknownWordsError, match='"Opening", "Weather"'):
        read(path)
    told = Profile(rates="1-5", words=(("Opening", "opens-well"), ("Weather", "none")))
    assert read(path, told) == [
        (2, "opens-well", 4, "c1"),
        (3, '"Weather" is none of the behaviours'),
    ]


def test_what_cannot_be_taken_is_said_with_its_line(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "Dana,2026-11-20,c1,asks-on,6",
        "Dana,2026-11-20,c2,asks-on,",
        "Dana,,c3,asks-on,3",
        "Dana,2026-11-20,c4,,3",
        "Dana,2026-11-20,c5,asks-on,good",
        "Dana,2026-11-20,c6,asks-on,3",
        "Dana,2026-11-20,c6,asks-on,4",
    )
    assert read(path) == [
        (2, "6 is beyond the scale"),
        (3, "no score in this line"),
        (4, "no day in this line"),
        (5, "no behaviour in this line"),
        (6, 'score "good" is no number'),
        (7, "asks-on", 2.5, "c6"),
        (8, "the same score as in line 7"),
    ]


@pytest.mark.parametrize(
    ("text", "scale"),
    [("1-5", Scale(1, 5)), (" 0 to 10 ", Scale(0, 10)), ("5-1", None), ("five", None), ("", None)],
)
def test_a_scale_is_named_by_its_ends(text: str, scale: Scale | None) -> None:
    assert scale_named(text) == scale


def test_a_column_may_have_the_tools_own_head_that_was_told(tmp_path: Path) -> None:
    words = (("Objections", "asks-on"), ("Discovery", "none"), ("Date", "opens-well"))
    path = table(tmp_path, "Dana,2026-11-20,3,2", head="rep,date,Objections,Discovery")
    told = Profile(rates="1-4", words=words)
    assert read(path, told) == [(2, "asks-on", 3, "2026-11-20 1")]
