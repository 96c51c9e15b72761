"""What is known of a rep before a talk, fetched from all places for the one screen."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import Owing, owed_to
from coachcli.cli.numbers.new_said import new_said, ramp_said
from coachcli.cli.numbers.watching import MatchWith, matching
from coachcli.cli.plans.goal_progress import GoalProgress, progress
from coachcli.cli.rhythm.talk_grounds import grounds
from coachcli.cli.terminal import show
from coachcli.cli.week.next_talk import next_talk
from coachcli.coaching.behaviour import titled
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.headline import Headline, Stood
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.practice.evaluation import Moved
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.rep import PrivateLine, Rep
from coachcli.coaching.rhythm.due import DueTalk
from coachcli.coaching.rhythm.prep import (
    Praise,
    PraiseGround,
    is_fresh,
    praised,
    questions,
    wrote_well,
)
from coachcli.coaching.rhythm.talk import PromiseState, TalkPromise, still_open
from coachcli.coaching.week.talk_sheet import NothingToTalkAboutError, TalkGrounds, talk_sheet
from coachcli.store import assignment as assignments
from coachcli.store import evaluation, person
from coachcli.store import metric as metrics
from coachcli.store import preread as halves
from coachcli.store import talk as talks
from coachcli.store.last_talk import last_talk
from coachcli.store.preread import HalfIn
from coachcli.store.reach import is_observed, recorded

KEPT = "promised, and it was done"
OF_DEALS = ("opportunity", "pipeline", "forecast")
"""Talks of which the numbers ask already."""
GOOD_LEVEL = 3
"""From this level on a behaviour is seen as it is meant to be."""


@dataclass(frozen=True, slots=True)
class PrepKnown:
    """All that goes on the one screen; what there is not is none or empty."""

    rep: Rep
    last_talk: date | None
    next_talk: DueTalk | None
    goal: Goal | None
    far: GoalProgress | None
    headline: Headline | None
    new: str
    currency: str
    promises: tuple[TalkPromise, ...]
    owed: tuple[Owing, ...]
    open: tuple[Assignment, ...]
    looks: tuple[Assignment, ...]
    half: HalfIn | None
    questions: tuple[str, ...]
    praise: Praise | None
    notes: tuple[PrivateLine, ...]
    watched: tuple[MatchWith, ...] = ()
    ramp: str = ""
    is_measured: bool = False
    held: str = ""
    """What is said of figures that are held to something, where there is no headline."""
    has_figures: bool = False


def prep_known(context: Context, who: Rep) -> PrepKnown:
    """What is known of a rep before a talk today."""
    room, day = context.room, context.day
    known, last = grounds(context, who), last_talk(room, who.id, day)
    half = _half(context, who)
    promised = talks.promises(room, day, who.id)
    stood = _stood(context, who)
    well = wrote_well(half.half, half.day) if half else None
    praise = (*_praise(context, who, promised), *_ahead(context, stood), *filter(None, (well,)))
    goal, planned = known.goal, next_talk(context, who)
    return PrepKnown(
        rep=who,
        last_talk=last,
        next_talk=planned,
        goal=goal,
        far=progress(context, who, goal) if goal else None,
        headline=stood.headline,
        new=new_said(who, day),
        currency=metrics.currency(room),
        promises=still_open(promised, day),
        owed=owed_to(context, who),
        open=assignments.under_way(room, (who.id,)),
        looks=assignments.to_evaluate(room, (who.id,), day, None).first,
        half=half,
        questions=questions(
            half.half if half else None,
            _ask(known),
            _asked_by(stood.headline),
            _fitting(context, planned),
            sum(each.rep == who.id for each in talks.held(room, date.min, day)),
        ),
        praise=praised(praise, day),
        notes=tuple(_since(person.remarks(room, who.id), last, day)),
        watched=matching(context, (who,)),
        ramp=ramp_said(who, day, context.settings.ramp_days),
        is_measured=recorded(room),
        held=_held(context, stood),
        has_figures=bool(stood.standings),
    )


def _since(remarks: Iterable[PrivateLine], last: date | None, day: date) -> Iterator[PrivateLine]:
    """What was noted since the last talk, or at any time without one, up to a day."""
    return (each for each in remarks if (last or each.day) <= each.day <= day)


def _stood(context: Context, who: Rep) -> Stood:
    """How a rep stands in the numbers, by nothing where there are none."""
    if not recorded(context.room):
        return Stood(who, (), 0)
    from coachcli.cli.numbers.compared import stands  # noqa: PLC0415 - only with numbers

    return stands(context, who)


def _held(context: Context, stood: Stood) -> str:
    """What is said of single figures, where no split of them can be made."""
    if stood.headline or not stood.standings:
        return ""
    from coachcli.cli.numbers.held_said import held_said  # noqa: PLC0415 - only with numbers

    return held_said(stood, metrics.currency(context.room))


def _ask(known: TalkGrounds) -> str:
    """What the talk sheet would ask, where there is one."""
    with suppress(NothingToTalkAboutError):
        return talk_sheet(known).words.ask
    return ""


def _half(context: Context, who: Rep) -> HalfIn | None:
    """What the rep wrote, while it is still to be talked about."""
    half = halves.latest(context.room, who.id, context.day)
    last = talks.last(context.room, who.id, context.day)
    held = last.held if last else None
    return half if half and is_fresh(half.day, held, context.day) else None


def _asked_by(headline: Headline | None) -> tuple[str, ...]:
    """What to ask of the step that the numbers are short in most, or ahead."""
    if headline is None:
        return ()
    from coachcli.cli.numbers.step_questions import asked  # noqa: PLC0415 - only with numbers

    return asked(headline)


def _fitting(context: Context, talk: DueTalk | None) -> tuple[str, ...]:
    """What the guide of the talk that is next asks, where that is no talk about deals."""
    if talk is None or talk.guide in OF_DEALS:
        return ()
    from coachcli.cli.week.turns import guides  # noqa: PLC0415 - not of every talk

    asked = (each.questions for each in guides(context) if each.id == talk.guide)
    return tuple(question.ask for question in next(asked, ()))


def _praise(context: Context, who: Rep, promised: tuple[TalkPromise, ...]) -> Iterator[Praise]:
    """What could be praised, from what was looked at, seen, promised and done."""
    given = {each.id: each for each in assignments.listed(context.room, (who.id,))}
    yield from _moved(context, who, given)
    yield from _seen(context, who)
    came = (each for each in promised if each.state is PromiseState.KEPT)
    yield from (Praise(PraiseGround.PROMISED, f'"{each.what}"', KEPT, each.by) for each in came)
    yield from _done(context, who, given)


def _moved(context: Context, who: Rep, given: Mapping[str, Assignment]) -> Iterator[Praise]:
    """Learning after which the number moved."""
    for look in evaluation.of_person(context.room, who.id):
        if look.verdict is Moved.MOVED:
            what = f'"{given[look.assignment].title}" helped'
            moved = f"{show.metric(look.arithmetic.metric)} moved"
            yield Praise(PraiseGround.MOVED, what, moved, look.day)


def _done(context: Context, who: Rep, given: Mapping[str, Assignment]) -> Iterator[Praise]:
    """Learning that was done."""
    for id_, state, day in assignments.ends(context.room, who.id):
        if state is given[id_].state is AssignmentState.DONE:
            done = f"done, which means: {given[id_].done_means}"
            yield Praise(PraiseGround.DONE, f'"{given[id_].title}"', done, day)


def _seen(context: Context, who: Rep) -> Iterator[Praise]:
    """Behaviours that were seen as they are meant to be, with what was seen."""
    if not is_observed(context.room, who.id):
        return
    from coachcli.cli.learning.seen_of import seen_of  # noqa: PLC0415 - few were rated

    seen = seen_of(context, who)
    for look in filter(_is_good, seen.looks):
        title = titled(look.behaviour, seen.behaviours)
        yield Praise(PraiseGround.SEEN, title, look.evidence, look.seen)


def _is_good(look: RatedLook) -> bool:
    """Whether a look can be shown, was somebody's, and says what was seen of something good."""
    return look.is_open and look.by_person and bool(look.evidence) and look.level >= GOOD_LEVEL


