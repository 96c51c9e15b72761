"""coach export: everything that is kept, or all about one person, as lines of JSON."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Verbatim
from coachcli.cli.terminal.files import refuse, write
from coachcli.cli.terminal.options import Argument, Force, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import Rep
from coachcli.store import export as exports
from coachcli.store import person

Whom = Annotated[
    str | None, Argument("REP", "All about this rep, by any part of the name; also who left.")
]
Everything = Annotated[bool, Option("--all", "Everything, to be imported elsewhere.")]
Out = Annotated[Path | None, Option("--out", "Write to this file, for you only.", "FILE.jsonl")]
"""Lines of JSON."""


class NothingNamedError(CoachError):
    """Neither a rep nor everything is asked for, or both are."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "Say what to export: a rep, like: coach export dana --out dana.jsonl\n"
            "or everything: coach export --all --out coach.jsonl"
        )


class NothingToExportError(CoachError):
    """There is no database yet."""

    def __init__(self) -> None:
        super().__init__("There is nothing to export. Bring your team: coach team import team.csv")


def export(
    context: Context,
    rep: Whom = None,
    every: Everything = False,
    out: Out = None,
    force: Force = False,
) -> Answer:
    """Write everything, or all that is kept about one rep, as lines of JSON.

    Everything can be imported again elsewhere: coach import backup. What is about a rep is the
    record that they may ask for by law: it holds private notes too, so read it before you hand it
    on; of the three questions before a talk it holds no answer. Both are described in
    docs/reference/export.md. Your own coaching in counts alone, without a name or a note: coach
    export aggregates

    Examples
      coach export --all --out coach.jsonl
      coach export dana --out dana.jsonl
      coach export aggregates --out priya.json
    """
    if bool(rep) == every:
        raise NothingNamedError
    if context.is_new:
        raise NothingToExportError
    refuse([out] if out else [], force=force)
    who = context.rep_among(person.team(context.room, left=True), rep, "show rep") if rep else None
    lines, warning = _lines(context, who), _warning(who)
    return _written(lines, out, warning, force=force) if out else _shown(lines, warning)


def _lines(context: Context, who: Rep | None) -> Iterator[str]:
    about = {"program": VERSION, "on_day": context.day.isoformat()}
    if who is None:
        return exports.exported(context.room, about)
    named = {"name": who.name, "warning": _warning(who)}
    return exports.exported_person(context.room, who.id, {**about, **named})


def _warning(who: Rep | None) -> str:
    if who is None:
        return (
            "It holds every name, every private note and each answer to the three questions before "
            "a talk, unlocked. Keep it as you keep the home."
        )
    return (
        f"It holds all that is kept about {who.name}: also private notes, what was answered in "
        "walks, and what both of you may not have talked about yet. Read it before you hand it on."
    )


def _shown(lines: Iterable[str], warning: str) -> Answer:
    return Answer(lambda: _body(lines), (Verbatim(lines),), remarks=(warning,))


def _written(lines: Iterable[str], out: Path, warning: str, *, force: bool) -> Answer:
    content = "".join(f"{line}\n" for line in lines).encode()
    write({out: content}, force=force, private=True)
    body = {"file": str(out), "bytes": len(content)}
    return Answer(body, (Verbatim((f"Written: {out}",)),), remarks=(warning,))


def _body(lines: Iterable[str]) -> dict[str, object]:
    first, *rows, seal = map(json.loads, lines)
    return {"export": first, "rows": rows, "seal": seal}
