"""coach prep: a brief before a talk, on one screen."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import in_words
from coachcli.cli.numbers.watching import MOST as MOST_MATCHES
from coachcli.cli.numbers.watching import match_plain, match_words
from coachcli.cli.plans.goal_progress import as_plain as far_plain
from coachcli.cli.plans.goal_progress import words as far_words
from coachcli.cli.rhythm.prep_known import PrepKnown, prep_known
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Part, Rows, Step
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.terminal.text import text
from coachcli.cli.week.form_name import form_file
from coachcli.cli.week.next_talk import next_as_plain, next_in_words
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.standard import plainly
from coachcli.coaching.record import plain
from coachcli.coaching.rhythm.preread import ASKED, HalfPart, parts
from coachcli.coaching.rhythm.talk import TalkStep
from coachcli.store.preread import HalfIn

MOST = 36
"""Lines of a screen, with room for the step that comes next."""
LABEL, LONGEST = 9, 170
"""The width of a label, and the signs after which a text is cut."""
SPLIT = "Numbers"


@dataclass(frozen=True, slots=True)
class BriefRow:
    """A row of the brief; of those with the most to `spare` the last goes first for want of room.

    One without a text is the split of the numbers, which is drawn.
    """

    label: str
    text: str
    spare: int
    part: Part | None = None


def prep(context: Context, rep: Whom) -> Answer:
    """Prepare a talk in two minutes: goal, numbers, promises, what is due, what the rep wrote.

    With three questions to ask, and one thing to praise. It is for you alone.

    Example
      coach prep dana
    """
    who = context.rep(rep, "show rep")
    known = prep_known(context, who)
    talk = next_in_words(context, known.next_talk)
    rows = _fitted((*((BriefRow("Talk", talk, 3),) if talk else ()), *_rows(known)))
    right = f"last talk {show.day(known.last_talk)}" if known.last_talk else "no talk kept yet"
    heading = Heading(f"{who.name}, {show.day(context.day)} · for you alone", right)
    return Answer(lambda: _body(known), (heading, BLANK, *_joined(rows)), _next(known))


def _next(known: PrepKnown) -> Step:
    """What comes first: a look that is due, the rep's half, or a walk."""
    name = known.rep.name
    if known.looks:
        return Step(("evaluate", name), "a look is due")
    if known.half is None:
        return Step(("preread", name, "--out", form_file(name)), "their half of it")
    return Step(("diagnose", name))


def _rows(known: PrepKnown) -> Iterator[BriefRow]:
    yield from _of_goal(known)
    yield from _of_numbers(known)
    yield from _of_promises(known)
    yield from (BriefRow("Look", _due(each), 3) for each in known.looks)
    yield from (BriefRow("Open", in_words(each), 4) for each in known.open)
    yield from _of_half(known)
    yield from (
        BriefRow("Watch", match_words(each, named=False), 3)
        for each in known.watched[:MOST_MATCHES]
    )
    yield from (BriefRow("Ask", f"{question}", 1) for question in known.questions)
    yield _of_praise(known)
    yield from (
        BriefRow("Recall", f"{each.text} ({show.day(each.day)})", 6) for each in known.notes
    )


def _of_goal(known: PrepKnown) -> Iterator[BriefRow]:
    """The goal as it is read aloud."""
    goal = known.goal
    if goal is None:
        yield BriefRow("Goal", "none agreed yet", 2)
        return
    what = goal.what.rstrip(".")
    yield BriefRow("Goal", f"{what}: {plainly(goal.standard)} by {show.day(goal.by)}.", 0)
    yield BriefRow("Goal", f'Why, in their words: "{goal.why}"', 5)
    yield BriefRow("Goal", f"Now: {far_words(known.far)}.", 5)


def _of_numbers(known: PrepKnown) -> Iterator[BriefRow]:
    if known.headline is None:
        yield BriefRow(SPLIT, known.new or "nothing to hold them to yet", 0 if known.new else 7)
        return
    from coachcli.cli.numbers.headline_said import Said, sentence  # noqa: PLC0415 - with numbers
    from coachcli.cli.numbers.headline_shown import bars  # noqa: PLC0415 - as above

    said = Said(known.headline, known.currency)
    yield BriefRow(SPLIT, sentence(said), 0)
    yield from (BriefRow("", "", 8, chart) for chart in list(bars(said, ()))[:1])


