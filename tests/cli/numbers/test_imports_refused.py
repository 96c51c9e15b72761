"""What an import leaves out or refuses, and that nothing it reads can do harm."""

import random
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from cli.conftest import Coach, Write
from cli.readings import kept, values
from cli.runner import SMALL

MUTATED = 300


REFUSED = (1, 2, 3)


def test_what_was_told_is_remembered_by_its_profile(team: Coach, write: Write) -> None:
    head = "Nr,Verkäufer,Stand,von,bis,Wert"
    file = write("1,Dana Reyes,Dealt,01/02/2026,03/04/2026,5", head=head)
    told = [
        "--map",
        "id=Nr",
        "--map",
        "rep=Verkäufer",
        "--map",
        "stage=Stand",
        "--map",
        "created=von",
        "--map",
        "closed=bis",
    ]
    said = team(
        "import",
        "deals",
        file,
        "--profile",
        "ours",
        *told,
        "--stages",
        "Dealt=won",
        "--dates",
        "dmy",
    )
    assert said.code == 0
    assert team("import", "deals", file).code == 3
    assert (
        "Nothing changed: 1 opportunity known already."
        in team("import", "deals", file, "--profile", "ours").out
    )


@pytest.mark.parametrize(
    ("row", "options", "sentence"),
    [
        ("1,Dana Reyes,Signed,,,", [], "--stages 'Signed=?'"),
        ("1,Dana Reyes,Won,01/02/2026,,", [], "--dates dmy, --dates mdy or --dates ymd"),
        ("1,Dana Reyes,Won,,,", ["--map", "rep=Owner"], 'there is no column "Owner"'),
        ("1,Dana Reyes,Won,,,", ["--map", "repp=rep"], 'Did you mean "rep"?'),
        ("1,Dana Reyes,Won,,,", ["--map", "rep"], "Write it as FIELD=COLUMN"),
        ("1,Dana Reyes,Won,,,", ["--stages", "Won"], "WORD=MEANING,WORD=MEANING"),
        ("1,Dana Reyes,Won,,,", ["--stages", "Won=gone"], "each meaning one of open, won, lost"),
        ("1,Dana Reyes,Won,,,", ["--dates", "ddmm"], "dmy, mdy or ymd"),
        ("1,Dana Reyes,Won,,,", ["--decimal", "dot"], "point or comma"),
        ("1,Dana Reyes,Won,,,", ["--currency", "euro"], "a code of three letters"),
    ],
)
def test_what_is_unclear_or_wrongly_told_stops_the_import_with_what_to_say(
    team: Coach, home: Path, write: Write, row: str, options: list[str], sentence: str
) -> None:
    said = team("import", "deals", write(row), *options)
    assert said.code in REFUSED
    assert sentence in said.err
    assert kept(home) == 0


def test_a_stage_with_a_comma_can_be_told(team: Coach, write: Write) -> None:
    file = write('1,Dana Reyes,"Signed, sealed",,,', "2,Dana Reyes,Talking,,,")
    said = team(
        "import", "deals", file, "--stages", "Signed, sealed=won,Talking=open", "--json"
    ).json
    assert (said["won"], said["open"]) == (1, 1)


def test_every_line_that_is_left_out_is_told_with_its_reason(team: Coach, write: Write) -> None:
    said = team(
        "import",
        "deals",
        write(
            "1,Dana Reyes,Won,,,",
            ",Dana Reyes,Won,,,",
            ",Dana Reyes,Won,,,",
            "2,Dana Reyes,Won,2026-02-30,,",
            ",Dana Reyes,Won,,,",
        ),
    )
    assert "5 lines in the file: 1 taken, 4 left out, with the reason below." in said.out
    assert "Lines 3\u20134, 6 left out: no id in this line." in said.err
    assert 'Line 5 left out: created "2026-02-30" is no day.' in said.err


def test_money_in_another_currency_is_counted_and_not_summed(team: Coach, write: Write) -> None:
    rows = [f"{at},Dana Reyes,Won,2026-10-01,2026-11-10,€10" for at in range(3)]
    said = team("import", "deals", write(*rows, "9,Dana Reyes,Won,2026-10-01,2026-11-10,$1000"))
    assert "in another currency than EUR" in said.out
    found = values(team, "dana", 4)
    assert (found["won"], found["bookings"], found["avg_deal"]) == ((4, None), (3000, 4), (1000, 3))


