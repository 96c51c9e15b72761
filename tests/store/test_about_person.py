from coachcli.coaching.rep import Rep
from coachcli.store import assignment, person
from coachcli.store.about_person import rows_about
from coachcli.store.change import Act
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.some_assignments import CARD
from store.test_imported import arriving, brought

ITO = Rep("r2", "Daniel Ito", manager="Dana Reyes")


def test_all_about_a_person_comes_with_what_it_hangs_on_and_nothing_of_others(
    clear: KeptDiagnosis, staffed: Room
) -> None:
    with staffed.change(Act("c1", "assign", STAMP)):
        assignment.add(staffed, CARD, "a1", STAMP)
    person.add(staffed, [ITO], {}, STAMP)
    person.note(staffed, ITO.id, ("walk", "w2", "x"), "slow", "n2", STAMP)
    person.note(staffed, DANA.id, ("walk", "w1", "x"), "never calls twice", "n1", STAMP)
    brought(staffed, arriving("i1"), STAMP)
    rows = list(rows_about(staffed.connection, DANA.id))
    assert [name for name, _ in rows if name != "reply"] == [
        *("person", "note", "flow_kept", "walk", "diagnosis", "assignment", "imported"),
        *("deal_version", "change", "change_row"),
    ]
    ids = {name: row.get("id") for name, row in rows}
    assert (ids["person"], ids["note"], ids["walk"]) == (DANA.id, "n1", clear.walk)


def test_of_nobody_there_is_nothing(staffed: Room) -> None:
    assert list(rows_about(staffed.connection, "nobody")) == []