def _ahead(context: Context, stood: Stood) -> Iterator[Praise]:
    """What is ahead in the numbers, with its figures: steps, or without a split single ones."""
    if stood.headline is None and stood.standings:
        from coachcli.cli.numbers.held_said import ahead_said  # noqa: PLC0415 - with numbers

        said = ahead_said(stood, metrics.currency(context.room))
        yield from (Praise(PraiseGround.AHEAD, *each) for each in said)
    elif stood.headline:
        yield from _steps_ahead(context, stood.headline)


def _steps_ahead(context: Context, headline: Headline) -> Iterator[Praise]:
    """The steps of what closed that are ahead."""
    if headline.closed is None:
        return
    from coachcli.cli.numbers.step_words import compared, title  # noqa: PLC0415 - with numbers
    from coachcli.coaching.numbers.gap import HeldTo  # noqa: PLC0415 - as above
    from coachcli.coaching.numbers.split import PathStep  # noqa: PLC0415 - as above

    held, currency = dict(headline.held_to), metrics.currency(context.room)
    if (closed := headline.closed).won_more:
        own, standard = closed.won
        yield Praise(PraiseGround.AHEAD, "deals won", f"{own:,.0f} (peers {standard:.3g})")
    for part in headline.closed.parts:
        if part.step in headline.ahead and part.step is not PathStep.CLOSED:
            by = held.get(part.step, HeldTo.PEERS)
            figures = compared(part, headline.closed, by, currency)
            yield Praise(PraiseGround.AHEAD, title(part.step, headline.closed), figures)
