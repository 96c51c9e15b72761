import csv
import io
from pathlib import Path

from cli.conftest import DANA, PEOPLE, Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.heat_map import team_gaps
from coachcli.cli.terminal.answer import Chart
from coachcli.cli.terminal.text import text

FLOW = "few-new-opportunities"


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
