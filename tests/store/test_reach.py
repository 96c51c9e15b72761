from datetime import date

from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics
from coachcli.store import observation, person
from coachcli.store.imported import ACTIVITIES
from coachcli.store.reach import (
    Reach,
    has_rows,
    is_observed,
    is_typed,
    newest_import,
    reach_of_deals,
    reach_of_work,
    unheard,
    with_deals,
    with_work,
)
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought, with_cells
from store.test_observation import SEEN

WEEK = Period(date(2026, 11, 16), date(2026, 11, 22))
IVO = Rep("r2", "Ivo Marek")


def test_no_record_speaks_of_any_day_in_an_empty_room(room: Room) -> None:
    assert newest_import(room) is None
    assert reach_of_deals(room) is None
    assert reach_of_work(room) == {}


def test_records_speak_from_the_first_day_in_them(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells(created_on="2026-11-18")]), STAMP)
    assert newest_import(staffed) == STAMP.day
    found = reach_of_deals(staffed)
    assert found is not None
    assert (found.first, found.has(WEEK), found.since(WEEK)) == ("2026-11-18", True, None)
    assert not is_typed(staffed)
    typed = with_cells(external_id="o2", type="New", business="new", created_on="2026-11-01")
    brought(staffed, arriving("i2", [typed]), STAMP)
    assert is_typed(staffed)
    again = reach_of_deals(staffed)
    assert again is not None
    assert again.first == "2026-11-01"


def test_a_period_before_or_after_the_records_is_not_in_them() -> None:
    assert not Reach("2026-11-23", "2026-12-31").has(WEEK)
    assert not Reach("2026-01-01", "2026-11-15").has(WEEK)


def test_nobody_is_unheard_of_where_there_is_no_import(staffed: Room) -> None:
    assert unheard(staffed, [DANA.id]) == frozenset()


def test_of_a_rep_without_a_row_nothing_is_known_not_even_nought(staffed: Room) -> None:
    person.add(staffed, [IVO], {}, STAMP)
    brought(staffed, arriving("i1", [with_cells(created_on="2026-11-18")]), STAMP)
    calls = [("c1", DANA.id, "2026-11-17", "touch", 4)]
    brought(staffed, arriving("i2", calls, ACTIVITIES), STAMP)
    both = [DANA.id, IVO.id]
    assert with_deals(staffed, both) == with_work(staffed, both) == {DANA.id}
    assert [has_rows(staffed, rep) for rep in both] == [True, False]
    assert unheard(staffed, both) == {IVO.id}
    dana, ivo = metrics.tallies(staffed, both, [WEEK])
    assert dana.deals is not None
    assert (dana.work.touches, ivo.deals, ivo.work.touches) == (4, None, None)


def test_what_was_won_is_counted_by_product_and_other_money_apart(staffed: Room) -> None:
    won = {"state": "won", "created_on": "2026-11-17", "closed_on": "2026-11-20"}
    rows = [
        with_cells(external_id="o1", product="A", amount=100_00, **won),
        with_cells(external_id="o2", product="A", amount=200_00, **won),
        with_cells(external_id="o3", product="B", amount=None, **won),
        with_cells(external_id="o4", product="A", amount=900_00, **(won | {"currency": "USD"})),
        with_cells(external_id="o5", amount=1, **(won | {"currency": "USD", "state": "lost"})),
    ]
    brought(staffed, arriving("i1", rows), STAMP)
    (tally,) = metrics.tallies(staffed, [DANA.id], [WEEK])
    assert tally.deals is not None
    assert [(each.product, each.deals, each.value) for each in tally.deals.sold] == [
        ("A", 2, 300_00)
    ]
    assert (tally.deals.won, tally.deals.foreign_won, tally.deals.foreign_lost) == (4, 1, 1)


def test_a_rep_is_observed_once_somebody_has_rated_them(staffed: Room) -> None:
    assert not is_observed(staffed, DANA.id)
    observation.add(staffed, [(SEEN, "n1")], STAMP)
    assert is_observed(staffed, DANA.id)
    assert not is_observed(staffed, IVO.id)
