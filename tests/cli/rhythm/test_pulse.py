"""Which way answers go is told from three on, and no answer by itself."""

import json
from collections.abc import Iterator
from pathlib import Path

from cli.conftest import Coach

OPEN = "=== I can say openly what I think: 1 not at all, 5 fully ===\n"


def sent_back(coach: Coach, folder: Path, *numbers: int) -> None:
    """Dana's half of so many weeks, each with this answer to one question."""
    codes = [
        code
        for week, number in enumerate(numbers, 40)
        for code in _brought(coach, folder / f"{week}.txt", f"2026-W{week}", number)
    ]
    assert codes == [0, 0] * len(numbers)


def _brought(coach: Coach, path: Path, week: str, number: int) -> Iterator[int]:
    yield coach("preread", "dana", "--out", str(path), "--week", week).code
    text = path.read_text(encoding="utf-8").replace(OPEN, f"{OPEN}{number}")
    path.write_text(text, encoding="utf-8")
    yield coach("preread", "dana", "--from", str(path), "--week", week).code


def test_two_answers_are_not_shown_and_three_are_as_a_trend(team: Coach, tmp_path: Path) -> None:
    sent_back(team, tmp_path, 2, 3)
    said = team("pulse", "dana")
    assert "I can say openly what I think   not before 3 answers  2 so far" in said.out
    assert "No command shows a single one" in " ".join(said.out.split())
    assert 'Next, to ask: coach preread "Dana Reyes" --out dana.html' in said.err
    sent_back(team, tmp_path / "more", 2, 3, 4)
    assert "middle, rising        3 answers since 2026-W40" in team("pulse", "dana").out


def test_programs_get_the_trend_and_no_answer(team: Coach, tmp_path: Path) -> None:
    sent_back(team, tmp_path, 2, 3, 4, 5)
    expected, _, open_ = team("pulse", "dana", "--json").json["pulse"]
    assert expected["level"] is None
    assert open_ == {
        "item": "open",
        "answers": 4,
        "shown": 3,
        "since": "2026-W40",
        "until": "2026-W42",
        "level": "middle",
        "way": "rising",
    }
    rows = team("pulse", "dana", "--csv").out.splitlines()
    assert rows[-1] == "I can say openly what I think,middle,rising,3,2026-W40,2026-W42"
    assert rows[1].endswith(",,,,,")


def test_the_record_of_a_rep_holds_no_answer_and_everything_comes_back(
    team: Coach, tmp_path: Path
) -> None:
    sent_back(team, tmp_path, 2, 3, 4)
    mine, every = tmp_path / "dana.jsonl", tmp_path / "all.jsonl"
    team("export", "dana", "--out", str(mine))
    said = team("export", "--all", "--out", str(every))
    tables = [json.loads(row).get("table") for row in mine.read_text(encoding="utf-8").splitlines()]
    assert tables.count("preread") == 3
    assert "pulse" not in {*tables}
    assert "pulse" not in mine.read_text(encoding="utf-8")
    assert every.read_text(encoding="utf-8").count('{"table": "pulse"') == 3
    assert "each answer to the three questions" in said.err
