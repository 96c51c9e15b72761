"""Which talk is meant: the one that is named, or that of the rhythm, or what somebody picks."""

from coachcli.cli.context import Context
from coachcli.cli.rhythm import talk_shown
from coachcli.cli.week.turns import rhythms
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.due import DueTalk, nearest, turn
from coachcli.coaching.rhythm.guide import Guide, guide_named, is_other_name, listed
from coachcli.coaching.rhythm.wanted import EXAMPLE


class WhichTalkError(CoachError):
    """Nobody said which talk, and there is no rhythm to tell."""

    exit_code = 2

    def __init__(self, who: Rep, known: tuple[Guide, ...]) -> None:
        super().__init__(
            f"{who.name} has no rhythm that tells which talk is due. Name one, as in --type "
            f"opportunity (there are: {listed(known)}), or set a rhythm:\n  ",
            Todo("set rhythm", (f"{who.name} {EXAMPLE}",)),
        )


def which_talk(
    context: Context, who: Rep, known: tuple[Guide, ...], type_: str | None, on: str | None
) -> tuple[Guide, tuple[str, ...]]:
    """The guide of the talk that is meant, and which planned talk it is, where the rhythm told.

    Raises NoSuchTurnError where none is planned for the day that is said.
    """
    named = guide_named(type_, known) if type_ else None
    if on:
        meant: DueTalk | None = _planned(context, who, named, on)
    elif named and type_:
        return named, talk_shown.by_other_name(named, type_) if is_other_name(type_, named) else ()
    else:
        meant = nearest(_turns(context, who), context.day)
    if meant is None:
        return _picked(context, who, known), ()
    guide = guide_named(meant.guide, known)
    if not (on or meant.covers(context.day)):
        return guide, talk_shown.one_more(guide, meant)
    return guide, talk_shown.taken(guide, meant, context.day)


def _planned(context: Context, who: Rep, named: Guide | None, on: str) -> DueTalk:
    """The talk that is planned for a day, of a guide or of any. Raises NoSuchTurnError."""
    turns, what = _turns(context, who), "planned talk"
    if named:
        turns = [each for each in turns if each.guide == named.id]
        what = f"{named.title.lower()} planned"
    return turn(turns, context.day_said(on, "near"), context.day, who.name, what)


def _turns(context: Context, who: Rep) -> list[DueTalk]:
    return [each for made in rhythms(context, (who,)) for each in made.every_turn]


def _picked(context: Context, who: Rep, known: tuple[Guide, ...]) -> Guide:
    """The talk that somebody picks. Raises WhichTalkError."""
    if not context.terminal.has_person:
        raise WhichTalkError(who, known)
    place = context.terminal.pick(
        "Which talk?", [f"{each.title}: {each.purpose}" for each in known]
    )
    if place is None:
        raise WhichTalkError(who, known)
    return known[place]
