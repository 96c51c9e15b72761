"""The shelf: flows, assets, behaviours and claims by id, read once and then from a cache."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.claim import Claim
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import Asset, NoSuchAssetError
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Brief, Flow, joined
from coachcli.content.cache import cached
from coachcli.content.errors import LARGEST, ContentError, did_you_mean, no_file
from coachcli.content.library import places
from coachcli.content.library.places import ASSETS, FLOWS, LIBRARY, is_file, shown

Index = tuple[tuple[str, tuple[str, ...]], ...]
"""Ids of files, and the causes each is about."""


class NoSuchFlowError(CoachError):
    """A flow was asked for that is not there."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        hint = did_you_mean(wanted, known)
        super().__init__(f'No flow is called "{wanted}".{hint} See: coach flow list')


@dataclass(frozen=True, slots=True)
class Shelf:
    """Shipped content, the manager's own, and a cache; both hold `flows/` and `library/`."""

    shipped: Path
    own: Path | None = None
    cache: Path | None = None

    def flow_ids(self) -> tuple[str, ...]:
        """The ids of all flows, by name; a flow's file is called after its id."""
        return tuple(sorted(self._flow_files()))

    def flow(self, id_: str) -> Flow:
        """The flow with this id, what is shared joined to it.

        Raises NoSuchFlowError or ContentError.
        """
        path, shared = self.flow_file(id_), self.shared_files()
        parts = [bytes_of(each) for each in (path, *shared)]
        flow: Flow = cached(self.cache, f"flow-{id_}", parts, Flow, lambda: _flow(path, shared))
        return flow

    def flow_file(self, id_: str) -> Path:
        """The file of the flow with this id. Raises NoSuchFlowError."""
        files = self._flow_files()
        if id_ not in files:
            raise NoSuchFlowError(id_, tuple(files))
        return files[id_]

    def flow_in(self, wanted: str) -> Flow:
        """The flow with this id, or in this YAML file, what is shared joined to it.

        Raises as `flow` does.
        """
        return _flow_of(Path(wanted), self.shared_files()) if is_file(wanted) else self.flow(wanted)

    def file_of(self, wanted: str) -> Path:
        """The file of the flow with this id, or this YAML file itself. Raises NoSuchFlowError."""
        return Path(wanted) if is_file(wanted) else self.flow_file(wanted)

    def flows(self) -> tuple[tuple[Flow, ...], tuple[ContentError, ...]]:
        """All flows that can be read, and what is wrong with the others."""
        return those_that_read([partial(self.flow, id_) for id_ in self.flow_ids()])

    def briefs(self) -> tuple[Brief, ...]:
        """Every flow that can be read, in a line."""
        kind = tuple[Brief, ...]
        return tuple(cached(self.cache, "briefs", _parts(self._flow_files()), kind, self._briefs))

    def _briefs(self) -> tuple[Brief, ...]:
        return tuple(Brief(flow.id, flow.title, flow.gap) for flow in self.flows()[0])

    def flow_with(self, cause: str) -> Flow | None:
        """The first flow that has this cause."""
        id_ = self.flow_id_with(cause)
        return self.flow(id_) if id_ else None

    def flow_id_with(self, cause: str) -> str:
        """The id of the first flow that has this cause; "" where none has."""
        return next((id_ for id_, causes in self._index(FLOWS) if cause in causes), "")

    def namesakes(self, flow: Path, causes: Iterable[str]) -> dict[str, Path]:
        """The file beside this flow's file that has a cause of the same id, by that id."""
        wanted, files = set(causes), places.beside(flow, self._flow_files())
        ids = ((id_, cause) for id_, cause in self._known_causes() if id_ in files)
        return {cause: files[id_] for id_, cause in ids if cause in wanted}

    def _known_causes(self) -> Iterable[tuple[str, str]]:
        """The id of each flow with each of its causes."""
        return ((id_, cause) for id_, causes in self._index(FLOWS) for cause in causes)

    def families(self) -> dict[tuple[str, str], str]:
        """The family of each cause that has one, by the ids of its flow and its own."""
        kind, files = tuple[tuple[str, str, str], ...], self._flow_files()
        known = cached(self.cache, "families", _parts(files), kind, self._families)
        return {(flow, cause): family for flow, cause, family in known}

    def _families(self) -> tuple[tuple[str, str, str], ...]:
        named = ((flow.id, cause) for flow in self.flows()[0] for cause in flow.causes)
        return tuple((flow, cause.id, cause.family) for flow, cause in named if cause.family)

    def cause_ids(self) -> tuple[str, ...]:
        """The ids of the causes of all flows that can be read."""
        return tuple(cause for _, cause in self._known_causes())

    def assets(self) -> tuple[tuple[Asset, ...], tuple[ContentError, ...]]:
        """The assets that can be read, and what is wrong with the others."""
        files = self._asset_files().values()
        return those_that_read([partial(self._asset, path) for path in files])

    def assets_for(self, causes: Iterable[str]) -> tuple[Asset, ...]:
        """The assets that address any of these causes; the others are not opened."""
        wanted, files = set(causes), self._asset_files()
        ids = (id_ for id_, addressed in self._index(ASSETS) if not wanted.isdisjoint(addressed))
        return tuple(self._asset(files[id_]) for id_ in ids)

    def asset(self, id_: str) -> Asset:
        """The asset with this id. Raises NoSuchAssetError or ContentError."""
        files = self._asset_files()
        if id_ not in files:
            raise NoSuchAssetError(id_, near(id_, files))
        return self._asset(files[id_])

    def behaviours(self) -> tuple[dict[str, Behaviour], tuple[ContentError, ...]]:
        """The behaviours that can be read, by id, and what is wrong with the other files."""
        files = places.behaviour_files(self._roots())
        sets, wrong = those_that_read([partial(self._behaviours, path) for path in files])
        return {behaviour.id: behaviour for group in sets for behaviour in group}, wrong

    def claims(self) -> tuple[Claim, ...]:
        """The outside figures that may be stated. Raises ContentError."""
        path, kind = self.shipped / LIBRARY / "claims.yaml", tuple[Claim, ...]
        read = partial(_read_claims, path)
        return tuple(cached(self.cache, "claims", [bytes_of(path)], kind, read))

    def asset_ids(self) -> tuple[str, ...]:
        """The ids of all assets, by name; an asset's file is called after its id."""
        return tuple(sorted(self._asset_files()))

    def _index(self, kind: str) -> Index:
        """Which causes each flow has, or each asset addresses.

        What cannot be read is passed over.
        """
        files, make = self._indexing(kind)
        index: Index = cached(self.cache, f"index-{kind}", _parts(files), Index, make)
        return index

    def _indexing(self, kind: str) -> tuple[dict[str, Path], Callable[[], Index]]:
        """The files of a kind, and what makes their index."""
        if kind == FLOWS:
            return self._flow_files(), self._indexed_flows
        return self._asset_files(), self._indexed_assets

    def _indexed_assets(self) -> Index:
        return tuple((asset.id, asset.addresses) for asset in self.assets()[0])

    def _indexed_flows(self) -> Index:
        return tuple((flow.id, _cause_ids(flow)) for flow in self.flows()[0])

    def shared_files(self) -> tuple[Path, Path]:
        """The files of what joins every flow: the manager's own, else the shipped ones."""
        return places.shared_files(self._roots())

    def _flow_files(self) -> dict[str, Path]:
        return places.flow_files(self._roots())

    def _asset_files(self) -> dict[str, Path]:
        return places.asset_files(self._roots())

    def guide_files(self) -> dict[str, Path]:
        """The files of the guides, by id; `content/library/guides.py` reads them."""
        return places.guide_files(self._roots())

    def _roots(self) -> tuple[Path, ...]:
        return (self.shipped, self.own) if self.own else (self.shipped,)

    def _asset(self, path: Path) -> Asset:
        name, read = f"asset-{path.stem}", partial(_read_asset, path)
        asset: Asset = cached(self.cache, name, [bytes_of(path)], Asset, read)
        return asset

    def _behaviours(self, path: Path) -> tuple[Behaviour, ...]:
        name, kind = f"behaviours-{path.stem}", tuple[Behaviour, ...]
        read = partial(_read_behaviours, path)
        return tuple(cached(self.cache, name, [bytes_of(path)], kind, read))