def _of_promises(known: PrepKnown) -> Iterator[BriefRow]:
    """What both promised: in talks, and what the manager took on after a walk."""
    for each in known.promises:
        whose = "They do" if each.step is TalkStep.ACTION else "You do"
        yield BriefRow(whose, f"{each.what}, by {show.day(each.by)}", 2)
    for thing in known.owed:
        yield BriefRow("You do", in_words(thing).removeprefix("You do, "), 2)


def _due(given: Assignment) -> str:
    return f'Did it help: "{given.title}", {show.day(given.look or given.evaluate)}'


def _of_half(known: PrepKnown) -> Iterator[BriefRow]:
    """What the rep wrote, and when it came in."""
    if known.half is None:
        return
    came = f" ({show.day(known.half.day)})"
    words = {part: text_ for part, text_ in parts(known.half.half).items() if text_.strip()}
    week = known.half.half.week
    for part, text_ in words.items():
        spare = 5 if part is HalfPart.ON else 2
        wrote = _cut(f"{ASKED[part]}: {' '.join(text_.split())}", LONGEST - 2 - len(came))
        yield BriefRow(f"{week[5:]}", f"{wrote}{came}", spare)
        came = ""


def _of_praise(known: PrepKnown) -> BriefRow:
    if known.praise is None:
        return BriefRow("Praise", "nothing on record yet: go and see one thing they do well", 0)
    when = f", {show.day(known.praise.day)}" if known.praise.day else ""
    return BriefRow("Praise", f"{known.praise.what}{when}: {known.praise.evidence}", 0)


def _fitted(rows: tuple[BriefRow, ...]) -> tuple[BriefRow, ...]:
    """The rows that a screen has room for, each text cut where it is long."""
    while _lines(rows) > MOST and (most := max(row.spare for row in rows)):
        place = max(place for place, row in enumerate(rows) if row.spare == most)
        rows = (*rows[:place], *rows[place + 1 :])
    return rows


def _lines(rows: Iterable[BriefRow]) -> int:
    """How many lines rows take at most, with the heading, drawn or in words."""
    every = list(_joined(rows))
    taken = (max(len(list(text(each, drawn=drawn))) for drawn in (True, False)) for each in every)
    return sum(taken) + 2


def _joined(rows: Iterable[BriefRow]) -> Iterator[Part]:
    """Rows as parts, a label only before the first of its rows."""
    for is_drawn, group in groupby(rows, lambda row: row.part is not None):
        if is_drawn:
            yield from (row.part for row in group if row.part)
        else:
            yield Rows(tuple(_labelled(group)), LABEL)


def _labelled(rows: Iterable[BriefRow]) -> Iterator[tuple[str, str]]:
    for label, group in groupby(rows, attrgetter("label")):
        for place, row in enumerate(group):
            yield ("" if place else label, row.text if label == SPLIT else _cut(row.text))


def _cut(words: str, longest: int = LONGEST) -> str:
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]} …"


def _body(known: PrepKnown) -> dict[str, object]:
    """The brief as JSON, whole (docs/reference/json.md)."""
    return {
        "rep": {"id": known.rep.id, "name": known.rep.name},
        "last_talk": plain(known.last_talk),
        "next_talk": next_as_plain(known.next_talk),
        "goal": plain(known.goal),
        "now": far_plain(known.far),
        "headline": _headline(known),
        **{key: plain(getattr(known, key)) for key in ("promises", "owed", "open", "looks")},
        "half": _half_plain(known.half),
        **{key: plain(getattr(known, key)) for key in ("questions", "praise", "notes")},
        "watched": [match_plain(each) for each in known.watched],
    }


def _half_plain(half: HalfIn | None) -> dict[str, object] | None:
    if half is None:
        return None
    words = {part.value: said for part, said in parts(half.half).items()}
    return {"week": half.half.week, "day": plain(half.day), **words}


def _headline(known: PrepKnown) -> dict[str, object] | None:
    if known.headline is None:
        return None
    from coachcli.cli.numbers.headline_said import Said  # noqa: PLC0415 - with numbers
    from coachcli.cli.numbers.headline_shown import as_plain  # noqa: PLC0415 - as above

    return as_plain(Said(known.headline, known.currency))
