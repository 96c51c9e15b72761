"""The history of a rep: everything that was coached, on one line of time."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.evaluation import SAID as MOVED_SAID
from coachcli.coaching.practice.evaluation import Evaluation
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.pair import HeldTalk, RepPair
from coachcli.coaching.rep import PrivateLine
from coachcli.coaching.rhythm.talk import PROMISES, Talk, TalkStep
from coachcli.coaching.verdict import SAID, Verdict
from coachcli.coaching.walks.conclusion import Conclusion

CARDINAL = ("", "First", "Second")


class Happened(StrEnum):
    """What a line of a history is about, in the order of one day."""

    GOAL = "goal"
    WALK = "walk"
    GIVEN = "given"
    PAIRED = "paired"
    MET = "met"
    WROTE = "wrote"
    TALK = "talk"
    RATED = "rated"
    PRACTISED = "practised"
    ENDED = "ended"
    LOOKED = "looked"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a history; `id` is that of the record behind it, empty where there is none.

    `both_in` is said of a rating by both sides, `is_draft` of a goal that not both agreed to.
    """

    day: date
    happened: Happened
    text: str
    id: str = ""
    both_in: bool = False
    is_draft: bool = False


def in_order(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    """The lines, the newest day first, and within a day as things go."""
    order = {each: place for place, each in enumerate(Happened)}
    return tuple(
        sorted(moments, key=lambda each: (-each.day.toordinal(), order[each.happened], each.id))
    )


def of_walk(
    day: date, id_: str, walked: Conclusion, *, corrects: bool = False, since: date | None = None
) -> Moment:
    """A walk, and what it came to; whether it was made again, and since when another stands."""
    made, cause = walked.diagnosis, walked.carried
    found = f"{SAID[made.verdict]}: {cause.means}" if cause else SAID[made.verdict]
    known = "no gap" if made.verdict is Verdict.NO_GAP else found
    again = ", an answer corrected" if corrects else ""
    later = f" Corrected on {since.day} {since:%b}." if since else ""
    text = f"{made.title}{again}. {known[:1].upper()}{known[1:]}.{later}"
    return Moment(day, Happened.WALK, text, id_)


def of_assignment(
    given: Assignment, ends: Iterable[tuple[AssignmentState, date]]
) -> Iterator[Moment]:
    """Learning that was given, and that it was done or dropped."""
    due = f"{given.due.day} {given.due:%b}"
    text = f"{given.title}, {given.minutes} min, due {due}."
    yield Moment(given.given, Happened.GIVEN, text, given.id)
    for state, day in ends:
        yield Moment(day, Happened.ENDED, f"{str(state).capitalize()}: {given.title}.", given.id)


def of_look(look: Evaluation, title: str) -> Moment:
    """A look at learning, and what became of its number."""
    which = f"{CARDINAL[look.look]} look"
    text = f"{which} at {title}: {MOVED_SAID[look.verdict]}."
    return Moment(look.day, Happened.LOOKED, text, look.assignment)


def of_rating(look: RatedLook, title: str) -> Moment:
    """A behaviour that was rated: both ratings once both are in, else that one is missing."""
    if not look.is_open:
        return Moment(look.seen, Happened.RATED, f"{title}. One rating is missing.", look.id)
    own = "" if look.own is None else f", the rep's own {look.own:g}"
    text = f"{title}. Seen: {look.level:g} of 4{own}."
    both = look.own is not None and look.by_person
    return Moment(look.seen, Happened.RATED, text, look.id, both_in=both)


def of_attempt(tried: Attempt, title: str) -> Moment:
    """A card or a role-play that was tried."""
    marks = f"{tried.marks} of {tried.out_of}" if tried.scored else "a first try, not scored"
    return Moment(tried.day, Happened.PRACTISED, f"{title}: {tried.kind}, {marks}.", tried.id)


def of_goal(goal: Goal) -> Iterator[Moment]:
    """A goal that was set, and closed."""
    by = f"{goal.by.day} {goal.by:%b %Y}"
    draft = not (goal.rep_agreed and goal.manager_agreed)
    agreed = " A draft, not agreed by both yet." if draft else ""
    text = f"{goal.what}: {goal.standard.text} by {by}.{agreed}"
    yield Moment(goal.made, Happened.GOAL, text, goal.id, is_draft=draft)
    if goal.closed and goal.result:
        yield Moment(goal.closed, Happened.GOAL, f"{goal.what}: {goal.result}.", goal.id)


def of_talk(talk: Talk, title: str) -> Moment:
    """A talk that was held, with what both promised."""
    promised = (
        f" {'Rep' if line.step is TalkStep.ACTION else 'Coach'}: {line.text}"
        for line in talk.lines
        if line.step in PROMISES
    )
    length = f", {talk.minutes} min" if talk.minutes else ""
    return Moment(talk.held, Happened.TALK, f"{title}{length}.{''.join(promised)}", talk.id)


def of_pair(pair: RepPair, partner: str, skill: str) -> Iterator[Moment]:
    """A pair with somebody, for a skill, and its talks with what came of them."""
    text = f"With {partner}, two talks: {skill}."
    yield Moment(pair.begun, Happened.PAIRED, text, pair.id)
    for held in pair.held:
        yield Moment(held.day, Happened.MET, _of_meeting(held, partner), pair.id)


def _of_meeting(held: HeldTalk, partner: str) -> str:
    came = f" {held.result}" if held.result else ""
    return f"{CARDINAL[held.number]} talk with {partner}.{came}"


def of_half(day: date, week: str) -> Moment:
    """The rep's half of a talk that came in; what stands in it is read where it is kept."""
    return Moment(day, Happened.WROTE, f"Their half of the talk of {week} is in.")


def of_note(note: PrivateLine) -> Moment:
    """A private line."""
    return Moment(note.day, Happened.NOTE, note.text)
