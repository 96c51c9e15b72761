"""coach evaluate: two looks, their verdict and its arithmetic, at a terminal and without one."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.practice.closings import GIVEN, LOOK, MOVING, SECOND, assigned
from cli.somebody import at_the_terminal
from coachcli.cli.practice.evaluate import evaluate
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.walks.diagnose import diagnose
from coachcli.coaching.errors import CoachError
from coachcli.store import evaluation as evaluations

SAID = ("--cue", "unknown")
"""Something is said, so that the look is kept."""
FIRST, AGAIN = ("--as-of", LOOK.isoformat()), (*SAID, "--as-of", SECOND.isoformat())
BARE = ("--as-of", "2026-12-22")
OLD, LATER = (*SAID, *BARE), (*SAID, "--as-of", "2027-02-16")


@pytest.fixture
def moving(coach: Coach, tmp_path: Path) -> Coach:
    """Dana's win rate rises after the learning."""
    return assigned(coach, tmp_path, MOVING)


def test_without_rows_it_cannot_tell_and_says_what_to_import(assigned: Coach) -> None:
    said = assigned("evaluate", "dana", *OLD)
    assert "new opportunities: cannot tell" in said.out
    assert "There are no numbers of Dana Reyes for new opportunities." in said.out
    assert "To import them: coach import deals FILE" in said.out


def test_without_rows_too_it_is_too_early_before_two_weeks(assigned: Coach) -> None:
    said = assigned("evaluate", "dana", "--done", "no")
    assert "new opportunities: too early" in said.out
    assert "Nothing can show yet: from Tue 8 Dec 2026 on a look tells." in said.out
    assert "To import them: coach import deals FILE" in said.out
    assert "We look again on Tue 22 Dec 2026. The cause stays open until then." in said.out


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",), ("--md",)])
def test_where_nothing_is_said_nothing_is_kept(assigned: Coach, form: tuple[str, ...]) -> None:
    assigned("evaluate", "dana", *form, *BARE)
    assert assigned("evaluate", "dana", "--cause", "confirmed", *BARE).code == 0
    assert "1 confirmed" in assigned("learnt").out


def test_as_csv_a_look_gives_what_it_shows(assigned: Coach) -> None:
    head, number, *_ = assigned("evaluate", "dana", "--csv", *BARE).out.splitlines()
    assert (head, number) == ("what,said", "Number,new opportunities: cannot tell")
    assert "what,said" not in assigned("evaluate", "dana", *BARE).out


KNOWN = ("done", "can_do", "does_do", "cause_was", "other_cause", "cue_used")


@pytest.mark.parametrize(
    ("cause", "known"),
    [
        (("--cause", "confirmed"), ("confirmed", "")),
        (("--other", "call-opening"), ("another", "call-opening")),
    ],
)
def test_what_is_not_said_at_the_second_look_stays_as_the_first_found_it(
    assigned: Coach, cause: tuple[str, ...], known: tuple[str, str]
) -> None:
    words = ("--done", "yes", "--can-do", "yes", "--does-do", "no", "--cue", "yes")
    assigned("evaluate", "dana", *words, *cause, *BARE)
    again = assigned("evaluate", "dana", "--does-do", "yes", "--json", *LATER[2:]).json
    assert [again[key] for key in KNOWN] == [True, True, True, *known, True]


def test_what_is_said_at_the_second_look_stands(assigned: Coach) -> None:
    assigned("evaluate", "dana", "--cause", "confirmed", *BARE)
    said = ("--cause", "not-clear", "--done", "no")
    again = assigned("evaluate", "dana", *said, "--json", *LATER[2:]).json
    assert (again["cause_was"], again["done"]) == ("not-clear", False)


def test_a_second_look_that_cannot_tell_leaves_the_verdict_of_the_first(moving: Coach) -> None:
    moving("evaluate", "dana", "--cause", "confirmed", *FIRST)
    late = ("--as-of", "2027-09-24", "--json")
    second = moving("evaluate", "dana", "--does-do", "yes", *late).json
    assert (second["look"], second["cause_was"]) == (2, "confirmed")
    (card,) = moving("learnt", "--json").json["assets"]
    assert (card["judged"], moving("learnt", "--json").json["flows"][0]["confirmed"]) == (1, 1)


