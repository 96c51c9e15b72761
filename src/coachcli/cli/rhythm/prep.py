"""coach prep: a brief before a talk, on one screen."""

from collections.abc import Iterator

from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import in_words
from coachcli.cli.numbers.watching import match_plain, match_words
from coachcli.cli.plans.goal_progress import as_plain as far_plain
from coachcli.cli.plans.goal_progress import words as far_words
from coachcli.cli.rhythm.brief_fitted import (
    LOOK,
    MINE,
    OPEN,
    RECALL,
    THEIRS,
    WATCH,
    BriefRow,
    fitted,
    joined,
)
from coachcli.cli.rhythm.prep_known import PrepKnown, prep_known
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Step, spelt
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.week.form_name import form_file
from coachcli.cli.week.next_talk import next_as_plain, next_in_words
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.plans.standard import plainly
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.preread import ASKED, COACHED, HalfPart, parts
from coachcli.coaching.rhythm.talk import TalkStep
from coachcli.store.preread import HalfIn

SPLIT = "Numbers"


def prep(context: Context, rep: Whom) -> Answer:
    """Prepare a talk in two minutes: goal, numbers, promises, what is due, what the rep wrote.

    With three questions to ask, and one thing to praise. It is for you alone.

    Example
      coach prep dana
    """
    who = context.rep(rep, "show rep")
    known = prep_known(context, who)
    talk = next_in_words(context, known.next_talk)
    right = f"last talk {show.day(known.last_talk)}" if known.last_talk else "no talk kept yet"
    heading = Heading(f"{who.name}, {show.day(context.day)} · for you alone", right)
    planned = BriefRow("Talk", talk or _no_talk(who), 3 if talk else 7)
    rows = fitted((planned, *_rows(known)), heading)
    return Answer(lambda: _body(known), (heading, BLANK, *joined(rows)), _next(known))


def _no_talk(who: Rep) -> str:
    """What to set first, so that a talk is planned."""
    step = Step(("rhythm", "set", f"{who.name} opportunity weekly 30"))
    return f"none planned yet: {spelt(step)}"


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
    yield from map(_of_look, known.looks)
    yield from map(_of_open, known.open)
    yield from _of_half(known)
    yield from (BriefRow(WATCH, match_words(each, named=False), 3) for each in known.watched)
    yield from (BriefRow("Ask", question, 0, whole=True) for question in known.questions)
    yield _of_praise(known)
    for each in known.notes:
        yield BriefRow(RECALL, each.text, 6, tail=f" ({show.day(each.day)})")


def _of_goal(known: PrepKnown) -> Iterator[BriefRow]:
    """The goal as it is read aloud."""
    goal = known.goal
    if goal is None:
        add = spelt(Step(("goal", "add", known.rep.name)))
        yield BriefRow("Goal", f"none agreed yet: {add}", 2, whole=True)
        return
    what = goal.what.rstrip(".")
    yield BriefRow("Goal", f"{what}: {plainly(goal.standard)} by {show.day(goal.by)}.", 0)
    yield BriefRow("Goal", f'Why, in their words: "{goal.why}"', 5)
    yield BriefRow("Goal", f"Now: {far_words(known.far)}.", 5, whole=True)


def _of_numbers(known: PrepKnown) -> Iterator[BriefRow]:
    if known.headline is None:
        words = known.new or known.held
        yield BriefRow(SPLIT, words or _nothing_held(known), 0 if words else 7, whole=True)
        return
    from coachcli.cli.numbers.headline_said import Said, sentence  # noqa: PLC0415 - with numbers
    from coachcli.cli.numbers.headline_shown import bars, splits  # noqa: PLC0415 - as above

    said = Said(known.headline, known.currency)
    on_ramp = f"{known.ramp[:1].upper()}{known.ramp[1:]}. " if known.ramp else ""
    yield BriefRow(SPLIT, f"{on_ramp}{sentence(said)}", 0, whole=True)
    charts = dict(zip((of for of, _ in splits(said)), bars(said, ()), strict=True))
    spoken_of = dict.fromkeys((*list(charts)[:1], known.headline.looked))
    yield from (BriefRow("", "", 8, charts[of]) for of in spoken_of if of in charts)


def _nothing_held(known: PrepKnown) -> str:
    """What is missing where no figure is held to anything."""
    if not known.is_measured:
        return f"none yet: {spelt(Step(('import', 'deals', 'FILE')))}"
    if not known.has_figures:
        return "no import says a word of theirs in these weeks"
    return "no plan, no goal in figures and too few peers to hold them to yet"


def _of_promises(known: PrepKnown) -> Iterator[BriefRow]:
    """What both promised: in talks, and what the manager took on after a walk."""
    for whose, step in ((THEIRS, TalkStep.ACTION), (MINE, TalkStep.SUPPORT)):
        for each in known.promises:
            if each.step is step:
                yield BriefRow(whose, each.what, 2, tail=f", by {show.day(each.by)}")
    for thing in known.owed:
        yield BriefRow(MINE, in_words(thing).removeprefix("You do, "), 2)


def _of_look(given: Assignment) -> BriefRow:
    due = f", {show.day(given.look or given.evaluate)}"
    return BriefRow(LOOK, f'Did it help: "{given.title}"', 3, tail=due)


def _of_open(given: Assignment) -> BriefRow:
    """Learning that is open: what it is may be cut, but not its day."""
    return BriefRow(OPEN, given.title, 4, tail=in_words(given).removeprefix(given.title))


def _of_half(known: PrepKnown) -> Iterator[BriefRow]:
    """What the rep wrote, and when it came in."""
    if known.half is None:
        return
    came = f" ({show.day(known.half.day)})"
    words = {part: text_ for part, text_ in parts(known.half.half).items() if text_.strip()}
    week = known.half.half.week
    for part, text_ in words.items():
        spare = 5 if part is HalfPart.ON else 2
        wrote = f"{ASKED[part]}: {' '.join(text_.split())}"
        yield BriefRow(week[5:], wrote, spare, tail=came)
        came = ""
    if (coached := known.half.half.coached) is not None:
        yield BriefRow(week[5:], f"{COACHED}: {'yes' if coached else 'no'}", 4, tail=came)


def _of_praise(known: PrepKnown) -> BriefRow:
    if known.praise is None:
        return BriefRow("Praise", "nothing on record yet: go and see one thing they do well", 0)
    when = f", {show.day(known.praise.day)}" if known.praise.day else ""
    return BriefRow("Praise", f"{known.praise.what}{when}: {known.praise.evidence}", 0)


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
