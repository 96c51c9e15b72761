"""coach flow graph: a picture of a flow, result by behaviour by cause, with the checks of each."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Verbatim
from coachcli.cli.terminal.options import AnyFlow, Option
from coachcli.coaching.authoring.matrix import Branch, Twig, branches
from coachcli.coaching.walks.flow import Flow

COLOURS = {
    "skill": "#dbeafe",
    "knowledge": "#dcfce7",
    "commitment": "#fef3c7",
    "capacity": "#f3e8ff",
    "environment": "#fee2e2",
}
STROKE = "stroke:#334155,color:#0f172a"
MERMAID = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "#": "#35;", "\n": " "}


class PictureKind(StrEnum):
    """How the picture is drawn."""

    TREE = "tree"
    MERMAID = "mermaid"


Drawn = Annotated[
    PictureKind, Option("--format", "A tree of text, or Mermaid for a slide or a wiki.")
]


def graph(context: Context, flow: AnyFlow, drawn: Drawn = PictureKind.TREE) -> Answer:
    """Draw a flow: the result, the behaviours behind it, their causes by kind, and the checks that
    point to each.

    Examples
      coach flow graph value-leaks
      coach flow graph my-flow.yaml --format mermaid
    """  # noqa: D205 - the help begins with one sentence
    meant = context.shelf.flow_in(flow)
    grown = branches(meant, context.shelf.assets()[0], context.shelf.behaviours()[0])
    lines = _mermaid(meant, grown) if drawn is PictureKind.MERMAID else _tree(meant, grown)
    return Answer(lambda: _body(meant, grown), (Verbatim(lines),), title=meant.title)


def _body(flow: Flow, grown: tuple[Branch, ...]) -> dict[str, Any]:
    named = {"flow": flow.id, "result": flow.title, "metric": flow.gap.metric}
    return {**named, "behaviours": [_behaviour(branch) for branch in grown]}


def _behaviour(branch: Branch) -> dict[str, Any]:
    causes = [_cause(twig) for twig in branch.twigs]
    return {"id": branch.behaviour, "title": branch.title, "causes": causes}


def _cause(twig: Twig) -> dict[str, Any]:
    words = {"id": twig.cause.id, "kind": str(twig.cause.kind), "means": twig.cause.means}
    checks = [check.id for check in twig.checks]
    return {**words, "checks": checks, "learning": list(twig.learning)}


def _tree(flow: Flow, grown: tuple[Branch, ...]) -> Iterator[str]:
    yield from (show.bold(row.rstrip()) for row in show.sides(flow.title, _opens(flow)))
    for branch in grown:
        yield from _bough(branch, last=branch is grown[-1])


def _opens(flow: Flow) -> str:
    """The number that opens a flow, and how far off plan it is then."""
    gap = flow.gap
    return f"{show.metric(gap.metric)}, {gap.worse_than_plan:.0%} off plan" if gap.metric else ""


def _bough(branch: Branch, *, last: bool) -> Iterator[str]:
    before = "  " if last else "│ "
    yield from show.wrapped(branch.title, "└ " if last else "├ ", before)
    for twig in branch.twigs:
        yield from _leaf(twig, before, end=twig is branch.twigs[-1])


def _leaf(twig: Twig, before: str, *, end: bool) -> Iterator[str]:
    under = before + ("    " if end else "│   ")
    head = f"{show.bold(twig.cause.kind.upper())}  {twig.cause.means} ({twig.cause.id})"
    yield from show.wrapped(head, before + ("└ " if end else "├ "), under)
    asked = ", ".join(check.id for check in twig.checks) or "no check"
    yield from show.wrapped(f"← {asked}", under, f"{under}  ")


def _mermaid(flow: Flow, grown: tuple[Branch, ...]) -> Iterator[str]:
    """Arrows go from what explains to what is explained: the result stands at the left."""
    twigs = [twig for branch in grown for twig in branch.twigs]
    yield from ("flowchart RL", f'  result["{_label(flow.title)}"]')
    for number, branch in enumerate(grown, 1):
        yield f'  b{number}["{_label(branch.title)}"] --> result'
        yield from (_node(twig, f"c{twigs.index(twig) + 1}", f"b{number}") for twig in branch.twigs)
    yield from _asked(twigs)
    for kind, colour in COLOURS.items():
        yield f"  classDef {kind} fill:{colour},{STROKE}"


def _asked(twigs: list[Twig]) -> Iterator[str]:
    """The checks, each once, and an arrow to each cause that it can point to."""
    ways = {check.id: check.way for twig in twigs for check in twig.checks}
    names = {id_: f"k{number}" for number, id_ in enumerate(ways, 1)}
    yield from (f'  {names[id_]}(["{_label(f"{way}: {id_}")}"])' for id_, way in ways.items())
    for number, twig in enumerate(twigs, 1):
        yield from _arrows(twig, f"c{number}", names)


def _node(twig: Twig, name: str, behaviour: str) -> str:
    label = f"{_label(twig.cause.kind.upper())}<br/>{_label(twig.cause.means)}"
    return f'  {name}["{label}"]:::{twig.cause.kind} --> {behaviour}'


def _arrows(twig: Twig, name: str, names: Mapping[str, str]) -> Iterator[str]:
    yield from (f"  {names[check.id]} -.-> {name}" for check in twig.checks)


def _label(text: str) -> str:
    """A text that ends no label and starts no tag."""
    return "".join(MERMAID.get(sign, sign) for sign in text)
