"""A cause that is called otherwise since: what was concluded under its old id stays as it was."""

import json
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import ROOT
from coachcli.coaching.walks.story import Story
from coachcli.content.flows.story import read_stories

LOSSES, GROWTH = "late-stage-losses", "accounts-do-not-grow"
OLD, NEW = "offer-fit", "unsuited-buyers"


def story(flow: str, leader: str) -> Story:
    stories = read_stories(ROOT / "tests" / "stories" / f"{flow}.yaml")
    return next(one for one in stories if one.leaders == (leader,))


def walked(coach: Coach, folder: Path, rep: str, flow: str, leader: str) -> str:
    """A diagnosis from a story's answers; gives its id."""
    file = folder / f"{flow}.json"
    file.write_text(json.dumps(story(flow, leader).answers), encoding="utf-8")
    coach("diagnose", rep, "--flow", flow, "--answers", str(file))
    return str(coach("diagnosis", "list", rep, "--json").json["diagnoses"][0]["id"])


@pytest.fixture
def before(team: Coach, home: Path, tmp_path: Path) -> str:
    """Dana has a diagnosis from when the cause had its old id; the flow has the new one now."""
    text = (ROOT / "flows" / f"{LOSSES}.yaml").read_text(encoding="utf-8")
    (home / "flows").mkdir(parents=True)
    old = home / "flows" / f"{LOSSES}.yaml"
    old.write_text(text.replace(NEW, OLD), encoding="utf-8")
    id_ = walked(team, tmp_path, "dana", LOSSES, NEW)
    team("diagnosis", "act", id_)
    shown = [team("diagnosis", "show", id_, *more).out for more in ((), ("--why",), ("--json",))]
    old.unlink()
    again = [team("diagnosis", "show", id_, *more).out for more in ((), ("--why",), ("--json",))]
    assert f'"{OLD}"' in shown[2]
    assert again == shown
    return id_


def test_an_old_diagnosis_shows_as_it_was(before: str, team: Coach) -> None:
    shown = team("diagnosis", "show", before, "--json").json
    kinds = {one["cause"]: one.get("kind") for one in shown["ranking"]}
    assert (shown["leader"], kinds[OLD]) == (OLD, "environment")


def test_the_report_counts_the_old_cause_and_its_namesake_apart(
    before: str, team: Coach, tmp_path: Path
) -> None:
    assert before
    walked(team, tmp_path, "daniel", GROWTH, OLD)
    counted = team("report", "--json").json["causes"]
    assert [(one["flow"], one["cause"], one["kind"], one["count"]) for one in counted] == [
        (GROWTH, OLD, "knowledge", 1),
        (LOSSES, OLD, "environment", 1),
    ]
    shared = team("gaps", "--team", "--json").json["shared"]
    assert [(one["flow"], one["cause"], len(one["reps"])) for one in shared] == [
        (GROWTH, OLD, 1),
        (LOSSES, OLD, 1),
    ]


def test_learning_given_for_an_id_that_no_flow_knows_any_more_still_shows(
    team: Coach, home: Path
) -> None:
    flow = "few-new-opportunities"
    text = (ROOT / "flows" / f"{flow}.yaml").read_text(encoding="utf-8")
    (home / "flows").mkdir(parents=True)
    old = home / "flows" / f"{flow}.yaml"
    old.write_text(text.replace("call-opening", "old-opening"), encoding="utf-8")
    assert team("assign", "dana", "first-sixty-seconds", "--cause", "old-opening").code == 0
    id_ = team("assignment", "list", "--json").json["assignments"][0]["id"]
    shown = team("assignment", "show", id_).out
    old.unlink()
    assert team("assignment", "show", id_).out == shown
    assert team("assignment", "show", id_, "--json").json["cause"] == "old-opening"
    assert team("assignment", "done", id_).code == 0
