"""A goal in words: asked for, shown, and read aloud."""

from datetime import date
from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from cli.terminal.some_parts import evened, lines
from coachcli.cli.plans import goal_wording
from coachcli.cli.terminal.ask import NothingTypedError, Terminal
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import Goal, GoalLack, Party, Result, Wording, goal

DAY = date(2026, 11, 24)
WORDING = Wording("Win back meetings", "The north", "9 new_opps a month", date(2027, 3, 31))


class Typing(Terminal):
    """A terminal at which these lines are typed."""

    def __init__(self, *typed: str) -> None:
        super().__init__()
        self.left, self.said = list(typed), list[str]()

    def line(self, prompt: str) -> str:
        if not self.left:
            raise NothingTypedError
        self.said.append(prompt)
        return self.left.pop(0)

    def say(self, *lines: str) -> None:
        self.said += lines


@pytest.fixture
def draft() -> Goal:
    """A goal that nobody has agreed to."""
    return goal(WORDING, "r1", "g-0000007f2c31", DAY)


def test_only_what_is_lacking_is_asked_for() -> None:
    terminal = Typing("9 new_opps a month", "")
    asked = goal_wording.asked(terminal, replace(WORDING, standard=""), "Dana Reyes", DAY)
    assert asked == WORDING
    assert terminal.said == [
        goal_wording.STANDARD,
        "> ",
        "The first steps (Enter for none yet): ",
    ]


def test_an_answer_that_cannot_be_read_is_asked_for_again() -> None:
    terminal = Typing("", "lots", "9 new_opps a month", "")
    asked = goal_wording.asked(terminal, replace(WORDING, standard=""), "Dana Reyes", DAY)
    assert asked.standard == "9 new_opps a month"
    assert 'The standard "lots" has no number.' in " ".join(terminal.said)


def test_an_error_at_a_prompt_names_no_option() -> None:
    terminal = Typing("lots", "9", "9 touches", "")
    goal_wording.asked(terminal, replace(WORDING, standard=""), "Dana Reyes", DAY)
    said = " ".join(terminal.said)
    assert "--" not in said
    assert "Say how much of what: 9 new opportunities a month" in said


@pytest.mark.parametrize(
    ("key", "kept"), [("y", "9 new opportunities"), ("", "9 new oportunities")]
)
def test_a_metric_that_is_near_is_asked_about(key: str, kept: str) -> None:
    terminal = Typing("9 new oportunities", key, "")
    terminal.key = lambda *_, **__: terminal.line("> ")  # type: ignore[method-assign]
    asked = goal_wording.asked(terminal, replace(WORDING, standard=""), "Dana Reyes", DAY)
    assert asked.standard == kept
    assert 'Shall it be counted, as "9 new opportunities"?' in " ".join(terminal.said)


def test_a_standard_that_is_near_nothing_is_said_to_be_tied_to_nothing() -> None:
    terminal = Typing("3 referrals a month", "")
    goal_wording.asked(terminal, replace(WORDING, standard=""), "Dana Reyes", DAY)
    assert "It names nothing that is counted" in " ".join(terminal.said)


def test_whoever_stops_is_told_that_nothing_was_kept() -> None:
    with pytest.raises(goal_wording.NothingKeptError), goal_wording.all_or_nothing():
        goal_wording.asked(Typing(), Wording(), "Dana Reyes", DAY)


def test_what_was_not_said_has_no_row(draft: Goal) -> None:
    shown = evened(goal_wording.parts(draft, DAY))
    assert "State draft, not agreed by rep and manager" in shown
    assert "Plan" not in shown
    assert "In the end" not in shown


def test_the_state_tells_how_a_goal_stands(draft: Goal) -> None:
    agreed = replace(draft, rep_agreed=DAY, manager_agreed=DAY)
    closed = replace(agreed, result=Result.MET, closed=DAY, closing="the openers")
    assert "State agreed" in evened(goal_wording.parts(agreed, DAY))
    assert "agreed, the date has passed" in evened(goal_wording.parts(agreed, date(2027, 4, 1)))
    assert "State met, Tue 24 Nov 2026 In the end the openers" in evened(
        goal_wording.parts(closed, DAY)
    )


def test_a_goal_is_read_a_sentence_at_a_time(draft: Goal) -> None:
    read = lines(goal_wording.aloud(replace(draft, plan="three messages"), "Dana Reyes", DAY))
    assert read[1::2] == [""] * 4
    assert read[-3] == "How you wanted to get there: three messages"


def test_a_goal_of_a_minute_warns_of_nothing(draft: Goal) -> None:
    assert goal_wording.long(draft) == []
    assert "words: more than" in goal_wording.long(replace(draft, plan="word " * 300))[0]


@pytest.mark.parametrize(
    ("lack", "command"),
    [
        (GoalLack.GOAL, "goal add"),
        (GoalLack.AGREEMENT, "goal agree"),
        (GoalLack.RESULT, "goal close"),
    ],
)
def test_what_is_lacking_is_said_with_the_command_that_mends_it(
    lack: GoalLack, command: str
) -> None:
    assert f'coach {command} "Dana Reyes"' in goal_wording.lacking(lack, "Dana Reyes")
    assert goal_wording.lacking(None, "Dana Reyes") == ""


def test_enter_does_not_agree_for_the_rep(home: Path) -> None:
    for key, parties in (("", ()), ("y", tuple(Party))):
        _, somebody = at_the_terminal(home, key)
        assert goal_wording.signed(somebody) == parties
