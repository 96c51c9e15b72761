"""The plain matrix, a sheet with a cause a row, and the working flows that it becomes: one for each performance gap."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from coachcli.coaching.cause import LEARNABLE, Kind
from coachcli.content.errors import ContentError, nearest
from coachcli.content.files.writer import yaml_text
from coachcli.content.flows.draft import (
    GATE_CHECKS,
    MOST_CHOICES,
    Ids,
    bare_action,
    cut,
    seen_check,
    stub_asset,
    stub_behaviour,
    test_check,
    where_it_shows,
)
from coachcli.content.sheets.sheet_reader import Sheet
from coachcli.content.tables.table import column

GAP, BEHAVIOUR, KIND, CAUSE, TEST, ACTION = "performance_gap", "behaviour_gap", "cause_type", "cause", "test", "action"
NAMES = {
    GAP: ("performancegap", "gap", "performance"),
    BEHAVIOUR: ("behaviourgap", "behaviorgap", "behaviour", "behavior"),
    KIND: ("causetype", "causekind", "kind", "type"),
    CAUSE: ("cause", "rootcause", "skillorknowledgegap", "skillknowledgegap"),
    TEST: ("test", "check", "question"),
    ACTION: ("action", "learning", "correctiveaction", "activity"),
    "signal": ("signal",),
    "id": ("id",),
}
NEEDED = (GAP, BEHAVIOUR, KIND, CAUSE, TEST, ACTION)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the matrix: its cells by what they mean, and how an error calls a cell."""

    cells: Mapping[str, str]
    where: Callable[[str], str]

    def __getitem__(self, key: str) -> str:
        """The text of a cell."""
        return self.cells.get(key, "")


class Pack(NamedTuple):
    """Files by their path below a folder: `flows/` and `library/`."""

    files: dict[PurePosixPath, str]
    flows: tuple[str, ...]


def is_matrix(sheet: Sheet) -> bool:
    """Whether a sheet is the plain matrix: it has a column of performance gaps and one of causes."""
    heading = tuple(sheet.rows[0]) if sheet.rows else ()
    return column(heading, NAMES[GAP]) is not None and column(heading, NAMES[CAUSE]) is not None


def lines(sheet: Sheet) -> tuple[list[Line], list[ContentError]]:
    """The rows of the matrix, and what is wrong in them."""
    heading, *rows = sheet.rows
    found = {key: known for key, names in NAMES.items() if (known := column(tuple(heading), names))}
    missing = [key for key in NEEDED if key not in found]
    if missing:
        known = ", ".join(one for one in heading if one)
        fault = f"no column is called {' or '.join(missing)}. Found: {known}."
        return [], [ContentError(f"{sheet.name}, row 1", None, fault, "Add it; case and signs do not matter.")]
    at = {key: heading.index(name) for key, name in found.items()}
    given = [_line(sheet.name, number, row, heading, at) for number, row in enumerate(rows, 2) if any(row)]
    return given, [error for line in given for error in _faults(line)]


def _line(name: str, number: int, row: list[str], heading: list[str], at: dict[str, int]) -> Line:
    def where(key: str) -> str:
        return f"{name}, row {number}, column {chr(ord('A') + at[key])} ({heading[at[key]]})"

    return Line({key: row[place] if place < len(row) else "" for key, place in at.items()}, where)


def _faults(line: Line) -> Iterable[ContentError]:
    for key in (GAP, BEHAVIOUR, CAUSE, TEST):
        if not line[key]:
            yield ContentError(line.where(key), None, "the cell is empty.", "Write it, or take the row out.")
    if line[KIND].lower() not in list(Kind):
        mend = nearest(line[KIND].lower(), list(Kind), f"It can be: {', '.join(Kind)}.")
        yield ContentError(line.where(KIND), None, f'"{line[KIND]}" is no kind of cause.', mend)


def pack(given: list[Line], schema: str = "../schema") -> Pack:
    """The files of the flows that the rows come to, with stubs for the learning and the behaviours they name."""
    gaps: dict[str, list[Line]] = {}
    for line in given:
        gaps.setdefault(line[GAP], []).append(line)
    made = _Making(schema)
    for title, rows in gaps.items():
        made.flow(title, rows)
    return Pack(made.all(), tuple(made.flows))


