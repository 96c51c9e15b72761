import json

from coachcli.store.export import exported, exported_person
from coachcli.store.room import Room
from store.conftest import DANA


def test_everything_is_lines_of_json_with_a_first_and_a_last(staffed: Room) -> None:
    first, *rows, seal = map(json.loads, exported(staffed, {"program": "1.0"}))
    assert (first["format"], first["of"], first["program"]) == ("coach export", "all", "1.0")
    assert [row["table"] for row in rows] == ["person", "person"]
    assert seal["rows"] == 2
    before, again = list(exported(staffed, {})), list(exported(staffed, {}))
    assert before == again


def test_a_persons_record_names_whose_it_is(staffed: Room) -> None:
    first, row, seal = map(json.loads, exported_person(staffed, DANA.id, {"name": DANA.name}))
    assert (first["of"], first["name"]) == (DANA.id, DANA.name)
    assert (row["row"]["name"], seal["rows"]) == (DANA.name, 1)


def test_nothing_hidden_stands_in_a_line(staffed: Room) -> None:
    with staffed.writing() as connection:
        connection.execute("UPDATE person SET role = 'a\u202eb\x9b\x7f' WHERE id = 'r1'")
    lines = list(exported(staffed, {}))
    assert all(line.isprintable() for line in lines)
    assert json.loads(lines[2])["row"]["role"] == "a\u202eb\x9b\x7f"


def test_a_number_beyond_all_numbers_is_still_json(staffed: Room) -> None:
    goal = ("g1", DANA.id, "meetings", float("-inf"), "", "2026-01-01", "2026-01-01", "x")
    with staffed.writing() as connection:
        connection.execute("INSERT INTO goal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", goal)
    line = next(line for line in exported(staffed, {}) if '"goal"' in line)
    assert "-1e999" in line
    assert json.loads(line)["row"]["number"] == float("-inf")


def test_who_stops_reading_leaves_the_room_as_it_was(staffed: Room) -> None:
    lines = exported(staffed, {})
    next(lines)
    lines.close()
    assert not staffed.connection.in_transaction
    lines = exported(staffed, {})
    next(lines)
    staffed.close()
    lines.close()
