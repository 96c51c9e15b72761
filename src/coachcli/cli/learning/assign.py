"""coach assign: hand out learning for a cause."""

from functools import partial
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.handing_out import copy_for_the_rep, hand_out, in_words
from coachcli.cli.learning.learnt_here import tried
from coachcli.cli.learning.taking_cue import ask, take
from coachcli.cli.terminal.answer import Answer, Lines, Step
from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.terminal.options import Rep as RepName
from coachcli.coaching.cause import Cause
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.catalogue import Asset
from coachcli.coaching.learning.cue import cue_said
from coachcli.coaching.learning.proposal import NoDiagnosisError, Proposal, choice
from coachcli.coaching.near import near
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.settings import HOLIDAYS
from coachcli.coaching.walks.called_for import called_for
from coachcli.coaching.walks.flow import Flow
from coachcli.store import assignment as assignments
from coachcli.store import diagnosis as diagnoses
from coachcli.store import own_words
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.evaluation import refuted

AssetName = Annotated[
    str | None, Argument("ASSET", "The asset (coach library list); by default what fits best.")
]
CauseName = Annotated[
    str | None, Option("--cause", "The cause to work on; by default the diagnosed.", "ID")
]
Due = Annotated[
    str | None, Option("--due", "When it is due, like Friday; by default in a week.", "DATE")
]
CueWords = Annotated[
    str | None, Option("--cue", 'The rep\'s cue, like "When …, I will …".', "TEXT")
]
Also = Annotated[bool, Option("--also", "Work on this cause beside one that is open.")]


class NoSuchCauseError(CoachError):
    """A cause was named that no flow knows."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        alike = " or ".join(near(wanted, known))
        listed = "See the causes with: coach flow list --causes"
        hint = f"Did you mean {alike}?" if alike else listed
        super().__init__(f'No cause is called "{wanted}". {hint}')


class WhichCauseError(CoachError):
    """An asset addresses several causes and none was named."""

    def __init__(self, asset: Asset) -> None:
        causes = ", ".join(asset.addresses)
        say = f"Say which: --cause {asset.addresses[0]}"
        super().__init__(f'"{asset.title}" is for {causes}. {say}')


class NotTheCauseError(CoachError):
    """A look found that what the last walk came to was not the cause."""

    def __init__(self, name: str, means: str) -> None:
        super().__init__(
            f"At the last look this was not the cause: {means}. Nothing was given. "
            f'Walk again, with that settled: coach diagnose "{name}"'
        )


def assign(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: RepName,
    asset: AssetName = None,
    cause: CauseName = None,
    due: Due = None,
    also: Also = False,
    cue: CueWords = None,
) -> Answer:
    """Hand out learning of an hour or less, for the cause of the last diagnosis.

    Examples
      coach assign dana
      coach assign dana three-messages-rewritten --due friday
      coach assign dana --cause call-opening --also
    """
    who, taken = context.rep(rep, "assign"), cue if cue is None else cue_said(cue)
    by = context.day_said(due) if due else None
    named = context.shelf.asset(asset) if asset else None
    given = hand_out(context, _proposal(context, who, named, cause), by, also=also)
    words = take(context, who, given, taken) if taken else ()
    said = Lines((*in_words(given, who, context.behaviours()), *words))
    step = copy_for_the_rep(given, f"a copy for {who.name}")
    body = {"rep_name": who.name, **plain(given), "cue": own_words.cue(context.room, given.id)}
    parts = (said, *context.as_set(HOLIDAYS))
    if taken is None and context.terminal.has_reader:
        return Answer(body, parts, then=partial(_with_cue, context, who, given, step))
    return Answer(body, parts, step)


def _with_cue(context: Context, who: Rep, given: Assignment, step: Step) -> Answer:
    """What is asked of somebody who has read what was given, before what comes next."""
    return Answer(parts=(Lines(ask(context, who, given)),), next=step)


def _proposal(context: Context, who: Rep, asset: Asset | None, wanted: str | None) -> Proposal:
    """What the last diagnosis calls for, else what is named without one behind it."""
    last = diagnoses.latest(context.room, who.id)
    gone = refuted(context.room, last.id) if last and not (asset or wanted) else None
    if gone:
        raise NotTheCauseError(who.name, gone[1])
    diagnosed = _diagnosed(context, last, asset, wanted) if last else None
    return diagnosed or _by_choice(context, who, asset, wanted)


def _diagnosed(
    context: Context, last: KeptDiagnosis, asset: Asset | None, wanted: str | None
) -> Proposal | None:
    """What the last diagnosis calls for; none when something else was named."""
    flow = walks.kept_walk(context.room, last.walk).interview.flow
    cause = called_for(last.conclusion, flow, last.name, asset, wanted)
    if cause is None:
        return None
    chosen = _chosen(context, last.person, cause, asset)
    return Proposal(last.person, cause, chosen, flow.gap.metric, last.id)


def _by_choice(context: Context, who: Rep, asset: Asset | None, wanted: str | None) -> Proposal:
    """What the manager names, without a diagnosis behind it."""
    name = wanted or (_only_cause(asset) if asset else "")
    if not name:
        raise NoDiagnosisError(who.name)
    flow, cause = _known_cause(context, name)
    return Proposal(who.id, cause, _chosen(context, who.id, cause, asset), flow.gap.metric)


def _chosen(context: Context, who: str, cause: Cause, asset: Asset | None) -> Asset:
    """What fits best of what the rep (by id) has not done."""
    done = assignments.listed(context.room, [who], (AssignmentState.DONE,))
    had = {given.asset for given in done}
    return choice(cause, context.shelf.assets_for([cause.id]), asset, tried(context), had)


def _only_cause(asset: Asset) -> str:
    if len(asset.addresses) != 1:
        raise WhichCauseError(asset)
    return asset.addresses[0]


def _known_cause(context: Context, wanted: str) -> tuple[Flow, Cause]:
    flow = context.shelf.flow_with(wanted)
    cause = flow.cause(wanted) if flow else None
    if flow is None or cause is None:
        raise NoSuchCauseError(wanted, context.shelf.cause_ids())
    return flow, cause
