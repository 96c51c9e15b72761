"""The mirror as it is read: time, quality, what was kept, and both logs."""

from collections.abc import Iterator, Mapping
from datetime import date

from coachcli.cli.rhythm.mirror_known import MirrorKnown
from coachcli.cli.rhythm.mirror_words import CALLED, DRILLS, scored
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Heading, Line, Lines, Part, Rows, Table
from coachcli.coaching.claim import Claim
from coachcli.coaching.record import plain
from coachcli.coaching.rhythm.mirror import (
    BACK_WEEKS,
    COACHED_DAYS,
    TIME_WEEKS,
    BothLogs,
    KeptOfDue,
    LogsDiffer,
    OwnGoal,
    Quality,
    RepTime,
    TimeOn,
)
from coachcli.coaching.rhythm.preread import RATED
from coachcli.coaching.rhythm.pulse import PulseTrend
from coachcli.coaching.rhythm.session import BEFORE_CAUSE, LATELY, MOST, Session, SessionItem
from coachcli.coaching.walks.flow import Basis

COLUMNS = ("rep", "talks", "minutes", "share", "days_since")
LABELS = ("rep", "talks", "minutes", "of your time", "last")
LABEL = 10
TO_CAUSE = (*BEFORE_CAUSE, SessionItem.CAUSE)
LEFT, WHO_LEFT = "(has left)", "who left"
NO_GOAL = "none. To set one, in minutes a rep and week: coach settings minutes 30"
NO_SESSION = "No walk or talk in 13 weeks: there is nothing to see yet."


def parts(known: MirrorKnown, day: date) -> Iterator[Part]:
    """The mirror, as of a day."""
    team = f"team of {len(known.reps)} · {TIME_WEEKS} weeks to {show.day(day)}"
    yield from (Heading("Your own coaching", team), BLANK, Lines((_time(known),)), BLANK)
    yield from (table(known), BLANK, Rows(tuple(_rows(known)), LABEL), BLANK)
    yield from _sessions(known)
    quiet = (scored(), *(() if known.claim is None else (_claim(known.claim),)))
    yield Lines(tuple(Line(text, quiet=True) for text in quiet))


def table(known: MirrorKnown) -> Table:
    """Each rep with the time that went there, who has waited longest first; last who left."""
    left = known.left
    gone = ((WHO_LEFT, left.talks, left.minutes),) if left.talks else ()
    full = (*map(_cells, known.reps), *((*row, left.share, None) for row in gone))
    rows = (*map(_shown, known.reps), *((*row, _percent(left.share), "") for row in gone))
    return Table(rows, head=LABELS, right=(1, 2, 3), full=Table(full, COLUMNS))


def session_row(session: Session) -> dict[str, object]:
    """A session as JSON, with its points, and what it has points for and has not."""
    body: dict[str, object] = plain(session)
    counted, lacks = list(session.counted), list(session.lacks)
    return {**body, "points": session.points, "counted": counted, "lacks": lacks}


def _time(known: MirrorKnown) -> str:
    """The time with those who are there, a rep, and beside it that with who left."""
    reps, left = len(known.reps), known.left
    talks, minutes = (sum(getattr(row, of) for row in known.reps) for of in ("talks", "minutes"))
    each = f"{talks / reps:.1f} and {minutes / reps:.0f} minutes a rep"
    gone = f" With who left: {_held(left.talks, left.minutes)}." if left.talks else ""
    share = f"{known.coached} of {reps} ({_percent(known.coached, reps)})"
    time = f"{_held(talks, minutes)}: {each}.{gone}"
    return f"{time} Coached in the last {COACHED_DAYS} days: {share}."


def _held(talks: int, minutes: int) -> str:
    held = show.count(talks, "walk or talk", "walks and talks")
    return f"{held}, {show.count(minutes, 'minute')}"


def _rows(known: MirrorKnown) -> Iterator[tuple[str, str]]:
    yield "Own goal", NO_GOAL if known.goal is None else _goal(known.goal, len(known.reps))
    if known.kinds:
        total = sum(row.minutes for row in known.kinds)
        yield "Went to", ", ".join(_on(row, total) for row in known.kinds)
    yield "Quality", _quality(known.quality)
    if weak := known.quality.weakest:
        last = show.count(len(known.quality.lately), "session")
        yield "Weakest", f"of the last {last}: {CALLED[weak.item]}, {weak.had} of {weak.sessions}"
        yield "5 minutes", DRILLS[weak.item]
    yield "Evidence", _evidence(known.evidence)
    yield "Promises", f"yours {_of(known.mine)}, theirs {_of(known.theirs)}"
    yield "Looks", _of(known.looks)
    yield from _pulse(known.pulse)
    yield from _logs(known)