def test_a_number_that_rose_beyond_the_others_moved_with_its_arithmetic(moving: Coach) -> None:
    said = moving("evaluate", "dana", *AGAIN)
    text = " ".join(said.out.split())
    assert "win rate: moved" in text
    assert "Dana Reyes: 36 of 96 (38 %) in the 12 weeks before, 56 of 64 (88 %)" in text
    assert "6 like them, not coached on it: " in text
    assert "luck taken off: +50 points (90 % interval +39 to +61)" in text
    moving("undo", "--yes")
    body = moving("evaluate", "dana", *AGAIN, "--json").json
    assert (body["verdict"], body["look"]) == ("moved", 1)
    assert body["arithmetic"]["before"] == {"hits": 36, "cases": 96}
    assert body["rep"]["name"] == "Dana Reyes"


def test_the_first_look_closes_the_cycle_and_frees_the_place(assigned: Coach) -> None:
    more = ("assign", "dana", "first-sixty-seconds", "--cause", "call-opening")
    assigned("done", "dana")
    refused = assigned(*more)
    assert refused.code == 1
    assert "One cause at a time." in refused.err
    assert "done, and looked at on Tue 22 Dec 2026" in refused.err
    said = assigned("evaluate", "dana", *OLD)
    assert "Done        yes" in said.out
    assert "The cycle is closed." in said.out
    assert assigned(*more, *BARE).code == 0


def test_what_was_too_early_frees_nothing_and_is_looked_at_later(moving: Coach) -> None:
    said = moving("evaluate", "dana", *SAID, "--as-of", "2026-09-08")
    assert "win rate: too early" in said.out
    assert "The cause stays open until then." in said.out
    assert "We look again on Thu 1 Oct 2026." in said.out
    assert moving("evaluate", "--json", *FIRST).json["looks"][0]["look"] == 1


def test_the_second_look_is_kept_and_reopens_nothing(assigned: Coach) -> None:
    assigned("evaluate", "dana", *OLD)
    early = assigned("evaluate", "dana", *OLD)
    assert early.code == 1
    assert "the second look is on Tue 16 Feb 2027. Nothing was kept." in early.err
    assert "take it back: coach undo" in early.err
    said = assigned("evaluate", "dana", *LATER, "--json")
    assert (said.json["look"], said.json["following"]) == (2, None)
    over = assigned("evaluate", "dana", *LATER)
    assert "Nothing that was given to Dana Reyes waits for a look." in over.err


def test_all_that_is_asked_can_be_said(assigned: Coach) -> None:
    words = ("--done", "yes", "--can-do", "y", "--does-do", "no", "--cue", "unknown")
    body = assigned("evaluate", "dana", *words, "--other", "call-opening", *BARE, "--json").json
    assert (body["done"], body["can_do"], body["does_do"], body["cue_used"]) == (
        True,
        True,
        False,
        None,
    )
    assert (body["cause_was"], body["other_cause"]) == ("another", "call-opening")
    assert body["next"] == 'coach diagnose "Dana Reyes"'
    (given,) = assigned("assignment", "list", "--all", "--json").json["assignments"]
    assert (given["state"], given["looked"]) == ("done", "2026-12-22")


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (("--done", "maybe"), '--done cannot be "maybe". Say yes, no or unknown.'),
        (("--cause", "no"), '--cause cannot be "no". Say confirmed, another, not-clear.'),
        (("--cause", "confirmed", "--other", "call-opening"), "--other call-opening names another"),
        (("--other", "call-openin"), 'No other cause here is called "call-openin".'),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_is_kept(
    assigned: Coach, words: tuple[str, ...], refusal: str
) -> None:
    said = assigned("evaluate", "dana", *words, *BARE)
    assert said.code == 2
    assert refusal in said.err
    assert "Nothing was kept." in said.err
    assert assigned("evaluate", "--json").json["looks"][0]["look"] == 1


def test_at_a_terminal_all_is_asked_that_is_not_known(assigned: Coach, home: Path) -> None:
    assigned("done", "dana")
    context, somebody = at_the_terminal(home, "y", "x", "n", "2", "1")
    with context:
        answer = evaluate(context, "dana")
        (kept,) = evaluations.of_assignment(context.room, answer_id(answer.body))
    assert (kept.done, kept.can_do, kept.does_do) == (True, True, False)
    assert (kept.cause_was, bool(kept.other_cause)) == ("another", True)
    assert "Was it done?" not in somebody.heard
    assert "Can they do it, in a role-play or test?" in somebody.heard
    assert "y yes, n no, Enter: not known" in somebody.heard
    assert "Was it the right cause?" in somebody.heard


def answer_id(body: object) -> str:
    made = body() if callable(body) else body
    assert isinstance(made, dict)
    return str(made["assignment"]["id"])


