import csv
from pathlib import Path

import pytest
from openpyxl import Workbook

from cli.conftest import Coach, Write
from cli.readings import kept, values
from cli.runner import SMALL
from coachcli.coaching.numbers.measured import wilson
from coachcli.store.room import Room

MADE_UP = Path(__file__).parent / "made-up.csv"


def alike(found: tuple[float, int | None], value: float, n: int) -> bool:
    return found == (pytest.approx(value), n)  # type: ignore[comparison-overlap] # what is nearly alike has a type of its own


def test_small_files_come_to_what_one_works_out_by_hand(examples: Coach) -> None:
    dana = values(examples, "dana", 4)  # 26 October to 22 November
    assert (dana["touches"], dana["connects"], dana["meetings_held"]) == (
        (234, None),
        (36, None),
        (10, None),
    )
    assert alike(dana["touch_to_meeting"], 10 / 234, 234)
    assert alike(dana["no_show_pct"], 2 / 12, 12)
    assert dana["meeting_to_opp"] == (0, 10)
    assert dana["quota_attainment"] == (0, 0)
    assert alike(dana["stage_conversion"], (0.40 * 10 + 0.25 * 20) / 30, 30)
    assert dana["exec_meetings"] == (3, None)
    assert alike(dana["reply_rate"], 0.018, 234)
    assert dana["past_due_pct"] == (
        0.5,
        2,
    )  # due 13 November and 11 December; the third has no date
    assert dana["win_rate"] == (0, 1)


def test_small_files_over_thirteen_weeks_come_to_what_one_works_out_by_hand(
    examples: Coach,
) -> None:
    dana = values(examples, "dana", 13)  # 24 August to 22 November
    assert dana["bookings"] == (18_000_00, 2)
    assert dana["avg_deal"] == (9_000_00, 2)
    assert dana["win_rate"] == (0.5, 4)
    assert dana["cycle_days"] == ((63 + 49) / 2, 2)
    assert dana["velocity"] == (round(3 * 0.5 * 9_000_00 / 56), 4)
    assert alike(dana["discount_pct"], 1 - 18 / 21, 2)
    assert dana["no_decision_rate"] == (0.5, 2)
    assert dana["new_arr"] == (12_000_00, 1)
    assert dana["expansion_arr"] == (6_000_00, 1)
    assert "quota_attainment" not in dana  # the quota begins in October


def test_a_quota_is_shared_out_by_days_and_only_where_every_day_has_one(examples: Coach) -> None:
    ivo = values(examples, "ivo", 6)  # 12 October to 22 November: 20 days of 1,000 and 22 of 1,000
    assert alike(ivo["quota_attainment"], 20_000 / 42_000, 1)
    dana = values(examples, "dana", 7)  # 5 October to 22 November: 49 days of 92,000 / 92
    assert alike(dana["quota_attainment"], 18_000 / 49_000, 2)


def test_a_quota_that_is_told_later_goes_before_and_the_shorter_one_of_two(
    examples: Coach, write: Write
) -> None:
    quota = write(
        "Dana Reyes,2026,365000",
        "Dana Reyes,2026-11,60000",
        head="rep,period,quota",
        name="quota.csv",
    )
    assert examples("import", "quota", quota).code == 0
    dana = values(examples, "dana", 7)  # 27 days of October at 1,000 a day, 22 of November at 2,000
    assert alike(dana["quota_attainment"], 18_000 / (27_000 + 44_000), 2)


def test_a_rate_is_shown_with_its_interval_and_thin_where_it_is(examples: Coach) -> None:
    shown = examples("metric", "show", "dana", "--json").json
    (one,) = [metric for metric in shown["metrics"] if metric["id"] == "win_rate"]
    assert (one["low"], one["high"]) == wilson(2, 4)
    assert one["thin"] is True
    assert shown["currency"] == "EUR"
    assert [week["first"] for week in one["weeks"]] == [
        "2026-10-05",
        "2026-10-12",
        "2026-10-19",
        "2026-11-02",
    ]
    lines = examples("metric", "show", "dana").out.splitlines()
    assert "win rate                     50 %      4  15\u201385 %        few cases" in lines
    assert "Known from Mon 26 Oct 2026 on: meetings to opportunities, touches to meetings," in lines


def test_a_second_import_of_each_kind_changes_nothing_and_says_so(
    examples: Coach, home: Path
) -> None:
    tables = {
        "deals": "deal_version",
        "activities": "activity_version",
        "quota": "quota_version",
        "metrics": "measure_version",
    }
    for kind, table in tables.items():
        before = kept(home, table)
        again = examples("import", kind, str(SMALL / f"{kind}.csv"))
        assert again.out.startswith("Nothing changed: ")
        assert kept(home, table) == before


