"""The reference pages, made of what the program itself declares (used by cog)."""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from coachcli.cli.commands import COMMANDS
from coachcli.coaching.authoring.vignette import Shares, shares, walked_through
from coachcli.coaching.metric import COMPUTED, IMPORTED
from coachcli.content.flows.vignette import read_vignettes
from coachcli.content.imports import activities, deal_heads
from coachcli.content.library.shelf import Shelf
from coachcli.store.room import Room
from shown import fenced, ran

_ROOT = Path(__file__).parent.parent
_SHELF, _VIGNETTES = Shelf(_ROOT), _ROOT / "tests" / "vignettes"


def commands() -> str:
    """The help of every command, one section each."""
    with TemporaryDirectory() as home:
        return "\n\n".join(_section(path, Path(home)) for path in _paths())


def tables() -> str:
    """Every table and view of the database with its columns."""
    with TemporaryDirectory() as home, Room(Path(home) / "coach.db") as room:
        named = room.rows(
            "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') "
            "AND name NOT LIKE '\\_%' ESCAPE '\\'"
        )
        return "\n\n".join(_table(room, str(row["name"]), str(row["type"])) for row in named)


def flows() -> str:
    """Every shipped flow with what it comes to in simulation, from the program's own check."""
    with TemporaryDirectory() as home:
        listed = {one["id"]: one for one in _json("coach flow list --json", Path(home))["flows"]}
    head = [
        "flow",
        "opens on",
        "causes",
        "checks",
        "budget",
        "found at best",
        "found with noise",
        "mean checks",
        "mean minutes",
        "minutes in the room",
        "alone at the desk",
    ]
    rows = [_flow(listed[one["flow"]], one) for one in _checked()]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def promise() -> str:
    """What the program does, in the minutes that simulated walks take in the mean of all flows."""
    told = _checked()
    room, desk = (
        round(sum(one[key]["minutes"] for one in told) / len(told)) for key in ("best", "alone")
    )
    does = "from a number that is off plan to why, and to what to do about it"
    minutes = f"in {room} minutes with the rep, or {desk} alone at your desk"
    return f"**For sales managers, before a one-on-one: {does}, {minutes}.**"


def vignettes() -> str:
    """What walks through the independent cases come to, a flow a line and over all."""
    flows = {path.stem: _SHELF.flow(path.stem) for path in sorted(_VIGNETTES.glob("*.yaml"))}
    walks = {
        id_: walked_through(read_vignettes(_VIGNETTES / f"{id_}.yaml", flow), flow)
        for id_, flow in flows.items()
    }
    rows = [_tried(f"`{id_}`", shares(each)) for id_, each in walks.items()]
    every = _tried("all", shares([each for of_flow in walks.values() for each in of_flow]))
    head = "flow | listed | first | among three | kind | clear | right when clear"
    rest = "not listed, of these clear | checks | minutes"
    return "\n".join((f"| {head} | {rest} |", "| --- " * 10 + "|", *rows, every))


def _tried(name: str, of: Shares) -> str:
    parts = (of.first, of.among, of.kind, of.clear, of.right)
    told = " | ".join(f"{100 * part:.0f}%" for part in parts)
    counts = f"{of.unlisted}, {of.falsely} | {of.checks:.1f} | {of.minutes:.0f}"
    return f"| {name} | {of.listed} of {of.vignettes} | {told} | {counts} |"


@cache
def _checked() -> list[dict[str, Any]]:
    """What the program's own check says of each shipped flow."""
    with TemporaryDirectory() as home:
        told: list[dict[str, Any]] = _json("coach flow check --json", Path(home))["flows"]
    return told


def _json(line: str, home: Path) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The JSON that a command prints; what it says beside it comes after."""
    return json.JSONDecoder().raw_decode(ran(line, home))[0]


def _flow(flow: dict[str, Any], checked: dict[str, Any]) -> list[str]:
    figures = [
        f"{checked['budget']:.1f}",
        f"{checked['best']['hits']:.0%}",
        f"{checked['noise']['hits']:.0%}",
    ]
    effort = [
        f"{checked['noise']['checks']:.1f}",
        *(f"{checked[key]['minutes']:.0f}" for key in ("noise", "best", "alone")),
    ]
    return [
        f"`{flow['id']}` {flow['title']}",
        flow["gap"]["metric"],
        str(len(flow["causes"])),
        str(flow["checks"]),
        *figures,
        *effort,
    ]


def metrics(which: str) -> str:
    """The metrics that are computed, or those that are only imported, a row of a table each."""
    known = {"computed": COMPUTED, "imported": IMPORTED}[which]
    return "\n".join(
        f"| `{one.id}` | {one.title}: {one.words} | {one.type} | {one.unit} | {one.better} "
        f"| {one.of or '-'} |"
        for one in known
    )


def fields(kind: str) -> str:
    """The fields that a kind of import reads, with some usual names of their columns, as rows."""
    known = {"deals": deal_heads.FIELDS, "activities": activities.FIELDS}[kind]
    return "\n".join(
        f"| `{one.name}` | {one.holds} | {', '.join(one.names[:4])} |" for one in known
    )


def _paths() -> Iterator[tuple[str, ...]]:
    for name, listed in COMMANDS.items():
        yield from [(name,)] if listed.command else ()
        yield from ((name, one) for one in listed.below)


def _section(path: tuple[str, ...], home: Path) -> str:
    os.environ["COLUMNS"] = "80"
    words = " ".join(path)
    return f"## coach {words}\n\n{fenced(ran(f'coach {words} --help', home))}"


def _table(room: Room, name: str, kind: str) -> str:
    rows = room.rows(f"PRAGMA table_info({name})")
    lines = [
        f"| {row['name']} | {str(row['type']).lower() or '-'} | {_note(dict(row))} |"
        for row in rows
    ]
    return "\n".join(
        [
            f"## {name}{' (view)' if kind == 'view' else ''}",
            "",
            "| column | type | |",
            "| --- | --- | --- |",
            *lines,
        ]
    )


def _note(row: dict[str, Any]) -> str:
    parts = ["key" if row["pk"] else "", "never empty" if row["notnull"] and not row["pk"] else ""]
    return re.sub(r"^, |, $", "", ", ".join(part for part in parts if part))
