"""A look knows what the records say since it was given: done, tried, seen, and the cue."""

from datetime import date
from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.practice.look_made import LookMade, made, settled
from coachcli.cli.practice.look_said import LookSaid
from coachcli.cli.practice.looked_at import looked_at
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.evaluation import Moved
from coachcli.store import attempt, person

DAY = date(2026, 11, 24)


def look(context: Context) -> LookMade:
    return made(context, *looked_at(context, "dana"), LookSaid())


def test_it_knows_what_is_done_and_the_cue_that_was_taken(assigned: Coach, home: Path) -> None:
    assigned("done", "dana")
    context, _ = at_the_terminal(home)
    given, who = looked_at(context, "dana")
    with context.change("note") as change:
        about = ("cue", given.id, "")
        person.note(context.room, who.id, about, "When I dial, I wait", "n1", change.stamp)
    found = look(context)
    assert (found.said.done, found.cue) == (True, "When I dial, I wait")
    assert (found.said.can_do, found.said.does_do) == (None, None)


def test_a_role_play_since_it_was_given_says_whether_they_can(assigned: Coach, home: Path) -> None:
    assigned("team", "list")
    context, _ = at_the_terminal(home)
    given, who = looked_at(context, "dana")
    tried = Attempt(
        *("a1", who.id, given.asset, "role-play", AttemptKind.ROLE_PLAY, DAY, 4, 4),
        passed=True,
        behaviour=given.behaviour,
        cause=given.cause,
    )
    early = replace(tried, id="a2", day=date(2026, 11, 1), passed=False)
    with context.change("practise") as change:
        for each in (tried, early):
            attempt.add(context.room, each, change.stamp)
    assert look(context).said.can_do is True


def test_a_behaviour_that_the_model_does_not_know_says_nothing(assigned: Coach, home: Path) -> None:
    assigned("team", "list")
    context, _ = at_the_terminal(home)
    given, who = looked_at(context, "dana")
    strange = replace(given, behaviour="juggles")
    assert made(context, strange, who, LookSaid()).said.can_do is None


def test_a_flow_is_known_by_the_diagnosis_else_by_the_cause(assigned: Coach, home: Path) -> None:
    assigned("team", "list")
    context, _ = at_the_terminal(home, *("", "", "", ""))
    first = look(context)
    kept = settled(context, replace(first, given=replace(first.given, diagnosis=None)))
    assert kept.evaluation.flow == "few-new-opportunities"
    assert kept.evaluation.verdict is Moved.TOO_EARLY
    alone = replace(first.given, diagnosis=None, cause="no-such-cause")
    context, _ = at_the_terminal(home, *("", "", "", ""))
    assert settled(context, replace(first, given=alone)).evaluation.flow == ""
