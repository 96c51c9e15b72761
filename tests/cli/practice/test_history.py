"""The history of a rep: one line of time for the coach, and a file for the rep."""

from pathlib import Path

from cli.conftest import Coach
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
