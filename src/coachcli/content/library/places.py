"""Which files content stands in.

What is shipped with the program, and a manager's own laid over it (same id replaces, new id adds).
"""

from pathlib import Path

import coachcli
from coachcli.content.files.shared import AROUND, GATE, SHARED

PACKAGE = Path(coachcli.__file__).parent
FLOWS = "flows"
LIBRARY = "library"
ASSETS = "assets"
BEHAVIOURS = "behaviours"
GUIDES = "guides"

Roots = tuple[Path, ...]
"""The folders that hold `flows/` and `library/`; a later one is laid over those before it."""


def shipped() -> Path:
    """The folder that holds the shipped `flows/` and `library/`.

    Inside the installed package, else the checkout's top.
    """
    inside = PACKAGE / "shipped"
    return inside if inside.is_dir() else PACKAGE.parent.parent


def is_file(wanted: str) -> bool:
    """Whether a file is meant, and not an id."""
    return wanted.endswith((".yaml", ".yml"))


def shown(path: Path) -> str:
    """How an error calls a file.

    A shipped one by its folder and name, since where it is installed tells nobody anything.
    """
    is_ours = PACKAGE in path.parents or path.is_relative_to(shipped())
    return str(Path(*path.parts[-2:])) if is_ours else str(path)


def flow_files(roots: Roots) -> dict[str, Path]:
    """The files of the flows by id; what joins them is none."""
    paths = (path for root in roots for path in _yaml(root / FLOWS))
    return {path.stem: path for path in paths if path.stem not in SHARED}


def shared_files(roots: Roots) -> tuple[Path, Path]:
    """The files of the gate and of what is around the rep: each the one laid over the others."""
    return _laid_over(roots, GATE), _laid_over(roots, AROUND)


def _laid_over(roots: Roots, name: str) -> Path:
    files = (root / FLOWS / f"{name}.yaml" for root in reversed(roots))
    return next(file for file in files if file.is_file())


def asset_files(roots: Roots) -> dict[str, Path]:
    """The files of the assets, by id."""
    return {path.stem: path for path in _library_files(roots, ASSETS)}


def guide_files(roots: Roots) -> dict[str, Path]:
    """The files of the guides, by id."""
    return {path.stem: path for path in _library_files(roots, GUIDES)}


def behaviour_files(roots: Roots) -> list[Path]:
    """The files of behaviours; each holds several, and all are read."""
    return _library_files(roots, BEHAVIOURS)


def beside(flow: Path, files: dict[str, Path]) -> dict[str, Path]:
    """Of the files of flows, the others in the folder in which a flow's file is."""
    folder = flow.resolve().parent
    others = {id_: path for id_, path in files.items() if id_ != flow.stem}
    return {id_: path for id_, path in others.items() if path.resolve().parent == folder}


def _library_files(roots: Roots, kind: str) -> list[Path]:
    return [path for root in roots for path in _yaml(root / LIBRARY / kind)]


def _yaml(folder: Path) -> list[Path]:
    """The YAML files of a folder, by name; nothing outside of it, and no devices."""
    inside = folder.resolve()
    return sorted(path for path in folder.glob("*.yaml") if _is_within(path, inside))


def _is_within(path: Path, folder: Path) -> bool:
    # what is no link is where it was found; to resolve each of some hundred files takes long
    return path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(folder))
