"""Gaps at the command line, on a made-up team and on the public set where it is there."""

import csv
import io
import os
from pathlib import Path
from typing import TypeGuard

import pytest

from cli.conftest import DANA, Coach, Model, Write, copied
from cli.runner import ROOT
from cli.somebody import at_the_terminal
from coachcli.cli.numbers.gaps import gaps
from coachcli.cli.terminal.answer import Chart

CRM = Path(os.environ.get("COACH_CRM", ROOT.parent / "shared" / "data" / "crm"))
FLOW = "few-new-opportunities"
REFERENCE = [
    ("violet", (24563, 95144, -70581, -8514, 1183, -63717, 468)),
    ("moses", (66224, 93707, -27483, -17677, 9954, -20184, 424)),
    ("garret", (52812, 94170, -41358, -47473, -20901, 27271, -255)),
    ("corliss", (106195, 92329, 13866, 6396, 2054, 7730, -2314)),
    ("wilburn", (69082, 93608, -24526, -58846, 8806, 25120, 394)),
]
"""Bookings, those of the peers, what lies between, and closed, win rate, mix and price of it."""
needs_crm = pytest.mark.skipif(
    not CRM.is_dir(), reason="the public set is not beside the checkout; COACH_CRM says where it is"
)


def test_a_rep_is_held_to_peers_and_the_largest_gap_opens_its_flow(measured: Coach) -> None:
    found = measured("gaps", "dana", "--json").json
    by_id = {metric["metric"]: metric for metric in found["metrics"]}
    new = by_id["new_opps"]
    assert found["peers"] == 5
    assert (new["value"], new["peers"], new["short"]) == (8, 16, 0.5)
    assert FLOW in new["flows"]
    said = measured("gaps", "dana")
    assert "new opportunities 8 (peers 16)" in said.out
    assert "at stake" in said.out
    assert f'Next: coach diagnose "Dana Reyes" --flow {FLOW}' in said.err


def test_words_stand_in_the_place_of_bars_where_nobody_sees_them(measured: Coach) -> None:
    for words in (("gaps", "dana"), ("gaps", "dana", "--plain"), ("gaps", "--team")):
        assert not set("▁▂▃▄▅▆▇█") & set(measured(*words).out)


def test_a_file_of_gaps_has_a_metric_in_each_row_and_money_in_whole_units(measured: Coach) -> None:
    rows = list(csv.DictReader(io.StringIO(measured("gaps", "dana", "--csv").out)))
    by_id = {row["metric"]: row for row in rows if row["metric"]}
    listed = measured("gaps", "dana", "--json").json["metrics"]
    assert list(by_id) == [metric["metric"] for metric in listed]
    created = by_id["pipeline_created"]
    assert (created["value"], created["peers"], created["at_stake"]) == (
        "8000.0",
        "16000.0",
        "4000.0",
    )
    assert (by_id["win_rate"]["value"], by_id["win_rate"]["n"]) == ("0.5", "8")
    steps = [(row["split"], row["step"]) for row in rows if row["step"]]
    assert steps[:4] == [("closed", step) for step in ("closed", "win-rate", "mix", "price")]
    changes = [float(row["change"]) for row in rows if row["split"] == "closed"]
    assert sum(changes) == -4000.0


def test_the_sentence_comes_first_and_the_parts_add_up(measured: Coach) -> None:
    said = measured("gaps", "dana")
    assert "8 deals closed where the others close 16, 4,000 less" in said.out
    headline = measured("gaps", "dana", "--json").json["headline"]
    closed = headline["splits"][0]
    assert (headline["flow"], headline["gap"]) == (FLOW, False)
    assert "Chance alone could bring as much" in said.out
    assert sum(part["change"] for part in closed["parts"]) == closed["change"] == -4000_00


def test_of_a_rep_without_a_row_there_are_no_numbers_yet(measured: Coach) -> None:
    measured("team", "add", "Ada Lind", "--role", "account executive")
    said = measured("gaps", "ada")
    assert "no numbers yet" in said.out
    assert measured("gaps", "ada", "--json").json["headline"] is None
    everywhere: dict[tuple[str, ...], str] = {
        ("gaps", "--team"): "Ada Lind: no numbers yet",
        ("metric", "show", "ada"): "Ada Lind: no numbers yet",
        ("team", "show", "ada"): "no numbers yet",
        ("focus",): "Ada Lind: no numbers yet",
        ("report", "--all"): "No numbers yet: Ada Lind.",
        (): "Ada Lind, not coached yet; no numbers yet",
    }
    silent = [words for words, said in everywhere.items() if said not in measured(*words).out]
    assert silent == []
    assert "No numbers yet: no import says a word" in measured("diagnose", "ada").err
    assert "Numbers" not in measured("team", "show", "dana").out
    assert "No numbers yet" not in measured("diagnose", "dana").err


