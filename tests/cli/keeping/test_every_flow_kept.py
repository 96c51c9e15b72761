"""Walks of every shipped flow, kept and put back: a flow is kept whole with its walks."""

from pathlib import Path

import pytest

from cli.conftest import Coach


@pytest.fixture
def walked(team: Coach) -> Coach:
    """A home in which a walk of every shipped flow was begun."""
    flows = [flow["id"] for flow in team("flow", "list", "--json").json["flows"]]
    assert len(flows) > 10
    for flow in flows:
        team("diagnose", "dana", "--flow", flow)
    return team


def test_a_home_with_a_walk_of_every_flow_is_sound_and_can_be_put_back(walked: Coach) -> None:
    assert walked("backup").code == 0
    assert walked("doctor").code == 0
    assert walked("restore", "last", "--yes").code == 0


def test_it_goes_out_and_comes_in(
    walked: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "all.jsonl"
    assert walked("export", "--all", "--out", str(path)).code == 0
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    assert walked("import", "backup", str(path)).code == 0
    assert walked("doctor").code == 0
