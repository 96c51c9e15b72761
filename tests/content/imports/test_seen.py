"""What is seen of an export before it is read."""

from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.seen import CellsSeen, joined

FIELDS = (
    Field("rep", ("rep",)),
    Field("stage", ("stage",)),
    Field("closed", ("closed",), Holds.DAY),
    Field("amount", ("amount",), Holds.MONEY),
)
PLACES = {"rep": (0,), "stage": (1,), "closed": (2,), "amount": (3,)}


def test_words_sellers_days_and_amounts_are_seen_once_each() -> None:
    seen = CellsSeen(FIELDS, PLACES)
    first = ("Ana", "Won", "25/01/2026, 10:30", "1,250.05")
    seen.see((first, ("Ana", "N/A", "25/01/2026", "9,870.01")))
    seen.see((("Bo", "Won", "2026-01-25T10:30", 5),))
    assert list(seen.pairs()) == [("Ana", ""), ("Bo", "")]
    assert seen.words("stage") == ("Won",)
    assert seen.words("none") == ()
    assert list(seen.days) == ["25/01/2026", "2026-01-25"]
    assert list(seen.amounts) == ["1,110.01"]


def test_columns_that_are_one_field_are_joined_without_words_for_nothing() -> None:
    assert joined(("Ana", "-", " Lee "), (0, 1, 2)) == "Ana / Lee"
    assert joined(("NULL",), (0,)) == ""
