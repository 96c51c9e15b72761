"""Where content is found: what is shipped with the program, and a manager's own laid over it (same id replaces, new id adds)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import coachcli
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.claim import Claim
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.catalogue import Asset, NoSuchAssetError
from coachcli.coaching.walks.flow import Brief, Flow, joined
from coachcli.content.cache import cached
from coachcli.content.errors import ContentError, near

GATE = "gate"
PACKAGE = Path(coachcli.__file__).parent
FLOWS = "flows"
ASSETS = "assets"
BEHAVIOURS = "behaviours"

Index = tuple[tuple[str, tuple[str, ...]], ...]
"""Ids of files, and the causes each is about."""


class NoSuchFlowError(CoachError):
    """A flow was asked for that is not there."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        super().__init__(f'No flow is called "{wanted}".{near(wanted, known)} See: coach flow list')


@dataclass(frozen=True, slots=True)
class Shelf:
    """Shipped content under `shipped`, the manager's own under `own` (both hold `flows/` and `library/`), and a cache."""

    shipped: Path
    own: Path | None = None
    cache: Path | None = None

    def flow_ids(self) -> tuple[str, ...]:
        """The ids of all flows, by name; a flow's file is called after its id."""
        return tuple(sorted(self._flow_files()))

    def flow(self, id_: str) -> Flow:
        """The flow with this id, the gate's checks before its own. Raises NoSuchFlowError or ContentError."""
        path, gate = self.flow_file(id_), self.gate_file()
        found: Flow = cached(self.cache, f"flow-{id_}", (_bytes(path), _bytes(gate)), Flow, lambda: _flow(path, gate))
        return found

    def flow_file(self, id_: str) -> Path:
        """The file of the flow with this id. Raises NoSuchFlowError."""
        files = self._flow_files()
        if id_ not in files:
            raise NoSuchFlowError(id_, tuple(files))
        return files[id_]

    def flow_in(self, wanted: str) -> Flow:
        """The flow with this id, or in this YAML file, the gate's checks before its own. Raises as `flow` does."""
        return _flow_of(Path(wanted), self.gate_file()) if is_file(wanted) else self.flow(wanted)

    def file_of(self, wanted: str) -> Path:
        """The file of the flow with this id, or this YAML file itself. Raises NoSuchFlowError."""
        return Path(wanted) if is_file(wanted) else self.flow_file(wanted)

    def flows(self) -> tuple[tuple[Flow, ...], tuple[ContentError, ...]]:
        """All flows that can be read, and what is wrong with the others."""
        return _those_that_read([partial(self.flow, id_) for id_ in self.flow_ids()])

    def briefs(self) -> tuple[Brief, ...]:
        """Every flow that can be read, in a line."""
        kind = tuple[Brief, ...]
        return tuple(cached(self.cache, "briefs", _parts(self._flow_files()), kind, self._briefs))

    def _briefs(self) -> tuple[Brief, ...]:
        return tuple(Brief(flow.id, flow.title, flow.gap) for flow in self.flows()[0])

    def flow_with(self, cause: str) -> Flow | None:
        """The first flow that has this cause."""
        found = next((id_ for id_, causes in self._index(FLOWS) if cause in causes), None)
        return self.flow(found) if found else None

    def namesakes(self, flow: Path, causes: Iterable[str]) -> dict[str, Path]:
        """The file beside this flow's file that has a cause of the same id, by that id."""
        wanted, files, folder = set(causes), self._flow_files(), flow.resolve().parent
        others = {id_: has for id_, has in self._index(FLOWS) if id_ != flow.stem}
        beside = {id_: has for id_, has in others.items() if files[id_].resolve().parent == folder}
        return {one: files[id_] for id_, has in beside.items() for one in has if one in wanted}

    def cause_ids(self) -> tuple[str, ...]:
        """The ids of the causes of all flows that can be read."""
        return tuple(cause for _, causes in self._index(FLOWS) for cause in causes)

    def assets(self) -> tuple[tuple[Asset, ...], tuple[ContentError, ...]]:
        """The assets that can be read, and what is wrong with the others."""
        return _those_that_read([partial(self._asset, path) for path in self._asset_files().values()])

    def assets_for(self, causes: Iterable[str]) -> tuple[Asset, ...]:
        """The assets that address any of these causes; the others are not opened."""
        wanted, files = set(causes), self._asset_files()
        return tuple(self._asset(files[id_]) for id_, addresses in self._index(ASSETS) if wanted & set(addresses))

    def asset(self, id_: str) -> Asset:
        """The asset with this id. Raises NoSuchAssetError or ContentError."""
        files = self._asset_files()
        if id_ not in files:
            from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped id needs it

            raise NoSuchAssetError(id_, tuple(get_close_matches(id_, files, n=2)))
        return self._asset(files[id_])

    def behaviours(self) -> tuple[dict[str, Behaviour], tuple[ContentError, ...]]:
        """The behaviours that can be read, by id, and what is wrong with the other files."""
        sets, wrong = _those_that_read([partial(self._behaviours, path) for path in self._behaviour_files()])
        return {one.id: one for found in sets for one in found}, wrong

    def claims(self) -> tuple[Claim, ...]:
        """The outside figures that may be stated. Raises ContentError."""
        path = self.shipped / "library" / "claims.yaml"
        kind = tuple[Claim, ...]
        return tuple(cached(self.cache, "claims", (_bytes(path),), kind, lambda: _read_claims(path)))

    def asset_ids(self) -> tuple[str, ...]:
        """The ids of all assets, by name; an asset's file is called after its id."""
        return tuple(sorted(self._asset_files()))

    def _index(self, kind: str) -> Index:
        """Which causes each flow has, or each asset addresses; what cannot be read is passed over."""
        files = self._flow_files() if kind == FLOWS else self._asset_files()
        found: Index = cached(self.cache, f"index-{kind}", _parts(files), Index, lambda: self._indexed(kind))
        return found

    def _indexed(self, kind: str) -> Index:
        if kind == ASSETS:
            return tuple((asset.id, asset.addresses) for asset in self.assets()[0])
        return tuple((flow.id, tuple(cause.id for cause in flow.causes)) for flow in self.flows()[0])

    def _flow_files(self) -> dict[str, Path]:
        return {path.stem: path for root in self._roots() for path in _yaml(root / FLOWS) if path.stem != GATE}

    def _asset_files(self) -> dict[str, Path]:
        return {path.stem: path for root in self._roots() for path in _yaml(root / "library" / ASSETS)}

    def _behaviour_files(self) -> list[Path]:
        return [path for root in self._roots() for path in _yaml(root / "library" / BEHAVIOURS)]

    def gate_file(self) -> Path:
        """The file of the gate: the manager's own, else the shipped one."""
        return next(path for root in reversed(self._roots()) if (path := root / FLOWS / f"{GATE}.yaml").is_file())

    def _roots(self) -> tuple[Path, ...]:
        return (self.shipped, self.own) if self.own else (self.shipped,)

    def _asset(self, path: Path) -> Asset:
        found: Asset = cached(self.cache, f"asset-{path.stem}", (_bytes(path),), Asset, lambda: _read_asset(path))
        return found

    def _behaviours(self, path: Path) -> tuple[Behaviour, ...]:
        kind = tuple[Behaviour, ...]
        made = cached(self.cache, f"behaviours-{path.stem}", (_bytes(path),), kind, lambda: _read_behaviours(path))
        return tuple(made)


