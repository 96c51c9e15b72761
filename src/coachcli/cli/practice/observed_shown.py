"""What was observed of a rep: the map of all behaviours, and one of them with its looks."""

from collections.abc import Iterator

from coachcli.cli.learning.ladder_said import footing_said
from coachcli.cli.learning.seen_of import SeenOf
from coachcli.cli.numbers.new_said import new_said
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Cell,
    Heading,
    Line,
    Lines,
    Part,
    Rows,
    Step,
    Table,
)
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.numbers.newcomer import gap_from
from coachcli.coaching.practice.look import RatedLook, waiting_for_coach, waiting_for_own
from coachcli.coaching.practice.rated import Agreement, Rated
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, first_name, identity

COLUMNS = (
    *("behaviour", "title", "expected", "level", "looks", "scores", "seen", "own", "perception"),
    *("gap", "waiting_for", "rung", "since"),
)
HEAD = ("behaviour", "seen", "own", "so far", "last look")
LABEL = 11
MOST_LOOKS = 5
LEAST_SHOWN = 0.05
"""A gap that is smaller is shown as none."""
NOTHING = "Nothing was observed yet."


def map_shown(who: Rep, seen: SeenOf) -> Answer:
    """All behaviours of which anything is known, the widest gap first."""
    rows = sorted(seen.known, key=lambda each: -_gap(seen.rated(each)))
    full = Table(tuple(_full(who, seen, each) for each in rows), COLUMNS)
    table = Table(tuple(_row(seen, each) for each in rows), HEAD, full=full)
    said = tuple(_said(who, seen)) or (() if rows else (NOTHING,))
    parts = (Heading(who.name), BLANK, table if rows else Table((), full=full))
    lines: tuple[Part, ...] = ((BLANK, Lines(said)) if rows else (Lines(said),)) if said else ()
    return Answer(lambda: body(who, seen), (*parts, *lines), _step(who, seen))


def one_shown(who: Rep, seen: SeenOf, behaviour: Behaviour) -> Answer:
    """A behaviour with what is expected, what was seen and said, and the looks."""
    rows = Rows(tuple(row for row in _rows(who, seen, behaviour) if row[1]), LABEL)
    heading = Heading(f"{who.name}: {behaviour.title}")
    said = tuple(_waits(who, seen.looks_at(behaviour)))
    lines: tuple[Part, ...] = (BLANK, Lines(said)) if said else ()
    step = _next_of(who, seen, behaviour)
    return Answer(lambda: one_body(who, seen, behaviour), (heading, BLANK, rows, *lines), step)


def body(who: Rep, seen: SeenOf) -> dict[str, object]:
    """The map as JSON (docs/reference/json.md); nothing of a look that is hidden."""
    full = (map(plain, _full(who, seen, each)) for each in seen.known)
    rows = [dict(zip(COLUMNS, cells, strict=True)) for cells in full]
    return {"rep": identity(who), "behaviours": rows}


def one_body(who: Rep, seen: SeenOf, behaviour: Behaviour) -> dict[str, object]:
    """One behaviour as JSON, with its open looks."""
    row = dict(zip(COLUMNS, map(plain, _full(who, seen, behaviour)), strict=True))
    stood = seen.rated(behaviour)
    looks = [_look_body(look) for look in seen.looks_at(behaviour) if look.is_open]
    agreed = plain(stood.agreement) if stood else plain(Agreement())
    return {"rep": identity(who), **row, "agreement": agreed, "list": looks}


def _look_body(look: RatedLook) -> dict[str, object]:
    return {
        "seen": look.seen.isoformat(),
        "own": look.own,
        "coach": look.coach,
        "second": look.second,
        "tool": look.tool,
        "evidence": look.evidence,
        "example": look.example,
        "source": look.source,
    }


def _gap(stood: Rated | None) -> float:
    return stood.gap if stood else -float("inf")


def _row(seen: SeenOf, behaviour: Behaviour) -> tuple[Cell, ...]:
    stood = seen.rated(behaviour)
    level = f"{show.figure(stood.level)} of {stood.expected}" if stood else _hidden(seen, behaviour)
    own = show.figure(stood.own) if stood and stood.own is not None else ""
    last = show.day(stood.seen) if stood else ""
    return (behaviour.title, level, own, str(seen.footing(behaviour).rung), last)


def _hidden(seen: SeenOf, behaviour: Behaviour) -> str:
    return "hidden" if _waiting_for(seen.looks_at(behaviour)) else "–"


def _full(who: Rep, seen: SeenOf, behaviour: Behaviour) -> tuple[object, ...]:
    stood, rung = seen.rated(behaviour), seen.footing(behaviour)
    waiting = _waiting_for(seen.looks_at(behaviour))
    names = (behaviour.id, behaviour.title, behaviour.expected)
    end = (waiting, str(rung.rung), rung.since)
    if stood is None:
        return (*names, None, 0, 0, None, None, None, None, *end)
    counts = (round(stood.level, 2), stood.looks, stood.scores, stood.seen)
    gap = None if gap_from(who, seen.day) else round(stood.gap, 2)
    return (*names, *counts, stood.own, stood.perception, gap, *end)


def _waiting_for(looks: tuple[RatedLook, ...]) -> str | None:
    """Whose rating is lacking in a look at a behaviour."""
    if waiting_for_own(looks):
        return "rep"
    return "coach" if waiting_for_coach(looks) else None