def test_a_changed_opportunity_is_a_version_of_its_own_and_a_slip_is_counted(
    team: Coach, home: Path, write: Write
) -> None:
    team(
        "import",
        "deals",
        write(
            "1,Dana Reyes,Proposal,2026-09-01,2026-11-10,100",
            "2,Dana Reyes,Proposal,2026-09-01,2026-11-12,50",
        ),
    )
    assert "slip_rate" not in values(team, "dana", 2)
    said = team(
        "import",
        "deals",
        write(
            "1,Dana Reyes,Won,2026-09-01,2026-12-15,100",
            "2,Dana Reyes,Won,2026-09-01,2026-11-12,50",
        ),
        "--json",
    ).json
    assert (said["new"], said["changed"], said["unchanged"], said["imported"]) == (0, 2, 0, 2)
    assert kept(home) == 4
    assert values(team, "dana", 2)["slip_rate"] == (0.5, 2)


def test_open_ones_that_are_not_in_a_newer_export_stay_open_and_are_told(
    team: Coach, home: Path, write: Write
) -> None:
    team(
        "import",
        "deals",
        write("1,Dana Reyes,Proposal,,,", "2,Dana Reyes,Proposal,,,", "3,Daniel Ito,Proposal,,,"),
    )
    said = team("import", "deals", write("1,Dana Reyes,Won,,,"))
    assert "1  known as open and not in this file: they stay open" in said.out
    assert kept(home, "deal") == 3


def test_what_an_export_has_no_column_for_stays_as_it_was(
    team: Coach, home: Path, write: Write
) -> None:
    team("import", "deals", write("1,Dana Reyes,Proposal,2026-09-01,2026-11-10,100"))
    team("import", "deals", write("1,Dana Reyes,Won", head="id,rep,stage"))
    with Room(home / "coach.db") as room:
        (row,) = room.rows("SELECT state, created_on, closed_on, amount FROM deal")
    assert tuple(row) == ("won", "2026-09-01", "2026-11-10", 10_000)


def test_a_dry_run_says_what_would_happen_and_keeps_nothing(
    team: Coach, home: Path, write: Write
) -> None:
    file = write("1,Dana Reyes,Proposal,,,", "2,New Person,Won,,,")
    said = team("import", "deals", file, "--add-reps", "--dry-run")
    assert "would be imported: 1 won, 0 lost, 1 open." in said.out
    assert "Nothing was kept." in said.err
    assert (kept(home), kept(home, "imported"), kept(home, "person")) == (0, 0, 2)


def test_a_column_that_was_not_found_is_told_where_others_are_left(
    team: Coach, write: Write
) -> None:
    said = team("import", "deals", write("1,Dana Reyes,Won,x,y", head="id,rep,stage,von,bis"))
    assert "Columns not used: von, bis." in said.err
    assert "No column known for: created, closed, amount. Name it: --map created=COLUMN" in said.err


def test_a_workbook_is_imported_as_its_csv_is(team: Coach, tmp_path: Path) -> None:
    book = Workbook()
    for line in MADE_UP.read_text(encoding="utf-8").splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(tmp_path / "deals.xlsx")
    assert team("import", "deals", str(tmp_path / "deals.xlsx"), "--add-reps").code == 0
    assert (
        "Nothing changed: 90 opportunities known already."
        in team("import", "deals", str(MADE_UP)).out
    )


@pytest.mark.parametrize("kind", ["deals", "activities", "quota", "metrics"])
def test_a_workbook_of_whole_numbers_is_imported(
    examples: Coach, tmp_path: Path, kind: str
) -> None:
    book = Workbook()
    with (SMALL / f"{kind}.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.reader(table):
            book.worksheets[0].append([int(cell) if cell.isdecimal() else cell for cell in row])
    book.save(tmp_path / "whole.xlsx")
    said = examples("import", kind, str(tmp_path / "whole.xlsx"))
    assert said.code == 0, said.err
    assert "Nothing changed" in said.out


def test_whole_counts_of_a_workbook_of_opportunities_are_taken(team: Coach, tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ["id", "rep", "stage", "created", "push count"],
        [1, "Dana Reyes", "Proposal", "2026-09-01", 3],
    ):
        book.worksheets[0].append(row)
    book.save(tmp_path / "deals.xlsx")
    assert team("import", "deals", str(tmp_path / "deals.xlsx")).code == 0
    assert values(team, "dana", 2)["push_count"] == (3, 1)


def test_the_whole_numbers_of_a_workbook_are_the_values_shown(team: Coach, tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ["rep", "week", "touches"],
        ["Dana Reyes", "2026-W46", 55],
        ["Dana Reyes", "2026-W47", 60],
    ):
        book.worksheets[0].append(row)
    book.save(tmp_path / "activities.xlsx")
    assert team("import", "activities", str(tmp_path / "activities.xlsx")).code == 0
    assert values(team, "dana", 2)["touches"] == (115, None)


def test_a_team_can_come_from_a_workbook(coach: Coach, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Rep", "Start"])
    book.worksheets[0].append(["Ana Lee", "13/02/2025"])
    book.save(tmp_path / "team.xlsx")
    assert coach("team", "import", str(tmp_path / "team.xlsx")).code == 0
    assert coach("team", "show", "ana", "--json").json["started"] == "2025-02-13"
