"""Handing out what a conclusion calls for: Enter takes the first, 0 nothing."""

from datetime import date

from coachcli.cli import clock
from coachcli.cli.context import Desk
from coachcli.cli.learning.expectation import expected
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import agreed, picked_number
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.learning.assignment import Assignment, State
from coachcli.coaching.learning.proposal import Proposal, SecondCauseError, assigned
from coachcli.coaching.record import ending
from coachcli.coaching.rep import Rep
from coachcli.store import assignment
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import INSTEAD, KeptDiagnosis


def give(at: Desk, who: Rep, kept: KeptDiagnosis) -> str | None:
    """Ask which of the offered assets to assign, and assign it; gives the command to follow, none when nothing was given."""
    show.aside("  0  nothing now", "Enter takes the first.")
    picked = picked_number(len(kept.conclusion.offers), 0)
    if picked is None:
        return None
    asset = at.shelf.asset(kept.conclusion.offers[picked].asset)
    proposal = Proposal(who.id, cause_of(kept), asset, kept.conclusion.metric, kept.id)
    try:
        given = hand_out(at, proposal, None, also=False)
    except SecondCauseError as error:
        if not agreed(f"{error}\nGive this one as well? Enter yes, n no"):
            return None
        given = hand_out(at, proposal, None, also=True)
    show.aside(*told(given, who, at.behaviours()))
    return f"coach assignment show {ending(given.id)} --out {asset.id}.md"


def noted(at: Desk, kept: KeptDiagnosis) -> str | None:
    """Ask whether the manager will do what stands in the place of learning, and keep that."""
    cause = kept.conclusion.carried
    if cause is None or not cause.instead:
        return None
    if agreed("Enter: I will do this. n: not now."):
        with at.change("act") as change:
            diagnoses.act(at.room, clock.new_id(), kept.id, INSTEAD, change.stamp)
        show.aside("Noted as your action.")
    return None


def hand_out(at: Desk, proposal: Proposal, due: date | None, *, also: bool) -> Assignment:
    """Assign what is proposed and keep it. Raises the errors of coaching.assignment."""
    with at.change("assign") as change:
        open_ = assignment.listed(at.room, (proposal.rep,), (State.OPEN,))
        given = assigned(proposal, clock.new_id(), at.day, due, open_, also=also)
        assignment.add(at.room, given, clock.new_id(), change.stamp)
    return given


def told(given: Assignment, who: Rep, behaviours: dict[str, Behaviour]) -> list[str]:
    """What was assigned, in words."""
    moves = expected(given, behaviours)
    return [
        *show.wrapped(f"Assigned to {who.name}: {given.title}, {given.minutes} min, due {show.day(given.due)}."),
        *show.wrapped(f"Done means: {given.done_means}"),
        *show.wrapped(f"We look again on {show.day(given.evaluate)}: {moves}."),
    ]


def cause_of(kept: KeptDiagnosis) -> Cause:
    """The cause that a kept diagnosis carries, as a noun of the study."""
    named = kept.conclusion.carried
    if named is None:
        raise LookupError(kept.id)
    learn = tuple(one.asset for one in kept.conclusion.offers)
    return Cause(named.id, Kind(named.kind), named.behaviour, named.means, learn=learn, instead=named.instead)
