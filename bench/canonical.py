"""Lays out shipped flows as the program would write them: bench/canonical.py [FLOW.yaml ...]."""

import sys
from itertools import takewhile
from pathlib import Path

from coachcli.content.files.reader import parse
from coachcli.content.files.shapes import FlowShape, fitted
from coachcli.content.files.shared import SHARED
from coachcli.content.files.writer import body, yaml_text

FLOWS = Path(__file__).parent.parent / "flows"


def main() -> None:
    """Rewrite the files that are laid out in another way, and name them."""
    for path in [Path(word) for word in sys.argv[1:]] or [
        one for one in sorted(FLOWS.glob("*.yaml")) if one.stem not in SHARED
    ]:
        text = path.read_text(encoding="utf-8")
        if (laid := canonical(text, path.name)) != text:
            path.write_text(laid, encoding="utf-8", newline="\n")
            print(path)


def canonical(text: str, name: str) -> str:
    """The text of a flow file in its canonical form; the remarks at its head stay as they are."""
    head = takewhile(lambda line: line.startswith("#"), text.splitlines(keepends=True))
    return "".join(head) + yaml_text(body(fitted(parse(text, name), FlowShape)))


if __name__ == "__main__":
    main()
