"""coach learnt: what outcomes taught, beside what the authors say; off, on, or begun anew."""

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from coachcli.cli.context import Context
from coachcli.cli.learning.learnt_here import LEARNT, OFF, SINCE, is_off, since
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Lines, Outline, Part, Table
from coachcli.cli.terminal.options import Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import AssetTried
from coachcli.coaching.numbers.measured import wilson
from coachcli.coaching.practice.learnt import (
    LEAST,
    LearntCause,
    counts_already,
    learnt_causes,
)
from coachcli.coaching.record import plain
from coachcli.store import evaluation as evaluations
from coachcli.store.settings import keep

ON = "on"
OffFlag = Annotated[bool, Option("--off", "Keep to the author's words alone.")]
OnFlag = Annotated[bool, Option("--on", "Let what was learnt count again.")]
Reset = Annotated[bool, Option("--reset", "Count anew from now on; what was found stays kept.")]
COLUMNS = ("kind", "flow", "id", "authored", "learnt", "confirmed", "given", "done", "moved", "of")
"""The columns of a file: causes first, then learning."""
NOTHING = (
    "Nothing was learnt yet: a cause counts once a look has confirmed it (coach evaluate REP)."
)
STANDS_OFF = "Off: the author's words alone hold. To let what was learnt count: coach learnt --on"


class OneOfThemError(CoachError):
    """Two were asked for that exclude each other."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Give one of --off, --on and --reset at a time. Nothing was changed.")


class FlowLearnt(NamedTuple):
    """A flow with its causes as learnt, and whether that counts already."""

    flow: str
    title: str
    causes: tuple[LearntCause, ...]
    counts: bool
    confirmed: int


def learnt(
    context: Context, off: OffFlag = False, on: OnFlag = False, reset: Reset = False
) -> Answer:
    """Show what outcomes taught, beside what the authors say: of causes, and of learning.

    A cause that a look confirmed counts one, against the author's words worth 20;
    from 10 in a flow on it counts in walks, by a factor of 8 at most. Learning
    that moved its number more often is suggested first.

    Examples
      coach learnt
      coach learnt --off
      coach learnt --reset
    """
    if off + on + reset > 1:
        raise OneOfThemError
    if off or on or reset:
        with context.change("learnt"):
            name, value = _set(context, off=off, reset=reset)
            keep(context.room, name, value)
    return _shown(context)


def _set(context: Context, *, off: bool, reset: bool) -> tuple[str, str]:
    """The setting that is made, and its value."""
    if reset:
        return SINCE, evaluations.newest(context.room)
    return LEARNT, OFF if off else ON


def _shown(context: Context) -> Answer:
    flows, assets = tuple(_flows(context)), evaluations.tried(context.room, since(context))
    body = {
        "off": is_off(context),
        "least": LEAST,
        "flows": [{**each._asdict(), "causes": plain(each.causes)} for each in flows],
        "assets": [{**plain(each), **_interval(each)} for each in assets],
    }
    full = Table((*_cause_cells(flows), *_asset_cells(assets)), COLUMNS)
    shown = Outline(tuple(_parts(context, flows, assets)), full)
    return Answer(body, (shown,), title="What outcomes taught")


def _flows(context: Context) -> Iterator[FlowLearnt]:
    """The flows of which a cause was confirmed and that are there still."""
    known = context.shelf.flow_ids()
    for id_ in evaluations.flows(context.room, since(context)):
        confirmed = evaluations.confirmed(context.room, id_, since(context))
        if id_ in known and confirmed:
            flow = context.shelf.flow(id_)
            causes = learnt_causes(flow, confirmed)
            whole = sum(confirmed.values())
            yield FlowLearnt(id_, flow.title, causes, counts_already(confirmed), whole)


def _parts(
    context: Context, flows: tuple[FlowLearnt, ...], assets: tuple[AssetTried, ...]
) -> Iterator[Part]:
    if is_off(context):
        yield from (Lines((STANDS_OFF,)), BLANK)
    for each in flows:
        yield from (Heading(each.title, _so_many(each)), _causes(each), BLANK)
    if assets:
        rows = tuple(_asset_row(context, each) for each in assets)
        head = ("given", "done", "moved", "learning")
        yield Heading("Learning that was given")
        yield Table(rows, head, indent="  ", right=(0, 1), labels=head)
    if not flows:
        yield Lines((NOTHING,))


def _so_many(each: FlowLearnt) -> str:
    """How many outcomes there are, and whether they count already."""
    of = "" if each.counts else f" of {LEAST}, so it does not count yet"
    return f"{each.confirmed} confirmed{of}"


def _causes(each: FlowLearnt) -> Table:
    """The causes that moved most first; as far as one was confirmed."""
    those = sorted(each.causes, key=lambda cause: (-cause.confirmed, -cause.learnt))
    rows = tuple(
        (f"{cause.authored:.0%}", f"{cause.learnt:.0%}", f"{cause.confirmed}", cause.means)
        for cause in those
    )
    head = ("author", "learnt", "confirmed", "cause")
    return Table(rows, head, indent="  ", right=(0, 1, 2), labels=head)


def _asset_row(context: Context, each: AssetTried) -> tuple[str, ...]:
    """A piece of learning with its record; how sure that is, where anything could be told."""
    moved = f"{each.moved} of {each.judged}" if each.judged else "–"
    if each.judged:
        low, high = wilson(each.moved, each.judged)
        moved += f" ({low:.0%} to {high:.0%})"
    return (f"{each.given}", f"{each.done}", moved, _title(context, each.asset))


def _title(context: Context, asset: str) -> str:
    """What an asset is called; its id where it is not there any more."""
    titles = {each.id: each.title for each in context.shelf.assets()[0]}
    return titles.get(asset, asset)


def _interval(each: AssetTried) -> dict[str, float | None]:
    """The 95 % interval of the share that moved; none where nothing could be told."""
    low, high = wilson(each.moved, each.judged) if each.judged else (None, None)
    return {"low": low, "high": high}


def _cause_cells(flows: tuple[FlowLearnt, ...]) -> Iterator[tuple[object, ...]]:
    for each in flows:
        for cause in each.causes:
            shares = (round(cause.authored, 4), round(cause.learnt, 4), cause.confirmed)
            yield ("cause", each.flow, cause.cause, *shares, *(None,) * 4)


def _asset_cells(assets: tuple[AssetTried, ...]) -> Iterator[tuple[object, ...]]:
    for each in assets:
        counts = (each.given, each.done, each.moved, each.judged)
        yield ("learning", "", each.asset, *(None,) * 3, *counts)
