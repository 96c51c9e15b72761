"""The talk sheet: what a manager says, asks and agrees in the next talk with a rep, on one page."""

from collections.abc import Mapping
from datetime import date

from coachcli.coaching.behaviour import Behaviour, behaviour_of
from coachcli.coaching.cause import NO_WORDS, TalkWords, is_left_alone
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.cue import suggested
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.rhythm.talk import TalkPromise
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import Conclusion, Named
from coachcli.coaching.walks.flow import Basis, Flow, Way
from coachcli.coaching.walks.ledger import Reason
from coachcli.coaching.walks.open_check import Next
from coachcli.coaching.walks.standpoint import PROVES
from coachcli.coaching.walks.sure import IN_IT, OPEN
from coachcli.coaching.week.talk_words import OF_A_GOAL, OF_LEARNING, OF_PROMISES, OF_WHAT_IS_APART

BITS_WORTH_SAYING = 1.0
"""An answer that weighs less for the cause is no ground to stand on in a talk."""
ASK_OPENLY = "How do you see it, and what would I see if I sat beside you for an hour?"
NO_CUES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class TalkBefore:
    """The day of the last talk that was held, and what both promised and is still to be kept."""

    day: date
    promises: tuple[TalkPromise, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkGrounds:
    """What is known before a talk; whatever there is not is none or empty.

    `walked` is the conclusion of the last walk and `flow` the one it was walked in; `given` is the
    learning that is open, `promise` what the manager took on, and `apart` what the two see apart.
    """

    name: str
    walked: Conclusion | None = None
    flow: Flow | None = None
    behaviours: Mapping[str, Behaviour] | None = None
    goal: Goal | None = None
    given: tuple[Assignment, ...] = ()
    promise: Promise | None = None
    cues: Mapping[str, str] = NO_CUES
    """The cues that the rep took, by the id of the assignment."""
    apart: SeenApart | None = None
    before: TalkBefore | None = None
    walked_on: date | None = None
    refuted: str = ""
    """The cause (by id) that the walk came to, where a look found another since."""


@dataclass(frozen=True, slots=True)
class TalkSheet:
    """What a manager takes into a talk; what does not apply is empty or none.

    `seen` is the answer that says most for the cause, `basis` how it is known; `settle` is the
    check that would make sure of it, `meanwhile` what is right to begin with whichever of the
    causes left it is. `cue` is the one that the rep took for the learning, `cue_like` one to
    suggest where there is none, and `apart` what opens the talk before all that. `before` is the
    last talk that was held, `walked_on` the day of the walk that the words are of. It holds what
    the coach sees, and is not for the rep.
    """

    about: str
    number: str
    goal: Goal | None
    seen: str
    basis: Basis | None
    words: TalkWords
    learn: Assignment | None
    promise: Promise | None
    settle: str
    meanwhile: str = ""
    cue: str = ""
    cue_like: str = ""
    apart: SeenApart | None = None
    before: TalkBefore | None = None
    walked_on: date | None = None

    @property
    def is_talked_over(self) -> bool:
        """Whether there was a talk after the walk, which is made at one's desk before it."""
        return bool(self.before and self.walked_on and self.before.day >= self.walked_on)


class NothingToTalkAboutError(CoachError):
    """There is no walk that found something, no goal, and no open learning."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A sheet about {name} needs a walk that found something, a goal, or open learning. "
            "Begin with one:\n  ",
            Todo("diagnose", (name,)),
            "\n  ",
            Todo("add goal", (name,)),
        )


def talk_sheet(known: TalkGrounds) -> TalkSheet:
    """The sheet for the next talk: from the last walk, else from goal and open learning.

    Raises NothingToTalkAboutError.
    """
    sheet = _sheet(known)
    if sheet is None:
        raise NothingToTalkAboutError(known.name)
    return replace(sheet, before=known.before)


def _sheet(known: TalkGrounds) -> TalkSheet | None:
    if known.walked and known.walked.diagnosis.verdict is not Verdict.NO_GAP:
        after = replace(_after(known, known.walked), walked_on=known.walked_on)
        return _with_cue(known, after)
    if known.goal or known.given:
        return _with_cue(known, _without_walk(known))
    if known.apart:
        return _about_what_is_apart(known, known.apart)
    return _about_promises(known) if known.before and known.before.promises else None


def _with_cue(known: TalkGrounds, sheet: TalkSheet) -> TalkSheet:
    """The sheet with the cue of its learning, or one to suggest."""
    if sheet.learn is None:
        return sheet
    taken = known.cues.get(sheet.learn.id, "")
    likely = () if taken else suggested(sheet.learn.behaviour, known.behaviours or {})
    return replace(sheet, cue=taken, cue_like=next(iter(likely), ""))


def _after(known: TalkGrounds, walked: Conclusion) -> TalkSheet:
    """The sheet after a walk; where it came to no cause, about what would settle it."""
    cause = _standing(known, walked)
    learn = _learning(known, cause)
    reason = _strongest(walked) if cause else None
    is_left = bool(known.refuted) or (cause is not None and is_left_alone(cause.id))
    return TalkSheet(
        about=walked.diagnosis.title,
        number=walked.number,
        goal=known.goal,
        seen=_heard(reason) if reason else "",
        basis=reason.basis if reason else None,
        words=_of_cause(known, walked, cause) if cause else _of_nothing_sure(known, walked),
        learn=learn,
        promise=known.promise,
        settle="" if is_left else _settling(walked),
        meanwhile="" if is_left else _meanwhile(known, walked),
        apart=known.apart,
    )


def _standing(known: TalkGrounds, walked: Conclusion) -> Named | None:
    """The cause that a walk came to; none where a look has refuted it since."""
    cause = walked.carried
    return None if cause and cause.id == known.refuted else cause


def _without_walk(known: TalkGrounds) -> TalkSheet:
    """The sheet from the goal, and from learning that is open."""
    goal, learn = known.goal, _learning(known, None)
    about = goal.what if goal else learn.title if learn else ""
    words = _of_goal_and_learning(goal, learn)
    rest = ("", None, words, learn, known.promise, "")
    return TalkSheet(about, "", goal, *rest, apart=known.apart)


def _about_what_is_apart(known: TalkGrounds, apart: SeenApart) -> TalkSheet:
    """The sheet for a talk that has nothing else to be about."""
    rest = ("", None, OF_WHAT_IS_APART, None, known.promise, "")
    return TalkSheet(apart.title, "", None, *rest, apart=apart)


def _about_promises(known: TalkGrounds) -> TalkSheet:
    """The sheet for a talk of which nothing is known but what was promised in the last."""
    rest = ("", None, OF_PROMISES, None, known.promise, "")
    return TalkSheet("what both of you promised", "", None, *rest)


def _of_goal_and_learning(goal: Goal | None, learn: Assignment | None) -> TalkWords:
    """The goal opens the talk; what was given to learn is asked about."""
    opens, asks = OF_A_GOAL if goal else OF_LEARNING, OF_LEARNING if learn else OF_A_GOAL
    done = learn.done_means if learn else goal.standard.text if goal else ""
    return TalkWords(opens.say, asks.ask, asks.agree, done)


def _of_cause(known: TalkGrounds, walked: Conclusion, cause: Named) -> TalkWords:
    """The words of the cause's author; where there are none, words that are made."""
    flow_cause = known.flow.cause(cause.id) if known.flow else None
    own, made = flow_cause.talk if flow_cause else NO_WORDS, _made(known, walked, cause)
    return TalkWords(
        own.say or made.say, own.ask or made.ask, own.agree or made.agree, own.done or made.done
    )


def _made(known: TalkGrounds, walked: Conclusion, cause: Named) -> TalkWords:
    """Words made of the gap and of the behaviour behind the cause."""
    say = f"Let us talk about one thing: {_within(walked.diagnosis.title)}. How do you see it?"
    behaviour = behaviour_of(cause.behaviour, known.behaviours or {})
    if behaviour is None:
        return TalkWords(say, ASK_OPENLY, OF_A_GOAL.agree, f"{cause.behaviour_title}.")
    where = _within(behaviour.look_at)
    agree = behaviour.levels[behaviour.expected - 1]
    return TalkWords(say, f"Show me {where}. What do you notice?", agree, f"We see it in {where}.")


def _of_nothing_sure(known: TalkGrounds, walked: Conclusion) -> TalkWords:
    """Words for a talk about a gap whose cause nobody knows yet."""
    gap = _within(walked.diagnosis.title)
    say = f"I have been thinking about this: {gap}. I do not know why yet, and I would rather ask."
    ask = next((each.question for each in _open(walked) if _is_asked(known, each)), ASK_OPENLY)
    agree = "We look at it together first, on a day we name now, and decide nothing before."
    return TalkWords(say, ask, agree, "Both of us know what is behind it, or what is not.")


def _is_asked(known: TalkGrounds, open_: Next) -> bool:
    """Whether a check is a question to the rep."""
    check = known.flow.check(open_.check) if known.flow else None
    return check is not None and check.way is Way.ASK


def _settling(walked: Conclusion) -> str:
    """What would make sure of a cause that is not sure yet; nothing of one that is clear."""
    made = walked.diagnosis
    if made.verdict is Verdict.CLEAR:
        return ""
    apart = made.separate if made.verdict is Verdict.TWO_CANDIDATES else made.settle
    first = apart or next(iter(_open(walked)), None)
    return first.question if first else ""


def _meanwhile(known: TalkGrounds, walked: Conclusion) -> str:
    """What is right whichever of the causes left it is, where the cause is not sure.

    All begin with the same learning, by its title, or with the same thing done instead; else the
    same behaviour stands behind all of them, and what good looks like is agreed on.
    """
    instead = (cause.instead for cause in walked.causes if cause.id in walked.sure.causes)
    same = walked.starts_with or next(instead, "")
    return same or (_good(known, walked) if walked.diagnosis.verdict in OPEN else "")


def _good(known: TalkGrounds, walked: Conclusion) -> str:
    """What good looks like of the one behaviour behind all causes left; empty of several."""
    left = (cause for cause in walked.causes if cause.probability >= IN_IT)
    behind = {cause.behaviour for cause in left}
    behaviour = behaviour_of(behind.pop(), known.behaviours or {}) if len(behind) == 1 else None
    levels = behaviour.levels[behaviour.expected - 1] if behaviour else ""
    return f"agree on what good looks like. {levels}" if levels else ""


def _open(walked: Conclusion) -> tuple[Next, ...]:
    """The checks that are still worth taking: those that were put off, and those not reached."""
    return (*walked.diagnosis.waiting, *walked.diagnosis.unasked)


def _learning(known: TalkGrounds, cause: Named | None) -> Assignment | None:
    """The open learning to speak of: that for the cause, else what was given first."""
    fitting = (each for each in known.given if cause and each.cause == cause.id)
    return next(fitting, None) or next(iter(known.given), None)


def _strongest(walked: Conclusion) -> Reason | None:
    """The answer that says most for the cause, if it says enough; what was seen goes first."""
    speaks_for = [each for each in walked.diagnosis.ledger[1:] if each.bits >= BITS_WORTH_SAYING]
    return max(speaks_for, key=lambda reason: (reason.basis in PROVES, reason.bits), default=None)


def _heard(reason: Reason) -> str:
    """What was looked at or asked, and what came of it."""
    mark = "" if reason.question.endswith(("?", ".", "!")) else ":"
    return f"{reason.question}{mark} {reason.answer}"


def _within(text: str) -> str:
    """A text as a part of a sentence."""
    return f"{text[:1].lower()}{text[1:].removesuffix('.')}"
