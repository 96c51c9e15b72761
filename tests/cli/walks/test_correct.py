"""An answer is corrected: the walk is made again, both are kept, and it counts once."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Coach

SEEN, PLAY = "ten-messages", "cfo-rewrite"
LATER = ("--as-of", "2026-12-01")
NAMED = ("--check", SEEN, "--answer", "1")


def listed(coach: Coach) -> list[dict[str, Any]]:
    """The diagnoses, the latest first."""
    return list(coach("diagnosis", "list", "--json").json["diagnoses"])


def test_both_are_kept_and_the_new_one_stands(diagnosed: Coach) -> None:
    (before,) = listed(diagnosed)
    said = diagnosed("diagnosis", "correct", "dana", *NAMED, *LATER)
    assert said.code == 0
    words = " ".join(said.out.split())
    assert 'is answered "all three", as the rep says; until then it was "none' in words
    now, was = listed(diagnosed)
    assert (now["corrects"]["first"], now["corrects"]["check"]) == (was["id"], SEEN)
    assert was["corrected"] == {"id": now["id"], "since": "2026-12-01"}
    unchanged = {key: value for key, value in was.items() if key != "corrected"}
    assert unchanged == {key: value for key, value in before.items() if key != "corrected"}
    (line,) = (each for each in now["ledger"] if each["check"] == SEEN)
    assert (line["answer"], line["basis"]) == ("all three", "said")
    assert diagnosed("diagnosis", "show", "dana", "--json").json["id"] == now["id"]


def test_the_earlier_one_is_shown_as_corrected(diagnosed: Coach) -> None:
    (before,) = listed(diagnosed)
    shown = diagnosed("diagnosis", "show", before["id"]).out
    assert diagnosed("diagnosis", "correct", "dana", *NAMED, *LATER).code == 0
    now, _ = listed(diagnosed)
    again = diagnosed("diagnosis", "show", before["id"]).out
    head, rest = shown.split("\n", 1)
    opened = f"What stands now: coach diagnosis show {now['id'][-6:]}"
    assert " ".join(again.split()).startswith(f"{head} Corrected on Tue 1 Dec 2026. {opened}")
    assert again.endswith(rest)


def test_lists_and_the_history_tell_the_two_apart(diagnosed: Coach) -> None:
    (before,) = listed(diagnosed)
    assert diagnosed("diagnosis", "correct", "dana", *NAMED, *LATER).code == 0
    assert "corrected Tue 1 Dec" in " ".join(diagnosed("diagnosis", "list").out.split())
    new, old = diagnosed("history", "dana", "--json", *LATER).json["moments"]
    assert "opportunities, an answer corrected. " in new["text"]
    assert old["text"].endswith(" Corrected on 1 Dec.")
    refused = diagnosed("diagnosis", "act", before["id"])
    assert refused.code == 1
    assert "was corrected on Tue 1 Dec 2026. Nothing was noted." in refused.err


def test_it_counts_once_in_its_first_week_as_it_was_then(diagnosed: Coach) -> None:
    counts = diagnosed("report", "--json").json
    assert diagnosed("diagnosis", "correct", "dana", *NAMED, *LATER).code == 0
    then = diagnosed("report", "--week", "2026-W48", "--json", *LATER).json
    assert (then["walks"], then["verdicts"]) == (counts["walks"], counts["verdicts"]) != (0, {})
    assert diagnosed("report", "--json", *LATER).json["walks"] == 0
    mirror = diagnosed("mirror", "--json", *LATER).json
    assert [each["talks"] for each in mirror["reps"] if each["name"] == "Dana Reyes"] == [1]


def test_in_the_same_week_it_counts_once_as_it_stands(diagnosed: Coach) -> None:
    assert diagnosed("diagnosis", "correct", "dana", *NAMED).code == 0
    told = diagnosed("report", "--json").json
    assert told["walks"] == 1


def test_it_says_what_follows_and_undo_takes_it_back(assigned: Coach, home: Path) -> None:
    def state() -> list[str]:
        with closing(sqlite3.connect(home / "coach.db")) as plain:
            rows = (line for line in plain.iterdump() if "change" not in line)
            return [line for line in rows if "diagnosis" in line or "walk" in line]

    before = state()
    said = assigned("diagnosis", "correct", "dana", *NAMED)
    assert '"Rewrite three first messages", due' in said.out
    assert state() != before
    assert assigned("undo", "--yes").code == 0
    assert state() == before


def test_a_second_correction_is_of_what_stands_and_adds_to_the_first(diagnosed: Coach) -> None:
    (first,) = listed(diagnosed)
    assert diagnosed("diagnosis", "correct", "dana", *NAMED).code == 0
    again = ("diagnosis", "correct", first["id"], "--check", PLAY, "--answer", "1")
    assert diagnosed(*again, "--said-by", "coach").code == 0
    now, *_ = listed(diagnosed)
    answers = {each["check"]: each for each in now["ledger"]}
    assert answers[SEEN]["answer"] == "all three"
    assert answers[PLAY]["basis"] == "shown"
    assert now["corrects"]["first"] == first["id"]
    assert ", as you say" in " ".join(diagnosed("diagnosis", "show", "dana").out.split())


def test_without_somebody_to_ask_it_says_what_was_answered(diagnosed: Coach) -> None:
    asked = diagnosed("diagnosis", "correct", "dana")
    assert asked.code == 2
    assert "--check ID --answer NUMBER" in asked.err
    assert f"{SEEN}: " in asked.err
    assert diagnosed("diagnosis", "correct", "dana", "--check", SEEN).code == 2
    assert diagnosed("diagnosis", "correct", "dana", "--check", "no", "--answer", "1").code == 2
    assert len(listed(diagnosed)) == 1


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, diagnosed: Coach) -> Callable[[str], int]:
    """The command without options, with what is typed at its questions."""

    def call(keys: str) -> int:
        monkeypatch.setattr("sys.stdin", StringIO(keys))
        monkeypatch.setattr("coachcli.cli.terminal.ask.Terminal.has_person", True)
        return diagnosed("diagnosis", "correct", "dana").code

    return call


def test_at_a_terminal_both_are_asked_by_number(
    typed: Callable[[str], int], diagnosed: Coach
) -> None:
    assert typed("3\n1\n") == 0
    now, _ = listed(diagnosed)
    assert now["corrects"]["check"] == SEEN
    assert json.dumps(now["ledger"]).count("all three") == 1


def test_leaving_changes_nothing(typed: Callable[[str], int], diagnosed: Coach) -> None:
    assert typed("q\n") != 0
    assert len(listed(diagnosed)) == 1