def _flow(path: Path, shared: tuple[Path, Path]) -> Flow:
    flow = _flow_of(path, shared)
    refuse_other_name(path, "flow", flow.id)
    return flow


def refuse_other_name(path: Path, kind: str, id_: str) -> None:
    """Refuse a file not called after the id in it, as content is looked for by file."""
    if id_ != path.stem:
        fault = f'the {kind} is called "{id_}"; name its file {id_}.yaml.'
        raise ContentError(shown(path), 1, fault)


def _cause_ids(flow: Flow) -> tuple[str, ...]:
    return tuple(cause.id for cause in flow.own_causes)


def _flow_of(path: Path, shared: tuple[Path, Path]) -> Flow:
    # pydantic and yaml are loaded only where nothing is cached, here and in the three below
    from coachcli.content.flows.flow import read_flow, read_shared  # noqa: PLC0415

    return joined(read_shared(*shared, shown), read_flow(path, shown(path)))


def _read_asset(path: Path) -> Asset:
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.catalogue import read_asset  # noqa: PLC0415

    asset = read_asset(read(path, shown(path)))
    refuse_other_name(path, "asset", asset.id)
    return asset


def _read_claims(path: Path) -> tuple[Claim, ...]:
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.catalogue import read_claims  # noqa: PLC0415

    return read_claims(read(path, shown(path)))


def _read_behaviours(path: Path) -> tuple[Behaviour, ...]:
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.catalogue import read_behaviours  # noqa: PLC0415

    return read_behaviours(read(path, shown(path)))


def those_that_read(
    readers: list[Callable[[], Any]],
) -> tuple[tuple[Any, ...], tuple[ContentError, ...]]:
    """What these readers read, and what is wrong with the files that they cannot read."""
    outcomes = [_outcome(reader) for reader in readers]
    wrong = tuple(outcome for outcome in outcomes if isinstance(outcome, ContentError))
    read = (outcome for outcome in outcomes if not isinstance(outcome, ContentError))
    return tuple(read), wrong


def _outcome(reader: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever a file of content holds
    """What a reader reads, or why it cannot."""
    try:
        return reader()
    except ContentError as error:
        return error


def _parts(files: dict[str, Path]) -> list[bytes]:
    """What a thing made of several files depends on: their ids and all that is in them."""
    return [part for id_, path in files.items() for part in (id_.encode(), bytes_of(path))]


def bytes_of(path: Path) -> bytes:
    """All that is in a file. Raises ContentError."""
    try:
        fault = no_file(path, LARGEST)
        if not fault:
            return path.read_bytes()
    except OSError as error:
        fault = f"the file cannot be read: {(error.strerror or str(error)).lower()}."
    raise ContentError(shown(path), None, fault)
