"""What is shown of the way on from a walk that came to no cause."""

import json
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.terminal.answer import Lines
from coachcli.cli.terminal.text import text
from coachcli.cli.walks import way_on
from coachcli.cli.walks.conclusion import parts
from coachcli.cli.walks.diagnose import diagnose
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.neighbours import Because, Neighbour
from coachcli.coaching.walks.open_check import Next
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KeptDiagnosis

FLOW = "few-new-opportunities"
CANARY = "canary in the warehouse"
NEAR = "asked for something off the price"
NEIGHBOURS = (
    Neighbour("slow", "Deals are slow", Because.NUMBERS, "Cycle 90 days, peers 60"),
    Neighbour("silent", "Deals fall silent", Because.WORDS, "Where did it stop?"),
    Neighbour("before", "Few deals", Because.EARLIER),
)


@pytest.fixture
def ended(home: Path, team: Coach) -> KeptDiagnosis:
    """A walk of Dana that was ended after one answer, with words of every kind."""
    assert team("team", "list").code == 0
    keys = ("0", "1", "n", CANARY, "e", "n")
    context, _ = at_the_terminal(home, *keys)
    with context:
        answer = diagnose(context, "dana", FLOW, saw=["purple elephants", NEAR])
        assert answer.parts
        return diagnoses.listed(context.room)[0]


def with_verdict(kept: KeptDiagnosis, verdict: Verdict) -> KeptDiagnosis:
    """The same with another verdict, with a look and questions that are open, and neighbours."""
    worth = tuple(Next(f"x-{number}", f"Question {number}?") for number in range(4))
    made = replace(kept.conclusion.diagnosis, verdict=verdict, settle=worth[0], unasked=worth)
    shown = replace(kept.conclusion, diagnosis=made, neighbours=NEIGHBOURS)
    return replace(kept, conclusion=shown)


def shown(kept: KeptDiagnosis, *words: tuple[str, str]) -> str:
    said = way_on.lines(kept.conclusion, kept.name, kept.day, words)
    return " ".join(" ".join(text(Lines(said), drawn=False)).split())


@pytest.mark.parametrize("verdict", [Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH])
def test_without_a_cause_the_managers_own_words_are_there_once(
    ended: KeptDiagnosis, verdict: Verdict
) -> None:
    said = shown(with_verdict(ended, verdict), ("who-else", "odd"), ("", "odd"), ("", "odd"))
    assert 'In your words (who else): "odd" In your words: "odd" ' in said
    assert said.count('"odd"') == 2


def test_with_a_cause_no_words_and_no_further_questions_are_shown(ended: KeptDiagnosis) -> None:
    said = shown(with_verdict(ended, Verdict.CLEAR), ("", "odd"))
    assert "odd" not in said
    assert "Worth asking" not in said


def test_too_few_answers_name_two_further_questions_beside_the_look(ended: KeptDiagnosis) -> None:
    said = shown(with_verdict(ended, Verdict.NOT_ENOUGH))
    assert "The one look that would settle it, by" in said
    assert "Worth asking next: Question 1? Question 2?" in said
    assert said.count("Question 0?") == 1
    assert "Question 3?" not in said


def test_each_neighbour_has_its_reason(ended: KeptDiagnosis) -> None:
    said = shown(with_verdict(ended, Verdict.DOES_NOT_FIT))
    begin = 'coach diagnose "Dana Reyes" --flow'
    assert f"In the numbers: {begin} slow Deals are slow: Cycle 90 days, peers 60." in said
    near = f"Near your words: {begin} silent Deals fall silent: your words come near"
    assert f'{near} "Where did it stop?".' in said
    assert f"One step earlier: {begin} before Few deals: what goes wrong there" in said


def test_a_conclusion_kept_without_reasons_names_what_is_one_step_earlier(
    ended: KeptDiagnosis,
) -> None:
    old = replace(ended.conclusion, neighbours=(), upstream=("before",))
    said = shown(replace(ended, conclusion=old))
    assert "--flow before What goes wrong there shows here." in said


def test_words_stand_with_the_diagnosis_and_name_a_flow(team: Coach, ended: KeptDiagnosis) -> None:
    assert ended.conclusion.diagnosis.verdict is Verdict.NOT_ENOUGH
    assert Because.WORDS in [each.because for each in ended.conclusion.neighbours]
    body = json.loads(team("diagnosis", "show", "dana", "--json").out)
    assert [each["text"] for each in body["words"]] == ["purple elephants", NEAR, CANARY]
    assert {each["because"] for each in body["neighbours"]} == {"words", "earlier"}
    said = " ".join(team("diagnosis", "show", "dana").out.split())
    assert 'In your words: "purple elephants"' in said
    assert said.count(CANARY) == 1


def test_no_words_are_in_the_conclusion_or_in_what_a_rep_gets(
    team: Coach, ended: KeptDiagnosis
) -> None:
    rows = [part for part in parts(ended) if isinstance(part, Lines)]
    assert CANARY not in str(rows)
    for command in (("talk-sheet", "dana", "--message"), ("talk-sheet", "dana"), ("report",)):
        assert CANARY not in team(*command).out
    assert CANARY not in team("diagnosis", "list", "--json").out