def _said(who: Rep, seen: SeenOf) -> Iterator[str | Line]:
    """What the map asks for: a talk, ratings that are lacking."""
    if apart := seen.apart():
        yield f"{apart_said(who, apart, seen)} It opens your next talk."
    for behaviour in seen.known:
        yield from _waits(who, seen.looks_at(behaviour), behaviour.title)


def apart_said(who: Rep, look: RatedLook, seen: SeenOf) -> str:
    """How differently the two see a behaviour."""
    title = seen.behaviours[look.behaviour].title
    said, level = show.figure(look.own or 0), show.figure(look.level)
    return f"You see it apart: {title}. {who.name} says {said}, you saw {level}."


def _waits(who: Rep, looks: tuple[RatedLook, ...], title: str = "") -> Iterator[str]:
    about = f': "{title}"' if title else ""
    waiting = _waiting_for(looks)
    if waiting == "rep":
        yield f"Your rating is hidden until {who.name}'s own is in{about}."
    elif waiting:
        yield f"{who.name}'s own rating is hidden until yours is in{about}."


def _rows(who: Rep, seen: SeenOf, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    stood, looks = seen.rated(behaviour), seen.looks_at(behaviour)
    expected = behaviour.levels[behaviour.expected - 1]
    yield ("Expected", f"{behaviour.expected}: {expected}")
    yield ("Seen", _level(stood, behaviour) if stood else "")
    yield ("Gap", (new_said(who, seen.day) or gap_said(stood)) if stood else "")
    yield ("Own", _own(stood) if stood and stood.looks else "")
    yield ("Own words", _example(looks))
    yield ("Two raters", agreement_said(stood.agreement) if stood else "")
    yield ("So far", footing_said(seen.footing(behaviour)))
    open_ = [look for look in looks if look.is_open and look.by_person][-MOST_LOOKS:]
    for number, look in enumerate(reversed(open_)):
        yield ("" if number else "Looks", look_said(look))


def _level(stood: Rated, behaviour: Behaviour) -> str:
    text = behaviour.levels[max(1, min(4, round(stood.level))) - 1]
    return f"{show.figure(stood.level)}: {text} ({_behind(stood)})"


def _behind(stood: Rated) -> str:
    """What stands behind a level: looks, and scores of other tools."""
    parts = [show.count(stood.looks, "look")] if stood.looks else []
    parts += [f"{show.count(stood.scores, 'score')} of a tool"] if stood.scores else []
    weak = ", a hint at most" if stood.is_weak else ""
    return f"{', '.join(parts)}{weak}"


def gap_said(stood: Rated) -> str:
    """How far what was seen is from what is expected."""
    if stood.gap < LEAST_SHOWN:
        is_clear = not _far_apart(stood.agreement)
        return "none, as expected or better" if is_clear else "not clear, see the two raters"
    return f"{levels(stood.gap)} below what is expected"


def _own(stood: Rated) -> str:
    if stood.own is None or stood.perception is None:
        return "let go of, or not asked for"
    if stood.perception == 0:
        return f"{show.figure(stood.own)}, as you saw it"
    beside = "above" if stood.perception > 0 else "below"
    return f"{show.figure(stood.own)}, {levels(abs(stood.perception))} {beside} what you saw"


def _far_apart(agreed: Agreement) -> int:
    """How often two who watched the same were more than a level apart."""
    return agreed.pairs - agreed.same - agreed.near


def agreement_said(agreed: Agreement) -> str:
    """How two who watched the same agree; nothing where nobody else did."""
    if not agreed.pairs:
        return ""
    apart = _far_apart(agreed)
    parts = (
        f"{agreed.same} of {agreed.pairs} the same",
        f"{agreed.near} a level apart" if agreed.near else "",
        f"{apart} further apart" if apart else "",
    )
    return ", ".join(filter(None, parts))


def _example(looks: tuple[RatedLook, ...]) -> str:
    """What the rep wrote last beside an own rating, once both are in."""
    written = [look for look in looks if look.is_open and look.example][-1:]
    return "".join(f'{show.day(look.seen)}: "{look.example}"' for look in written)


def look_said(look: RatedLook) -> str:
    """A look in a line: its day, the levels, and what was said or done."""
    second = f" and {show.figure(look.second)}" if look.second is not None else ""
    said = f'"{look.evidence}"' if look.evidence else "an opinion, nothing is noted"
    gone = "what was said is no longer kept"
    return f"{show.day(look.seen)}, {show.figure(look.coach or 0)}{second}: " + (
        gone if look.evidenced and not look.evidence else said
    )


def levels(count: float) -> str:
    """So many levels, in words."""
    return f"{show.figure(count)} {'level' if show.figure(count) == '1' else 'levels'}"


def _step(who: Rep, seen: SeenOf) -> Step | None:
    """What to do next: talk, or rate what is lacking, or begin."""
    if seen.apart():
        return Step(("talk-sheet", who.name))
    lacking = next((each for each in seen.known if _waiting_for(seen.looks_at(each))), None)
    if lacking:
        return _next_of(who, seen, lacking)
    return None if seen.known else Step(("behaviour", "list"), "choose what to look at")


def _next_of(who: Rep, seen: SeenOf, behaviour: Behaviour) -> Step | None:
    waiting = _waiting_for(seen.looks_at(behaviour))
    words = ("observe", who.name, behaviour.id)
    if waiting == "rep":
        return Step((*words, "--form", f"{first_name(who.name).lower()}.md"), "the own rating")
    if waiting:
        return Step((*words, "--level", "LEVEL", "--evidence", "WORDS"), "yours")
    apart = seen.apart(seen.looks_at(behaviour))
    return Step(("talk-sheet", who.name)) if apart else None
