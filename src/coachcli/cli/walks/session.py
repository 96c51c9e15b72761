"""A diagnosis from its beginning to what is agreed on it; the walk itself is in `walk`."""

from collections.abc import Mapping

from coachcli import VERSION
from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.handing_out import give, noted
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.cli.walks import conclusion
from coachcli.cli.walks.walk import Walk
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.conclusion import conclusion as concluded
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.interview import Interview, Limits, interview, reopened
from coachcli.coaching.walks.known import TENURE, Fact, known, tenure
from coachcli.coaching.walks.story import played as answered
from coachcli.store import diagnosis as diagnoses
from coachcli.store import metric as metrics
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis


class NothingGivenError(LeftError):
    """The manager left after the conclusion, before anything was agreed on it."""

    def __init__(self, diagnosed: KeptDiagnosis) -> None:
        again = f'The diagnosis is kept; hand out with: coach assign "{diagnosed.name}"'
        CoachError.__init__(self, f"Nothing was given. {again}")


def begin(context: Context, who: Rep, flow: Flow, limits: Limits | None = None) -> Walk:
    """A new walk, kept, with what the tool knows answered."""
    return _kept(context, who, _with_facts(context, who, flow, limits))


def reopen(context: Context, who: Rep, diagnosed: KeptDiagnosis, look: str) -> Walk:
    """A walk that takes up a concluded one, its settling look first; the old one stays as it is."""
    before = walks.kept_walk(context.room, diagnosed.walk).interview
    return _kept(context, who, reopened(before, look))


def recorded(
    context: Context,
    who: Rep,
    flow: Flow,
    answers: Mapping[str, str | None],
    limits: Limits | None = None,
) -> KeptDiagnosis:
    """The diagnosis from recorded answers, kept with its walk."""
    walk = Walk(clock.new_id(), answered(_with_facts(context, who, flow, limits), answers))
    diagnosed = _concluded(context, who, walk)
    _keep_whole(context, diagnosed, walk.interview)
    return diagnosed


def _keep_whole(context: Context, diagnosed: KeptDiagnosis, ended: Interview) -> None:
    """Keep a diagnosis and its walk as one act."""
    with context.change("diagnose") as change:
        walks.begin(context.room, diagnosed.walk, diagnosed.person, ended, change.stamp)
        diagnoses.add(context.room, diagnosed, VERSION, change.stamp)


def keep(context: Context, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that has ended, kept."""
    diagnosed = _concluded(context, who, ended)
    with context.change("conclude") as change:
        diagnoses.add(context.room, diagnosed, VERSION, change.stamp)
    return diagnosed


def _concluded(context: Context, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that has ended, worked out before the database is held."""
    made = _conclusion(context, ended.interview)
    return KeptDiagnosis(clock.new_id(), who.id, who.name, context.day, ended.id, made, "")


def _conclusion(context: Context, ended: Interview) -> Conclusion:
    """The conclusion in the words of the flow and the library as they are now."""
    flow, shelf = ended.flow, context.shelf
    learning = shelf.assets_for(cause.id for cause in flow.causes)
    made = diagnosis(ended)
    return concluded(made, flow, learning, context.behaviours(), shelf.flow_ids())


def agreed(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """Ask what is agreed on a conclusion; what was, and what follows. Raises NothingGivenError."""
    context.terminal.listen_anew()
    try:
        given = _asked(context, who, diagnosed)
    except LeftError:
        raise NothingGivenError(diagnosed) from None
    return given if given.next else replace(given, next=conclusion.shown_again(diagnosed))


def _asked(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """What is agreed; nothing where the input ends."""
    offered = diagnosed.conclusion.offers
    try:
        return give(context, who, diagnosed) if offered else noted(context, diagnosed)
    except NothingTypedError:
        return Answer()


def _kept(context: Context, who: Rep, walk: Interview) -> Walk:
    """A walk under a new id, on disk with what it begins with."""
    id_ = clock.new_id()
    with context.change("begin") as change:
        walks.begin(context.room, id_, who.id, walk, change.stamp)
    return Walk(id_, walk)


def _with_facts(context: Context, who: Rep, flow: Flow, limits: Limits | None) -> Interview:
    begun = interview(flow, limits)
    asked = {check.metric for check in flow.checks if check.metric}
    return known(begun, _facts(context, who, asked)) if asked else begun


def _facts(context: Context, who: Rep, asked: set[str]) -> dict[str, Fact]:
    """What the records say about the metrics asked for: the time in the role, and numbers."""
    numbered = asked - {TENURE} and metrics.recorded(context.room)
    return _tenure(context, who) | (_numbers(context, who) if numbered else {})


def _tenure(context: Context, who: Rep) -> dict[str, Fact]:
    return {TENURE: tenure((context.day - who.started).days)} if who.started else {}


def _numbers(context: Context, who: Rep) -> dict[str, Fact]:
    from coachcli.cli.numbers.standings import stands  # noqa: PLC0415 - only with numbers
    from coachcli.coaching.numbers.gap import facts  # noqa: PLC0415 - as above

    return facts(stands(context, who).standings)
