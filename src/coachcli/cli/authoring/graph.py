"""coach flow graph: a picture of a flow, result by behaviour by cause, with the checks that can point to each."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer

from coachcli.cli.context import AsJson, desk
from coachcli.cli.terminal import show
from coachcli.coaching.authoring.matrix import Branch, Twig, branches
from coachcli.coaching.walks.flow import Flow

COLOURS = {
    "skill": "#dbeafe", "knowledge": "#dcfce7", "commitment": "#fef3c7", "capacity": "#f3e8ff", "environment": "#fee2e2",
}  # fmt: skip
MERMAID = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "#": "#35;", "\n": " "}


class Format(StrEnum):
    """How the picture is drawn."""

    TREE = "tree"
    MERMAID = "mermaid"


def graph(
    flow: Annotated[str, typer.Argument(metavar="ID|FILE", help="A flow by its id, or a flow file.")],
    form: Annotated[Format, typer.Option("--format", help="A tree of text, or Mermaid for a slide or a wiki.")] = Format.TREE,
    as_json: AsJson = False,
) -> None:
    """Draw a flow: the result, the behaviours behind it, their causes by kind, and the checks that point to each.

    \b
    Examples
      coach flow graph value-leaks
      coach flow graph my-flow.yaml --format mermaid
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    found = at.shelf.flow_in(flow)
    drawn = branches(found, at.shelf.assets()[0], at.shelf.behaviours()[0])
    if as_json:
        show.as_json(_plain(found, drawn))
        return
    show.answer(*(_mermaid(found, drawn) if form is Format.MERMAID else _tree(found, drawn)))


def _plain(flow: Flow, drawn: tuple[Branch, ...]) -> dict[str, Any]:
    behaviours = [{"id": one.behaviour, "title": one.title, "causes": [_cause(twig) for twig in one.twigs]} for one in drawn]
    return {"version": 1, "flow": flow.id, "result": flow.title, "metric": flow.gap.metric, "behaviours": behaviours}


def _cause(twig: Twig) -> dict[str, Any]:
    words = {"id": twig.cause.id, "kind": str(twig.cause.kind), "means": twig.cause.means}
    return {**words, "checks": [check.id for check in twig.checks], "learning": list(twig.learning)}


def _tree(flow: Flow, drawn: tuple[Branch, ...]) -> Iterator[str]:
    opens = f"{show.metric(flow.gap.metric)}, {flow.gap.worse_than_plan:.0%} off plan" if flow.gap.metric else ""
    yield show.bold(show.sides(flow.title, opens).rstrip())
    for branch in drawn:
        last = branch is drawn[-1]
        yield from show.wrapped(branch.title, "└ " if last else "├ ", "  " if last else "│ ")
        for twig in branch.twigs:
            yield from _leaf(twig, "  " if last else "│ ", end=twig is branch.twigs[-1])


def _leaf(twig: Twig, before: str, *, end: bool) -> Iterator[str]:
    under = before + ("    " if end else "│   ")
    head = f"{show.bold(twig.cause.kind.upper())}  {twig.cause.means} ({twig.cause.id})"
    yield from show.wrapped(head, before + ("└ " if end else "├ "), under)
    asked = ", ".join(check.id for check in twig.checks) or "no check"
    yield from show.wrapped(f"← {asked}", under, f"{under}  ")


def _mermaid(flow: Flow, drawn: tuple[Branch, ...]) -> Iterator[str]:
    """Arrows go from what explains to what is explained: check, cause, behaviour, result at the left."""
    yield from ("flowchart RL", f'  result["{_label(flow.title)}"]')
    twigs = [twig for branch in drawn for twig in branch.twigs]
    asked = {check.id: check for twig in twigs for check in twig.checks}
    names = {id_: f"k{number}" for number, id_ in enumerate(asked, 1)}
    for number, branch in enumerate(drawn, 1):
        yield f'  b{number}["{_label(branch.title)}"] --> result'
        yield from (_node(twig, f"c{twigs.index(twig) + 1}", f"b{number}") for twig in branch.twigs)
    yield from (f'  {names[id_]}(["{_label(f"{check.way}: {id_}")}"])' for id_, check in asked.items())
    yield from (line for number, twig in enumerate(twigs, 1) for line in _arrows(twig, f"c{number}", names))
    yield from (f"  classDef {kind} fill:{colour},stroke:#334155,color:#0f172a" for kind, colour in COLOURS.items())


def _node(twig: Twig, name: str, behaviour: str) -> str:
    label = f"{_label(twig.cause.kind.upper())}<br/>{_label(twig.cause.means)}"
    return f'  {name}["{label}"]:::{twig.cause.kind} --> {behaviour}'


def _arrows(twig: Twig, name: str, names: Mapping[str, str]) -> Iterator[str]:
    yield from (f"  {names[check.id]} -.-> {name}" for check in twig.checks)


def _label(text: str) -> str:
    """A text that ends no label and starts no tag."""
    return "".join(MERMAID.get(sign, sign) for sign in text)