def shipped() -> Path:
    """The folder that holds the shipped `flows/` and `library/`: inside the installed package, else the checkout's top."""
    inside = PACKAGE / "shipped"
    return inside if inside.is_dir() else PACKAGE.parent.parent


def is_file(wanted: str) -> bool:
    """Whether a file is meant, and not an id."""
    return wanted.endswith((".yaml", ".yml"))


def _flow(path: Path, gate: Path) -> Flow:
    found = _flow_of(path, gate)
    if found.id != path.stem:
        raise ContentError(_shown(path), 1, f'the flow is called "{found.id}"; name its file {found.id}.yaml.')
    return found


def _flow_of(path: Path, gate: Path) -> Flow:
    from coachcli.content.flows.flow import read_flow, read_gate  # noqa: PLC0415 - pydantic and yaml only when nothing is cached

    return joined(read_gate(gate, _shown(gate)), read_flow(path, _shown(path)))


def _read_asset(path: Path) -> Asset:
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.catalogue import read_asset  # noqa: PLC0415 - as above

    found = read_asset(read(path, _shown(path)))
    if found.id != path.stem:
        raise ContentError(_shown(path), 1, f'the asset is called "{found.id}"; name its file {found.id}.yaml.')
    return found


def _read_claims(path: Path) -> tuple[Claim, ...]:
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.catalogue import read_claims  # noqa: PLC0415 - as above

    return read_claims(read(path, _shown(path)))


def _read_behaviours(path: Path) -> tuple[Behaviour, ...]:
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.catalogue import read_behaviours  # noqa: PLC0415 - as above

    return read_behaviours(read(path, _shown(path)))


def _those_that_read(readers: list[Callable[[], Any]]) -> tuple[tuple[Any, ...], tuple[ContentError, ...]]:
    found: list[Any] = []
    wrong: list[ContentError] = []
    for reader in readers:
        try:
            found.append(reader())
        except ContentError as error:
            wrong.append(error)
    return tuple(found), tuple(wrong)


def _yaml(folder: Path) -> list[Path]:
    """The YAML files of a folder, by name; nothing outside of it, and no devices."""
    return sorted(path for path in folder.glob("*.yaml") if path.is_file() and path.resolve().is_relative_to(folder.resolve()))


def _parts(files: dict[str, Path]) -> list[bytes]:
    """What a thing made of several files depends on: their ids and all that is in them."""
    return [part for id_, path in files.items() for part in (id_.encode(), _bytes(path))]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(_shown(path), None, f"the file cannot be read: {(error.strerror or str(error)).lower()}.") from None


def _shown(path: Path) -> str:
    return str(Path(*path.parts[-2:])) if PACKAGE in path.parents or path.is_relative_to(shipped()) else str(path)
