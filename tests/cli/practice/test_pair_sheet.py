"""The worksheet of a pair: own problem, question, advice, plan; the same for both."""

from datetime import date

from coachcli.cli.practice.pair_sheet import RULE, text
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep_sees_practice import PairSheetForRep

SHEET = PairSheetForRep(
    "Dana Reyes", "Ivo Marek", "Opens well", "For you.", date(2026, 11, 27), date(2026, 12, 4)
)


def test_a_sheet_has_room_for_problem_question_advice_and_plan() -> None:
    said = text(SHEET)
    heads = [line for line in said.split("\n") if line.startswith("#")]
    assert heads == [
        "# Dana and Ivo: Opens well",
        "## 1. Before the first talk: my own problem, in writing",
        "## 2. My question to Ivo",
        "## 3. In the talk: the advice, in Ivo's words",
        "## 4. My plan until the second talk",
        "## 5. In the second talk: what came of it, and what I keep",
    ]
    assert said.count(RULE) > 10
    assert "by Fri 27 Nov 2026, and by Fri 4 Dec 2026" in said


def test_without_a_model_of_the_skill_nothing_is_said_of_how_it_sounds() -> None:
    assert "sounds like" in text(SHEET)
    assert "sounds like" not in text(replace(SHEET, sounds_like=""))
