"""coach library: the learning, to look through, to search, and to hand to a rep."""

from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli.context import AsJson, desk, warn
from coachcli.cli.learning.handout import handout, kept_back, save
from coachcli.cli.terminal import show
from coachcli.cli.terminal.files import Force
from coachcli.coaching.authoring.coverage import Coverage, Lack, coverage
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import Asset
from coachcli.coaching.record import plain
from coachcli.store.search import ranked

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The learning: list, find, show.")
MOST = 10


class NotWholeError(CoachError):
    """The library lacks something."""

    exit_code = 3

    def __init__(self, lacks: int) -> None:
        super().__init__(f"{show.count(lacks, 'thing')} to mend.")


@app.command("list")
def list_(
    cause: Annotated[str | None, typer.Option("--cause", metavar="ID", help="Only what addresses this cause.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the learning assets.

    \b
    Examples
      coach library list
      coach library list --cause call-opening
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    found = [asset for asset in desk().assets() if cause is None or cause in asset.addresses]
    _listed(found, "No asset addresses this cause. See all: coach library list", as_json=as_json)


@app.command()
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words to look for, the best match first.")],
    as_json: AsJson = False,
) -> None:
    """Search titles and texts, the best match first.

    \b
    Examples
      coach library find discount
      coach library find cold call opening
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    by_id = {asset.id: asset for asset in desk().assets()}
    texts = [(asset.id, f"{asset.title} {asset.id}", _text(asset)) for asset in by_id.values()]
    found = [by_id[id_] for id_ in ranked(texts, " ".join(words))[:MOST]]
    _listed(found, f'Nothing found for "{" ".join(words)}". Try fewer or other words, or: coach library list', as_json=as_json)


@app.command("show")
def show_(
    asset: Annotated[str, typer.Argument(metavar="ASSET", help="The asset's id.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE.md", help="Write it to this file, to hand to the rep.")
    ] = None,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Show one in full, or write it to a file to hand to the rep.

    \b
    Examples
      coach library show first-sixty-seconds
      coach library show first-sixty-seconds --out for-dana.md
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    found = desk().shelf.asset(asset)
    if as_json:
        show.as_json({"version": 1, **plain(found)})
        return
    if out:
        save(found, out, force=force)
        show.aside(f"Written: {out}", *kept_back(found))
        return
    show.markdown(handout(found))


@app.command()
def claims(as_json: AsJson = False) -> None:
    """List the outside figures that may be stated, each with its source, its date and what kind of evidence it is.

    \b
    Example
      coach library claims
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    found = desk().shelf.claims()
    if as_json:
        show.as_json({"version": 1, "claims": plain(found)})
        return
    for one in found:
        show.answer(
            *show.wrapped(f"{one.figure}  {one.says}.", "", "  "), *show.wrapped(f"{one.kind}: {one.source}, {one.date}", "  ")
        )


@app.command()
def check(as_json: AsJson = False) -> None:
    """Check the learning against the flows: what a cause lacks, what no cause needs, and what is written twice.

    \b
    Examples
      coach library check
      coach library check --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    flows, wrong = at.shelf.flows()
    warn(wrong)
    found = coverage(flows, at.assets(), at.behaviours())
    if as_json:
        show.as_json({"version": 1, **plain(found), "share": found.share})
    else:
        show.answer(*(line for one in found.lacks for line in _lack(one)), _told(found))
    if found.lacks or wrong:
        raise NotWholeError(len(found.lacks) + len(wrong))


def _lack(one: Lack) -> list[str]:
    return [*show.wrapped(one.problem, "  ", "    "), *show.wrapped(one.mend, "    → ")]


def _told(found: Coverage) -> str:
    learnt = f"{found.covered} of {found.learnable} causes that can be learnt have two kinds of learning"
    return f"{show.count(found.assets, 'asset')}: {learnt}."


def _listed(found: list[Asset], nothing: str, *, as_json: bool) -> None:
    if as_json:
        show.as_json({"version": 1, "assets": [_brief(asset) for asset in found]})
        return
    rows = [(asset.id, show.shortened(asset.title, 32), f"{asset.minutes} min", str(asset.kind)) for asset in found]
    show.answer(*(show.table(rows) if rows else [nothing]))


def _brief(asset: Asset) -> dict[str, object]:
    body: dict[str, object] = plain(asset)
    return {key: body[key] for key in ("id", "title", "kind", "minutes", "addresses", "goal")}


def _text(asset: Asset) -> str:
    asks = " ".join(f"{one.ask} {one.answer}" for one in asset.recall)
    causes = " ".join(asset.addresses).replace("-", " ")
    return f"{asset.kind} {causes} {asset.goal} {asset.steps} {asks} {asset.done} {asset.organise}"
