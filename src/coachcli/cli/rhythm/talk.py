"""coach talk: a structured talk with a rep, from what was promised last to what is promised now."""

from pathlib import Path
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.closing import due_day
from coachcli.cli.learning.open_things import promised
from coachcli.cli.rhythm import talk_asked, talk_came, talk_shown
from coachcli.cli.rhythm.brief import questions
from coachcli.cli.rhythm.next_goal import next_goal
from coachcli.cli.rhythm.which_talk import which_talk
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.ask import LeftError, NothingTypedError
from coachcli.cli.terminal.leaving import LONGEST, typed_or_left
from coachcli.cli.terminal.options import Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.week.turns import guides, rhythms
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.account_map import account_map
from coachcli.coaching.rhythm.guide import Guide, guide_named
from coachcli.coaching.rhythm.headings import Model, model_named
from coachcli.coaching.rhythm.talk import Talk, TalkPromise
from coachcli.coaching.rhythm.written import WrittenTalk, lines
from coachcli.store import talk as records

Type = Annotated[
    str | None, Option("--type", "Which talk, like opportunity; by default what is due.", "TALK")
]
On = Annotated[str | None, Option("--on", "Which talk: the one planned for this day.", "DATE")]
About = Annotated[str, Option("--about", "The account, deal or call that it is about.", "NAME")]
As = Annotated[
    str | None,
    Option("--as", "Show the last talk as guide, grow, gains, achieve or cigar has it.", "MODEL"),
]
File = Annotated[
    Path | None,
    Option("--answers", "A YAML file with what was said; then nothing is asked.", "FILE"),
]
They = Annotated[
    list[str] | None, Option("--they", 'What the rep promises: "what by Friday".', "TEXT")
]
Mine = Annotated[list[str] | None, Option("--i", 'What you promise: "what by Friday".', "TEXT")]
Took = Annotated[
    int | None,
    Option("--minutes", "How long it took; given alone, the talk was held.", min=1, max=LONGEST),
]
LONGEST_SUBJECT = 200
Only = Annotated[bool, Option("--agenda", "Only show what is to be asked.")]


class NoTalkError(CoachError):
    """No talk was kept yet that could be shown."""

    def __init__(self, who: Rep) -> None:
        super().__init__(
            f"No talk with {who.name} was kept yet. Hold one first:\n  ", Todo("talk", (who.name,))
        )


class LongSubjectError(CoachError):
    """What a talk is about takes more than a name does."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f"What a talk is about takes at most {LONGEST_SUBJECT} characters, not {len(text):,}. "
            "Nothing was kept. Give the name of the account, deal or call."
        )


class OnlyShownError(CoachError):
    """A talk is only to be shown, and something is said of it."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "--agenda only shows what is to be asked, and something is said of a talk beside it. "
            "Nothing was kept. Leave out either."
        )


@dataclass(frozen=True, slots=True)
class TypedTalk:
    """What was given on the command line of a talk that was held."""

    about: str
    answers: Path | None
    they: tuple[str, ...]
    mine: tuple[str, ...]
    minutes: int | None

    @property
    def is_whole(self) -> bool:
        """Whether it tells of a talk, so that nothing is asked."""
        return bool(self.answers or self.they or self.mine or self.minutes)


def talk(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom,
    type_: Type = None,
    on: On = None,
    about: About = "",
    as_: As = None,
    answers: File = None,
    they: They = None,
    mine: Mine = None,
    minutes: Took = None,
    agenda: Only = False,
) -> Answer:
    """Hold a talk by its guide: what was promised last, its questions, what both promise now.

    Without a terminal, or with --agenda, it shows what is to be asked. What is not in the
    rep's plan is left out. Without --type it is the talk of today by the rhythm, or the
    nearest; --on names the day of another. With --as the last talk is shown.

    Examples
      coach talk dana --type opportunity
      coach talk dana --type account --about Northwind
      coach talk dana --minutes 25 --they "three messages by friday"
      coach talk dana --as grow
    """
    who, known = context.rep(rep, "show rep"), guides(context)
    if as_:
        return _last(context, who, guide_named(type_, known) if type_ else None, model_named(as_))
    guide, taken = which_talk(context, who, known, type_, on)
    typed = TypedTalk(about.strip(), answers, tuple(they or ()), tuple(mine or ()), minutes)
    if agenda and typed.is_whole:
        raise OnlyShownError
    if len(typed.about) > LONGEST_SUBJECT:
        raise LongSubjectError(typed.about)
    return _held(context, who, guide, typed, taken, is_asked=not agenda)


