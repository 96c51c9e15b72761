"""Counts that another coach handed on: as they were written, or refused in a sentence."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cli.counts import counts, written
from coachcli.content.errors import ContentError
from coachcli.content.imports.aggregates import LARGEST, read_aggregates

PRIYA = counts("Priya Nair", [0, 1, 2])
NAN = '{"version": 1, "kind": "coach aggregates", "team": NaN}'
TWICE = '{"version": 1, "kind": "coach aggregates", "kind": "coach aggregates"}'


def refusal(path: Path) -> str:
    with pytest.raises(ContentError) as caught:
        read_aggregates(path)
    assert str(caught.value).startswith(str(path))
    return str(caught.value)


def test_counts_are_read_as_they_were_written(tmp_path: Path) -> None:
    written(tmp_path / "priya.json", PRIYA, left_out=["done", "moved", "theirs"])
    assert read_aggregates(tmp_path / "priya.json") == PRIYA


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ('{"version": 1, "kind": "coach agg', "not JSON"),
        (NAN, "not JSON"),
        (TWICE, "not JSON"),
        ("[" * 100_000, "not JSON"),
        (f'{{"team": {"9" * 5000}}}', "not JSON"),
        ("[]", "no file of counts"),
        ('"coach aggregates"', "no file of counts"),
        ('{"kind": ["coach aggregates"]}', "no file of counts"),
        ('{"format": "coach export", "version": 1}\n{}\n', "names and private notes"),
        ("name,role\nDana,AE\n", "not JSON"),
        ("\x00\xff", "not JSON"),
        (" " * (LARGEST + 1), "larger than 1 MiB"),
    ],
)
def test_a_file_of_another_kind_or_a_spoilt_one_is_refused(
    tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(text.encode("latin-1"))
    assert said in refusal(file)


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.json")
    assert "it is a folder" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ({"version": 2}, "a newer coach (version 2"),
        ({"version": "1"}, "version"),
        ({"version": True}, "version"),
        ({"note": "Dana was late"}, '"note" is not a key'),
        ({"team": "8"}, "team"),
        ({"team": -1}, "team"),
        ({"team": 8.0}, "team"),
        ({"team": 10**9}, "team"),
        ({"team": True}, "team"),
        ({"coach": "x" * 61}, "coach"),
        ({"coach": "Pri\x1b[31mya"}, "coach"),
        ({"coach": "Pri\nya"}, "coach"),
        ({"until": "2026-02-31"}, "in no calendar"),
        ({"until": 1_700_000_000}, "until"),
        ({"weeks": [{}]}, "weeks"),
        ({"weeks": "none"}, "weeks"),
        ({"issues": [{"type": "Dana", "all": 1, "open": 1}]}, "issues"),
        ({"surprises": [{"kind": "Dana", "all": 1, "ours": 1}]}, "surprises"),
        ({"left_out": ["Dana"]}, "left_out"),
    ],
)
def test_what_is_no_count_is_refused(tmp_path: Path, others: dict[str, Any], said: str) -> None:
    file = tmp_path / "x.json"
    written(file, PRIYA, **others)
    assert said in refusal(file)


@pytest.mark.parametrize(
    ("place", "key", "value", "said"),
    [
        (0, "week", "2026-W60", "in no calendar"),
        (0, "week", "2026-W48", "do not follow"),
        (2, "week", "2026-W53", "after 2026-11-29"),
        (0, "closed", 1, "more cycles closed"),
        (0, "talks", None, "talks"),
        (0, "note", "Dana", "is not a key"),
    ],
)
def test_weeks_that_cannot_be_are_refused(
    tmp_path: Path, place: int, key: str, value: object, said: str
) -> None:
    file = tmp_path / "x.json"
    body = json.loads(Path(written(file, PRIYA)).read_text(encoding="utf-8"))
    body["weeks"][place][key] = value
    file.write_text(json.dumps(body), encoding="utf-8")
    assert said in refusal(file)


def test_a_file_without_a_week_is_read(tmp_path: Path) -> None:
    none = counts("Bo", [], until=date(2026, 11, 29) - timedelta(days=1))
    assert read_aggregates(Path(written(tmp_path / "x.json", none))) == none
