"""The picture of a flow, as a tree of text and for Mermaid."""

import pytest

from cli.conftest import Coach
from cli.runner import EXAMPLE, FLOWS


def test_a_picture_has_the_result_its_behaviours_causes_and_checks(coach: Coach) -> None:
    tree = coach("flow", "graph", str(EXAMPLE)).out
    for part in (
        "Proposals go out late",
        "└ ",
        "SKILL  Cannot yet cut a proposal down",
        "← where-the-days-went, beside-the-questions",
    ):
        assert part in tree
    said = coach("flow", "graph", str(EXAMPLE), "--json").json
    assert [cause["id"] for one in said["behaviours"] for cause in one["causes"]] == [
        "cutting-to-size", "parts-on-the-shelf", "writing-hours", "wait-for-prices",
    ]  # fmt: skip


@pytest.mark.parametrize("flow", FLOWS)
def test_a_mermaid_picture_joins_only_what_it_has_drawn(coach: Coach, flow: str) -> None:
    first, *lines = coach("flow", "graph", flow, "--format", "mermaid").out.splitlines()
    assert first == "flowchart RL"
    drawn = {line.split("[")[0].split("(")[0].strip() for line in lines if '["' in line}
    joined = {
        part.strip().split("[")[0]
        for line in lines
        if "->" in line
        for part in line.replace("-.->", "-->").split("-->")
    }
    assert joined <= drawn
    assert lines
    assert all(line.count('"') in (0, 2) for line in lines)


def test_a_picture_in_markdown_is_drawn_as_it_is_on_a_terminal(coach: Coach) -> None:
    drawn = coach("flow", "graph", str(EXAMPLE)).out
    assert coach("flow", "graph", str(EXAMPLE), "--md").out == f"```\n{drawn}```\n"
