from collections.abc import Iterable

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.change import Act
from coachcli.store.errors import UnusableStoreError
from coachcli.store.imported import (
    ACTIVITIES,
    DEALS,
    Arriving,
    Brought,
    ImportKind,
    Values,
    bring,
    profile,
    staged,
)
from coachcli.store.imported_deal import DealsHeld
from coachcli.store.metric import currency
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

DEAL = (
    "o1",
    DANA.id,
    "Ace",
    "",
    "Proposal",
    "open",
    "2026-11-01",
    None,
    100_00,
    None,
    "EUR",
    "",
    "",
    "",
    None,
    None,
    0,
)
CALL = ("c1", DANA.id, "2026-11-23", "touch", 2)
PEOPLE = frozenset({DANA.id})


def brought(room: Room, file: Arriving, stamp: Stamp, *, dry: bool = False) -> Brought:
    """What a file brings, staged and kept as one act."""
    with staged(room, file), room.change(Act(f"c-{file.id}", "import", stamp)) as act:
        return bring(room, file, act.stamp, dry=dry)


def arriving(
    id_: str,
    rows: Iterable[Values] = (DEAL,),
    kind: ImportKind = DEALS,
    source: str = "deals.csv",
) -> Arriving:
    """A file of Dana's with these rows."""
    return Arriving(id_, kind, source, tuple(rows), frozenset(), (), (), {}, ("", Profile()))


def with_cells(**cells: object) -> Values:
    """The opportunity with other values in these columns."""
    return tuple((dict(zip(DEALS.columns, DEAL, strict=True)) | cells).values())


def test_what_is_new_changed_or_known_is_counted_and_only_changes_are_kept(staffed: Room) -> None:
    assert brought(staffed, arriving("i1"), STAMP) == Brought(1, 0, 0, PEOPLE, "EUR")
    assert brought(staffed, arriving("i2"), STAMP) == Brought(0, 0, 1, PEOPLE, "EUR")
    won = arriving("i3", [with_cells(state="won")])
    assert brought(staffed, won, STAMP) == Brought(0, 1, 0, PEOPLE, "EUR")
    rows = staffed.rows("SELECT seq, state, imported_id FROM deal_version ORDER BY seq")
    assert [tuple(row) for row in rows] == [(1, "open", "i1"), (2, "won", "i3")]
    assert [row["lines"] for row in staffed.rows("SELECT lines FROM imported")] == [1, 1, 1]


def test_a_rehearsal_says_the_same_and_keeps_nothing(staffed: Room) -> None:
    assert brought(staffed, arriving("i1"), STAMP, dry=True) == Brought(1, 0, 0, PEOPLE, "EUR")
    assert staffed.rows("SELECT * FROM deal_version") == []
    assert staffed.rows("SELECT * FROM imported") == []
    assert currency(staffed) == ""


def test_a_column_that_a_file_lacks_leaves_what_was_known(staffed: Room) -> None:
    brought(staffed, arriving("i1"), STAMP)
    less = replace(arriving("i2", [with_cells(account=None)]), absent=frozenset({"account"}))
    assert brought(staffed, less, STAMP).unchanged == 1


def test_rows_in_another_currency_and_open_ones_that_are_missing_are_told(staffed: Room) -> None:
    brought(staffed, arriving("i1"), STAMP)
    other = arriving("i2", [with_cells(external_id="o2", currency="USD")])
    assert brought(staffed, other, STAMP) == Brought(
        1, 0, 0, PEOPLE, "EUR", foreign=1, deals=DealsHeld(unseen=1)
    )


def test_money_without_a_currency_is_summed_in_none(staffed: Room) -> None:
    none = arriving("i1", [with_cells(currency="")])
    assert brought(staffed, none, STAMP).currency == currency(staffed) == ""


def test_activities_that_nothing_tells_apart_are_added_up(staffed: Room) -> None:
    twice = arriving("i1", [CALL, CALL], ACTIVITIES)
    assert brought(staffed, twice, STAMP) == Brought(1, 0, 0, PEOPLE)
    assert staffed.rows("SELECT count FROM activity")[0]["count"] == 4


def test_only_reps_who_have_rows_are_entered(staffed: Room) -> None:
    ivo, nobody = Rep("r2", "Ivo Marek"), Rep("r3", "No Rows")
    file = arriving("i1", [with_cells(person_id="r2")])
    brought(staffed, replace(file, reps=(ivo, nobody)), STAMP)
    assert person.team(staffed) == (DANA, ivo)


def test_what_was_told_of_a_source_is_remembered_by_its_name(staffed: Room) -> None:
    told = Profile((("rep", "Owner"),), dates="dmy", now=True)
    brought(staffed, replace(arriving("i1"), profile=("crm", told)), STAMP)
    assert profile(staffed, "deals", "crm") == replace(told, now=False)
    assert profile(staffed, "quota", "crm") == Profile()


def test_a_row_that_the_store_refuses_leaves_nothing_of_its_file(staffed: Room) -> None:
    with pytest.raises(UnusableStoreError, match="Nothing was changed"):
        brought(
            staffed, arriving("i1", [DEAL, with_cells(external_id="o2", state="lapsed")]), STAMP
        )
    assert staffed.rows("SELECT * FROM deal_version") == []
    assert staffed.rows("SELECT * FROM imported") == []
    assert brought(staffed, arriving("i2"), STAMP).new == 1
