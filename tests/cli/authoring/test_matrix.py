"""All flows as one sheet."""

import csv
import io

from cli.conftest import Coach
from cli.runner import FLOWS, ROOT
from coachcli.content.flows.flow import read_flow


def test_the_matrix_has_a_row_for_each_cause_of_each_flow(coach: Coach) -> None:
    causes = sum(len(read_flow(ROOT / "flows" / f"{flow}.yaml").causes) for flow in FLOWS)
    rows = list(csv.DictReader(io.StringIO(coach("flow", "matrix", "--csv").out)))
    assert len(rows) == causes
    assert list(rows[0])[:5] == ["performance_gap", "behaviour", "cause_type", "cause", "learning"]
    assert coach("flow", "matrix", "--json").json["rows"] == rows
    assert len(coach("flow", "matrix", "--md").out.splitlines()) == causes + 2
    assert coach("flow", "matrix").out.count("→") >= causes


def test_one_form_of_the_matrix_at_a_time(coach: Coach) -> None:
    assert coach("flow", "matrix", "--csv", "--md").code == 2


def test_the_matrix_in_markdown_has_columns_to_read(coach: Coach) -> None:
    head = coach("flow", "matrix", "--md").out.splitlines()[0]
    columns = ("Performance gap", "Behaviour", "Cause type", "Cause")
    assert head == f"| {' | '.join(columns)} | Learning, or what to do instead |"
