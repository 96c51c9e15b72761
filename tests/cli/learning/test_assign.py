import pytest

from cli.conftest import LENA, Coach

FLOW = ("--flow", "few-new-opportunities")


def test_the_last_diagnosis_is_what_learning_is_given_for(diagnosed: Coach) -> None:
    given = diagnosed("assign", "dana", "--json").json
    assert (given["asset"], given["cause"], given["due"]) == (
        "three-messages-rewritten",
        "opener-writing",
        "2026-12-01",
    )
    assert given["done_means"]
    assert (given["behaviour"], given["metric"]) == ("opens-with-the-buyers-problem", "new_opps")
    assert given["evaluate"] > given["due"] > given["given"]


def test_what_was_given_is_said_in_words(diagnosed: Coach) -> None:
    said = diagnosed("assign", "dana", "--due", "2026-12-04")
    words = " ".join(said.out.split())
    assigned = "Assigned to Dana Reyes: Rewrite three first messages, 45 min, due Fri 4 Dec 2026."
    assert assigned in words
    assert "Done means:" in said.out
    assert "We look again on" in said.out
    assert "--out three-messages-rewritten.md" in said.err


def test_learning_is_refused_where_it_would_not_help(team: Coach) -> None:
    team("diagnose", "dana", *FLOW, "--answers", str(LENA))
    said = team("assign", "dana")
    assert said.code != 0
    assert "No learning for" in said.err
    assert "A course would not" in said.err
    assert "Instead:" in said.err


@pytest.mark.parametrize("cause", ["prospecting-time", "list-and-tools", "holding-firm"])
def test_a_named_cause_that_cannot_be_learnt_is_refused_too(team: Coach, cause: str) -> None:
    said = team("assign", "dana", "--cause", cause)
    assert said.code != 0
    assert "Instead:" in said.err


def test_a_second_cause_needs_also_and_a_third_is_refused(assigned: Coach) -> None:
    second = assigned("assign", "dana", "--cause", "call-opening")
    assert second.code != 0
    assert "One cause at a time. Open: Cannot yet write" in second.err
    assert assigned("assign", "dana", "--cause", "call-opening", "--also").code == 0
    third = assigned("assign", "dana", "--cause", "several-doors", "--also")
    assert third.code != 0
    assert "Two causes are open already" in third.err
    assert "Cannot yet write" in third.err
    assert "Cannot yet hold a cold call" in third.err


def test_the_same_asset_is_not_given_twice(assigned: Coach) -> None:
    said = assigned("assign", "dana")
    assert said.code != 0
    assert "is given already" in said.err


def test_nothing_is_due_in_the_past(diagnosed: Coach) -> None:
    assert "is before today" in diagnosed("assign", "dana", "--due", "2026-11-01").err


def test_without_a_diagnosis_the_command_says_what_comes_first(team: Coach) -> None:
    assert 'First: coach diagnose "Dana Reyes"' in team("assign", "dana").err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("three-mesages",), "Did you mean"),
        (("--cause", "openner-writing"), "Did you mean"),
        (("x", "--due", "soon"), "not a day"),
    ],
)
def test_a_mistyped_word_offers_the_nearest(team: Coach, words: tuple[str, ...], hint: str) -> None:
    said = team("assign", "dana", *words)
    assert said.code != 0
    assert hint in said.err
