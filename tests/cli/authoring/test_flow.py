"""The flows that are there."""

import csv
import io

import pytest

from cli.conftest import Coach
from cli.runner import FLOWS, ROOT
from coachcli.content.flows.flow import read_flow


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_shipped_flow_is_listed_with_its_title(coach: Coach) -> None:
    said = coach("flow", "list").out.splitlines()
    assert [line.split()[0] for line in said if not line.startswith(" ")] == FLOWS
    assert said[0].endswith("  Existing accounts do not grow")
    assert said[1].strip().startswith("For ")
    assert " off plan" in said[1]


def test_a_list_for_a_spreadsheet_has_what_json_has(coach: Coach) -> None:
    listed = coach("flow", "list", "--json").json["flows"]
    told = [(flow["id"], str(len(flow["causes"])), str(flow["checks"])) for flow in listed]
    found = rows(coach("flow", "list", "--csv").out)
    assert [(row["flow"], row["causes"], row["checks"]) for row in found] == told
    assert len(told) == len(FLOWS)


def test_with_causes_a_row_is_a_cause_and_a_reader_sees_it_below_its_flow(coach: Coach) -> None:
    flow = read_flow(ROOT / "flows" / "value-leaks.yaml")
    found = rows(coach("flow", "list", "--causes", "--csv").out)
    mine = [row["cause"] for row in found if row["flow"] == "value-leaks"]
    assert mine == [cause.id for cause in flow.causes]
    below = coach("flow", "list", "--causes").out.split("value-leaks  ")[1]
    assert [id_ for id_ in mine if f"\n    {id_} " in below] == mine


@pytest.mark.parametrize(
    ("words", "flow"),
    [
        ("ghosted", "few-new-opportunities"),
        ("multithreading", "accounts-do-not-grow"),
        ("discount too fast", "value-leaks"),
        ("discuont", "value-leaks"),
        ("MEDDICC", "unqualified-pipeline"),
    ],
)
def test_flows_are_found_by_what_managers_say(coach: Coach, words: str, flow: str) -> None:
    said = coach("flow", "find", *words.split(), "--json").json
    assert flow in [each["id"] for each in said["flows"]]


def test_what_no_flow_speaks_of_is_said(coach: Coach) -> None:
    said = coach("flow", "find", "zzyzx").out
    assert 'Nothing found for "zzyzx". See all: coach flow list' in said
