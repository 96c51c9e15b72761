from pathlib import Path

import pytest

from cli.conftest import Coach

LIST = (
    "Sales Rep,Manager,Office,Start Date,Email\n"
    "Ana Núñez,Bo Hart,West,2025-03-01,ana@x.example\n"
    "Li Wei,Cy Dunn,East,,\n"
)


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Path:
    file = tmp_path / "team.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_a_list_is_taken_once(coach: Coach, spreadsheet: Path) -> None:
    assert "2 reps added under 2 managers." in coach("team", "import", str(spreadsheet)).out
    assert "Nothing changed: 2 reps known already." in coach("team", "import", str(spreadsheet)).out
    found = coach("team", "list", "--json").json["reps"]
    assert [(one["name"], one["manager"], one["region"]) for one in found] == [
        ("Ana Núñez", "Bo Hart", "West"),
        ("Li Wei", "Cy Dunn", "East"),
    ]


@pytest.mark.parametrize(
    "wanted", ["ana", "NUNEZ", "núñez", "nunez", "Ana Núñez", "Ana Nu\u0301n\u0303ez"]
)
def test_a_rep_is_found_whatever_the_case_and_the_accents(
    coach: Coach, spreadsheet: Path, wanted: str
) -> None:
    coach("team", "import", str(spreadsheet))
    assert coach("team", "show", wanted).out.startswith("Ana Núñez")


def test_a_changed_line_changes_that_rep_only(coach: Coach, spreadsheet: Path) -> None:
    coach("team", "import", str(spreadsheet))
    spreadsheet.write_text(LIST.replace("West", "South"), encoding="utf-8")
    assert coach("team", "import", str(spreadsheet), "--json").json["changed"] == 1
    assert coach("team", "show", "ana", "--json").json["region"] == "South"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_spreadsheet_is_read(
    coach: Coach, tmp_path: Path, encoding: str, separator: str
) -> None:
    file = tmp_path / "team.csv"
    file.write_text(LIST.replace(",", separator), encoding=encoding)
    assert coach("team", "import", str(file), "--json").json["added"] == 2


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\0\1\2"])
def test_what_is_no_team_list_changes_nothing(coach: Coach, tmp_path: Path, text: str) -> None:
    file = tmp_path / "team.csv"
    file.write_text(text, encoding="utf-8")
    said = coach("team", "import", str(file))
    assert said.code != 0
    assert "team.csv" in said.err
    assert coach("team", "list", "--json").json["reps"] == []


def test_a_rep_is_renamed_and_what_is_kept_stays(assigned: Coach) -> None:
    assert (
        "Renamed: Dana Holm (was Dana Reyes)."
        in assigned("team", "rename", "dana", "Dana Holm").out
    )
    assert "Rewrite three first messages" in assigned("team", "show", "holm").out


@pytest.mark.parametrize("name", ["Daniel Ito", "daniel ito"])
def test_a_rep_is_not_renamed_as_somebody_else_is_called(team: Coach, name: str) -> None:
    said = team("team", "rename", "dana", name)
    assert said.code == 1
    assert "Dana Reyes was left as they are." in said.err
    assert [each["name"] for each in team("team", "list", "--json").json["reps"]] == [
        "Dana Reyes",
        "Daniel Ito",
    ]
    assert team("team", "rename", "dana", "dana reyes").code == 0


def test_who_left_is_on_no_list(team: Coach) -> None:
    team("team", "leave", "daniel", "--on", "2026-11-20")
    assert [one["name"] for one in team("team", "list", "--json").json["reps"]] == ["Dana Reyes"]
    assert len(team("team", "list", "--left", "--json").json["reps"]) == 2
    assert team("team", "show", "daniel").code != 0


def test_a_name_that_is_there_is_not_added_again(team: Coach) -> None:
    assert "is on the team already" in team("team", "add", "dana reyes").err


def test_somebody_of_the_same_name_is_added_the_way_the_refusal_says(team: Coach) -> None:
    assert team("team", "add", "Dana Roe", "--email", "roe@x.org").code == 0
    assert team("team", "add", "Dana Roe", "--email", "roe2@x.org").code == 0
    assert "last 6 characters of the id instead" in team("team", "show", "dana roe").err


