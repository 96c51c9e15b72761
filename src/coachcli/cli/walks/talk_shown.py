"""How a talk sheet is shown to the coach, and the message to the rep that goes with it."""

from collections.abc import Iterator
from datetime import date

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Lines, Rows, Step
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, first_name, identity
from coachcli.coaching.rep_sees import AssignmentForRep, GoalForRep, MessageForRep
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.week.talk_sheet import TalkSheet

MOST_LINES = 12
LABEL = 8
MOST_WORDS = 80
"""As much of what was said or done as a sheet has room for, in signs."""
MOST_PROMISES = 3
SPARE = ("Cue?", "Cue", "Seen", "Heard", "Begin")
"""What is left out first where the sheet would be longer."""
SHORT = ("Settle", "I do", "Learn", "Last", "Done", "Agree")
"""What is never left out, and cut to a line where there is no room for more."""


def sheet_shown(sheet: TalkSheet, who: Rep, day: date) -> Answer:
    """The sheet, on a dozen lines, and where the message to the rep is had."""
    heading = Heading(f"{who.name}, {show.day(day)}", f"for you, not for {first_name(who.name)}")
    rows = Rows(_fitted(tuple(_rows(sheet, first_name(who.name)))), LABEL)
    to_rep = Step(("talk-sheet", who.name, "--message"), f"what {first_name(who.name)} gets")
    return Answer(lambda: body(sheet, who), (heading, rows), next=to_rep)


def sheet_step(who: Rep) -> Step:
    """Where the sheet is had."""
    return Step(("talk-sheet", who.name), "for your talk")


def body(sheet: TalkSheet, who: Rep) -> dict[str, object]:
    """The sheet as JSON (docs/reference/json.md)."""
    said: dict[str, object] = plain(sheet)
    return {"rep": identity(who), **said}


def message_shown(message: MessageForRep, sender: str, day: date) -> Answer:
    """The message as it is sent: a heading for its subject, then a paragraph a line."""
    said = tuple(_said(message, sender))
    paragraphs = (part for line in said for part in (BLANK, Lines((line,))))
    return Answer(lambda: plain(message), (Heading(f"Our talk, {show.day(day)}"), *paragraphs))


def _rows(sheet: TalkSheet, name: str) -> Iterator[tuple[str, str]]:
    words, seen = sheet.words, "Heard" if sheet.basis is Basis.SAID else "Seen"
    yield ("About", " · ".join(filter(None, (sheet.about, _number(sheet) or _standard(sheet)))))
    yield (seen, sheet.seen)
    yield ("Last", _last(sheet, name))
    yield ("First", _apart(sheet.apart) if sheet.apart else "")
    yield ("Open", f'"{words.say}"')
    yield ("Ask", f'"{words.ask}"')
    yield ("Agree", words.agree)
    yield ("Done", words.done)
    yield ("Learn", _learning(sheet))
    yield ("Cue", f'"{sheet.cue}"' if sheet.cue else "")
    yield ("Cue?", f'Ask for one, like: "{sheet.cue_like}"' if sheet.cue_like else "")
    yield (
        "I do",
        f"{sheet.promise.brief} By {show.short_day(sheet.promise.by)}" if sheet.promise else "",
    )
    yield ("Settle", sheet.settle)
    yield ("Begin", f"Whichever it is: {sheet.meanwhile}" if sheet.meanwhile else "")


def _number(sheet: TalkSheet) -> str:
    """The figure that the walk began at, with the day of the walk: it may be another by now."""
    when = f", on {show.short_day(sheet.walked_on)}" if sheet.walked_on else ""
    return f"{sheet.number}{when}" if sheet.number else ""


def _last(sheet: TalkSheet, name: str) -> str:
    """The last talk, whether it was after the walk, and what is still to be kept."""
    if sheet.before is None:
        return ""
    later = ", after this walk: begin with what came of it" if sheet.is_talked_over else ""
    promises = sheet.before.promises
    said = [_kept_by(each, name) for each in promises[:MOST_PROMISES]]
    more = [f"{len(promises) - MOST_PROMISES} more"] if len(promises) > MOST_PROMISES else []
    owed = f" {'; '.join((*said, *more))}." if said else ""
    return f"{show.short_day(sheet.before.day)}{later}.{owed}"


