"""The mirrors of several coaches, for their leader, who is led to walk with one of them."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.counts import SUNDAY, counts, written
from cli.runner import ROOT
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.mirrored import CoachingGap

TODAY = ("--as-of", SUNDAY.isoformat())
MANAGER_GAPS = {
    "coaching-changes-nothing": (
        "hold the answer back",  # tells
        "stops at the tick",  # no follow-up
        "talks begin without a goal",  # no goal
        "watch a call and say",  # no observation
    ),
    "coaching-does-not-happen": (
        "to the best and to those furthest behind",  # tail bias
        "Gives the hour of the talk away",  # cancels
    ),
}


def test_each_coach_has_a_row_and_a_walk_where_it_is_worth_one(
    coach: Coach, tmp_path: Path
) -> None:
    files = [
        written(tmp_path / "priya.json", counts("Priya Nair", [1, 1])),
        written(tmp_path / "bo.json", counts("Bo Hart", [0, 0])),
        written(tmp_path / "kim.json", replace(counts("", []), team=None, coached=None)),
    ]
    said = coach("mirror", "--team", *files, *TODAY)
    out = " ".join(said.out.split())
    assert (said.code, "The mirror of 3 coaches" in out) == (0, True)
    assert 'coach diagnose "Bo Hart" --flow coaching-changes-nothing' in out
    assert "coach diagnose kim --flow coaching-does-not-happen" in out
    assert "Priya Nair: a goal. Take one rep." in out
    assert 'diagnose "Priya Nair"' not in out
    rows = coach("mirror", "--team", *files, "--csv", *TODAY).out.splitlines()
    assert [row.split(",")[0] for row in rows] == ["coach", "Bo Hart", "kim", "Priya Nair"]


def test_without_files_or_without_the_option_it_says_what_to_type(
    coach: Coach, tmp_path: Path
) -> None:
    file = written(tmp_path / "bo.json", counts("Bo Hart", [1]))
    assert "coach export aggregates --out FILE" in coach("mirror", "--team").err
    assert f"coach mirror --team {file}" in coach("mirror", file).err
    spoilt = tmp_path / "spoilt.json"
    spoilt.write_text("{", encoding="utf-8")
    said = coach("mirror", "--team", file, str(spoilt), *TODAY)
    assert (said.code, "The mirror of 1 coach" in said.out) == (3, True)


@pytest.mark.parametrize("gap", CoachingGap)
def test_the_gaps_of_managers_are_causes_of_the_flows_it_leads_to(gap: CoachingGap) -> None:
    flow = (ROOT / "flows" / f"{gap}.yaml").read_text(encoding="utf-8")
    assert [words for words in MANAGER_GAPS[gap] if words not in flow] == []


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-24", "2026-11-29"])
def test_a_leader_sees_the_sums_that_the_coach_sees(
    quarter: Coach, tmp_path: Path, day: str
) -> None:
    as_of = ("--as-of", day)
    assert quarter("team", "leave", "Kofi Mensah", *as_of).code == 0
    own = quarter("mirror", "--json", *as_of).json
    assert quarter("export", "aggregates", "--out", str(tmp_path / "own.json"), *as_of).code == 0
    (seen,) = quarter("mirror", "--team", str(tmp_path / "own.json"), "--json", *as_of).json[
        "coaches"
    ]
    spent = [sum(each[name] for each in own["kinds"]) for name in ("talks", "minutes")]
    assert spent == [seen["talks"], seen["minutes"]]
    made = own["quality"]
    assert (made["of"], made["mean"]) == (seen["sessions"], pytest.approx(seen["quality"]))
    assert own["mine"] == seen["promises"]
    assert made["weakest"]["item"] == seen["weakest"]
    assert sum(each["share"] for each in (*own["reps"], own["left"])) == pytest.approx(1)
    assert (len(own["reps"]), own["coached"]) == (seen["team"], seen["coached"])
