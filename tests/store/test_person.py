from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import PrivateLine, Rep
from coachcli.store import person
from coachcli.store.room import Room
from store.conftest import DANA, STAMP


def test_a_rep_comes_back_as_she_was_kept(staffed: Room) -> None:
    assert person.team(staffed) == (DANA,)


def test_a_manager_is_no_rep_but_known(staffed: Room) -> None:
    assert person.managers(staffed) == ("Bo Hart",)
    assert person.team(staffed, "Bo Hart") == (DANA,)
    assert person.team(staffed, "Cy Dunn") == ()


def test_a_manager_is_known_by_id(staffed: Room) -> None:
    (row,) = staffed.rows("SELECT manager_id FROM person WHERE id = ?", DANA.id)
    assert person.id_of(staffed, "Bo Hart") == row["manager_id"]


def test_who_left_is_listed_when_asked_for(staffed: Room) -> None:
    gone = replace(DANA, left=STAMP.day)
    person.update(staffed, [gone], {}, STAMP)
    assert person.team(staffed) == ()
    assert person.team(staffed, left=True) == (gone,)


def test_whose_team_is_mine_is_remembered(staffed: Room) -> None:
    assert person.me(staffed) is None
    person.set_me(staffed, "Bo Hart")
    assert person.me(staffed) == "Bo Hart"


def test_notes_come_back_in_order(staffed: Room) -> None:
    person.note(staffed, DANA.id, ("walk", "w1", "dead-tries"), "first", "n1", STAMP)
    person.note(staffed, DANA.id, ("walk", "w1", "cadence-plan"), "second", "n2", STAMP)
    assert person.notes(staffed, "w1") == (("dead-tries", "first"), ("cadence-plan", "second"))


def test_private_lines_are_those_about_the_person_the_latest_first(room: Room) -> None:
    person.add(room, [Rep("r1", "Dana Reyes"), Rep("r2", "Ivo Marek")], {}, STAMP)
    person.remark(room, "r1", "wants the north", "n1", STAMP)
    person.note(room, "r1", ("walk", "w1", "a-check"), "said twice", "n2", STAMP)
    person.remark(room, "r2", "on leave", "n3", STAMP)
    person.remark(room, "r1", "calmer", "n4", STAMP)
    assert [line.text for line in person.remarks(room, "r1")] == ["calmer", "wants the north"]
    assert person.remarks(room, "r2") == (PrivateLine(STAMP.day, "on leave"),)
