from pathlib import Path

from cli.conftest import Coach, Write
from cli.readings import kept


def test_sellers_who_are_not_known_stop_the_import_and_are_named_with_the_flag(
    team: Coach, home: Path, write: Write
) -> None:
    file = write("1,Dana Reys,Won,,,", "2,Zed Quill,Won,,,", "3,Dana Reyes,Won,,,")
    said = team("import", "deals", file)
    assert said.code == 1
    assert (
        "2 sellers are not on the team: Dana Reys (like Dana Reyes), Zed Quill. "
        "Nothing was imported." in said.err
    )
    assert "--add-reps" in said.err
    assert kept(home) == 0
    left = team("import", "deals", file, "--known-reps", "--json").json
    assert left["imported"] == 1
    assert left["skipped"] == [
        {"line": 2, "reason": "Dana Reys is not on the team"},
        {"line": 3, "reason": "Zed Quill is not on the team"},
    ]
    added = team("import", "deals", file, "--add-reps", "--json").json
    assert added["reps_added"] == ["Dana Reys", "Zed Quill"]
    assert team("team", "show", "zed").code == 0


def test_a_seller_without_a_line_that_is_taken_is_not_added(
    team: Coach, home: Path, write: Write
) -> None:
    said = team(
        "import",
        "deals",
        write("1,Dana Reyes,Won,,,", "2,Zed Quill,Won,,,many"),
        "--add-reps",
        "--json",
    ).json
    assert (said["reps"], said["reps_added"]) == (1, [])
    assert kept(home, "person") == 2


def test_two_reps_of_a_name_stop_the_import(team: Coach, write: Write) -> None:
    for manager in ("Bo Hart", "Cy Dunn"):
        team("team", "add", "Ana Lee", "--manager", manager)
    said = team("import", "deals", write("1,Ana Lee,Won,,,"))
    assert said.code == 1
    assert "Several reps have these names: Ana Lee. Nothing was imported." in said.err


def test_a_shorter_name_stops_an_import_until_it_is_told_whose_it_is(
    team: Coach, home: Path, write: Write
) -> None:
    file = write("1,D. Reyes,Won,,,", "2,Dana R.,Won,,,", "3,Dana Reyes,Won,,,")
    said = team("import", "deals", file, "--add-reps")
    assert said.code == 1
    assert "2 sellers may be reps by a shorter name: D. Reyes (Dana Reyes?), Dana R." in said.err
    assert '--reps "D. Reyes=Dana Reyes,Dana R.=Dana Reyes"' in said.err
    assert kept(home) == 0
    told = team("import", "deals", file, "--reps", "D. Reyes=dana,Dana R.=Dana Reyes", "--json")
    assert (told.json["imported"], told.json["reps"], told.json["reps_added"]) == (3, 1, [])
    assert told.json["taken_as"] == [{"rep": "Dana Reyes", "written": ["D. Reyes", "Dana R."]}]
    again = team("import", "deals", file)
    assert (again.code, "Nothing changed" in again.out) == (0, True)


def test_a_shorter_name_may_be_of_somebody_else_and_is_left_out_of_known_ones(
    team: Coach, write: Write
) -> None:
    file = write("1,D. Reyes,Won,,,", "2,Dana Reyes,Won,,,")
    left = team("import", "deals", file, "--known-reps", "--json").json
    assert left["skipped"] == [{"line": 2, "reason": "D. Reyes is not on the team"}]
    told = ("--reps", "D. Reyes=new", "--add-reps", "--json")
    assert team("import", "deals", file, *told).json["reps_added"] == ["D. Reyes"]


def test_a_shorter_name_of_somebody_in_the_same_file_is_in_doubt_too(
    team: Coach, write: Write
) -> None:
    said = team("import", "deals", write("1,Z. Quill,Won,,,", "2,Zed Quill,Won,,,"), "--add-reps")
    assert "1 seller may be a rep by a shorter name: Z. Quill (Zed Quill?)." in said.err