def test_a_page_of_gaps_shows_the_weeks_as_a_drawing(measured: Coach, tmp_path: Path) -> None:
    measured("gaps", "dana", "--html", str(tmp_path / "dana.html"))
    page = (tmp_path / "dana.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "<title>Dana Reyes" in page


def test_force_has_the_one_meaning_that_a_thin_number_may_come_first(measured: Coach) -> None:
    words = measured("gaps", "--help").out
    assert words.count("--force") == 1
    assert "Let a number with few cases come first." in words
    assert measured("gaps", "dana", "--force", "--json").json["gaps"][0] == "bookings"


def test_a_walk_without_a_flow_opens_the_largest_gap(measured: Coach) -> None:
    said = measured("diagnose", "dana", "--answers", str(DANA), "--json")
    assert said.json["flow"] == FLOW


def test_without_numbers_the_next_step_is_to_bring_them(team: Coach) -> None:
    assert "coach import deals FILE" in team("gaps", "dana").err
    assert team("gaps", "dana", "--csv").out.startswith("metric,value,plan,peers")


@pytest.mark.parametrize("words", [(), ("dana", "--team"), ("dana", "--weeks", "0")])
def test_a_wrong_use_is_said_so(team: Coach, words: tuple[str, ...]) -> None:
    assert team("gaps", *words).code == 2


@pytest.fixture(scope="module")
def model_public(model: Model) -> Path:
    return model(
        "public",
        ("team", "import", str(CRM / "sales_teams.csv")),
        ("import", "deals", str(CRM / "sales_pipeline.csv"), "--as-of", "2017-12-31"),
    )


@pytest.fixture
def public(coach: Coach, home: Path, model_public: Path) -> Coach:
    """The team of the public CRM set, with all its opportunities."""
    copied(model_public, home)
    return coach


@pytest.mark.long
@needs_crm
@pytest.mark.parametrize("manager", ["Brinkmann", "Marxen", "Losch", "Rouche", "Neubert"])
def test_each_of_five_teams_has_gaps_a_focus_and_a_walk_from_the_top_gap(
    public: Coach, manager: str, write: Write
) -> None:
    day = ("--as-of", "2017-12-31")
    assert "short in" in public("gaps", "--team", "--manager", manager, *day).out
    picks = public("focus", "--manager", manager, "--json", *day).json["picks"]
    name = next(pick["candidate"]["name"] for pick in picks if pick["candidate"]["gap"])
    answers = write(head="could-if-had-to: has not worked yet", name="answers.yaml")
    walk = public("diagnose", name, "--answers", answers, "--json", *day)
    assert walk.code == 0, walk.err
    assert walk.json["flow"] in public("gaps", name, "--json", *day).out


@pytest.mark.long
@needs_crm
def test_a_team_of_whom_nobody_is_short_has_nobody_to_start_a_walk_with(public: Coach) -> None:
    said = public("focus", "--manager", "Sewald", "--json", "--as-of", "2017-12-31").json
    assert [pick["candidate"]["gap"] for pick in said["picks"]] == [""] * len(said["picks"])


@pytest.mark.long
@needs_crm
@pytest.mark.parametrize(("rep", "steps"), REFERENCE)
def test_the_public_set_is_split_as_it_was_recounted(
    public: Coach, rep: str, steps: tuple[int, ...]
) -> None:
    found = public("gaps", rep, "--json", "--as-of", "2017-12-31").json["headline"]["splits"][0]
    each = [found["own"], found["standard"], found["change"]]
    each += [part["change"] for part in found["parts"]]
    assert tuple(round(amount / 100) for amount in each) == steps


def test_a_forced_number_writes_over_no_page(measured: Coach, tmp_path: Path) -> None:
    page = tmp_path / "gaps.html"
    page.write_text("mine", encoding="utf-8")
    said = measured("gaps", "dana", "--force", "--html", str(page))
    assert (said.code, page.read_text(encoding="utf-8")) == (1, "mine")


def test_each_kind_of_metric_stands_once_in_the_table(examples: Coach, home: Path) -> None:
    assert examples("team", "list").code == 0
    context, _ = at_the_terminal(home)
    (chart,) = [part for part in gaps(context, "dana").parts if _is_table(part)]
    titles = [str(row[0]) for row in chart.drawn.rows if not any(row[1:])]
    assert titles == ["Results", "Objectives", "Activities"]


def _is_table(part: object) -> TypeGuard[Chart]:
    return isinstance(part, Chart) and any(row[0] == "Results" for row in part.drawn.rows)