def _goal(goal: OwnGoal, reps: int) -> str:
    """The own goal, and beside it what came of it."""
    came = f"it came to {goal.came:.1f} ({_percent(goal.came, goal.minutes)})"
    reached = f"{goal.reached} of {show.count(reps, 'rep')}"
    return f"{goal.minutes} min a rep and week; {came}, reached with {reached}"


def _on(row: TimeOn, total: int) -> str:
    """The time of a kind, which is called as people call it."""
    on = row.on.replace("-", " ")
    return f"{on} {row.minutes} min ({_percent(row.minutes, total)})"


def _quality(made: Quality) -> str:
    if made.mean is None:
        return NO_SESSION
    said = f"{made.mean:.1f} of {MOST} over {show.count(made.of, 'session')} in {BACK_WEEKS} weeks"
    if made.before is None:
        return said
    before = min(made.of - LATELY, LATELY)
    last = f"{made.last:.1f} over the last {LATELY}"
    return f"{said}; {last}, {made.before:.1f} over the {before} before"


def _evidence(counts: Mapping[str, int]) -> str:
    total = sum(counts.values())
    if not total:
        return "no answers in walks yet"
    stronger = total - counts[Basis.SAID]
    each = ", ".join(f"{basis} {counts[basis]}" for basis in Basis)
    return (
        f"{_percent(stronger, total)} of {show.count(total, 'answer')} stronger than said: {each}"
    )


def _of(due: KeptOfDue) -> str:
    return f"{due.done} of {due.due}" if due.due else "none due"


def _pulse(known: tuple[tuple[str, tuple[PulseTrend, ...]], ...]) -> Iterator[tuple[str, str]]:
    if not known:
        yield "Pulse", "not before three answers of a rep"
    for place, (name, shown) in enumerate(known):
        said = "; ".join(f"{RATED[each.item]}: {each.level}, {each.way}" for each in shown)
        yield "" if place else "Pulse", f"{name}: {said}"


def _logs(known: MirrorKnown) -> Iterator[tuple[str, str]]:
    names = {row.rep: row.name for row in known.reps}
    yield "Both logs", _agree(known.logs)
    yield from (("", _differs(each, names[each.rep])) for each in known.logs.differ)


def _agree(logs: BothLogs) -> str:
    if not logs.notes:
        return "no rep has noted yet whether they were coached"
    same, notes = logs.notes - len(logs.differ), show.count(logs.notes, "note")
    return f'{same} of {notes} of reps ("was I coached") say the same as your log'


def _differs(each: LogsDiffer, name: str) -> str:
    year, week, _ = each.monday.isocalendar()
    days = ", ".join(map(show.day, each.days))
    yours = f"yours has {days}" if days else "yours has nothing in that week or the one before"
    theirs = "coached" if each.coached else "not coached"
    return f"{name}, {year}-W{week:02d}: says {theirs}; {yours}"


def _sessions(known: MirrorKnown) -> Iterator[Part]:
    names = {row.rep: row.name for row in known.reps}
    rows = tuple(_session(each, names.get(each.rep, LEFT)) for each in known.quality.lately)
    if rows:
        yield from (Table(rows, head=("day", "rep", "points", "lacks"), right=(2,)), BLANK)


def _session(each: Session, name: str) -> tuple[str, str, str, str]:
    return (show.day(each.day), name, f"{each.points} of {MOST}", _lacks(each))


def _lacks(each: Session) -> str:
    """What a session lacks; without a root cause nothing is said of what would come after it."""
    is_feedback = SessionItem.CAUSE in each.lacks
    named = [item for item in each.lacks if not is_feedback or item in TO_CAUSE]
    said = ", ".join(CALLED[item] for item in named) or "nothing"
    return f"{said}; the look is still to come" if each.look_open and not is_feedback else said


def _claim(claim: Claim) -> str:
    kind = f"{claim.kind}, which proves no cause"
    return f"{claim.says}: by {claim.figure} ({kind}; {claim.source}, {claim.date})."


def _shown(row: RepTime) -> tuple[object, ...]:
    never = "new, not yet" if row.is_new else "not in 13 weeks"
    last = never if row.days is None else _ago(row.days)
    return (row.name, row.talks, row.minutes, _percent(row.share), last)


def _ago(days: int) -> str:
    return f"{show.count(days, 'day')} ago" if days else "today"


def _cells(row: RepTime) -> tuple[object, ...]:
    return (row.name, row.talks, row.minutes, row.share, row.days)


def _percent(part: float, whole: float = 1) -> str:
    return f"{part / whole:.0%}".replace("%", " %") if whole else "0 %"
