"""What `coach import deals` says of what it made of a file."""

from pathlib import Path

from cli.conftest import Coach, Write
from cli.readings import kept, values

HEAD = "opportunity id,rep,stage,created,close date,amount"


def row(key: str, rep: str = "Dana Reyes", stage: str = "Closed Won") -> str:
    return f"{key},{rep},{stage},2026-09-01,2026-10-01,100"


def test_the_reading_of_stages_is_said_once_and_remembered(team: Coach, write: Write) -> None:
    file = write(row("1"), row("2", stage="Demo"))
    first = team("import", "deals", file)
    assert 'Read as won: "Closed Won"; open: "Demo".' in first.err
    assert "Read as" not in team("import", "deals", file).err
    more = write(row("3", stage="Closed Lost"))
    assert 'lost: "Closed Lost"' in team("import", "deals", more).err


def test_the_reading_of_marks_is_said_as_marks(team: Coach, write: Write) -> None:
    head = f"{HEAD},is won,is closed"
    file = write(f"{row('1')},WAHR,WAHR", f"{row('2', stage='X')},FALSCH,FALSCH", head=head)
    said = team("import", "deals", file)
    assert 'Marks read as yes: "WAHR"; no: "FALSCH".' in said.err
    json = team("import", "deals", file, "--dry-run", "--json").json
    assert (json["won"], json["open"], json["read"]) == (1, 1, [])


def test_a_contradiction_stops_the_import_and_says_how_often(
    team: Coach, home: Path, write: Write
) -> None:
    file = write(f"{row('1')},Open", f"{row('2', stage='Demo')},Open", head=f"{HEAD},status")
    said = team("import", "deals", file)
    assert said.code == 3
    assert '1 of 2 lines say two things of how they stand, such as status "Open"' in said.err
    assert kept(home) == 0
    assert team("import", "deals", file, "--map", "status=").code == 0


def test_one_person_in_many_forms_is_asked_of_once_and_said(team: Coach, write: Write) -> None:
    forms = ('"Reyes, Dana"', "DANA REYES", "Dana Reyes (Inactive)")
    file = write(*(row(str(n), form) for n, form in enumerate(forms)))
    said = team("import", "deals", file)
    assert 'Taken as Dana Reyes: "Reyes, Dana", "Dana Reyes (Inactive)".' in said.err
    new = write(row("7", '"Quill, Zed"'), row("8", "ZED QUILL"), row("9", "Unassigned"))
    assert "1 seller is not on the team: Zed Quill." in team("import", "deals", new).err
    added = team("import", "deals", new, "--add-reps", "--json").json
    assert added["reps_added"] == ["Zed Quill"]
    assert added["taken_as"] == [{"rep": "Zed Quill", "written": ["Quill, Zed"]}]
    assert added["skipped"] == [{"line": 4, "reason": '"Unassigned" is nobody who sells'}]


def test_closed_ones_that_changed_hands_stay_and_are_counted(team: Coach, write: Write) -> None:
    team("import", "deals", write(row("1"), row("2", stage="Closed Lost")))
    file = write(row("1", "Daniel Ito"), row("2", stage="Demo"))
    notes = team("import", "deals", file, "--json").json["notes"]
    counted = {note["note"]: note["count"] for note in notes}
    assert (counted["moved"], counted["reopened"]) == (1, 1)


def test_what_was_deleted_since_is_taken_out_and_undo_brings_it_back(
    team: Coach, write: Write
) -> None:
    file = write(row("1"), row("2"))
    team("import", "deals", file)
    later = write(f"{row('1')},false", f"{row('2')},true", head=f"{HEAD},is deleted")
    said = team("import", "deals", later)
    assert "1 opportunity taken out, 1 as they were." in said.out
    assert "1 taken, 1 left out, with the reason below. Taken out: 1\nknown before." in said.out
    assert values(team, "dana", 26)["bookings"] == (100_00, 1)
    again = team("import", "deals", later)
    assert (again.code, "Nothing changed: 1 opportunity known" in again.out) == (0, True)
    team("undo", "--yes")
    team("undo", "--yes")
    assert values(team, "dana", 26)["bookings"] == (200_00, 2)


def test_a_file_of_deleted_ones_alone_is_taken_where_any_is_known(
    team: Coach, write: Write
) -> None:
    team("import", "deals", write(row("1", stage="Demo")))
    file = write(f"{row('1', stage='Demo')},Deleted", head=f"{HEAD},status")
    assert team("import", "deals", file, "--json").json["taken_out"] == 1
    again = team("import", "deals", file)
    assert (again.code, again.out.splitlines()[0]) == (0, "Nothing changed.")
    unknown = write(f"{row('9', stage='Demo')},Deleted", head=f"{HEAD},status")
    assert team("import", "deals", unknown).code == 1


def test_a_deleted_line_item_is_in_no_sum(team: Coach, write: Write) -> None:
    head = f"{HEAD},product,is deleted"
    items = (f"{row('1')},Desk,false", f"{row('1')},Lamp,true", f"{row('1')[:-3]}50,Chair,")
    team("import", "deals", write(*items, head=head))
    assert values(team, "dana", 26)["bookings"] == (150_00, 1)
