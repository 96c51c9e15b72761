"""coach demo: the main job on a made-up team, in a home that is thrown away."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.context import AsJson, Desk, desk, on_terminal
from coachcli.cli.learning.handing_out import cause_of, hand_out, told
from coachcli.cli.terminal import show
from coachcli.cli.walks import conclusion, session
from coachcli.cli.walks.walk import SavedError, walk
from coachcli.cli.week import review
from coachcli.coaching.learning.assignment import Assignment, State
from coachcli.coaching.learning.proposal import Proposal
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.report import Report, week_of
from coachcli.content.library.shelf import shipped
from coachcli.store import assignment, person
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import INSTEAD, KeptDiagnosis

app = typer.Typer(rich_markup_mode=None, add_completion=False)
FLOW = "few-new-opportunities"
STORY = (
    "Dana sends forty messages a day, and all of them could be from anybody. Twelve new opportunities were planned; seven came."
)


@app.command()
def demo(
    recorded: Annotated[bool, typer.Option("--recorded", help="Use recorded answers, also on a terminal.")] = False,
    as_json: AsJson = False,
) -> None:
    """Try the main job on a made-up team: a walk, learning handed out, the week's report. Nothing is kept.

    \b
    Examples
      coach demo
      coach demo --recorded
      coach demo --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    with _thrown_away(), closing(desk()) as at:
        team = _team(at)
        _before(at, team)
        if on_terminal() and not recorded and not as_json:
            _by_hand(at, team["Dana"])
        else:
            _by_itself(at, team["Dana"], as_json=as_json)


@contextmanager
def _thrown_away() -> Iterator[None]:
    """A home of its own that is gone afterwards."""
    before = os.environ.get("COACH_HOME")
    with tempfile.TemporaryDirectory(prefix="coach-demo-") as folder:
        os.environ["COACH_HOME"] = folder
        try:
            yield
        finally:
            os.environ.pop("COACH_HOME")
            os.environ.update({"COACH_HOME": before} if before is not None else {})


def _by_hand(at: Desk, dana: Rep) -> None:
    show.aside(show.bold("A made-up team of eight. You have a one-on-one with Dana Reyes in ten minutes."), "")
    show.aside(*show.wrapped(STORY), *show.wrapped("Answer as you would for somebody like her: a number, or ? to see why."))
    try:
        ended = walk(at, dana, session.begin(at, dana, at.shelf.flow(FLOW)))
    except SavedError as error:
        show.aside("You left the demo; nothing was kept.")
        raise typer.Exit(error.exit_code) from None
    kept = session.keep(at, dana, ended)
    session.tell(kept)
    session.act(at, dana, kept)
    show.answer("", *_report(at))
    _goodbye()


def _by_itself(at: Desk, dana: Rep, *, as_json: bool) -> None:
    kept = _recorded(at, dana, "dana", at.day)
    given = _first_offer(at, dana, kept, at.day)
    if as_json:
        reviewed = review.as_plain(_reviewed(at, every=True))
        made = {"diagnosis": conclusion.as_plain(kept), "assignment": plain(given), "report": reviewed}
        show.as_json({"version": 1, **made})
        return
    show.answer(show.bold("$ coach diagnose dana"), *show.wrapped(STORY), *_transcript(kept))
    session.tell(kept)
    show.answer("", show.bold("$ coach assign dana"), *told(given, dana, at.behaviours()))
    show.answer("", show.bold("$ coach report"), *_report(at))
    _goodbye()


def _transcript(kept: KeptDiagnosis) -> list[str]:
    """The questions and the recorded answers, in the order in which they were asked."""
    lines: list[str] = []
    for number, reason in enumerate((one for one in kept.conclusion.diagnosis.ledger if one.check), 1):
        lines += ["", *show.wrapped(reason.question, f" {number}  "), *show.wrapped(reason.answer, "    > ")]
    return lines


def _team(at: Desk) -> dict[str, Rep]:
    from coachcli.content.imports.team import read_team  # noqa: PLC0415 - only where a file is read

    reps = tuple(replace(rep, id=clock.new_id()) for rep in read_team(_file("team.csv")).reps)
    with at.change("import") as change:
        person.add(at.room, reps, {rep.manager: clock.new_id() for rep in reps[:1]}, change.stamp)
    return {rep.name.split()[0]: rep for rep in reps}


def _before(at: Desk, team: dict[str, Rep]) -> None:
    """What happened on this team in the weeks before."""
    ivo = _recorded(at, team["Ivo"], "ivo", at.day - timedelta(days=15))
    done = _first_offer(at, team["Ivo"], ivo, at.day - timedelta(days=15))
    with _then(at, at.day - timedelta(days=6)).change("done") as change:
        assignment.change(at.room, clock.new_id(), done.id, State.DONE, change.stamp)
    lena = _recorded(at, team["Lena"], "lena", at.day - timedelta(days=23))
    with _then(at, at.day - timedelta(days=23)).change("act") as change:
        diagnoses.act(at.room, clock.new_id(), lena.id, INSTEAD, change.stamp)


def _recorded(at: Desk, who: Rep, name: str, day: date) -> KeptDiagnosis:
    from coachcli.content.flows.answers import read_answers  # noqa: PLC0415 - pydantic and yaml only where a file is read

    flow = at.shelf.flow(FLOW)
    return session.recorded(_then(at, day), who, flow, read_answers(_file(f"{name}.yaml"), flow))


def _first_offer(at: Desk, who: Rep, kept: KeptDiagnosis, day: date) -> Assignment:
    asset = at.shelf.asset(kept.conclusion.offers[0].asset)
    proposal = Proposal(who.id, cause_of(kept), asset, kept.conclusion.metric, kept.id)
    return hand_out(_then(at, day), proposal, None, also=False)


def _then(at: Desk, day: date) -> Desk:
    """The same desk on another day."""
    at.room  # noqa: B018 - opened once, and shared
    return replace(at, day=day)


def _report(at: Desk) -> list[str]:
    return review.lines(_reviewed(at))


def _reviewed(at: Desk, *, every: bool = False) -> Report:
    return review.review(at, week_of(at.day), None, every=every)


def _file(name: str) -> Path:
    return shipped() / "library" / "demo" / name


def _goodbye() -> None:
    show.aside("", "That was a made-up team; nothing was kept.", "Bring your own: coach team import team.csv")