@pytest.mark.parametrize("name", ["", "   ", "\x07", "x" * 200])
def test_what_is_no_name_is_refused(coach: Coach, name: str) -> None:
    assert "cannot be a name" in coach("team", "add", name).err


def test_my_team_is_what_lists_show(coach: Coach, spreadsheet: Path) -> None:
    coach("team", "import", str(spreadsheet))
    assert "Bo Hart's, 1 rep" in coach("team", "me", "bo").out
    assert [one["name"] for one in coach("team", "list", "--json").json["reps"]] == ["Ana Núñez"]
    assert len(coach("team", "list", "--manager", "all", "--json").json["reps"]) == 2
    assert "No manager matches" in coach("team", "list", "--manager", "zed").err


def test_without_a_name_it_is_said_whose_team_is_mine(coach: Coach, spreadsheet: Path) -> None:
    coach("team", "import", str(spreadsheet))
    nobody = coach("team", "me")
    assert (nobody.code, nobody.out[:12]) == (0, "Not said yet")
    coach("team", "me", "bo")
    assert "Bo Hart's, 1 rep" in coach("team", "me").out
    assert coach("team", "me", "--json").json["me"] == "Bo Hart"


def test_a_name_with_markup_or_controls_is_shown_as_it_is(coach: Coach) -> None:
    coach("team", "add", "Ann[/] \u202eEvil")
    shown = coach("team", "list").out
    assert "Ann[/]" in shown
    assert "\u202e" not in shown


def test_whose_team_is_mine_is_said_to_programs_too(coach: Coach, spreadsheet: Path) -> None:
    coach("team", "import", str(spreadsheet))
    assert coach("team", "me", "bo", "--json").json == {"version": 1, "me": "Bo Hart", "reps": 1}


def test_a_team_is_a_table_for_a_spreadsheet(coach: Coach, spreadsheet: Path) -> None:
    assert coach("team", "list", "--csv").out == "id,name,role,started,manager,region,email,left\n"
    coach("team", "import", str(spreadsheet))
    ana = coach("team", "list", "--csv").out.splitlines()[1]
    assert ana.split(",")[1:] == [
        "Ana Núñez",
        "",
        "2025-03-01",
        "Bo Hart",
        "West",
        "ana@x.example",
        "",
    ]


def test_after_a_list_of_several_teams_it_is_asked_whose_is_yours(
    coach: Coach, spreadsheet: Path
) -> None:
    said = coach("team", "import", str(spreadsheet))
    assert said.err.endswith('Next, if one of these teams is yours: coach team me "Bo Hart"\n')
    assert "Next, the numbers" in coach("team", "import", str(spreadsheet)).err


def test_after_a_list_of_one_team_come_its_numbers(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "team.csv"
    file.write_text("name\nAna Roe\n", encoding="utf-8")
    said = coach("team", "import", str(file))
    assert said.err == "\nNext, the numbers: coach import deals deals.csv\n"
    assert coach("team", "import", str(file)).err == said.err


def test_what_of_a_list_was_not_taken_is_said(coach: Coach, tmp_path: Path) -> None:
    file = tmp_path / "team.csv"
    file.write_text("name,shoe\nAna Roe,4\nAna Roe,4\n", encoding="utf-8")
    said = coach("team", "import", str(file)).err
    left = "Line 3 left out: Ana Roe stands here a second time.\nColumns not used: shoe.\n"
    assert said.startswith(left)


def test_the_step_after_a_list_is_the_numbers_and_with_them_the_focus(
    coach: Coach, tmp_path: Path
) -> None:
    file = tmp_path / "team.csv"
    file.write_text("name,manager\nAna Lee,Bo Hart\n", encoding="utf-8")
    for _ in range(2):
        assert "coach import deals deals.csv" in coach("team", "import", str(file)).err
    deals = tmp_path / "deals.csv"
    deals.write_text("id,rep,stage,created\n1,Ana Lee,Won,2026-09-01\n", encoding="utf-8")
    for _ in range(2):
        assert "Next: coach focus" in coach("import", "deals", str(deals)).err
    assert "Next: coach focus" in coach("team", "import", str(file)).err
