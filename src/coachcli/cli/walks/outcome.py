"""What a walk comes to: a diagnosis, kept, and what is agreed on it; no question needs it."""

from contextlib import suppress
from functools import partial

from coachcli import VERSION
from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.dropping import offer_to_drop
from coachcli.cli.learning.handing_out import give, noted
from coachcli.cli.learning.learnt_here import tried
from coachcli.cli.rhythm.talk_grounds import grounds
from coachcli.cli.terminal.answer import BLANK, Answer, Step
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.cli.walks import conclusion, elsewhere, under_way
from coachcli.cli.walks.talk_shown import sheet_shown, sheet_step
from coachcli.cli.walks.under_way import ConcludedError, Walk, WentOnError
from coachcli.cli.walks.walk import say_elsewhere, walk
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep, first_name
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.conclusion import conclusion as concluded
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.interview import Interview
from coachcli.coaching.week.talk_sheet import NothingToTalkAboutError, talk_sheet
from coachcli.store import diagnosis as diagnoses
from coachcli.store import metric as metrics
from coachcli.store import reach
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis


class NothingGivenError(LeftError):
    """The manager left after the conclusion, before anything was agreed on it."""

    def __init__(self, diagnosed: KeptDiagnosis) -> None:
        again = f'The diagnosis is kept; hand out with: coach assign "{diagnosed.name}"'
        CoachError.__init__(self, f"Nothing was given. {again}")


def keep_whole(context: Context, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that is not kept yet, both kept as one act."""
    diagnosed = _concluded(context, who, ended)
    with context.change("diagnose") as change:
        walks.begin(context.room, ended.id, who.id, ended.interview, change.stamp)
        diagnoses.add(context.room, diagnosed, VERSION, change.stamp)
    return diagnosed


def keep(context: Context, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that has ended, kept, here or in another terminal.

    Where another went back in it, it goes on here too. Raises SavedError.
    """
    if not ended.is_concluded:
        _keep(context, who, ended)
    there = diagnoses.of_walk(context.room, ended.id)
    return there or keep(context, who, walk(context, who, ended))


def _keep(context: Context, who: Rep, ended: Walk) -> None:
    """Keep the diagnosis of a walk, unless another terminal went on with it or kept its own."""
    diagnosed = _concluded(context, who, ended)
    try:
        with under_way.act(context, who, ended, "conclude") as change:
            diagnoses.add(context.room, diagnosed, VERSION, change.stamp)
    except (WentOnError, ConcludedError) as error:
        say_elsewhere(context.terminal, error)


def _concluded(context: Context, who: Rep, ended: Walk) -> KeptDiagnosis:
    """The diagnosis of a walk that has ended, worked out before the database is held."""
    made = in_words_of_now(context, ended.interview)
    made = replace(made, number=_number(context, who, made.metric))
    made = elsewhere.beside(context, who, ended.id, ended.interview.flow, made)
    return KeptDiagnosis(clock.new_id(), who.id, who.name, context.day, ended.id, made, "")


def _number(context: Context, who: Rep, metric: str) -> str:
    """How the number of the gap stands beside what it is held to, in words."""
    if not reach.recorded(context.room):
        return ""
    from coachcli.cli.numbers.compared import stands  # noqa: PLC0415 - only with numbers
    from coachcli.cli.numbers.standings import summed_up  # noqa: PLC0415 - as above

    held = stands(context, who).standings
    standing = next((each for each in held if each.metric == metric), None)
    return summed_up(standing, metrics.currency(context.room)) if standing else ""


def in_words_of_now(context: Context, ended: Interview) -> Conclusion:
    """The conclusion in the words of the flow and the library as they are now."""
    flow, shelf = ended.flow, context.shelf
    learning = shelf.assets_for(cause.id for cause in flow.causes)
    made = diagnosis(ended)
    return concluded(made, flow, learning, context.behaviours(), shelf.flow_ids(), tried(context))


def agreed(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """Ask what is agreed on a conclusion; what was, then the sheet. Raises NothingGivenError."""
    context.terminal.listen_anew()
    try:
        given = _asked(context, who, diagnosed)
    except LeftError:
        raise NothingGivenError(diagnosed) from None
    return replace(given, then=partial(offered, context, who, diagnosed))


def following(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> Step:
    """What comes after a walk: the sheet for the talk, where there is something to talk about."""
    shown = _sheet(context, who)
    return sheet_step(who) if shown else conclusion.shown_again(diagnosed)


def offered(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """The sheet for the talk, if it is wanted now."""
    shown = _sheet(context, who)
    if shown is None:
        return Answer(next=conclusion.shown_again(diagnosed))
    question = f"Enter: the sheet for your talk with {first_name(who.name)}. n: not now."
    with suppress(LeftError, NothingTypedError):
        if context.terminal.agreed(question):
            return replace(shown, parts=(BLANK, *shown.parts))
    return Answer(next=sheet_step(who))


def _sheet(context: Context, who: Rep) -> Answer | None:
    """The sheet; none where there is nothing to talk about."""
    with suppress(NothingToTalkAboutError):
        return sheet_shown(talk_sheet(grounds(context, who)), who, context.day)
    return None


def _asked(context: Context, who: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """What is agreed; nothing where the input ends."""
    offered = diagnosed.conclusion.offers
    try:
        offer_to_drop(context, who, diagnosed)
        return give(context, who, diagnosed) if offered else noted(context, diagnosed)
    except NothingTypedError:
        return Answer()
