"""A trial walk: what is believed after each answer, and nothing that is kept."""

from collections.abc import Mapping
from pathlib import Path

from cli.authoring.conftest import Typing
from cli.runner import EXAMPLE, ROOT
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Given, Interview, Reply, interview
from coachcli.content.library.shelf import Shelf

CUTTING = {
    "where-the-days-went": "writing and rewriting",
    "beside-the-questions": "a few, and the others are about us",
}
"""Answers that speak of a skill."""


def shipped(flow: str) -> Flow:
    return Shelf(ROOT).flow_in(flow)


def keys(flow: Flow, answers: Mapping[str, str]) -> str:
    """The keys that give these answers, and don't know at every other question."""
    walk, typed = interview(flow), ""
    while isinstance(check := step(walk), Check):
        key, walk = answered(walk, check, answers.get(check.id))
        typed += f"{key}\n"
    return typed


def answered(walk: Interview, check: Check, answer: str | None) -> tuple[str, Interview]:
    """The key for an answer, and the walk after it."""
    if answer is None:
        return "s", walk.plus(Reply(Given.UNKNOWN, check.id))
    number = [known.text for known in check.answers].index(answer) + 1
    return f"{number}", walk.answered(check.id, answer)


def test_a_trial_walk_shows_what_is_believed_and_keeps_nothing(typing: Typing, home: Path) -> None:
    said = typing(keys(shipped(str(EXAMPLE)), CUTTING), "flow", "try", str(EXAMPLE))
    assert said.code == 0
    assert "  was " in said.err
    assert said.err.endswith("\nNothing was kept.\n")
    assert "The whole ledger" in said.out
    assert not (home / "coach.db").exists()


def test_an_author_may_ask_why_go_back_and_mistype(typing: Typing) -> None:
    whole = keys(shipped(str(EXAMPLE)), CUTTING)
    straight = typing(whole, "flow", "try", str(EXAMPLE))
    said = typing(f"?\nz\n99\ns\nb\n{whole}", "flow", "try", str(EXAMPLE))
    assert "would lead" in said.err
    assert "A number from 1 to " in said.err
    assert said.out == straight.out


def test_a_trial_walk_points_to_the_trial_of_an_earlier_flow(typing: Typing) -> None:
    said = typing(keys(shipped("value-leaks"), {}), "flow", "try", "value-leaks")
    assert "One step earlier: coach flow try unqualified-pipeline" in said.out
    assert "coach diagnose" not in said.out


def test_a_trial_walk_can_be_left_and_cannot_go_back_before_its_start(typing: Typing) -> None:
    said = typing("b\nq\n", "flow", "try", "value-leaks")
    assert (said.code, "This is the first question." in said.err) == (0, True)
    assert said.err.endswith("Left. Nothing was kept.\n")
    assert said.out == ""


def test_a_trial_walk_gives_its_conclusion_as_json(typing: Typing) -> None:
    typed = keys(shipped(str(EXAMPLE)), CUTTING)
    said = typing(typed, "flow", "try", str(EXAMPLE), "--json")
    assert said.json["flow"] == "late-proposals"
    assert said.json["leader"] == "cutting-to-size"
    assert said.json["not_asked"]
    assert {unasked["why"] for unasked in said.json["not_asked"]} <= {
        "unknown",
        "settled", "little", "slow", "no-change", "enough",
    }  # fmt: skip
