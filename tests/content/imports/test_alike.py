from datetime import date

from coachcli.content.imports.alike import AlikeTexts
from coachcli.content.tables.cell import Cell


def test_texts_are_read_once_for_rows_in_which_they_are_alike() -> None:
    read: list[str] = []
    row: tuple[Cell, ...] = ("a", "Won", 7, date(2026, 1, 2))

    def text(field: str) -> str:
        read.append(field)
        return field.upper()

    alike = AlikeTexts((1, 3))
    for first in ("a", "b"):
        assert alike.of((first, *row[1:]), text, ("stage", "day")) == ("STAGE", "DAY")
    assert read == ["stage", "day"]
    alike.of(("a", "Lost", *row[2:]), text, ("stage", "day"))
    assert len(read) == 4


def test_without_any_place_there_is_one_answer() -> None:
    assert AlikeTexts(()).of(("a",), lambda _: "", ("stage",)) == ("",)
