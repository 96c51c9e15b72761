"""How a talk is shown: what is to be asked before it, and what was said after it."""

from collections.abc import Iterable, Iterator
from datetime import date

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Part, Step, spelt
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.plans.standard import plainly
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import Rep, first_name, identity
from coachcli.coaching.rhythm.account_map import MapEntry
from coachcli.coaching.rhythm.due import DueTalk
from coachcli.coaching.rhythm.guide import FittingQuestions, Guide
from coachcli.coaching.rhythm.headings import Model, holding, under
from coachcli.coaching.rhythm.talk import PromiseCame, Talk, TalkLine, TalkPromise, TalkStep

WHOSE = {TalkStep.ACTION: "{}: ", TalkStep.SUPPORT: "Coach: "}
"""How a promise begins, with the rep's first name."""
LEFT = "Left before its end. What was said is kept; take it back with: coach undo"


@dataclass(frozen=True, slots=True)
class TalkAgenda:
    """What a talk is opened with; the map has an entry for each step of the guide's."""

    who: Rep
    guide: Guide
    about: str
    fitting: FittingQuestions
    goal: Goal | None
    promises: tuple[TalkPromise, ...]
    map: tuple[MapEntry, ...]


def agenda(made: TalkAgenda, day: date) -> Answer:
    """What is to be asked, to be read or printed."""
    parts = (*opening(made, day), BLANK, *_questions(made), *_map(made.map, made.about), *CLOSING)
    body = {
        "rep": identity(made.who),
        "guide": made.guide.id,
        "title": made.guide.title,
        "minutes": made.guide.minutes,
        "about": made.about,
        "goal": plain(made.goal),
        "promises": plain(made.promises),
        "questions": plain(made.fitting.asked),
        "left_out": made.fitting.left_out,
        "map": plain(made.map),
    }
    about = ("--about", made.about) if made.about else ()
    talk = ("talk", made.who.name, "--type", made.guide.id, *about)
    words = (*talk, "--minutes", str(made.guide.minutes))
    return Answer(body, parts, Step(words, "once it was held"))


def by_other_name(guide: Guide, name: str) -> tuple[str, ...]:
    """Which talk it is that was named by what it is called besides."""
    return (f'"{name.strip()}" goes by the guide of the {guide.title.lower()}.',)


ANOTHER = "Another: --type TALK or --on DAY"


def taken(guide: Guide, meant: DueTalk, day: date) -> tuple[str, ...]:
    """Which talk of the rhythm is meant, unless it is today's alone."""
    when = "today" if meant.on == day else show.day(meant.on)
    return (f"{guide.title}, planned for {when}. {ANOTHER}",)


def one_more(guide: Guide, meant: DueTalk) -> tuple[str, ...]:
    """That a talk stands for none that is planned, and which is the next."""
    return (f"{guide.title}, beside what is planned, next {show.day(meant.on)}. {ANOTHER}",)


CLOSING = (
    BLANK,
    Lines(("At the end: what each of you takes on and by when, and when you look at it.",)),
)


def opening(made: TalkAgenda, day: date) -> Iterator[Part]:
    """The talk's name, the goal to be read aloud, and what both promised before."""
    about = f" about {made.about}" if made.about else ""
    name = f"{made.guide.title}{about}, {made.who.name}"
    yield Heading(name, f"{show.day(day)}, {made.guide.minutes} min")
    yield Lines((made.guide.purpose,))
    if made.goal:
        goal = f"{made.goal.what} ({plainly(made.goal.standard)}, by {show.day(made.goal.by)})"
        yield from (BLANK, Lines((f"Read aloud, the goal: {goal}",)))
    if made.promises:
        lines = (_promise(made.who, each) for each in made.promises)
        yield from (BLANK, Lines(("Promised before:", *lines)))
    if made.fitting.left_out:
        yield from (BLANK, Lines((Line(_left_out(made), quiet=True),)))


