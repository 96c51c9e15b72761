import csv
import io

import pytest

from cli.conftest import Coach, Write


def test_without_an_import_there_are_no_numbers(team: Coach) -> None:
    found = team("report", "--json").json["numbers"]
    assert (found["imported"], found["numbers"], found["reps"]) == (None, [], [])


def test_a_past_week_has_the_numbers_of_the_newest_import(measured: Coach) -> None:
    found = measured("report", "--json").json["numbers"]
    assert found["imported"] is not None
    past = measured("report", "--json", "--week", "2026-W46").json["numbers"]
    assert (past["week"], past["imported"]) == ("2026-W46", found["imported"])
    again = measured("report", "--json", "--week", "2026-W46").json["numbers"]
    assert past == again
    rows = list(csv.DictReader(io.StringIO(measured("report", "--csv").out)))
    names = {line["name"] for line in measured("report", "--json").json["reps"]}
    assert {row["rep"] for row in rows} == names


@pytest.mark.parametrize(
    "words",
    [
        ("--as-of", "2026-11-24"),
        ("--as-of", "2026-11-30"),
        ("--as-of", "2027-03-01"),
        ("--as-of", "2026-12-09", "--week", "2026-W48"),
    ],
)
def test_numbers_are_of_the_last_week_of_which_an_import_speaks(
    quarter: Coach, words: tuple[str, ...]
) -> None:
    numbers = quarter("report", "--json", *words).json["numbers"]
    assert (numbers["week"], numbers["imported"]) == ("2026-W47", "2026-11-23")
    assert numbers["is_over"]
    assert [bool(each["value"]) for each in numbers["numbers"][:3]] == [True] * 3
    assert numbers["reps"][0]["weeks"][-1]
    assert "Numbers of 2026-W47, import of Mon 23 Nov 2026." in quarter("report", *words).out


def test_an_import_within_a_week_has_it_so_far(quarter: Coach, write: Write) -> None:
    deals = write("new,Lena Brandt,Discovery,2026-11-25,2027-01-12,9000")
    assert quarter("import", "deals", deals, "--as-of", "2026-11-26").code == 0
    for day in ("2026-11-29", "2026-12-07"):
        out = quarter("report", "--as-of", day).out
        assert "so far, import of Thu 26 Nov 2026." in out
        assert quarter("report", "--json", "--as-of", day).json["numbers"]["week"] == "2026-W48"


def test_no_week_before_the_first_day_is_drawn(quarter: Coach) -> None:
    made = quarter("report", "--json").json
    began = {each["rep"]: each["began"] for each in made["reps"]}
    (sam,) = (rep for rep in began if made["reps"][-1]["rep"] == rep)
    weeks = next(each["weeks"] for each in made["numbers"]["reps"] if each["rep"] == sam)
    assert began[sam] == "2026-11-09"
    assert weeks[:-2] == [None] * (len(weeks) - 2)
    assert None not in weeks[-2:]