@pytest.mark.parametrize("keys", [("q",), ("y", "y", "y", "q")])
def test_whoever_leaves_keeps_nothing(assigned: Coach, home: Path, keys: tuple[str, ...]) -> None:
    assigned("team", "list")
    context, _ = at_the_terminal(home, *keys)
    with context:
        with pytest.raises(LeftError):
            evaluate(context, "dana")
        assert evaluations.newest(context.room) == ""


def test_without_a_name_all_that_waits_is_listed_what_is_due_first(assigned: Coach) -> None:
    assert "22 Dec 2026" in assigned("evaluate").out
    assert 'Next: coach evaluate "Dana Reyes"' in assigned("evaluate").err
    (look,) = assigned("evaluate", "--json", *BARE).json["looks"]
    assert (look["look"], look["look_on"], look["due"]) == (1, "2026-12-22", True)
    assert assigned("evaluate", "--csv").out.startswith("id,rep,asset,title,given,look,number,due")


def test_on_a_terminal_what_is_due_is_picked(assigned: Coach, home: Path) -> None:
    assigned("--as-of", "2026-10-20", "assign", "ito", "three-messages-rewritten", *OPENER)
    context, somebody = at_the_terminal(home, "", "", "", "", "")
    with context:
        body = evaluate(context).body
    assert "Daniel Ito" in somebody.heard
    assert callable(body)
    assert body()["rep"]["name"] == "Daniel Ito"


OPENER = ("--cause", "opener-writing")


def test_where_nothing_waits_it_is_said(team: Coach) -> None:
    assert "Nothing waits for a look." in team("evaluate").out
    assert "Nothing that was given to Dana Reyes waits" in team("evaluate", "dana").err


def test_two_cycles_without_movement_lead_to_questions_and_no_verdict(
    coach: Coach, tmp_path: Path
) -> None:
    assigned(coach, tmp_path, {"Dana Reyes": 1})
    again = ("assign", "dana", "three-points-at-the-pier", "--cause", "decision-criteria", "--also")
    coach(*again, "--as-of", GIVEN.isoformat())
    first = coach("evaluate", "dana", *AGAIN, "--json").json
    second = coach("evaluate", "dana", *AGAIN)
    assert (first["verdict"], first["questions"]) == ("not-moved", [])
    assert "Twice in a row nothing moved. Before anything else, ask:" in second.out
    assert "This says nothing about the person" in " ".join(second.out.split())


def test_undo_takes_a_look_back(assigned: Coach) -> None:
    assigned("evaluate", "dana", "--done", "yes", *BARE)
    assert "the look at what was given to Dana Reyes" in assigned("undo", "--yes").out
    (given,) = assigned("assignment", "list", "--json").json["assignments"]
    assert (given["state"], given["looked"], given["look"]) == ("open", None, "2026-12-22")


def test_a_closed_cycle_is_open_nowhere(assigned: Coach, home: Path) -> None:
    assigned("evaluate", "dana", *OLD)
    assert assigned("assignment", "list", *BARE).out.startswith("Nothing is open.")
    assert "looked at" in assigned("assignment", "list", "--all", *BARE).out
    assert assigned("team", "show", "dana", "--json", *BARE).json["open"] == []
    assert assigned("talk-sheet", "dana", "--json", *BARE).json["learn"] is None
    assert "overdue" not in assigned("assignment", "list", "--all", *BARE).out
    context, somebody = at_the_terminal(home, "q", "q")
    with context, pytest.raises(CoachError):
        diagnose(context, "dana", "few-new-opportunities")
    assert "Open: nothing." in somebody.heard


def test_what_was_looked_at_is_not_dropped_and_keeps_its_second_look(assigned: Coach) -> None:
    assigned("evaluate", "dana", *OLD)
    (given,) = assigned("assignment", "list", "--all", "--json").json["assignments"]
    for wanted in ("dana", given["id"]):
        assert assigned("assignment", "drop", wanted, "--why", "moved", *BARE).code == 1
    refused = assigned("assignment", "drop", given["id"], "--why", "moved", *BARE)
    assert "was looked at on Tue 22 Dec 2026: its cycle is closed" in refused.err
    assert assigned("evaluate", "dana", *LATER, "--json").json["look"] == 2


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_out_of_reach_is_refused_in_a_sentence(assigned: Coach, day: str) -> None:
    for words in (("evaluate", "dana", "--done", "yes"), ("evaluate",), ("today",)):
        said = assigned(*words, "--as-of", day)
        assert (said.code, f"{day} is too far away" in said.err) == (2, True)
