"""A rep's numbers as worked out by hand, and the metrics that there are."""

import csv
import io
import os
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cli.by_hand import Numbers, by_hand, rows_of
from cli.conftest import Coach, Model, copied
from cli.runner import EXAMPLES, ROOT

MADE_UP = Path(__file__).parent / "made-up.csv"
CRM = Path(os.environ.get("COACH_CRM", ROOT.parent / "shared" / "data" / "crm"))
needs_the_public_set = pytest.mark.skipif(
    not CRM.is_dir(),
    reason="the public CRM set is not beside the checkout; COACH_CRM says where it is",
)
SURE = ("value", "n", "low", "high", "thin")
LAST = date(2017, 12, 31)


@pytest.fixture(scope="module")
def model_counted(model: Model) -> Path:
    return model("counted", ("import", "deals", str(MADE_UP), "--add-reps"))


@pytest.fixture
def counted(coach: Coach, home: Path, model_counted: Path) -> Coach:
    """A team of three with the made-up opportunities."""
    copied(model_counted, home)
    return coach


@pytest.fixture
def seller_team(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> Coach:
    """The team of the public CRM set, on its last day."""
    monkeypatch.setenv("COACH_AS_OF", LAST.isoformat())
    coach("team", "import", str(CRM / "sales_teams.csv"))
    return coach


def numbers(values: list[dict[str, Any]]) -> Numbers:
    return {one["id"]: (one["value"], one["n"]) for one in values}


def of_week(values: list[dict[str, Any]], monday: date) -> Numbers:
    weeks = ((one["id"], week) for one in values for week in one["weeks"])
    return {
        id_: (week["value"], week["n"])
        for id_, week in weeks
        if week["first"] == monday.isoformat()
    }


def assert_alike(found: Numbers, expected: Numbers) -> None:
    """The same metrics, the same n, and the same values (money to the cent)."""
    assert {id_: n for id_, (_, n) in found.items()} == {id_: n for id_, (_, n) in expected.items()}
    values = {id_: value for id_, (value, _) in expected.items()}
    assert {id_: value for id_, (value, _) in found.items()} == pytest.approx(
        values, rel=1e-9, abs=0.5 + 1e-9
    )
    rates = {id_: value for id_, value in values.items() if abs(value) < 100}
    assert {id_: found[id_][0] for id_ in rates if id_ != "velocity"} == pytest.approx(
        {id_: value for id_, value in rates.items() if id_ != "velocity"}
    )


def assert_all_alike(coach: Coach, file: Path, rep: str, last: date, weeks: int) -> None:
    """The whole period and each of its weeks are as worked out by hand."""
    values = coach("metric", "show", rep, "--weeks", str(weeks), "--json").json["metrics"]
    rows = rows_of(file, rep)
    assert_alike(numbers(values), by_hand(rows, last - timedelta(days=7 * weeks - 1), last))
    for back in range(weeks):
        sunday = last - timedelta(days=7 * back)
        monday = sunday - timedelta(days=6)
        shown = {one["id"] for one in values}
        expected = {id_: one for id_, one in by_hand(rows, monday, sunday).items() if id_ in shown}
        assert_alike(of_week(values, monday), expected)


@pytest.mark.parametrize("rep", ["Dana Reyes", "Ivo Marek", "Lena Brandt"])
@pytest.mark.parametrize("weeks", [1, 4, 13, 20])
def test_every_metric_of_the_made_up_file_is_as_worked_out_by_hand(
    counted: Coach, rep: str, weeks: int
) -> None:
    assert_all_alike(counted, MADE_UP, rep, date(2026, 11, 22), weeks)


@needs_the_public_set
def test_the_public_set_is_taken_whole_and_what_it_lacks_is_told(seller_team: Coach) -> None:
    said = seller_team("import", "deals", str(CRM / "sales_pipeline.csv"), "--json").json
    assert (said["imported"], said["new"], said["skipped"], said["reps"]) == (8800, 8800, [], 30)
    assert (said["won"], said["lost"], said["open"]) == (4238, 2473, 2089)
    assert {one["note"]: one["count"] for one in said["notes"]} == {
        "no_created": 500,
        "open_no_close": 2089,
    }
    again = seller_team("import", "deals", str(CRM / "sales_pipeline.csv"))
    assert again.out.splitlines()[0] == "Nothing changed: 8,800 opportunities known already."


@pytest.mark.long
@needs_the_public_set
def test_every_metric_of_all_thirty_sellers_of_the_public_set_is_as_worked_out_by_hand(
    seller_team: Coach,
) -> None:
    seller_team("import", "deals", str(CRM / "sales_pipeline.csv"))
    sellers = {row["name"] for row in seller_team("team", "list", "--json").json["reps"]}
    sellers = {name for name in sellers if rows_of(CRM / "sales_pipeline.csv", name)}
    assert len(sellers) == 30
    for name in sorted(sellers):
        assert_all_alike(seller_team, CRM / "sales_pipeline.csv", name, LAST, 13)


def test_a_file_of_numbers_has_a_metric_in_each_row(examples: Coach) -> None:
    rows = list(csv.DictReader(io.StringIO(examples("metric", "show", "dana", "--csv").out)))
    values = examples("metric", "show", "dana", "--json").json["metrics"]
    assert [row["metric"] for row in rows] == [value["id"] for value in values]
    bookings, won = (
        next(row for row in rows if row["metric"] == id_) for id_ in ("bookings", "won")
    )
    assert (bookings["value"], bookings["currency"]) == ("18000.0", "EUR")
    assert (won["value"], won["currency"]) == ("2", "")


def test_the_list_of_metrics_is_one_table_in_a_file_and_two_lists_on_a_terminal(
    coach: Coach,
) -> None:
    rows = list(csv.DictReader(io.StringIO(coach("metric", "list", "--csv").out)))
    listed = coach("metric", "list", "--json").json["metrics"]
    assert [row["metric"] for row in rows] == [metric["id"] for metric in listed]
    said = coach("metric", "list").out
    assert said.startswith("Computed from opportunities, activities and quotas\n  bookings ")
    assert "\n\nTaken as they are from coach import metrics" in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_rep_without_numbers_is_told_how_to_bring_them(team: Coach) -> None:
    said = team("metric", "show", "dana")
    assert "Dana Reyes: no numbers yet" in said.out
    assert said.err == "Next: coach import deals FILE\n"
    assert team("metric", "show", "dana", "--csv").out.startswith("metric,title,type,unit,value")


def test_a_metric_is_the_same_on_its_own_page_and_among_the_gaps(coach: Coach) -> None:
    coach("team", "import", str(EXAMPLES / "team.csv"))
    for kind in ("deals", "activities", "quota", "metrics"):
        assert coach("import", kind, str(EXAMPLES / f"{kind}.csv")).code == 0
    names = [rep["name"] for rep in coach("team", "list", "--json").json["reps"]]
    assert sum(_alike(coach, name) for name in names) > 20 * len(names) // 2


def _alike(coach: Coach, rep: str) -> int:
    """How many metrics of a rep were compared, in numbers and in words."""
    gaps, shown = coach("gaps", rep, "--json").json, coach("metric", "show", rep, "--json").json
    assert (gaps["period"], gaps["currency"]) == (shown["period"], shown["currency"])
    by_id = {each["id"]: each for each in shown["metrics"]}
    assert [each["metric"] for each in gaps["metrics"]] == list(by_id)
    assert [[each[key] for key in SURE] for each in gaps["metrics"]] == [
        [each[key] for key in SURE] for each in shown["metrics"]
    ]
    said, rows = coach("gaps", rep).out, coach("metric", "show", rep).out.splitlines()
    words = {" ".join(line.split()) for line in said.replace("\n    ", " ").splitlines()}
    other = [row for row in rows[3:] if not words_of(row, words)]
    assert other == []
    return len(by_id)


def words_of(row: str, lines: set[str]) -> list[str]:
    """The lines of the gaps that write a metric's number as its own row does."""
    name, number, *_ = re.split(r" {2,}", row)
    days = number.replace(" d", " days") if number.endswith(" d") else number
    return [line for line in lines if line.startswith(f"{name} {days}")]