def _held(
    context: Context,
    who: Rep,
    guide: Guide,
    typed: TypedTalk,
    taken: tuple[str, ...],
    *,
    is_asked: bool,
) -> Answer:
    """The talk as it was typed, or as it is asked for; else what is to be asked.

    `taken` says which talk it is, where the rhythm told.
    """
    if typed.is_whole:
        return replace(_keep(context, who, guide, _written(guide, typed)), remarks=taken)
    if not (is_asked and context.terminal.has_person):
        grounds = _grounds(context, who, guide, typed.about)
        return replace(talk_shown.agenda(grounds, context.day), remarks=taken)
    context.terminal.say(*taken)
    grounds = _grounds(context, who, guide, typed.about or _about(context, guide))
    written, is_left = talk_asked.asked(context, grounds)
    kept = _keep(context, who, guide, written, grounds.promises)
    if not is_left:
        return kept
    return replace(kept, exit_code=130, remarks=(*kept.remarks, talk_shown.LEFT))


def _last(context: Context, who: Rep, guide: Guide | None, model: Model) -> Answer:
    last = records.last(context.room, who.id, context.day, guide.id if guide else "")
    if last is None:
        raise NoTalkError(who)
    return talk_shown.under_headings(last, who, guides(context), model, _before(context, last))


def _before(context: Context, talk_: Talk) -> tuple[TalkPromise, ...]:
    """The promises of which a talk told what came."""
    known = {each.id: each for each in records.promises(context.room, context.day, talk_.rep)}
    return tuple(known[each.promise] for each in talk_.came if each.promise in known)


def _about(context: Context, guide: Guide) -> str:
    """What the talk is about, asked where it is about one thing. Raises LeftTalkError."""
    if not guide.about:
        return ""
    context.terminal.say(f"About which {guide.about}? Enter leaves it open, q leaves.")
    try:
        return typed_or_left(context.terminal)
    except (LeftError, NothingTypedError) as error:
        raise talk_asked.LeftTalkError from error


def _grounds(context: Context, who: Rep, guide: Guide, about: str) -> talk_shown.TalkAgenda:
    """What a talk is opened with."""
    earlier = records.talks_about(context.room, about, context.day) if about else ()
    fitting = questions(context, who, guide)
    return talk_shown.TalkAgenda(
        who,
        guide,
        about,
        fitting,
        next_goal(context, who),
        promised(context, who),
        () if fitting.is_unfit else account_map(guide, earlier),
    )


def _written(guide: Guide, typed: TypedTalk) -> WrittenTalk:
    """What was said, from the file and the command line together."""
    written = WrittenTalk()
    if typed.answers:
        from coachcli.content.library.talk_file import read_talk  # noqa: PLC0415 - yaml for a file

        written = read_talk(typed.answers, guide)
    return replace(
        written,
        about=typed.about or written.about,
        minutes=typed.minutes or written.minutes,
        rep=(*written.rep, *typed.they),
        coach=(*written.coach, *typed.mine),
    )


def _keep(
    context: Context,
    who: Rep,
    guide: Guide,
    written: WrittenTalk,
    asked: tuple[TalkPromise, ...] = (),
) -> Answer:
    """Keep a talk as it was written down, whole or not at all, and show it.

    Of the promises that were `asked` about, those closed elsewhere meanwhile stay as they are.
    """
    with context.change("talk") as act:
        open_ = promised(context, who)
        gone = talk_came.closed_since(asked, open_, written.came)
        held = _made(context, who, guide, talk_came.without(gone, written), open_)
        records.add(context.room, held, act.stamp)
    has_rhythm = bool(rhythms(context, (who,)))
    shown = talk_shown.under_headings(held, who, (guide,), Model.GUIDE, _before(context, held))
    next_ = talk_shown.following(who, has_rhythm=has_rhythm)
    return replace(shown, next=next_, remarks=talk_came.remarks(gone))


def _made(
    context: Context, who: Rep, guide: Guide, written: WrittenTalk, open_: tuple[TalkPromise, ...]
) -> Talk:
    """The talk that was written down, with what came of the promises that are open."""
    return Talk(
        id=clock.new_id(),
        rep=who.id,
        guide=guide.id,
        held=context.day,
        minutes=written.minutes or guide.minutes,
        about=written.about,
        lines=lines(written, guide, clock.new_id, lambda day: due_day(context, day)),
        came=tuple(talk_came.came(context, open_, each) for each in written.came),
    )