def _kept_by(promise: TalkPromise, name: str) -> str:
    whose = name if promise.step is TalkStep.ACTION else "you"
    return f"{whose} by {show.short_day(promise.by)}: {_cut(promise.what)}"


def _cut(words: str) -> str:
    return f"{words[:MOST_WORDS]}…" if len(words) > MOST_WORDS else words


def _apart(apart: SeenApart) -> str:
    """What the two see apart: it is heard from the rep before anything is said."""
    levels = f"their own rating {show.figure(apart.own)}, yours {show.figure(apart.level)}"
    words = _cut(apart.evidence)
    said = f': "{words}"' if words else ""
    return f"{apart.title}: {levels}, {show.short_day(apart.seen)}{said}. Hear theirs first."


def _standard(sheet: TalkSheet) -> str:
    """What the goal asks for, and by when."""
    goal = sheet.goal
    return f"{goal.standard.text} by {show.short_day(goal.by)}" if goal else ""


def _promised(promise: Promise) -> str:
    return f"{promise.brief} By {show.short_day(promise.by)}"


def _learning(sheet: TalkSheet) -> str:
    """The learning that is open, with its days."""
    if sheet.learn is None:
        return ""
    days = (
        f"by {show.short_day(sheet.learn.due)}, look again {show.short_day(sheet.learn.evaluate)}"
    )
    return f"{sheet.learn.title}, {days}"


def _fitted(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The rows that say something, without those that can be spared where there are too many."""
    said = tuple(row for row in rows if row[1])
    for spare in SPARE:
        if _lines(said) < MOST_LINES:
            return said
        said = tuple(row for row in said if row[0] != spare)
    for short in SHORT:
        if _lines(said) < MOST_LINES:
            break
        said = tuple((label, _a_line(words) if label == short else words) for label, words in said)
    return said


def _a_line(words: str) -> str:
    """As much of a text as a line has room for."""
    first, *more = show.wrapped(words, " " * LABEL)
    return f"{first.strip().rsplit(' ', 1)[0]} …" if more else words


def _lines(rows: tuple[tuple[str, str], ...]) -> int:
    """How many lines these rows take, without the heading."""
    return sum(len(show.wrapped(words, " " * LABEL)) for _, words in rows)


def _said(message: MessageForRep, sender: str) -> Iterator[str]:
    yield f"Hi {first_name(message.name)},"
    yield f"this is what I took from our talk{_talked(message)}."
    yield from (f"We agreed: {message.agreed}",) if message.agreed else ()
    yield from _both(message)
    if message.done and not (message.given and message.given.done_means == message.done):
        yield f"Done means: {message.done}"
    yield from _of_learning(message.given)
    yield from _of_goal(message.goal)
    yield from (f"I do my part by {show.day(message.mine)}.",) if message.mine else ()
    yield "If you remember it differently, write me a line."
    yield from (sender,) if sender else ()


def _talked(message: MessageForRep) -> str:
    """On which day it was, where all of the message is of it."""
    is_of_it = message.talked and not message.agreed
    return f" on {show.day(message.talked)}" if message.talked and is_of_it else ""


def _both(message: MessageForRep) -> Iterator[str]:
    """What both promised and is still to be kept."""
    if message.agreed and message.promises and message.talked:
        yield f"Still open from before, as of {show.day(message.talked)}:"
    for each in message.promises:
        whose = "You" if each.is_theirs else "I"
        yield f"{whose}, by {show.day(each.by)}: {each.what}"


def _of_learning(given: AssignmentForRep | None) -> Iterator[str]:
    if given:
        what = f"For you: {given.title}, {given.minutes} minutes, by {show.day(given.due)}."
        yield f"{what} Done means: {given.done_means}"
        yield from (f'Your cue: "{given.cue}"',) if given.cue else ()
        yield f"We look at it together on {show.day(given.evaluate)}."


def _of_goal(goal: GoalForRep | None) -> Iterator[str]:
    if goal:
        what = goal.what.rstrip(".")
        yield f"What it is for: {what}, {goal.standard} by {show.day(goal.by)}."
        yield f'You said: "{goal.why}"'
