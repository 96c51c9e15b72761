"""coach flow: the coaching flows that are there, and all that their authors need."""

from typing import Annotated

import typer

from coachcli.cli.authoring import difference, graph, matrix, new_flow, replay, schema, sheets, trial
from coachcli.cli.context import AsJson, desk, warn
from coachcli.cli.terminal import show
from coachcli.coaching.authoring.soundness import Level
from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import plain
from coachcli.coaching.walks.flow import Flow

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The coaching flows.")


@app.command("list")
def list_(
    causes: Annotated[bool, typer.Option("--causes", help="With the causes of each.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the coaching flows, one for each performance gap.

    \b
    Examples
      coach flow list
      coach flow list --causes
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    flows, wrong = desk().shelf.flows()
    warn(wrong)
    if as_json:
        show.as_json({"version": 1, "flows": [_brief(flow) for flow in flows]})
        return
    for row, flow in zip(show.table((flow.id, flow.title) for flow in flows), flows, strict=True):
        show.answer(row, *(_causes(flow) if causes else []))


class NotSoundError(CoachError):
    """A check found what must be mended."""

    exit_code = 3


@app.command()
def check(
    wanted: Annotated[list[str] | None, typer.Argument(metavar="[FILE|DIR|ID]...", help="By default all flows.")] = None,
    as_json: AsJson = False,
    fail_on_warnings: Annotated[bool, typer.Option("--fail-on-warnings", help="Exit with 3 for warnings too.")] = False,
    walks: Annotated[int, typer.Option("--walks", min=1, help="How many walks to simulate, at best and with noise each.")] = 600,
) -> None:
    """Check flows for their author: what is wrong or weak at which line, and what would mend it.

    \b
    Examples
      coach flow check
      coach flow check my-flow.yaml
      coach flow check value-leaks --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli.authoring import check as checking  # noqa: PLC0415 - simulation and yaml only where a flow is checked

    at = desk()
    found = []
    for one in checking.checked(at, checking.files(at, wanted or []), walks):
        found.append(one)
        if not as_json:
            show.answer(*checking.lines(one))
    if as_json:
        show.as_json({"version": 1, "flows": [checking.as_plain(one) for one in found]})
    if any(one.has(Level.ERROR) or (fail_on_warnings and one.findings) for one in found):
        raise NotSoundError(checking.told(found))
    show.aside(checking.told(found))


def _brief(flow: Flow) -> dict[str, object]:
    body: dict[str, object] = plain(flow)
    kept = {key: body[key] for key in ("id", "title", "gap", "upstream", "causes")}
    return kept | {"checks": len(flow.checks)}


def _causes(flow: Flow) -> list[str]:
    return [
        line for cause in flow.causes for line in show.wrapped(cause.means, f"    {cause.id:<24}  {cause.kind:<11}  ", " " * 43)
    ]


app.command("new")(new_flow.new)
app.command("try")(trial.try_)
app.command("graph")(graph.graph)
app.command("diff")(difference.diff)
app.command("matrix")(matrix.matrix)
app.command("import")(sheets.import_)
app.command("export")(sheets.export)
app.command("schema")(schema.schema)
app.command("replay")(replay.replay)
