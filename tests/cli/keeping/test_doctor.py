"""What the doctor says, and in which forms."""

from pathlib import Path

from cli.conftest import Coach


def test_where_all_is_well_it_says_so(team: Coach) -> None:
    said = team("doctor")
    assert said.code == 0
    assert said.out.endswith("\n\nAll is well.\n")
    assert "WRONG" not in said.out


def test_what_is_wrong_is_said_with_what_to_run_and_an_exit_code(team: Coach, home: Path) -> None:
    team("backup")
    (home / "coach.db").write_text("my diary")
    said = team("doctor")
    assert said.code == 1
    assert "WRONG  database" in said.out
    assert "\nTo do\n  database: coach restore last\n" in said.out
    assert said.out.endswith("\n1 wrong.\n")
    assert (home / "coach.db").read_text() == "my diary"


def test_programs_get_every_finding(team: Coach, home: Path) -> None:
    body = team("doctor", "--json").json
    assert body["sound"] is True
    assert [finding["subject"] for finding in body["findings"]][:2] == ["database", "copies"]
    (home / "coach.db").unlink()
    (home / "coach.db").mkdir()
    said = team("doctor", "--json")
    assert (said.code, said.json["sound"]) == (1, False)
    assert team("doctor", "--csv").out.startswith("subject,wrong,finding,to do\ndatabase,yes,")


def test_a_home_that_is_not_there_is_not_made(coach: Coach, home: Path) -> None:
    assert coach("doctor").code == 0
    assert not home.exists()
