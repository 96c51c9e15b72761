"""Gaps, the heat map and the focus at the command line, on a made-up team and on the public set where it is there."""

import os
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.runner import ROOT

CRM = Path(os.environ.get("COACH_CRM", ROOT.parent / "shared" / "data" / "crm"))
FLOW = "few-new-opportunities"
PEOPLE = ("Dana Reyes", "Ivo Marek", "Lena Brandt", "Sam Okafor", "Tom Lind", "Priya Nair")
needs_crm = pytest.mark.skipif(not CRM.is_dir(), reason="the public set is not beside the checkout; COACH_CRM says where it is")


@pytest.fixture
def measured(coach: Coach, tmp_path: Path) -> Coach:
    """A team of six, of whom Dana creates few opportunities; everybody wins every second one for 1,000."""
    coach("team", "import", str(_file(tmp_path, "team.csv", ["name,role", *(f"{name},account executive" for name in PEOPLE)])))
    rows = ["id,owner,stage,created,closed,amount"]
    for who, name in enumerate(PEOPLE):
        for at in range(8 if who == 0 else 16):
            day = f"2026-{9 + at // 8:02d}-{3 * (at % 8) + 2:02d}"
            rows.append(f"{who}-{at},{name},{'Won' if at % 2 else 'Lost'},{day},{day},1000")
    said = coach("import", "deals", str(_file(tmp_path, "deals.csv", rows)))
    assert said.code == 0, said.err
    return coach


def _file(folder: Path, name: str, rows: list[str]) -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_rep_is_held_to_peers_and_the_largest_gap_opens_its_flow(measured: Coach) -> None:
    found = measured("gaps", "dana", "--json").json
    by_id = {one["metric"]: one for one in found["metrics"]}
    assert found["peers"] == 5
    assert (by_id["new_opps"]["value"], by_id["new_opps"]["peers"], by_id["new_opps"]["short"]) == (8, 16, 0.5)
    assert FLOW in by_id["new_opps"]["flows"]
    said = measured("gaps", "dana")
    assert "new opportunities 8 (peers 16)" in said.out
    assert "at stake" in said.out
    assert f'Next: coach diagnose "Dana Reyes" --flow {FLOW}' in said.err


def test_words_stand_in_the_place_of_bars_where_nobody_sees_them(measured: Coach) -> None:
    for words in (("gaps", "dana"), ("gaps", "dana", "--plain"), ("gaps", "--team")):
        assert not set("▁▂▃▄▅▆▇█") & set(measured(*words).out)


def test_a_walk_without_a_flow_opens_the_largest_gap(measured: Coach) -> None:
    said = measured("diagnose", "dana", "--answers", str(DANA), "--json")
    assert said.json["flow"] == FLOW


def test_the_team_is_a_map_of_words_and_signs(measured: Coach) -> None:
    said = measured("gaps", "--team").out
    assert "Dana Reyes: far off in" in said
    assert "Ivo Marek: nothing out of line." in said
    levels = {one["name"]: one["levels"] for one in measured("gaps", "--team", "--json").json["reps"]}
    assert levels["Dana Reyes"]["new_opps"] == "far off"


def test_a_cause_that_half_the_team_shares_is_to_be_embedded(measured: Coach) -> None:
    for name in PEOPLE[:3]:
        measured("diagnose", name, "--flow", FLOW, "--answers", str(DANA))
    said = measured("gaps", "--team").out
    assert "3 of 6: Cannot yet write a short first message" in said
    assert "Embed it" in said
    assert "at least 50% of a team of 4 or more" in said
    assert "Targeted: an action for each." in measured("gaps", "--team", "--share", "0.6").out


def test_the_focus_names_the_core_first_and_where_the_time_went(measured: Coach) -> None:
    measured("diagnose", "ivo", "--flow", FLOW, "--answers", str(DANA))
    found = measured("focus", "--json").json
    assert found["banded"]
    assert found["picks"][0]["band"] == "core"
    said = measured("focus").out
    assert "Whom to coach first" in said
    assert "Stars" in said
    assert "Your time:" in said


def test_a_team_of_two_has_no_bands(team: Coach) -> None:
    assert "No bands" in team("focus").out


def test_without_numbers_the_next_step_is_to_bring_them(team: Coach) -> None:
    assert "coach import deals FILE" in team("gaps", "dana").err
    assert "coach import deals FILE" in team("gaps", "--team").err


@pytest.mark.parametrize("words", [(), ("dana", "--team"), ("dana", "--weeks", "0")])
def test_a_wrong_use_is_said_so(team: Coach, words: tuple[str, ...]) -> None:
    assert team("gaps", *words).code == 2


@pytest.mark.long
@needs_crm
@pytest.mark.parametrize("manager", ["Brinkmann", "Marxen", "Losch", "Rouche", "Neubert", "Sewald"])
def test_each_of_the_six_teams_has_gaps_a_focus_and_a_walk_from_the_top_gap(coach: Coach, manager: str, tmp_path: Path) -> None:
    coach("team", "import", str(CRM / "sales_teams.csv"))
    coach("import", "deals", str(CRM / "sales_pipeline.csv"), "--as-of", "2017-12-31")
    day = ("--as-of", "2017-12-31")
    assert "far off" in coach("gaps", "--team", "--manager", manager, *day).out
    picks = coach("focus", "--manager", manager, "--json", *day).json["picks"]
    name = next(pick["candidate"]["name"] for pick in picks if pick["candidate"]["gap"])
    answers = _file(tmp_path, "answers.yaml", ["could-if-had-to: has not worked yet"])
    walk = coach("diagnose", name, "--answers", str(answers), "--json", *day)
    assert walk.code == 0, walk.err
    assert walk.json["flow"] in coach("gaps", name, "--json", *day).out
