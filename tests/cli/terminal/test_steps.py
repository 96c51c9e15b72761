import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import coachcli.coaching as study
from coachcli import cli
from coachcli.cli.terminal.steps import COMMAND_LINES, NAMING, OPTIONS, said, spelled, words
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.catalogue import Asset, AssetKind, NoSuchAssetError
from coachcli.coaching.learning.proposal import (
    AlreadyGivenError,
    DueTooEarlyError,
    NoAssetError,
    NoDiagnosisError,
    NothingToLearnError,
    SecondCauseError,
    ThirdCauseError,
    WrongAssetError,
)
from coachcli.coaching.period import BeforeTheCalendarError
from coachcli.coaching.plans.goal import (
    ASKED,
    ClosedGoalError,
    Goal,
    IncompleteGoalError,
    NoGoalError,
    NotAPartyError,
    PastGoalError,
    Result,
)
from coachcli.coaching.plans.lag import BeyondTheCalendarError
from coachcli.coaching.plans.objective import NoObjectiveError
from coachcli.coaching.plans.parts import NEEDED, IncompleteError
from coachcli.coaching.plans.plan import NothingNewError, NotPositiveError, TooManyWeeksError
from coachcli.coaching.plans.rate import STEPS, NothingToPlanWithError
from coachcli.coaching.plans.standard import NoMetricError, NoNumberError, Standard
from coachcli.coaching.rep import NoSuchRepError
from coachcli.coaching.verdict import Verdict

DAY, LATER = date(2026, 11, 20), date(2026, 11, 27)
CAUSE = Cause("rules", Kind.SKILL, "calls", "Cannot do rules")
ASSET = Asset("drill", "Drill", AssetKind.DRILL, 30, ("wording",), "", "", "", "")
GIVEN = Assignment(
    "0000aaaaaa",
    "ana",
    None,
    "drill",
    "Drill",
    30,
    "rules",
    "Cannot do rules",
    "calls",
    "won",
    DAY,
    LATER,
    LATER,
    "",
)
OPEN = 'Cannot do rules ("Drill", due Fri 27 Nov 2026, aaaaaa)'
GOAL = Goal(
    "g1",
    "r1",
    "Win",
    "For fun",
    Standard("9 won", 9, "", "won"),
    LATER,
    "",
    DAY,
    result=Result.MISSED,
)
FAILURES: list[tuple[CoachError, str]] = [
    (NoSuchAssetError("zzz", ()), 'No asset is called "zzz". See: coach library list'),
    (NoSuchAssetError("drll", ("drill",)), 'No asset is called "drll". Did you mean drill?'),
    (
        DueTooEarlyError(DAY, LATER),
        "Due 2026-11-20 is before today, 2026-11-27. Give a day from today on: --due YYYY-MM-DD",
    ),
    (
        WrongAssetError(ASSET, "rules"),
        '"Drill" addresses wording, not rules. Name one of those with --cause, or another asset.',
    ),
    (
        NoAssetError(CAUSE),
        (
            'The library has nothing for "Cannot do rules" yet. '
            "Look for something near: coach library find WORDS"
        ),
    ),
    (
        AlreadyGivenError(GIVEN),
        '"Drill" is given already, due Fri 27 Nov 2026. See: coach assignment show aaaaaa',
    ),
    (
        SecondCauseError((GIVEN,)),
        f"One cause at a time. Open: {OPEN}. To work on a second one as well: --also",
    ),
    (
        ThirdCauseError((GIVEN,)),
        (
            f"Two causes are open already: {OPEN}. A place is free once it was looked whether it "
            'helped: coach evaluate "aaaaaa"   or drop one: '
            'coach assignment drop aaaaaa --why "WHY"'
        ),
    ),
    (
        NothingToLearnError(Verdict.NO_GAP, "Ana Lee"),
        (
            "The last diagnosis found no gap, so there is nothing to give. "
            'Walk on with: coach diagnose "Ana Lee"   or name the asset and --cause yourself.'
        ),
    ),
    (
        NoDiagnosisError("Ana Lee"),
        (
            'Ana Lee has no diagnosis yet. First: coach diagnose "Ana Lee"   '
            "or name an asset: coach library list"
        ),
    ),
    (
        BeforeTheCalendarError(DAY, 9),
        "There are no 9 weeks before 2026-11-20. Name a later day with --as-of, or fewer --weeks.",
    ),
    (
        IncompleteGoalError(tuple(ASKED)),
        (
            "The goal lacks its goal and its why and its standard and its date. Add:\n"
            '  --what "Win back first meetings"          what is to be reached\n'
            '  --why "To earn the north patch"           '
            "why it matters to the rep, in their words\n"
            '  --standard "9 new opportunities a month"  a number with its metric\n'
            "  --by 2027-03-31                           until when"
        ),
    ),
    (
        NoNumberError("more"),
        (
            'The standard "more" has no number. Say how much of what: '
            '--standard "9 new opportunities a month"'
        ),
    ),
    (
        NoMetricError("9"),
        (
            'The standard "9" does not say of what. Name its metric: '
            '--standard "9 new opportunities a month"'
        ),
    ),
    (
        PastGoalError(DAY, LATER),
        "The date 2026-11-20 is not after today, 2026-11-27. Give a later one: --by YYYY-MM-DD",
    ),
    (NotAPartyError("boss"), '"boss" cannot agree to a goal. Say who did: --by rep,manager'),
    (
        NoGoalError("{Dana}"),
        '{Dana} has no open goal. Agree on one, side by side:\n  coach goal add "{Dana}"',
    ),
    (
        ClosedGoalError(GOAL, "Dana"),
        'This goal is closed (missed). For the next one: coach goal add "Dana"',
    ),
    (
        BeyondTheCalendarError(),
        (
            "The days of this plan, or those a sales cycle before, lie beyond the calendar. "
            "Check --from and --cycle."
        ),
    ),
    (
        NoObjectiveError("calls", "calls"),
        (
            '"calls" skips a step: calls at whom, to achieve what? '
            'Write: --activity "touches: new customers in logistics -> new opportunities"'
        ),
    ),
    (
        IncompleteError("Dana", tuple(NEEDED)),
        (
            "The plan for Dana lacks 9 of its 9 parts. Add:\n"
            "  --quota 900000            the number for these days\n"
            "  --existing 300000         the part of it that existing customers bring\n"
            "  --deal 30000              the average deal\n"
            "  --win 12/50               won, of all that closed\n"
            "  --meeting-to-opp 40%      new opportunities for each meeting held\n"
            "  --touch-to-meeting 8%     meetings for each call, message or visit\n"
            "  --weeks 46                selling weeks, leave and holidays taken out\n"
            "  --cycle 90                the sales cycle: days from created to won\n"
            '  --activity "touches: new customers in logistics -> new opportunities"'
        ),
    ),
    (
        NothingNewError(),
        (
            "Existing customers bring the whole quota: nothing is left to plan. "
            "Check --quota and --existing."
        ),
    ),
    (NotPositiveError(Todo("name", ("coverage",))), "--coverage must be above 0."),
    (NotPositiveError("0"), "0 must be above 0."),
    (
        TooManyWeeksError(9, DAY, LATER),
        (
            "9 selling weeks do not fit between 2026-11-20 and 2026-11-27. "
            "Give fewer --weeks, or other days: --from YYYY-MM-DD --to YYYY-MM-DD"
        ),
    ),
    (
        NothingToPlanWithError("win_rate", 8),
        (
            "The win rate is 0 of 8: no number of tries would be enough. "
            "Give the team's rate to lean on: --team-win 20%   or the one you expect: --win 20%"
        ),
    ),
    (
        NoSuchRepError("crusz", ("Anabel Cruz",), "assign"),
        'No rep matches "crusz". Did you mean Anabel Cruz?\n  coach assign "Anabel Cruz"',
    ),
    (
        NoSuchRepError("Zbigniew", ()),
        (
            'No rep matches "Zbigniew". Add them first, or see who is there: coach team list\n'
            '  coach team add "Zbigniew"'
        ),
    ),
]


