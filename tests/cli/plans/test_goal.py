from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.runner import Said, finished, started

ADD = (
    "goal", "add", "dana", "--what", "Win back first meetings", "--why", "To earn the north patch",
    "--standard", "9 new_opps a month", "--by", "2027-03-31", "--plan", "Rewrite three messages",
)  # fmt: skip


def without(option: str) -> tuple[str, ...]:
    at = ADD.index(option)
    return (*ADD[:at], *ADD[at + 2 :])


@pytest.fixture
def drafted(team: Coach) -> Coach:
    """Dana has a goal that nobody has agreed to."""
    team(*ADD)
    return team


def goals(coach: Coach, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = coach("goal", "show", "dana", "--json", *words).json["goals"]
    return found


def test_a_new_goal_is_a_draft_and_the_agreement_comes_next(team: Coach) -> None:
    said = team(*ADD)
    assert said.code == 0
    assert "draft, not agreed by rep and manager" in said.out
    assert 'Next: coach goal agree "Dana Reyes"' in said.err
    kept = goals(team)[0]
    assert (kept["state"], kept["words"], kept["by"]) == ("draft", 16, "2027-03-31")
    assert kept["standard"] == {
        "text": "9 new_opps a month",
        "number": 9.0,
        "unit": "",
        "metric": "new_opps",
    }


@pytest.mark.parametrize(
    ("option", "field"),
    [("--why", "why"), ("--standard", "standard"), ("--by", "date"), ("--what", "goal")],
)
def test_a_goal_without_one_of_its_parts_is_refused_and_the_part_is_named(
    team: Coach, option: str, field: str
) -> None:
    said = team(*without(option))
    assert said.code != 0
    assert f"The goal lacks its {field}." in said.err
    assert f"  {option} " in said.err
    assert goals(team) == []


def test_a_standard_needs_its_number(team: Coach) -> None:
    said = team(*without("--standard"), "--standard", "more meetings")
    assert said.code != 0
    assert "has no number" in said.err


def test_three_hundred_words_warn_and_are_kept(team: Coach) -> None:
    said = team(*without("--plan"), "--plan", "word " * 300)
    assert said.code == 0
    assert "more than a minute's reading (250)" in said.err
    assert len(goals(team)) == 1


def test_agreed_by_both_it_counts(drafted: Coach) -> None:
    assert "not agreed by manager" in drafted("goal", "agree", "dana", "--by", "rep").out
    assert "State       agreed" in drafted("goal", "agree", "dana", "--by", "rep,manager").out
    assert goals(drafted)[0]["state"] == "agreed"
    assert "Say who did: --by rep,manager" in drafted("goal", "agree", "dana", "--by", "boss").err


def test_a_goal_can_be_agreed_when_it_is_made(team: Coach) -> None:
    said = team(*ADD, "--agreed-by", "rep,manager")
    assert "State       agreed" in said.out
    assert "Next, to begin every one-on-one: coach goal show" in said.err


def test_a_goal_is_read_aloud_in_whole_sentences(drafted: Coach) -> None:
    said = drafted("goal", "show", "dana", "--read")
    assert said.out.splitlines()[0] == "Dana's goal: Win back first meetings"
    assert 'in your words: "To earn the north patch"' in said.out
    reached = "9 new opportunities a month, by Wed 31 Mar 2027."
    assert f"We said it is reached when: {reached}" in said.out
    assert "This is a draft" in said.out
    drafted("goal", "agree", "dana")
    assert drafted("goal", "show", "dana", "--read").out.endswith("Still right?\n")


def test_a_goal_is_closed_with_its_result_and_why(drafted: Coach) -> None:
    assert "Say in a few words" in drafted("goal", "close", "dana", "--result", "met").err
    assert drafted("goal", "close", "dana", "--result", "lost", "--why", "x").code == 2
    said = drafted("goal", "close", "dana", "--result", "missed", "--why", "too few calls")
    assert "missed, Tue 24 Nov 2026" in said.out
    assert "too few calls" in said.out
    assert goals(drafted) == []
    closed = goals(drafted, "--all")[0]
    assert (closed["state"], closed["closing"]) == ("missed", "too few calls")
    assert "This goal is closed (missed)" in drafted("goal", "agree", "dana", str(closed["id"])).err
    assert "has no open goal" in drafted("goal", "show", "dana").out
    assert (
        "has no open goal" in drafted("goal", "close", "dana", "--result", "met", "--why", "x").err
    )


def test_of_two_goals_one_is_named_by_the_end_of_its_id(drafted: Coach) -> None:
    drafted(*without("--what"), "--what", "Find three partners")
    said = drafted("goal", "agree", "dana")
    assert said.code == 1
    assert "Win back first meetings" in said.err
    assert "Find three partners" in said.err
    second = str(goals(drafted)[1]["id"])
    assert "Find three partners" in drafted("goal", "agree", "dana", second[-6:]).out
    assert drafted("goal", "show", "dana").out.count("Standard") == 2


def test_the_past_is_shown_as_it_was(drafted: Coach) -> None:
    drafted("goal", "agree", "dana", "--as-of", "2026-12-01")
    assert goals(drafted)[0]["state"] == "draft"
    assert goals(drafted, "--as-of", "2026-12-01")[0]["state"] == "agreed"
    assert goals(drafted, "--as-of", "2026-11-01") == []
    assert "the date has passed" in drafted("goal", "show", "dana", "--as-of", "2027-04-01").out


def diagnosed(coach: Coach, *words: str) -> Said:
    return coach(
        "diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(DANA), *words
    )


def test_a_diagnosis_without_a_goal_says_so_in_one_line_and_goes_on(team: Coach) -> None:
    said = diagnosed(team)
    assert said.code == 0
    assert said.err.splitlines().count('No goal agreed yet: coach goal add "Dana Reyes"') == 1
    team(*ADD)
    assert (
        'The goal is only a draft: coach goal agree "Dana Reyes" --by rep,manager'
        in diagnosed(team).err
    )
    team("goal", "agree", "dana")
    assert "goal" not in diagnosed(team).err
    assert (
        "The date of the goal has passed: coach goal close"
        in diagnosed(team, "--as-of", "2027-04-01").err
    )


def test_where_nobody_sits_nothing_is_asked(drafted: Coach, home: Path) -> None:
    assert goals(drafted)
    said = finished(started(home, "goal", "add", "dana"))
    assert said.code == 2
    assert "The goal lacks its goal and its why and its standard and its date" in said.err


def test_what_to_do_next_goes_with_how_the_goal_stands(drafted: Coach) -> None:
    assert drafted("goal", "agree", "dana", "--by", "rep").err == (
        '\nNext: coach goal agree "Dana Reyes"\n'
    )
    closed = drafted("goal", "close", "dana", "--result", "met", "--why", "it")
    assert closed.err == '\nNext: coach goal add "Dana Reyes"\n'
    assert drafted("goal", "show", "dana").err == closed.err


def test_a_warning_reaches_who_reads_json_too(team: Coach) -> None:
    said = team(*without("--plan"), "--plan", "word " * 300, "--json")
    assert said.json["words"] == 313
    assert "more than a minute's reading" in said.err
