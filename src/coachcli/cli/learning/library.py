"""coach library: the learning, to look through, to search, and to hand to a rep."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.handout import handout, kept_back, save
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Cell, Line, Lines, Outline, Part, Prose, Table
from coachcli.cli.terminal.options import Argument, Force, Option
from coachcli.coaching.authoring.coverage import LearningCoverage, coverage
from coachcli.coaching.authoring.coverage import MissingLearning as Flaw
from coachcli.coaching.behaviour import titled
from coachcli.coaching.claim import Claim
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import Asset, trained
from coachcli.coaching.record import plain
from coachcli.store.search import ranked

MOST = 10
LABELS = ("id", "learning", "takes", "kind")
ALL = "coach library list"
BRIEF = ("id", "title", "kind", "minutes", "addresses", "goal")
"""What a list tells of an asset, in JSON and in a file; a terminal shows less."""
CLAIM = ("id", "figure", "says", "kind", "source", "date")
FLAW = ("code", "about", "problem", "mend")
TRAINS = "trains"
FOR_NOTHING = "For no cause of a flow"
OfCause = Annotated[str | None, Option("--cause", "Only what addresses this cause.", "ID")]
Words = Annotated[list[str], Argument("WORDS", "Words to look for, the best match first.")]
Id = Annotated[str, Argument("ASSET", "The asset's id.")]
Out = Annotated[
    Path | None,
    Option("--out", "Write it to this .md, .txt, .html or .eml file, to hand to the rep.", "FILE"),
]


class NotWholeError(CoachError):
    """The library lacks something."""

    exit_code = 3

    def __init__(self, flaws: int) -> None:
        super().__init__(f"{show.count(flaws, 'thing')} to mend.")


def list_(context: Context, cause: OfCause = None) -> Answer:
    """List the learning assets.

    Examples
      coach library list
      coach library list --cause call-opening
    """
    assets = [asset for asset in context.assets() if cause is None or cause in asset.addresses]
    return _listed(context, assets, f"No asset addresses this cause. See all: {ALL}")


def find(context: Context, words: Words) -> Answer:
    """Search titles and texts, the best match first.

    Examples
      coach library find discount
      coach library find cold call opening
    """
    by_id = {asset.id: asset for asset in context.assets()}
    texts = [(asset.id, _called(asset), _text(asset)) for asset in by_id.values()]
    wanted = " ".join(words)
    assets = [by_id[id_] for id_ in ranked(texts, wanted)[:MOST]]
    return _listed(
        context, assets, f'Nothing found for "{wanted}". Try fewer or other words, or: {ALL}'
    )


def show_(context: Context, asset: Id, out: Out = None, force: Force = False) -> Answer:
    """Show one in full, or write it to a file to hand to the rep.

    Examples
      coach library show first-sixty-seconds
      coach library show first-sixty-seconds --out for-dana.md
    """
    shown = context.shelf.asset(asset)
    if out is None:
        return Answer(shown, (Prose(handout(shown)),))
    save(shown, out, force=force)
    return Answer(shown, remarks=(Line(f"Written: {out}", whole=True), *kept_back(shown)))


def claims(context: Context) -> Answer:
    """List the outside figures that may be stated, each with its source, its date
    and what kind of evidence it is.

    Example
      coach library claims
    """  # noqa: D205 - the help has it as a sentence
    stated = context.shelf.claims()
    lines = tuple(line for claim in stated for line in _stated(claim))
    full = Table(tuple(_cells(claim, CLAIM) for claim in stated), CLAIM)
    return Answer({"claims": plain(stated)}, (Outline((Lines(lines),), full),), title="Claims")


def check(context: Context) -> Answer:
    """Check the learning against the flows: what a cause lacks, what no cause needs,
    and what is written twice.

    Examples
      coach library check
      coach library check --json
    """  # noqa: D205 - as above
    (flows, wrong), (assets, broken) = context.shelf.flows(), context.shelf.assets()
    behaviours, unread = context.shelf.behaviours()
    passed_over = (*wrong, *broken, *unread)
    context.warn(passed_over)
    state = coverage(flows, assets, behaviours)
    flaws = len(state.lacks) + len(passed_over)
    return Answer(
        {**plain(state), "share": state.share},
        _checked(state),
        failure=NotWholeError(flaws) if flaws else None,
    )


def _listed(context: Context, assets: Sequence[Asset], nothing: str) -> Answer:
    """Assets below what they train, and as rows with it."""
    skills = _skills(context, assets)
    full = Table(tuple(_full(asset, skills[asset.id]) for asset in assets), (*BRIEF, TRAINS))
    table = Table(tuple(_rows(assets, skills)), labels=LABELS, full=full)
    parts = (table,) if assets else (table, Lines((nothing,)))
    body = lambda: {"assets": [_brief(asset, skills[asset.id]) for asset in assets]}  # noqa: E731
    return Answer(body, parts, title="Learning")


def _skills(context: Context, assets: Sequence[Asset]) -> dict[str, list[str]]:
    """The titles of the behaviours that each asset trains, by its id."""
    causes = {cause.id: cause for flow in context.shelf.flows()[0] for cause in flow.own_causes}
    known = context.behaviours()
    return {asset.id: [titled(id_, known) for id_ in trained(asset, causes)] for asset in assets}


def _rows(assets: Sequence[Asset], skills: dict[str, list[str]]) -> Iterator[tuple[Cell, ...]]:
    """The assets of each skill below it, the skills in the order of their first asset."""
    groups: dict[str, list[Asset]] = {}
    for asset in assets:
        groups.setdefault(next(iter(skills[asset.id]), FOR_NOTHING), []).append(asset)
    for skill, some in groups.items():
        yield (f"{skill}:", "", "", "")
        yield from (
            (asset.id, asset.title, f"{asset.minutes} min", str(asset.kind)) for asset in some
        )


def _full(asset: Asset, skills: list[str]) -> tuple[object, ...]:
    addresses = ", ".join(asset.addresses)
    cells = (asset.id, asset.title, asset.kind, asset.minutes, addresses, asset.goal)
    return (*cells, ", ".join(skills))


def _brief(asset: Asset, skills: list[str]) -> dict[str, object]:
    body: dict[str, object] = plain(asset)
    return {key: body[key] for key in BRIEF} | {TRAINS: skills}


def _stated(claim: Claim) -> Iterator[Line]:
    yield Line(f"{claim.figure}  {claim.says}.", "", "  ")
    yield Line(f"{claim.kind}: {claim.source}, {_day(claim.date)}", "  ")


def _day(said: str) -> str:
    """The day of a claim in words, or what is said in its place."""
    return show.day(date.fromisoformat(said)) if said[:1].isdecimal() else said


def _checked(state: LearningCoverage) -> tuple[Part, ...]:
    flaws = tuple(line for flaw in state.lacks for line in _mend(flaw))
    full = Table(tuple(_cells(flaw, FLAW) for flaw in state.lacks), FLAW)
    learnt = "causes that can be learnt have two kinds of learning"
    assets = show.count(state.assets, "asset")
    whole = Line(f"{assets}: {state.covered} of {state.learnable} {learnt}.")
    return (Outline((Lines(flaws),), full), Lines((whole,)))


def _mend(flaw: Flaw) -> Iterator[Line]:
    yield Line(flaw.problem, "  ", "    ")
    yield Line(flaw.mend, "    → ")


def _cells(noun: object, columns: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(noun, column) for column in columns)


def _called(asset: Asset) -> str:
    """What it is called, which counts for more in a search than what stands in it."""
    return " ".join((asset.title, asset.id, asset.scene, *asset.also_called))


def _text(asset: Asset) -> str:
    """All that is searched of an asset beside its title."""
    asks = " ".join(f"{recall.ask} {recall.answer}" for recall in asset.recall)
    causes = " ".join(asset.addresses).replace("-", " ")
    head = f"{asset.kind} {causes} {asset.goal} {asset.steps}"
    return f"{head} {asks} {asset.done} {asset.organise}"
