"""What the rep may see, decided here; whatever goes to a rep is made of these nouns.

What they practise with is beside it (rep_sees_practice.py).

Theirs are: goal, plan, assignment, what done means, dates, promises of both sides, own words and
ratings. Never: reasons and answers of a walk, cause and kind, notes, the buyer's side of a
role-play and how it is led, and the coach's rating until both are in. A plan is theirs whole.
"""

from collections.abc import Iterable
from datetime import date

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.catalogue import Asset, Recall, RolePlay
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.plans.standard import plainly
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.guide import Guide, GuideQuestion
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.week.history import Happened, Moment
from coachcli.coaching.week.talk_sheet import TalkSheet


@dataclass(frozen=True, slots=True)
class SceneForRep:
    """The rep's side of a role-play: what they see, the names of the rounds, what passing is."""

    sees: str
    rounds: tuple[str, ...]
    pass_marks: tuple[str, ...]
    pass_when: str


@dataclass(frozen=True, slots=True)
class AssetForRep:
    """A piece of learning as the rep gets it; not for which causes it is."""

    title: str
    scene: str
    kind: str
    minutes: int
    goal: str
    steps: str
    done: str
    organise: str
    play: SceneForRep | None
    recall: tuple[Recall, ...]


@dataclass(frozen=True, slots=True)
class AssignmentForRep:
    """What was agreed about a piece of learning: what done means, the days, and their cue."""

    title: str
    minutes: int
    done_means: str
    due: date
    evaluate: date
    cue: str = ""


@dataclass(frozen=True, slots=True)
class GoalForRep:
    """A goal in the words in which it was agreed; not what was noted when it was closed."""

    what: str
    why: str
    standard: str
    by: date
    plan: str
    rep_agreed: date | None
    manager_agreed: date | None


@dataclass(frozen=True, slots=True)
class MessageForRep:
    """What was agreed in a talk, to be sent to the rep; `mine` is when the manager's part is due.

    `agreed` and `done` are words that are written to be read by the rep; they are empty where what
    both promised in a later talk stands in their place. `talked` is the day of the last talk.
    """

    name: str
    agreed: str
    done: str
    given: AssignmentForRep | None
    goal: GoalForRep | None
    mine: date | None
    talked: date | None = None
    promises: "tuple[PromiseForRep, ...]" = ()


@dataclass(frozen=True, slots=True)
class BehaviourForRep:
    """A behaviour on the form on which a rep rates it: what is seen at each level, and where."""

    title: str
    look_at: str
    sounds_like: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormForRep:
    """The form for a rep's own rating; nothing in it says how anybody else has rated."""

    name: str
    day: date
    behaviours: tuple[BehaviourForRep, ...]


@dataclass(frozen=True, slots=True)
class RatingForRep:
    """How a behaviour was rated, once both ratings are in; not what is noted beside it."""

    title: str
    seen: date
    own: float | None
    coach: float


def form_for_rep(name: str, behaviours: Iterable[Behaviour], day: date) -> FormForRep:
    """The form on which a rep rates these behaviours."""
    return FormForRep(name, day, tuple(map(_on_a_form, behaviours)))


def rating_for_rep(look: RatedLook, title: str) -> RatingForRep | None:
    """What the rep may see of a look: nothing of a tool's, nor where the own one was let go."""
    if look.own is None or not look.by_person:
        return None
    return RatingForRep(title, look.seen, look.own, look.level)


SEEN_OF_HISTORY = (
    *(Happened.GOAL, Happened.GIVEN, Happened.ENDED, Happened.TALK, Happened.PRACTISED),
    *(Happened.PAIRED, Happened.WROTE),
)
"""The lines of a history that are theirs as they stand; a rating is once both are in.

What came of a talk of a pair is in the coach's words, and not among them.
"""


@dataclass(frozen=True, slots=True)
class MomentForRep:
    """A line of the history as the rep may see it; it has no room for a walk, a look or a note."""

    day: date
    happened: str
    text: str


def history_for_rep(moments: Iterable[Moment]) -> tuple[MomentForRep, ...]:
    """What the rep may see of a history: goals, learning, talks with what both promised, practice.

    Of a rating nothing before both are in, and no goal before both have agreed.
    """
    theirs = (each for each in moments if each.happened in SEEN_OF_HISTORY or each.both_in)
    agreed = (each for each in theirs if not each.is_draft)
    return tuple(MomentForRep(each.day, str(each.happened), each.text) for each in agreed)


