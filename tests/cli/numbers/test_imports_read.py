"""What `coach import deals` says of what it made of a file."""

from pathlib import Path

from cli.conftest import Coach, Write
from cli.readings import kept

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
