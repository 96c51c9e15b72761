"""The history of a rep: one line of time for the coach, and a file for the rep."""

from pathlib import Path

from cli.conftest import Coach
from cli.rhythm.test_preread import saved
from coachcli.cli.commands import every
from coachcli.cli.practice.history import BY_NAME, OPENS, SAID
from coachcli.coaching.week.history import Happened

CANARY = "canary in the warehouse"


def test_everything_stands_on_one_line_of_time(assigned: Coach) -> None:
    assigned("note", "dana", CANARY)
    assigned("assignment", "done", "dana")
    said = assigned("history", "dana")
    assert [word for word in said.out.split() if word in SAID.values()][:4] == [
        *("walk", "given", "closed", "note")
    ]
    assert CANARY in said.out
    assert "Open walk: coach diagnosis show ID" in said.out
    assert 'Open note: coach team show "Dana Reyes"' in said.out


def test_each_line_opens(assigned: Coach) -> None:
    moments = assigned("history", "dana", "--json").json["moments"]
    for moment in moments:
        coach, *words = moment["open"].replace('"Dana Reyes"', "dana").split()
        assert coach == "coach"
        assert assigned(*words).code == 0
    assert len(moments) == 2


def test_a_pair_stands_with_both_and_what_came_of_it_with_the_coach_alone(assigned: Coach) -> None:
    skill = ("--with", "ito", "--skill", "opens-with-the-buyers-problem")
    assert assigned("pair", "dana", *skill, "--yes").code == 0
    assigned("pair", "dana", "--met", CANARY)
    assert CANARY in assigned("history", "ito").out
    theirs = assigned("history", "ito", "--md").out
    assert ("With Dana Reyes, two talks" in theirs, CANARY in theirs) == (True, False)


def test_a_talk_and_a_half_of_one_stand_there_and_open(assigned: Coach, tmp_path: Path) -> None:
    page = tmp_path / "d.html"
    assigned("preread", "dana", "--out", str(page))
    back = tmp_path / "back.json"
    back.write_text(saved(page.read_text(encoding="utf-8"), on="openers"), encoding="utf-8")
    assigned("preread", "dana", "--from", str(back))
    promised = ("--minutes", "20", "--they", "ten calls by friday")
    assigned("talk", "dana", "--type", "career", *promised)
    read = assigned("history", "dana", "--json").json["moments"]
    opened = {each["happened"]: each["open"].split('"')[-1].split() for each in read}
    assert opened["talk"] == ["--as", "guide", "--as-of", "2026-11-24"]
    assert "ten calls" in assigned("talk", "dana", *opened["talk"]).out
    assert "openers" in assigned("preread", "dana", *opened["wrote"]).out


def test_a_spreadsheet_has_every_line_and_its_columns_where_there_is_none(
    assigned: Coach,
) -> None:
    head, *rows = assigned("history", "dana", "--csv").out.splitlines()
    assert head == "day,happened,text,id,open"
    assert len(rows) == len(assigned("history", "dana", "--json").json["moments"]) > 0
    assert assigned("history", "ito", "--csv").out.splitlines() == [head]
    observed = assigned("observe", "ito", "--csv").out.splitlines()
    assert [line.split(",")[:3] for line in observed] == [["behaviour", "title", "expected"]]


def test_a_file_is_one_that_the_rep_may_see(assigned: Coach, tmp_path: Path) -> None:
    assigned("note", "dana", CANARY)
    file = tmp_path / "dana.html"
    assigned("history", "dana", "--html", str(file))
    for written in (file.read_text(encoding="utf-8"), assigned("history", "dana", "--md").out):
        assert "what we worked on" in written
        assert "45 min" in written
        assert CANARY not in written
        assert "Cannot yet" not in written


def test_it_can_begin_on_a_day(assigned: Coach) -> None:
    assert "Nothing yet." in assigned("history", "dana", "--since", "tomorrow").out


def test_every_line_of_a_kind_is_opened_by_a_command_that_there_is() -> None:
    assert set(OPENS) | set(BY_NAME) == set(Happened) == set(SAID)
    known = every()
    assert all(" ".join(words) in known for words in (*OPENS.values(), *BY_NAME.values()))
