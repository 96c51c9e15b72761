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
