"""coach assign: hand out learning for a cause."""

from typing import Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.context import AsJson, Desk, desk
from coachcli.cli.learning.handing_out import cause_of, hand_out, told
from coachcli.cli.terminal import show
from coachcli.coaching.cause import Cause
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import Asset
from coachcli.coaching.learning.proposal import NoDiagnosisError, NothingToLearnError, Proposal, choice, fits
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Flow
from coachcli.store import diagnosis as diagnoses
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis

app = typer.Typer(rich_markup_mode=None, add_completion=False)


class NoSuchCauseError(CoachError):
    """A cause was named that no flow knows."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped id needs it

        near = get_close_matches(wanted, known, n=2)
        hint = f"Did you mean {' or '.join(near)}?" if near else "See the causes with: coach flow list --causes"
        super().__init__(f'No cause is called "{wanted}". {hint}')


class WhichCauseError(CoachError):
    """An asset addresses several causes and none was named."""

    def __init__(self, asset: Asset) -> None:
        super().__init__(f'"{asset.title}" is for {", ".join(asset.addresses)}. Say which: --cause {asset.addresses[0]}')


@app.command()
def assign(
    rep: Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name.")],
    asset: Annotated[
        str | None, typer.Argument(metavar="ASSET", help="The asset (coach library list); by default what fits best.")
    ] = None,
    cause: Annotated[
        str | None, typer.Option("--cause", metavar="ID", help="The cause to work on; by default the diagnosed.")
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DATE", help="When it is due (YYYY-MM-DD); by default in a week.")
    ] = None,
    also: Annotated[bool, typer.Option("--also", help="Work on this cause beside one that is open.")] = False,
    as_json: AsJson = False,
) -> None:
    """Hand out learning of an hour or less, for the cause of the last diagnosis.

    \b
    Examples
      coach assign dana
      coach assign dana three-messages-rewritten --due 2026-12-04
      coach assign dana --cause call-opening --also
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = at.rep(rep, "coach assign")
    by = clock.day_named(due) if due else None
    proposal = _proposal(at, who, at.shelf.asset(asset) if asset else None, cause)
    given = hand_out(at, proposal, by, also=also)
    if as_json:
        show.as_json({"version": 1, "rep_name": who.name, **plain(given)})
        return
    show.answer(*told(given, who, at.behaviours()))
    show.aside("", f"Next: coach assignment show {ending(given.id)} --out {given.asset}.md    a copy for {who.name}")


def _proposal(at: Desk, who: Rep, asset: Asset | None, wanted: str | None) -> Proposal:
    last = diagnoses.latest(at.room, who.id)
    found = _from_diagnosis(at, who, last, asset, wanted) if last else None
    if found is None:
        found = _by_choice(at, who, asset, wanted)
    return found


def _from_diagnosis(at: Desk, who: Rep, last: KeptDiagnosis, asset: Asset | None, wanted: str | None) -> Proposal | None:
    """What the last diagnosis calls for; none when something else was named."""
    flow = walks.kept_walk(at.room, last.walk).interview.flow
    cause = _diagnosed(flow, last, wanted)
    if cause is None and (wanted or asset):
        return None
    if cause is None:
        raise NothingToLearnError(last.conclusion.diagnosis.verdict, who.name)
    if asset and not wanted and not fits(asset, cause):
        return None
    return Proposal(who.id, cause, choice(cause, at.shelf.assets_for([cause.id]), asset), flow.gap.metric, last.id)


def _diagnosed(flow: Flow, last: KeptDiagnosis, wanted: str | None) -> Cause | None:
    if wanted:
        return flow.cause(wanted)
    return flow.cause(cause_of(last).id) if last.conclusion.carried else None


def _by_choice(at: Desk, who: Rep, asset: Asset | None, wanted: str | None) -> Proposal:
    """What the manager names, without a diagnosis behind it."""
    if asset is None and wanted is None:
        raise NoDiagnosisError(who.name)
    flow, cause = _known_cause(at, wanted or _only_cause(asset))
    return Proposal(who.id, cause, choice(cause, at.shelf.assets_for([cause.id]), asset), flow.gap.metric)


def _only_cause(asset: Asset | None) -> str:
    if asset is None or len(asset.addresses) != 1:
        raise WhichCauseError(asset) if asset else LookupError
    return asset.addresses[0]


def _known_cause(at: Desk, wanted: str) -> tuple[Flow, Cause]:
    flow = at.shelf.flow_with(wanted)
    cause = flow.cause(wanted) if flow else None
    if flow is None or cause is None:
        raise NoSuchCauseError(wanted, at.shelf.cause_ids())
    return flow, cause
