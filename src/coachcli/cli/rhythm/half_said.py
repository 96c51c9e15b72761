"""The words around the form for a rep's half, on the page and in the text form alike."""

from collections.abc import Iterator

from coachcli.cli.terminal import show
from coachcli.cli.terminal.folding import folded
from coachcli.coaching.rep_sees import HalfForRep, PromiseForRep
from coachcli.coaching.rhythm.half_form import form_text
from coachcli.coaching.rhythm.preread import COACHED, HalfPart, RepHalf

HINTS = {
    HalfPart.WELL: "one thing, and what you did for it",
    HalfPart.STUCK: "one deal, one step, one thing you keep putting off",
    HalfPart.NUMBER: "where it stands, and where you think it will end",
    HalfPart.WANT: "an hour, an introduction, a decision, a second pair of eyes",
    HalfPart.ON: "",
}
"""What helps to begin."""
COACHED_ASKED = f"{COACHED}?"
LEAD = "Ten minutes, in your own words; leave out what you like. It opens our talk."
STAYS = (
    "I read what you write in words before we talk. Of the three questions, the program that I "
    "bring this into shows me no single answer, only which way they go, from three weeks on. "
    "But I could open the file that you send, or the one it is kept in: leave out what is not "
    "for my eyes."
)
TYPE = (
    "Write below each line that begins with === and leave those lines as they are. Then send it "
    "back, as a file or as text."
)
WIDTH = 78


def above(form: HalfForRep) -> Iterator[str]:
    """What is said above the form, a paragraph each: what it is for, the goal, the promises."""
    yield LEAD
    if form.goal:
        what = form.goal.what.rstrip(".")
        yield f"Our goal: {what}, {form.goal.standard} by {show.day(form.goal.by)}."
    yield from map(_promised, form.promises)


def half_text(form: HalfForRep) -> str:
    """The form as text, with nothing filled in."""
    said = (f"{form.name}, week {form.week}: your half of our talk", *above(form), TYPE, STAYS)
    head = "\n\n".join("\n".join(folded(show.safe(words), WIDTH)) for words in said)
    return f"{head}\n\n{form_text(RepHalf(form.rep, form.week))}"


def _promised(promise: PromiseForRep) -> str:
    whose = "You said you would" if promise.is_theirs else "I said I would"
    return f"{whose}: {promise.what.rstrip('.')}, by {show.day(promise.by)}."
