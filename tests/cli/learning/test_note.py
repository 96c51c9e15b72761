"""A private line about a rep: kept, shown with the rep and before a talk, and never to the rep."""

from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.note import note
from coachcli.store import person

LINE = "asked for the north patch"


def test_a_line_is_shown_with_the_rep_the_latest_first(team: Coach) -> None:
    team("note", "dana", *LINE.split())
    team("note", "dana", "calmer today", "--as-of", "2026-11-25")
    said = team("team", "show", "dana").out
    assert f"Your notes  calmer today (Wed 25 Nov 2026)\n{' ' * 12}{LINE}" in said
    kept = team("team", "show", "dana", "--json").json["notes"]
    assert kept[1] == {"day": "2026-11-24", "text": LINE}
    assert team("team", "show", "ito", "--json").json["notes"] == []


def test_it_is_read_before_the_next_talk_and_not_before_the_one_after(diagnosed: Coach) -> None:
    diagnosed("note", "dana", LINE)
    assert f"Your note, 24 Nov: {LINE}" in diagnosed("diagnose", "dana").err
    assert LINE not in diagnosed("assign", "dana").out
    again = ("--flow", "few-new-opportunities", "--answers")
    file = str(Path(__file__).parents[3] / "library" / "demo" / "dana.yaml")
    diagnosed("diagnose", "dana", *again, file, "--as-of", "2026-12-01")
    assert LINE not in diagnosed("diagnose", "dana", "--as-of", "2026-12-02").err


def test_a_line_is_asked_for_on_a_terminal(team: Coach, home: Path) -> None:
    assert team("note", "dana").code == 2
    assert "Nothing was kept." in team("note", "dana", " ").err
    context, somebody = at_the_terminal(home, LINE)
    with context:
        note(context, "dana")
        assert [line.text for line in person.remarks(context.room, context.rep("dana").id)] == [
            LINE
        ]
    assert "for you alone" in somebody.heard


def test_forgetting_takes_it_along_and_undo_takes_it_back(team: Coach, home: Path) -> None:
    team("note", "dana", LINE)
    assert "a line about Dana Reyes kept" in team("undo", "--yes").out
    assert LINE not in team("team", "show", "dana").out
    team("note", "dana", LINE)
    team("forget", "dana", "--yes")
    assert LINE.encode() not in b"".join(
        file.read_bytes() for file in home.rglob("*.db*") if file.is_file()
    )
