"""How a look is made: from the records, from what is said, and from what is asked."""

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.practice.look_asked import LookAbout, asked
from coachcli.cli.practice.look_said import LookSaid, filled, other_of
from coachcli.cli.practice.number_told import number_told
from coachcli.cli.practice.verdict_said import brief
from coachcli.cli.terminal import show
from coachcli.coaching.behaviour import behaviour_of, titled
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.did_it_help import NumberTold
from coachcli.coaching.practice.evaluation import CauseWas, Evaluation, look_number, next_look
from coachcli.coaching.practice.ladder import SkillEvidence
from coachcli.coaching.practice.look import looks, of_behaviour
from coachcli.coaching.practice.shown_since import Shown, shown
from coachcli.coaching.rep import Rep
from coachcli.store import attempt as attempts
from coachcli.store import evaluation as evaluations
from coachcli.store import observation as observations
from coachcli.store import walk as walks
from coachcli.store.diagnosis import flow_and_walk


@dataclass(frozen=True, slots=True)
class LookMade:
    """A look, the assignment and the rep it is about.

    The cue that was agreed, if one was, and the look before it, if there was one.
    """

    given: Assignment
    who: Rep
    evaluation: Evaluation
    number: NumberTold
    said: LookSaid
    cue: str = ""
    earlier: Evaluation | None = None


def made(context: Context, given: Assignment, who: Rep, said: LookSaid) -> LookMade:
    """The look as far as the records and the command line know it."""
    told, seen = number_told(context, who, given), _seen(context, given)
    state = True if given.state is AssignmentState.DONE else None
    known = replace(
        said,
        done=state if said.done is None else said.done,
        can_do=seen.can_do if said.can_do is None else said.can_do,
        does_do=seen.does_do if said.does_do is None else said.does_do,
    )
    before = evaluations.of_assignment(context.room, given.id)
    look = Evaluation(
        *(clock.new_id(), given.id, who.id, look_number(before)),
        *(told.verdict, context.day, told.arithmetic),
    )
    cue = evaluations.cue_of(context.room, given.id)
    return LookMade(given, who, look, told, known, cue, before[-1] if before else None)


def settled(context: Context, look: LookMade) -> LookMade:
    """The same with all that is asked and said. Raises LeftError or NoSuchOtherError."""
    flow, others = _others(context, look)
    said = look.said
    if context.terminal.has_person:
        context.terminal.say(*show.wrapped(_opening(context, look)), "")
        said = asked(context.terminal, _about(context, look, others), said)
    if others:
        other_of(said.other, tuple(cause.id for cause in others))
    said = filled(said, look.earlier)
    given, told, off = look.given, look.number, context.settings.off
    ripe = told.arithmetic.ripe or context.day
    following = next_look(given, look.evaluation.look, told.verdict, context.day, ripe, off)
    evaluation = replace(
        look.evaluation,
        flow=flow,
        done=said.done,
        can_do=said.can_do,
        does_do=said.does_do,
        cause_was=said.cause_was or CauseWas.NOT_CLEAR,
        other_cause=said.other,
        cue_used=said.cue_used,
        following=following,
    )
    return replace(look, said=said, evaluation=evaluation)


def _opening(context: Context, look: LookMade) -> str:
    verdict = brief(look.number.verdict, look.number.arithmetic)
    day = look.given.look
    early = f" Its look is on {show.day(day)}." if day and day > context.day else ""
    return f'{look.who.name}, "{look.given.title}": {verdict}.{early}'


def _about(context: Context, look: LookMade, others: tuple[Cause, ...]) -> LookAbout:
    behaviour = titled(look.given.behaviour, context.behaviours())
    return LookAbout(behaviour, look.given.means, look.cue, others, look.earlier)


def _others(context: Context, look: LookMade) -> tuple[str, tuple[Cause, ...]]:
    """The flow in which the cause stands, and its other causes where they may be asked about."""
    given = look.given
    flow, walk = flow_and_walk(context.room, given.diagnosis) if given.diagnosis else ("", "")
    asks = context.terminal.has_person or look.said.other
    if not asks:
        return flow or context.shelf.flow_id_with(given.cause), ()
    known = walks.kept_walk(context.room, walk).interview.flow if walk else None
    known = known or context.shelf.flow_with(given.cause)
    causes = known.causes if known else ()
    return known.id if known else "", tuple(each for each in causes if each.id != given.cause)


def _seen(context: Context, given: Assignment) -> Shown:
    """What was tried and seen of the behaviour since it was given."""
    day, behaviours = context.day, context.behaviours()
    behaviour = behaviour_of(given.behaviour, behaviours)
    if behaviour is None:
        return Shown()
    ratings = looks(observations.of_person(context.room, given.rep, day), behaviours)
    tried = [
        each
        for each in attempts.of_person(context.room, given.rep, day)
        if each.day >= given.given and each.behaviour == behaviour.id
    ]
    return shown(
        SkillEvidence(
            behaviour.expected,
            tuple(e for e in of_behaviour(ratings, behaviour.id) if e.seen >= given.given),
            tuple(tried),
            knowledge=_knowledge(context, given) if tried else frozenset(),
        )
    )


def _knowledge(context: Context, given: Assignment) -> frozenset[str]:
    """The cause of an assignment where it is a gap of knowledge, which a recall proves."""
    flow = context.shelf.flow_with(given.cause)
    cause = flow.cause(given.cause) if flow else None
    is_known = cause is not None and cause.kind is Kind.KNOWLEDGE
    return frozenset({given.cause} if is_known else ())