def steps_of_the_study() -> set[tuple[str, ...]]:
    """The act of each step that the study names, and the fact where it stands in letters."""
    found: set[tuple[str, ...]] = set()
    for path in Path(study.__path__[0]).rglob("*.py"):
        for call in _calls(path):
            if getattr(call.func, "id", "") == "Todo":
                found.add(tuple(_letters(call)))
            if getattr(call.func, "id", "") == "naming":
                found.add(("name", *_letters(call)[:1]))
    return found


def _calls(path: Path) -> Iterator[ast.Call]:
    parts = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return (part for part in parts if isinstance(part, ast.Call))


def _letters(call: ast.Call) -> list[str]:
    first = [part.elts[0] for part in call.args[1:] if isinstance(part, ast.Tuple)]
    return [str(one.value) for one in (*call.args[:1], *first) if isinstance(one, ast.Constant)]


@pytest.mark.parametrize(("error", "sentence"), FAILURES, ids=lambda value: type(value).__name__)
def test_a_failure_is_said_with_its_steps_as_they_are_typed(
    error: CoachError, sentence: str
) -> None:
    assert "\n".join(said(error)) == sentence


def test_every_step_that_the_study_names_can_be_typed() -> None:
    named = [step for step in steps_of_the_study() if step]
    assert len(named) > 5
    assert {step[0] for step in named} <= {*COMMAND_LINES, *NAMING}
    assert {step[1] for step in named if step[0] in NAMING and len(step) > 1} <= OPTIONS.keys()
    assert {fact[0] for _, fact in ASKED.values()} | NEEDED.keys() <= OPTIONS.keys()
    assert {f"team {step}" for step in STEPS} <= OPTIONS.keys()


def acts_on_a_rep() -> set[str]:
    """The act for which each command asks for a rep by name; "" where it is put together."""
    calls = (call for path in Path(cli.__path__[0]).rglob("*.py") for call in _calls(path))
    asked = [
        call for call in calls if getattr(call.func, "attr", "") == "rep" and len(call.args) > 1
    ]
    return {str(getattr(call.args[1], "value", "")) for call in asked}


def test_every_act_for_which_a_command_asks_for_a_rep_can_be_typed() -> None:
    assert len(acts_on_a_rep()) > 5
    assert acts_on_a_rep() - {""} <= COMMAND_LINES.keys()


def test_a_record_is_typed_by_the_ending_of_its_id_and_named_in_full() -> None:
    look = Todo("look at assignment", ("0000aaaaaa",))
    assert spelled(look) == "coach assignment show aaaaaa"
    assert words(look) == ("assignment", "show", "0000aaaaaa")
    assert words(Todo("look at week")) == ("report",)
