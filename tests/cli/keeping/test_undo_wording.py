from datetime import date

import pytest

from coachcli.cli.keeping.undo_wording import PHRASES, in_words
from coachcli.store.change import RowEffect, Touch
from coachcli.store.undo import KeptChange

DAY = date(2026, 11, 24)
DANA = ("Dana Reyes",)
ADDED, CHANGED = RowEffect.ADDED, RowEffect.CHANGED


def change(kind: str, *touches: tuple[str, RowEffect], day: date = DAY) -> KeptChange:
    noted = tuple(Touch(table, str(at), did) for at, (table, did) in enumerate(touches))
    return KeptChange("c1", kind, day.isoformat(), f"{day}T14:02:11.000+01:00", noted)


def said(kind: str, *touches: tuple[str, RowEffect], titles: tuple[str, ...] = ()) -> str:
    return in_words(change(kind, *touches), DANA, titles, DAY)


def test_assignments_are_counted() -> None:
    three = [("assignment", ADDED)] * 3
    assert said("assign", *three) == "3 assignments given to Dana Reyes today at 14:02"
    assert said("assign", three[0], titles=("A card",)).endswith('today at 14:02: "A card"')


def test_an_import_says_whom_else_it_brought() -> None:
    rows = (("person", ADDED), ("person", ADDED), ("imported", ADDED))
    words = said("import", *rows, titles=("deals.csv",))
    assert words == 'the import today at 14:02: "deals.csv", 2 people added'
    listed = said("import", ("person", ADDED), ("person", CHANGED))
    assert listed.endswith("today at 14:02, 1 person added, 1 person changed")


def test_who_was_renamed_is_said_with_both_names() -> None:
    words = said("rename", ("person", CHANGED), titles=("Dana Holm",))
    assert words == "the renaming of Dana Holm to Dana Reyes today at 14:02"


def test_another_day_is_named() -> None:
    words = in_words(change("plan", ("plan", ADDED)), DANA, (), date(2026, 11, 25))
    assert words == "the success plan of Dana Reyes made on Tue 24 Nov 2026 at 14:02"


@pytest.mark.parametrize(
    ("people", "who"),
    [
        ((), "nobody"),
        (("A", "B"), "A and B"),
        (("A", "B", "C"), "A, B and C"),
        (("A", "B", "C", "D"), "4 people"),
    ],
)
def test_a_few_people_are_named_and_many_counted(people: tuple[str, ...], who: str) -> None:
    assert in_words(change("plan", ("plan", ADDED)), people, (), DAY).startswith(
        f"the success plan of {who} made"
    )


def test_an_act_of_another_kind_is_said_by_its_kind() -> None:
    assert said("practise", ("note", ADDED)) == '"practise", about Dana Reyes, today at 14:02'


@pytest.mark.parametrize(("kind", "table"), PHRASES)
def test_every_act_has_a_time_and_no_blank_too_many(kind: str, table: str) -> None:
    words = said(kind, (table, ADDED))
    assert "today at 14:02" in words
    assert "  " not in words
    assert "{" not in words