def test_a_table_with_nothing_to_take_says_so(team: Coach, write: Write) -> None:
    said = team("import", "deals", write())
    assert (said.code, said.out) == (1, "")
    assert "the table has no lines. Nothing was imported." in said.err


def test_a_file_of_which_nothing_can_be_taken_leaves_no_trace(
    team: Coach, home: Path, write: Write
) -> None:
    said = team("import", "deals", write(",Dana Reyes,Won,,,", "-,Dana Reyes,Won,,,"))
    assert said.code == 1
    assert "Lines 2\u20133 left out: no id in this line." in said.err
    assert (kept(home), kept(home, "imported")) == (0, 0)


def test_a_file_of_which_most_lines_cannot_be_read_stops_the_import(
    team: Coach, home: Path, write: Write
) -> None:
    rows = [f"{number},Dana Reyes,Won,2026-09-01,2026-10-01,5 (est.)" for number in range(7)]
    said = team("import", "deals", write("x,Dana Reyes,Won,,,5", *rows))
    assert said.code == 3
    assert "7 of 8 lines cannot be taken. Nothing was imported." in said.err
    assert kept(home, "imported") == 0


def test_a_text_from_a_file_cannot_steer_the_terminal(team: Coach, write: Write) -> None:
    said = team("import", "deals", write("1,Dana \x1b[31mReyes,Won,,,", "2,Zed \u202eQuill,Won,,,"))
    assert "\x1b" not in said.out + said.err
    assert "\u202e" not in said.out + said.err


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, cut, doubled or moved."""
    for _ in range(chance.randint(1, 6)):
        at, size = chance.randrange(len(raw) + 1), chance.choice([1, 1, 1, 4, 40])
        spoilt = chance.choice(
            [
                b"",
                bytes([chance.randrange(256)]),
                b'"',
                b",",
                b";",
                b"\n",
                b"\0",
                b"1e999",
                b"\xff\xfe",
                raw[at : at + 9] * 2,
            ]
        )
        raw = raw[:at] + spoilt + raw[at + size * chance.randrange(2) :]
    return raw


@pytest.mark.parametrize("kind", ["deals", "activities", "quota", "metrics"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_mutated_file_is_a_mistake_of_the_program_or_half_an_import(
    coach: Coach, home: Path, tmp_path: Path, kind: str, form: str
) -> None:
    chance = random.Random(f"{kind} {form}")  # noqa: S311 - the same files on every machine
    raw = (
        (SMALL / f"{kind}.csv").read_bytes()
        if form == "csv"
        else as_workbook(SMALL / f"{kind}.csv", tmp_path)
    )
    file = tmp_path / f"mutated.{form}"
    tables = (
        "person",
        "imported",
        "deal_version",
        "activity_version",
        "quota_version",
        "measure_version",
        "profile",
    )
    coach("team", "add", "Ivo Marek")
    for _ in range(MUTATED // 8):
        before = [kept(home, table) for table in tables]
        file.write_bytes(mutated(raw, chance))
        said = coach("import", kind, str(file), "--add-reps", "--json")
        assert "made a mistake" not in said.err, file.read_bytes()
        assert said.code in (0, *REFUSED), said.err
        if said.code:
            assert [kept(home, table) for table in tables] == before
        else:
            again = coach("import", kind, str(file), "--add-reps", "--json").json
            assert adds_up(said.json, again)


def adds_up(first: dict[str, Any], again: dict[str, Any]) -> bool:
    """Whether every line is accounted for, and a second import finds all of it known."""
    is_whole = first["lines"] == first["taken"] + first["left_out"]
    known = (0, first["imported"] + first["unchanged"])
    return is_whole and (again["imported"], again["unchanged"]) == known


def as_workbook(file: Path, folder: Path) -> bytes:
    """The same table as a workbook."""
    path = folder / "whole.xlsx"
    book = Workbook()
    for line in file.read_text(encoding="utf-8").splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(path)
    assert load_workbook(path).worksheets
    return path.read_bytes()