@dataclass(frozen=True, slots=True)
class PromiseForRep:
    """What was promised in a talk, by the rep or by the coach, and by when."""

    what: str
    by: date
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class HalfForRep:
    """The form for a rep's half of the talk of a week: their goal, and what both promised."""

    rep: str
    name: str
    week: str
    goal: GoalForRep | None
    promises: tuple[PromiseForRep, ...]


@dataclass(frozen=True, slots=True)
class TalkBriefForRep:
    """What both take into a talk: what it is for, the goal, what is promised, and the questions.

    Not what a question listens for.
    """

    name: str
    title: str
    minutes: int
    purpose: str
    goal: GoalForRep | None
    promises: tuple[PromiseForRep, ...]
    questions: tuple[str, ...]


def asset_for_rep(asset: Asset) -> AssetForRep:
    """What the rep gets of a piece of learning."""
    return AssetForRep(
        title=asset.title,
        scene=asset.scene,
        kind=str(asset.kind),
        minutes=asset.minutes,
        goal=asset.goal,
        steps=asset.steps,
        done=asset.done,
        organise=asset.organise,
        play=_scene(asset.role_play) if asset.role_play else None,
        recall=asset.recall,
    )


def assignment_for_rep(given: Assignment, cue: str = "") -> AssignmentForRep:
    """What the rep gets of an assignment; not the cause it is for, nor what is to move."""
    days = (given.due, given.evaluate)
    return AssignmentForRep(given.title, given.minutes, given.done_means, *days, cue)


def goal_for_rep(goal: Goal) -> GoalForRep:
    """What the rep gets of a goal."""
    agreed = (goal.rep_agreed, goal.manager_agreed)
    return GoalForRep(goal.what, goal.why, plainly(goal.standard), goal.by, goal.plan, *agreed)


def half_for_rep(
    rep: Rep, week: str, goal: Goal | None, promises: Iterable[TalkPromise]
) -> HalfForRep:
    """What the rep gets to write their half on."""
    theirs = _promised(promises)
    return HalfForRep(rep.id, rep.name, week, goal_for_rep(goal) if goal else None, theirs)


def message_for_rep(sheet: TalkSheet, name: str) -> MessageForRep:
    """What the rep gets of a talk: not what it was about, what was seen, or what the coach asks."""
    before = sheet.before
    promises = _promised(before.promises) if before else ()
    is_stale = sheet.is_talked_over and bool(promises)
    return MessageForRep(
        name,
        "" if is_stale else sheet.words.agree,
        "" if is_stale else sheet.words.done,
        assignment_for_rep(sheet.learn, sheet.cue) if sheet.learn else None,
        goal_for_rep(sheet.goal) if sheet.goal else None,
        sheet.promise.by if sheet.promise else None,
        before.day if before else None,
        promises,
    )


def _promised(promises: Iterable[TalkPromise]) -> tuple[PromiseForRep, ...]:
    return tuple(
        PromiseForRep(each.what, each.by, each.step is TalkStep.ACTION) for each in promises
    )


def _on_a_form(behaviour: Behaviour) -> BehaviourForRep:
    sounds = behaviour.sounds_like
    return BehaviourForRep(behaviour.title, behaviour.look_at, sounds, behaviour.levels)


def talk_brief_for_rep(
    guide: Guide, asked: Iterable[GuideQuestion], half: HalfForRep
) -> TalkBriefForRep:
    """What the rep gets before a talk by a guide, of which these questions are asked."""
    questions = tuple(question.ask for question in asked)
    head = (guide.title, guide.minutes, guide.purpose)
    return TalkBriefForRep(half.name, *head, half.goal, half.promises, questions)


def talk_brief_on(brief: TalkBriefForRep, on: date, before: date | None) -> TalkBriefForRep:
    """What stands of a brief on a day to come, when both talked on a day `before` it.

    A promise that was due by then is a matter of that talk, and a goal ends with its day.
    """
    goal = brief.goal if brief.goal and brief.goal.by >= on else None
    promises = [each for each in brief.promises if before is None or each.by > before]
    return replace(brief, goal=goal, promises=tuple(promises))


def _scene(play: RolePlay) -> SceneForRep:
    rounds = tuple(each.name for each in play.rounds)
    return SceneForRep(play.rep_sees, rounds, play.pass_marks, play.pass_when)
