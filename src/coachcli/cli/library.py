"""coach library: the learning, to look through, to search, and to hand to a rep."""

from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import show
from coachcli.cli.desk import AsJson, desk
from coachcli.cli.handout import handout, kept_back, save
from coachcli.coaching.catalogue import Asset
from coachcli.coaching.record import plain
from coachcli.store.search import ranked

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The learning: list, find, show.")
MOST = 10


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
        save(found, out)
        show.aside(f"Written: {out}", *kept_back(found))
        return
    show.markdown(handout(found))


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
