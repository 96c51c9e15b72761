"""A walk that was corrected has two conclusions and counts once: each count says which."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import coachcli

STORE = Path(coachcli.__file__).parent / "store"
READS = re.compile(r"\b(?:FROM|JOIN)\s+diagnosis\b")
ALL_OF_THEM = {
    ("aggregates", "PROMISED"): "what was promised on either stays promised",
    ("diagnosis", "ids"): "an ending may mean any of them",
    ("diagnosis", "flow_and_walk"): "one by its id",
    ("promise", "OPEN"): "as above",
    ("report", "KINDS"): "the kind of a cause is the same in any of them",
    ("subject", "PEOPLE"): "whom a change is about",
    ("today", "UNFINISHED"): "a walk with any conclusion is over",
    ("walk", "OVER"): "as above",
}
"""The queries that mean every conclusion, and why."""


def queries() -> Iterator[tuple[str, str, str]]:
    """Each text that reads diagnoses: its module, the name it has or the function it is in."""
    for path in sorted(STORE.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            for text in ast.walk(node):
                if isinstance(text, ast.Constant) and READS.search(str(text.value)):
                    yield path.stem, name(node), ast.unparse(node)


def name(node: ast.stmt) -> str:
    """What a statement at the top of a module is called."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return getattr(node, "name", "")


def test_each_query_says_which_conclusion_it_counts() -> None:
    assert len(list(queries())) > 10
    unsaid = {(module, of) for module, of, text in queries() if "corrects" not in text}
    assert unsaid == set(ALL_OF_THEM)
