"""What was written down of a talk: the words, from which the lines of the talk are made."""

from collections.abc import Callable, Iterator
from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.account_map import who_and_sight
from coachcli.coaching.rhythm.guide import Guide
from coachcli.coaching.rhythm.promising import NoDayError, parted, worded
from coachcli.coaching.rhythm.talk import TalkLine, TalkStep

ReadDay = Callable[[str], date]
"""Reads a day as it is said. Raises CoachError."""


@dataclass(frozen=True, slots=True)
class WrittenTalk:
    """What was written down: what it was about, and pairs of what was asked and what was said.

    `came` has the ending of a promise's id and what came of it; `rep` and `coach` are promises as
    they were said, with their day, and `look` what both look at next.
    """

    about: str = ""
    minutes: int | None = None
    came: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    map: tuple[tuple[str, str], ...] = ()
    rep: tuple[str, ...] = ()
    coach: tuple[str, ...] = ()
    look: str = ""


def dated(text: str, day: ReadDay) -> tuple[str, date]:
    """What is promised, and the day by which.

    Raises NothingPromisedError, NoDayError, or what reads the day raises.
    """
    what, words = parted(worded(text))
    if not words:
        raise NoDayError(text)
    return what, day(words)


def lines(
    written: WrittenTalk, guide: Guide, new_id: Callable[[], str], day: ReadDay
) -> tuple[TalkLine, ...]:
    """The lines of a talk by a guide, in the order of its steps. Raises as `dated` does."""
    every = (
        *_said(written, guide, new_id),
        *_map(written, guide, new_id),
        *_ends(written, new_id, day),
    )
    return tuple(every)


def _said(written: WrittenTalk, guide: Guide, new_id: Callable[[], str]) -> Iterator[TalkLine]:
    said = dict(written.said)
    for question in guide.questions:
        if text := said.get(question.id, "").strip():
            yield TalkLine(new_id(), question.step, text, question.id, question.ask)


def _map(written: WrittenTalk, guide: Guide, new_id: Callable[[], str]) -> Iterator[TalkLine]:
    said = dict(written.map)
    for step in guide.map:
        if text := said.get(step.id, "").strip():
            who, sight = who_and_sight(text)
            yield TalkLine(new_id(), TalkStep.MAP, who, step.id, step.ask, sight=sight)


def _ends(written: WrittenTalk, new_id: Callable[[], str], day: ReadDay) -> Iterator[TalkLine]:
    """What both promise, and what they look at next, each with its day."""
    looks = (written.look,) if written.look else ()
    for step, texts in (
        (TalkStep.ACTION, written.rep),
        (TalkStep.SUPPORT, written.coach),
        (TalkStep.LOOK, looks),
    ):
        for text in texts:
            what, by = dated(text, day)
            yield TalkLine(new_id(), step, what, by=by)
