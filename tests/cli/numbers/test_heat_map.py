import csv
import io
import json
from pathlib import Path

from cli.conftest import DANA, PEOPLE, Coach
from cli.runner import DAY, ROOT
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.heat_map import team_gaps
from coachcli.cli.terminal.answer import Chart
from coachcli.cli.terminal.text import text
from coachcli.content.flows.story import read_stories

FLOW = "few-new-opportunities"
SAME_FAMILY = {"opportunities-stall": "mutual-plan", "deals-slip-at-close": "back-plan"}
"""Two flows, and a cause of each: one construct under two names."""


def test_the_team_is_a_map_of_words_and_signs(measured: Coach) -> None:
    said = measured("gaps", "--team").out
    assert "Dana Reyes: far off in" in said
    assert "Ivo Marek: nothing out of line." in said
    reps = measured("gaps", "--team", "--json").json["reps"]
    levels = {rep["name"]: rep["levels"] for rep in reps}
    assert levels["Dana Reyes"]["new_opps"] == "far off"


def test_a_page_of_the_team_has_the_map_and_what_its_signs_mean(
    measured: Coach, tmp_path: Path
) -> None:
    file = tmp_path / "team.html"
    measured("gaps", "--team", "--html", str(file))
    page = file.read_text(encoding="utf-8")
    assert "<td>!!</td>" in page
    assert "!! far off, by a fifth or more" in page


def test_a_file_of_the_team_has_a_row_for_each_rep_and_metric(measured: Coach) -> None:
    rows = list(csv.DictReader(io.StringIO(measured("gaps", "--team", "--csv").out)))
    of_metrics = [row for row in rows if row["metric"]]
    levels = {(row["rep"], row["metric"]): row["level"] for row in of_metrics}
    assert levels["Dana Reyes", "new_opps"] == "far off"
    assert levels["Ivo Marek", "new_opps"] == "fine"
    assert {rep for rep, _ in levels} == set(PEOPLE)
    assert len(of_metrics) == len(levels)
    dana = [row for row in rows if row["rep"] == "Dana Reyes" and row["split"] == "closed"]
    assert sum(float(row["change"]) for row in dana) == -4000.0


def test_a_cause_that_half_the_team_shares_is_trained_together(measured: Coach) -> None:
    for name in PEOPLE[:3]:
        measured("diagnose", name, "--flow", FLOW, "--answers", str(DANA))
    said = measured("gaps", "--team").out
    assert "3 of 6: Cannot yet write a short first message" in said
    assert "Train together" in said
    assert "at least 50 % of a team of 4 or more" in said
    fewer = measured("gaps", "--team", "--share", "0.6").out
    assert "One by one: an action for each." in fewer


def test_causes_that_are_one_under_several_names_are_counted_together(
    measured: Coach, tmp_path: Path
) -> None:
    for rep, flow, leader in zip(PEOPLE, SAME_FAMILY, SAME_FAMILY.values(), strict=False):
        file = tmp_path / f"{flow}.json"
        file.write_text(json.dumps(answers_of(flow, leader)), encoding="utf-8")
        measured("diagnose", rep, "--flow", flow, "--answers", str(file))
    assert "2 of 6: Way to a signature." in measured("gaps", "--team").out
    assert "Way to a signature" in measured("report").out
    causes = measured("report", "--json").json["causes"]
    assert [(cause["cause"], cause["count"]) for cause in causes] == [("way-to-a-signature", 2)]


def answers_of(flow: str, leader: str) -> dict[str, str | None]:
    """The answers of the first story of a flow that ends clear on this cause."""
    stories = read_stories(ROOT / "tests" / "stories" / f"{flow}.yaml")
    ends = (each for each in stories if each.verdict == "clear" and each.leaders == (leader,))
    return dict(next(ends).answers)


def test_a_team_without_numbers_is_told_to_bring_them(team: Coach) -> None:
    said = team("gaps", "--team")
    assert "Dana Reyes: no numbers yet." in said.out
    assert "coach import deals FILE" in said.err


def test_a_terminal_has_the_map_with_its_signs_below_and_a_pipe_the_words(
    measured: Coach, home: Path
) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        answer = team_gaps(context, None, 13, (0.5, 4))
    (chart,) = (part for part in answer.parts if isinstance(part, Chart))
    drawn, words = (list(text(chart, drawn=drawn)) for drawn in (True, False))
    assert drawn[1].startswith("Dana Reyes  ")
    assert "!! far off" in drawn[-1]
    assert words[0].startswith("  Dana Reyes: far off in ")