class _Making:
    """What has been made so far: ids are given once, a behaviour or an action that comes again is the same one."""

    def __init__(self, schema: str) -> None:
        self.schema = schema
        self.flow_ids, self.cause_ids, self.asset_ids, self.behaviour_ids = Ids(["gate"]), Ids(), Ids(), Ids()
        self.flows: dict[str, str] = {}
        self.assets: dict[str, tuple[str, list[str]]] = {}
        self.behaviours: dict[str, str] = {}
        self.sets: dict[str, dict[str, Any]] = {}

    def flow(self, title: str, rows: list[Line]) -> None:
        """Make the flow of one gap, with its behaviours; its assets are kept until all are known."""
        id_ = self.flow_ids.new(title, "flow")
        ids = [self.cause_ids.new(row[CAUSE], "cause") for row in rows]
        causes = {cause: self._cause(id_, cause, row) for cause, row in zip(ids, rows, strict=True)}
        checks = _checks(rows, ids)
        signals = dict.fromkeys(row["signal"] for row in rows if row["signal"])
        comments = [*_FIRST, *(f"Signal: {signal}" for signal in signals)]
        content = {"flow": id_, "title": title, "causes": causes, "checks": checks}
        self.flows[id_] = yaml_text(content, f"{self.schema}/flow.schema.json", comments)

    def all(self) -> dict[PurePosixPath, str]:
        """Each file by its path."""
        above = f"../{self.schema}"
        assets = {id_: stub_asset(id_, action, causes) for action, (id_, causes) in self.assets.items()}
        files = {f"flows/{id_}.yaml": text for id_, text in self.flows.items()}
        files |= {f"library/assets/{id_}.yaml": yaml_text(one, f"{above}/asset.schema.json") for id_, one in assets.items()}
        sets = {id_: {"behaviours": one} for id_, one in self.sets.items()}
        files |= {
            f"library/behaviours/{id_}.yaml": yaml_text(one, f"{above}/behaviours.schema.json") for id_, one in sets.items()
        }
        return {PurePosixPath(path): text for path, text in files.items()}

    def _cause(self, flow: str, id_: str, row: Line) -> dict[str, Any]:
        kind, action = row[KIND].lower(), row[ACTION]
        behaviour = self._behaviour(flow, row[BEHAVIOUR])
        learn = {"learn": [self._asset(id_, action or f"Learning for: {row[CAUSE]}")]} if kind in LEARNABLE else {}
        instead = {"instead": action} if kind not in LEARNABLE and action else {}
        return {"kind": kind, "behaviour": behaviour, "means": row[CAUSE], **learn, **instead}

    def _asset(self, cause: str, action: str) -> str:
        if action not in self.assets:
            self.assets[action] = (self.asset_ids.new(bare_action(action), "learning"), [])
        id_, causes = self.assets[action]
        causes.append(cause)
        return id_

    def _behaviour(self, flow: str, text: str) -> str:
        if text not in self.behaviours:
            self.behaviours[text] = self.behaviour_ids.new(text, "behaviour")
            self.sets.setdefault(flow, {})[self.behaviours[text]] = stub_behaviour(text)
        return self.behaviours[text]


_FIRST = (
    "Made from a plain matrix: the questions and marks are defaults, the learning is stubs. Make it yours: coach flow check",
    "To open it from the numbers, name the metric: gap: {metric: new_opps, worse_than_plan: 20%}",
)


def _checks(rows: list[Line], ids: list[str]) -> dict[str, Any]:
    """A check that asks where it shows, and one for each behaviour and each test."""
    shown, tests = _grouped(rows, ids, BEHAVIOUR), _grouped(rows, ids, TEST)
    kinds = {row[TEST]: Kind(row[KIND].lower()) for row in reversed(rows)}
    new = Ids((*GATE_CHECKS, "where-it-shows")).new
    checks = _where(shown)
    for row in rows:
        if row[BEHAVIOUR] in shown:
            causes = shown.pop(row[BEHAVIOUR])
            checks[new(f"see {row[BEHAVIOUR]}", "see")] = seen_check(row[BEHAVIOUR], causes)
        if row[TEST] in tests:
            checks[new(f"try {row[TEST]}", "try")] = test_check(row[TEST], kinds[row[TEST]], tests.pop(row[TEST]))
    return checks


def _where(shown: dict[str, list[str]]) -> dict[str, Any]:
    """Checks that ask which behaviour shows first, with at most nine in each; none where there is only one."""
    texts = list(shown)
    if len({cut(text, 75) for text in texts}) < max(2, len(texts)):
        return {}
    number = -(-len(texts) // MOST_CHOICES)
    parts = [texts[at::number] for at in range(number)]
    names = ["where-it-shows", *(f"where-it-shows-{at}" for at in range(2, number + 1))]
    return {name: where_it_shows({text: shown[text] for text in part}) for name, part in zip(names, parts, strict=True)}


def _grouped(rows: list[Line], ids: list[str], key: str) -> dict[str, list[str]]:
    """The causes that share a behaviour or a test."""
    found: dict[str, list[str]] = {}
    for row, id_ in zip(rows, ids, strict=True):
        found.setdefault(row[key], []).append(id_)
    return found
