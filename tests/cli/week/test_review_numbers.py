import csv
import io

from cli.conftest import Coach


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
