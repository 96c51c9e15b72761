from email import message_from_bytes, policy
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach

FLOW = ("--flow", "few-new-opportunities")


def test_the_sheet_is_read_on_a_screen_and_by_programs(diagnosed: Coach) -> None:
    said = diagnosed("talk-sheet", "dana")
    assert 'Ask     "Read me the last one that got an answer.' in said.out
    assert 'coach talk-sheet "Dana Reyes" --message' in said.err
    body = diagnosed("talk-sheet", "dana", "--json").json
    assert body["rep"]["name"] == "Dana Reyes"
    assert body["words"]["say"].startswith("Today I would like")


def test_without_anything_to_talk_about_it_says_what_to_do_first(team: Coach) -> None:
    said = team("talk-sheet", "dana")
    assert (said.code, said.out) == (1, "")
    assert 'coach diagnose "Dana Reyes"' in said.err
    assert 'coach goal add "Dana Reyes"' in said.err


@pytest.mark.parametrize(
    ("ending", "begins"),
    [("txt", "Dana Reyes,"), ("md", "# Dana Reyes,"), ("html", "<!doctype html>")],
)
def test_it_goes_to_a_file_in_the_form_of_its_ending(
    diagnosed: Coach, tmp_path: Path, ending: str, begins: str
) -> None:
    out = tmp_path / f"dana.{ending}"
    said = diagnosed("talk-sheet", "dana", "--out", str(out))
    assert said.out == ""
    assert f"Written: {out}" in said.err
    assert out.read_text(encoding="utf-8").startswith(begins)
    assert "for you, not for Dana" in out.read_text(encoding="utf-8")


def test_what_is_there_stays_unless_it_is_meant_to_go(diagnosed: Coach, tmp_path: Path) -> None:
    out = tmp_path / "dana.txt"
    out.write_text("mine", encoding="utf-8")
    assert diagnosed("talk-sheet", "dana", "--out", str(out)).code == 1
    assert out.read_text(encoding="utf-8") == "mine"
    assert diagnosed("talk-sheet", "dana", "--out", str(out), "--force").code == 0


def test_no_email_is_made_of_the_sheet_itself(diagnosed: Coach, tmp_path: Path) -> None:
    out = tmp_path / "dana.eml"
    said = diagnosed("talk-sheet", "dana", "--out", str(out))
    assert said.code == 2
    assert "--message --out" in said.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("address", "written"),
    [("dana@example.org", "Dana Reyes <dana@example.org>"), ("", "None")],
    ids=["known", "not known"],
)
def test_a_message_is_a_draft_to_the_address_that_is_known(
    coach: Coach, tmp_path: Path, address: str, written: str
) -> None:
    people = tmp_path / "team.csv"
    people.write_text(f"name,manager,email\nDana Reyes,Bo Hart,{address}\n", encoding="utf-8")
    coach("team", "import", str(people))
    coach("team", "me", "Bo Hart")
    coach("diagnose", "dana", *FLOW, "--answers", str(DANA))
    out = tmp_path / "dana.eml"
    assert coach("talk-sheet", "dana", "--message", "--out", str(out)).code == 0
    message = message_from_bytes(out.read_bytes(), policy=policy.default)
    assert message["Subject"] == "Our talk, Tue 24 Nov 2026"
    assert str(message["To"]) == written
    text = message.get_content()
    assert text.startswith("Hi Dana,")
    assert text.rstrip().endswith("Bo Hart")


def test_programs_get_what_the_rep_may_see(diagnosed: Coach) -> None:
    body = diagnosed("talk-sheet", "dana", "--message", "--json").json
    assert list(body) == [
        "version",
        "name",
        "agreed",
        "done",
        "given",
        "goal",
        "mine",
        "talked",
        "promises",
    ]