def _left_out(made: TalkAgenda) -> str:
    """How much of the guide is no work that was agreed on, and where that is to be seen."""
    left = show.count(made.fitting.left_out, "question")
    why = f"as {first_name(made.who.name)}'s plan has no such work: {_plan(made.who)}"
    all_ = f"Nothing to ask: {left} left out, {why}. Another talk: --type TALK"
    return all_ if made.fitting.is_unfit else f"{left} left out, {why}"


def _plan(who: Rep) -> str:
    return spelt(Step(("plan", "show", who.name)))


def under_headings(
    talk: Talk,
    who: Rep,
    guides: Iterable[Guide],
    model: Model,
    before: Iterable[TalkPromise],
) -> Answer:
    """A talk that was held, under the headings of a model; no line of it is left out."""
    title = next((each.title for each in guides if each.id == talk.guide), talk.guide)
    about = f" about {talk.about}" if talk.about else ""
    took = f"{show.day(talk.held)}, {talk.minutes} min"
    headed = under(talk, model)
    came = tuple(_came(who, talk.came, {each.id: each for each in before}))
    parts: list[Part] = [Heading(f"{title}{about}, {who.name}", took)]
    for each in headed:
        said = (row for line in each.lines for row in _lines(who, line))
        is_before = each.heading == holding(model, TalkStep.KEPT)
        rows = (*(came if is_before else ()), *said)
        if rows:
            parts += [BLANK, Lines((show.bold(each.heading),)), Lines(rows)]
    body = {**plain(talk), "rep": identity(who), "as": str(model), "headings": plain(headed)}
    return Answer(body, tuple(parts))


def following(who: Rep, *, has_rhythm: bool) -> Step:
    """What comes after a talk: the next one."""
    if has_rhythm:
        return Step(("rhythm", "show", who.name), "when you talk again")
    return Step(
        ("rhythm", "set", who.name, "opportunity", "weekly", "30"), "so that it comes again"
    )


def _came(who: Rep, came: Iterable[PromiseCame], before: dict[str, TalkPromise]) -> Iterator[Line]:
    """What came of earlier promises, as it was said in the talk."""
    for each in came:
        if promise := before.get(each.promise):
            to = f" to {show.day(each.to)}" if each.to else ""
            yield _promise(who, promise, f": {each.state}{to}")


def _questions(made: TalkAgenda) -> Iterator[Part]:
    for place, question in enumerate(made.fitting.asked, 1):
        lines = [Line(question.ask, f"{place:>2}  ", "    ")]
        if question.listen_for:
            lines.append(Line(f"Listen for: {question.listen_for}", "    ", quiet=True))
        yield Lines(tuple(lines))


def _map(entries: tuple[MapEntry, ...], about: str) -> Iterator[Part]:
    """The map of an account, as far as it is known."""
    if entries and about:
        lines = (Line(f"{each.asked} {_known(each)}", "  ", "    ") for each in entries)
        yield from (BLANK, Lines((f"Who has a say at {about}:", *lines)))


def _known(entry: MapEntry) -> str:
    if entry.day is None:
        return "Not noted yet."
    return f"{entry.who}, {entry.sight}." if entry.who else "Nobody knows yet."


def _lines(who: Rep, line: TalkLine) -> Iterator[Line]:
    """What was said, below what was asked."""
    by = f", by {show.day(line.by)}" if line.by else ""
    if line.asked:
        yield Line(line.asked, "  ", quiet=True)
    indent = "    " if line.asked else "  "
    yield Line(f"{WHOSE.get(line.step, '')}{_said(line)}{by}".format(first_name(who.name)), indent)


def _said(line: TalkLine) -> str:
    """The words of a line; of one on a map how whoever is named is known of."""
    words = line.text.replace("{", "{{").replace("}", "}}")
    return words if line.sight is None else f"{words or 'Nobody knows'} ({line.sight})"


def _promise(who: Rep, promise: TalkPromise, after: str = "") -> Line:
    """A promise behind the ending of its id, and what is said of it."""
    whose = first_name(who.name) if promise.step is TalkStep.ACTION else "Coach"
    head = f"  {ending(promise.id)}  "
    said = f"{whose}, by {show.day(promise.by)}: {promise.what}{after}"
    return Line(said, head, " " * len(head))
