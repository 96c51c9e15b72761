"""coach export aggregates: a coach's own coaching in counts alone, to be laid beside others'."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Verbatim
from coachcli.cli.terminal.endings import COUNTS, check_ending
from coachcli.cli.terminal.files import refuse, write
from coachcli.cli.terminal.machine import json_line
from coachcli.cli.terminal.options import Force, Manager, Option
from coachcli.cli.week.counts_read import LEFT_OUT
from coachcli.cli.week.turns import rhythms
from coachcli.coaching.errors import CoachError
from coachcli.coaching.period import Period
from coachcli.coaching.record import plain
from coachcli.coaching.rep import sellers
from coachcli.coaching.rhythm.issue import counted as of_each_type
from coachcli.coaching.rhythm.surprise import counted as of_each_kind
from coachcli.coaching.week.aggregates import GROUP, KIND, LONGEST, Aggregates
from coachcli.coaching.week.aggregating import CoachRecords
from coachcli.coaching.week.aggregating import aggregates as counted
from coachcli.store import aggregates as records
from coachcli.store import issue, person, session, surprise

Out = Annotated[Path | None, Option("--out", "Write to this file.", "FILE.json")]
Called = Annotated[
    str | None,
    Option("--as", "What the file calls you; by default as in: coach team me.", "NAME"),
]


class NobodyToCountError(CoachError):
    """There is no team whose coaching could be counted."""

    def __init__(self) -> None:
        super().__init__("Nobody on this team yet. Bring it: coach team import team.csv")


class NothingCoachedError(CoachError):
    """There is a team, and nothing was coached."""

    def __init__(self, name: str) -> None:
        said = "No walk, no talk and nothing given yet: there is nothing to count."
        super().__init__(f'{said} Nothing was written. To begin: coach diagnose "{name}"')


def aggregates(
    context: Context,
    out: Out = None,
    called: Called = None,
    manager: Manager = None,
    force: Force = False,
) -> Answer:
    """Write your own coaching in counts alone, to hand to whoever leads the programme.

    It holds counts by week: talks, walks, minutes, what was given, done, looked at and moved, the
    quality as in coach mirror, promises, the rhythm; and issues and surprises by type. No rep, no
    note, nothing that anybody wrote; what is about reps comes from five of them or more, or is
    left out.

    Examples
      coach export aggregates --out priya.json
      coach export aggregates --as "Team North" --out north.json
    """
    if out:
        check_ending(out, COUNTS)
        refuse([out], force=force)
    made = counted(_called(context, called, manager), _known(context, manager))
    body = {"kind": KIND, "program": VERSION, **plain(made), "left_out": list(made.left_out)}
    lines, remarks = tuple(_lines({"version": 1, **body})), tuple(_remarks(made))
    if out is None:
        return Answer(body, (Verbatim(lines),), remarks=remarks)
    content = "".join(f"{line}\n" for line in lines).encode()
    write({out: content}, force=force, private=True)
    written = {"file": str(out), "bytes": len(content)}
    return Answer(written, (Verbatim((f"Written: {out}",)),), remarks=remarks)


def _called(context: Context, called: str | None, manager: str | None) -> str:
    """What the coach chose to be called; of another's team nobody is named unasked."""
    mine = "" if manager else person.me(context.room) or ""
    return " ".join((mine if called is None else called).split())[:LONGEST]


def _known(context: Context, manager: str | None) -> CoachRecords:
    """What is on record. Raises NobodyToCountError, NothingCoachedError or NoSuchManagerError."""
    room, day = context.room, context.day
    here = context.sellers(manager)
    if not here:
        raise NobodyToCountError
    ids = [rep.id for rep in sellers(person.team(room, context.manager(manager), left=True))]
    days = Period(date.min, day)
    known = CoachRecords(
        day=day,
        reps=tuple(rep.id for rep in here),
        spent=tuple(each for each in session.spent(room, days) if each.rep in ids),
        learning=records.learning(room, ids, day),
        sessions=tuple(each for each in session.sessions(room, days) if each.rep in ids),
        promises=records.promises(room, ids, day),
        turns=tuple(turn for each in rhythms(context, here) for turn in each.every_turn),
        issues=of_each_type(issue.issues(room, day)),
        surprises=of_each_kind(surprise.of_reps(room, ids, day)),
    )
    if not (known.spent or known.learning):
        raise NothingCoachedError(here[0].name)
    return known


def _remarks(made: Aggregates) -> Iterator[str]:
    """Whose it says it is, and what it leaves out."""
    named = f'It calls you "{made.coach}".' if made.coach else "It names nobody."
    yield f"Counts alone: no rep, no note, nothing that anybody wrote. {named} To change that: --as"
    if left := made.left_out:
        said = ", ".join(LEFT_OUT[name] for name in left)
        yield f"Left out where fewer than {GROUP} reps stand behind it: {said}."


def _lines(body: Mapping[str, object]) -> Iterator[str]:
    """JSON with a line for each figure, and for each week."""
    *others, last = body
    yield "{"
    for name in others:
        yield from _ended(_value(json_line(name), body[name]), ",")
    yield from (*_value(json_line(last), body[last]), "}")


def _value(name: str, value: object) -> list[str]:
    """A figure with its name; the weeks, which are rows, one below the other."""
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return [f"{name}: {json_line(value)}"]
    *weeks, last = map(json_line, value)
    return [f"{name}: [", *(f"  {week}," for week in weeks), f"  {last}", "]"]


def _ended(lines: list[str], end: str) -> list[str]:
    return [*lines[:-1], lines[-1] + end]
