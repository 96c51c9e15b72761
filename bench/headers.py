"""Gives every shipped file the line that names its JSON Schema: python bench/headers.py [ROOT]."""

import sys
from pathlib import Path, PurePosixPath

FIRST = "# yaml-language-server: $schema="
KINDS = {
    "flows": "flow",
    "library/assets": "asset",
    "library/behaviours": "behaviours",
    "library/guides": "guide",
}
SHARED = ("gate", "around")
SCHEMAS = PurePosixPath("docs/schema")


def main() -> None:
    """Add the lines and name the files that got one."""
    root = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent.parent
    for path in missing(root):
        path.write_text(
            f"{header(root, path)}\n{path.read_text(encoding='utf-8')}",
            encoding="utf-8",
            newline="\n",
        )
        print(path.relative_to(root))


def missing(root: Path) -> list[Path]:
    """The shipped files that do not name their schema."""
    files = [path for folder in KINDS for path in sorted((root / folder).glob("*.yaml"))]
    return [
        path
        for path in files
        if not path.read_text(encoding="utf-8").startswith(f"{header(root, path)}\n")
    ]


def header(root: Path, path: Path) -> str:
    """The line for a file, with the schema's path seen from it."""
    folder = path.parent.relative_to(root).as_posix()
    kind = path.stem if path.stem in SHARED and folder == "flows" else KINDS[folder]
    up = "../" * len(PurePosixPath(folder).parts)
    return f"{FIRST}{up}{SCHEMAS}/{kind}.schema.json"


if __name__ == "__main__":
    main()
