"""A diagnosis from its beginning to what is agreed on it; the walk itself is in `walk`."""

from collections.abc import Mapping

from coachcli import VERSION
from coachcli.cli import clock
from coachcli.cli.context import Desk
from coachcli.cli.learning.handing_out import give, noted
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.cli.walks import conclusion
from coachcli.cli.walks.walk import Walk
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.conclusion import conclusion as concluded
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.interview import Interview, Limits, interview, reopened
from coachcli.coaching.walks.known import TENURE, Fact, known, tenure
from coachcli.coaching.walks.story import told
from coachcli.store import diagnosis as diagnoses
from coachcli.store import metric as metrics
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis


class NothingGivenError(LeftError):
    """The manager left after the conclusion, before anything was agreed on it."""

    def __init__(self, kept: KeptDiagnosis) -> None:
        CoachError.__init__(self, f'Nothing was given. The diagnosis is kept; hand out with: coach assign "{kept.name}"')


def begin(at: Desk, who: Rep, flow: Flow, limits: Limits | None = None) -> Walk:
    """A new walk, kept, with what the tool knows answered."""
    return _kept(at, who, _with_facts(at, who, flow, limits))


def reopen(at: Desk, who: Rep, kept: KeptDiagnosis, look: str) -> Walk:
    """A walk that takes up a concluded one, its settling look first; the old one stays as it is."""
    return _kept(at, who, reopened(walks.kept_walk(at.room, kept.walk).interview, look))


def recorded(at: Desk, who: Rep, flow: Flow, answers: Mapping[str, str | None], limits: Limits | None = None) -> KeptDiagnosis:
    """The diagnosis from recorded answers, kept with its walk."""
    ended = told(_with_facts(at, who, flow, limits), answers)
    walk = Walk(clock.new_id(), ended)
    kept = _concluded(at, who, walk)
    with at.change("diagnose") as change:
        walks.begin(at.room, walk.id, who.id, ended, change.stamp)
        diagnoses.add(at.room, kept, VERSION, change.stamp)
    return kept


def keep(at: Desk, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that has ended, kept."""
    kept = _concluded(at, who, ended)
    with at.change("conclude") as change:
        diagnoses.add(at.room, kept, VERSION, change.stamp)
    return kept


def _concluded(at: Desk, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that has ended, worked out before the database is held."""
    flow = ended.interview.flow
    learning = at.shelf.assets_for(cause.id for cause in flow.causes)
    found = concluded(diagnosis(ended.interview), flow, learning, at.behaviours(), at.shelf.flow_ids())
    return KeptDiagnosis(clock.new_id(), who.id, who.name, at.day, ended.id, found, "")


def tell(kept: KeptDiagnosis) -> None:
    """Show a conclusion and what to do."""
    show.answer("", *conclusion.lines(kept), *conclusion.what_to_do(kept.conclusion))


def act(at: Desk, who: Rep, kept: KeptDiagnosis) -> None:
    """Ask what is agreed on a conclusion, and say which command follows."""
    try:
        given = give(at, who, kept) if kept.conclusion.offers else noted(at, kept)
    except NothingTypedError:
        given = None
    except LeftError:
        raise NothingGivenError(kept) from None
    show.aside("", f"Next: {given or conclusion.saved_as(kept)}")


def _kept(at: Desk, who: Rep, walk: Interview) -> Walk:
    """A walk under a new id, on disk with what it begins with."""
    id_ = clock.new_id()
    with at.change("begin") as change:
        walks.begin(at.room, id_, who.id, walk, change.stamp)
    return Walk(id_, walk)


def _with_facts(at: Desk, who: Rep, flow: Flow, limits: Limits | None) -> Interview:
    begun = interview(flow, limits)
    asked = {check.metric for check in flow.checks if check.metric}
    return known(begun, _facts(at, who, asked)) if asked else begun


def _facts(at: Desk, who: Rep, asked: set[str]) -> dict[str, Fact]:
    """What the records say about the metrics that are asked for: the time in the role, and the numbers where there are any."""
    facts = {TENURE: tenure((at.day - who.started).days)} if who.started else {}
    if asked - {TENURE} and metrics.recorded(at.room):
        from coachcli.cli.numbers.standings import stands  # noqa: PLC0415 - only where there are numbers
        from coachcli.coaching.numbers.gap import facts as numbers  # noqa: PLC0415

        facts |= numbers(stands(at, who).found)
    return facts
