"""The plain matrix, a sheet with a cause a row, and the flow that each of its gaps becomes."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from coachcli.coaching.cause import LEARNABLE, Kind
from coachcli.coaching.nouns import dataclass
from coachcli.content.errors import ContentError, nearest
from coachcli.content.files.shared import SHARED
from coachcli.content.files.writer import yaml_text
from coachcli.content.flows.draft import (
    GATE_CHECKS,
    MOST_ANSWER,
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
from coachcli.content.sheets.sheet_rows import Sheet
from coachcli.content.tables.cell import column

GAP, BEHAVIOUR, KIND, CAUSE, TEST, ACTION = (
    "performance_gap",
    "behaviour_gap",
    "cause_type",
    "cause",
    "test",
    "action",
)
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
class MatrixLine:
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
    """Whether a sheet is the plain matrix, with a column of performance gaps and one of causes."""
    heading = tuple(sheet.rows[0]) if sheet.rows else ()
    return column(heading, NAMES[GAP]) is not None and column(heading, NAMES[CAUSE]) is not None


def lines(sheet: Sheet) -> tuple[list[MatrixLine], list[ContentError]]:
    """The rows of the matrix, and what is wrong in them."""
    heading, *rows = sheet.rows
    names = {key: column(tuple(heading), usual) for key, usual in NAMES.items()}
    missing = [key for key in NEEDED if names[key] is None]
    if missing:
        return [], [_missing(sheet, missing)]
    columns = {key: heading.index(name) for key, name in names.items() if name is not None}
    numbered = [(number, row) for number, row in enumerate(rows, 2) if any(row)]
    given = [_line(sheet.name, number, row, heading, columns) for number, row in numbered]
    return given, [error for row in given for error in _faults(row)]


def _missing(sheet: Sheet, keys: list[str]) -> ContentError:
    known = ", ".join(filter(None, sheet.rows[0]))
    fault = f"no column is called {' or '.join(keys)}. Found: {known}."
    mend = "Add it; case and signs do not matter."
    return ContentError(f"{sheet.name}, row 1", None, fault, mend)


def _line(
    name: str, number: int, row: list[str], heading: list[str], columns: dict[str, int]
) -> MatrixLine:
    def where(key: str) -> str:
        place = columns[key]
        return f"{name}, row {number}, column {chr(ord('A') + place)} ({heading[place]})"

    return MatrixLine({key: _cell(row, place) for key, place in columns.items()}, where)


def _cell(row: list[str], place: int) -> str:
    """A cell of a row; a row that ends before it has an empty one there."""
    return row[place] if place < len(row) else ""


def _faults(row: MatrixLine) -> Iterable[ContentError]:
    for key in (GAP, BEHAVIOUR, CAUSE, TEST):
        if not row[key]:
            mend = "Write it, or take the row out."
            yield ContentError(row.where(key), None, "the cell is empty.", mend)
    if row[KIND].lower() not in list(Kind):
        yield _no_kind(row)


def _no_kind(row: MatrixLine) -> ContentError:
    known = list(Kind)
    mend = nearest(row[KIND].lower(), known, f"It can be: {', '.join(known)}.")
    return ContentError(row.where(KIND), None, f'"{row[KIND]}" is no kind of cause.', mend)


def pack(given: list[MatrixLine], schema: str = "../schema") -> Pack:
    """The files of the flows that the rows come to, with stubs of learning and behaviours."""
    gaps: dict[str, list[MatrixLine]] = {}
    for row in given:
        gaps.setdefault(row[GAP], []).append(row)
    made = _Making(schema)
    for title, rows in gaps.items():
        made.flow(title, rows)
    return Pack(made.all(), tuple(made.flows))


class _Making:
    """What has been made so far.

    Ids are given once, a behaviour or an action that comes again is the same one.
    """

    def __init__(self, schema: str) -> None:
        self.schema = schema
        self.flow_ids = Ids([*SHARED])
        self.cause_ids, self.asset_ids, self.behaviour_ids = Ids(), Ids(), Ids()
        self.flows: dict[str, str] = {}
        self.assets: dict[str, tuple[str, list[str]]] = {}
        self.behaviours: dict[str, str] = {}
        self.sets: dict[str, dict[str, Any]] = {}

    def flow(self, title: str, rows: list[MatrixLine]) -> None:
        """Make the flow of one gap, with its behaviours; its assets wait until all are known."""
        id_ = self.flow_ids.new(title, "flow")
        ids = [self.cause_ids.new(row[CAUSE], "cause") for row in rows]
        causes = {cause: self._cause(id_, cause, row) for cause, row in zip(ids, rows, strict=True)}
        content = {"flow": id_, "title": title, "causes": causes, "checks": _checks(rows, ids)}
        schema = f"{self.schema}/flow.schema.json"
        self.flows[id_] = yaml_text(content, schema, [*_FIRST, *_signals(rows)])

    def all(self) -> dict[PurePosixPath, str]:
        """Each file by its path."""
        flows = {PurePosixPath(f"flows/{id_}.yaml"): text for id_, text in self.flows.items()}
        return flows | self._assets() | self._behaviours()

    def _assets(self) -> dict[PurePosixPath, str]:
        stubs = {id_: stub_asset(id_, text, causes) for text, (id_, causes) in self.assets.items()}
        return self._library("assets", "asset", stubs)

    def _behaviours(self) -> dict[PurePosixPath, str]:
        sets = {id_: {"behaviours": behaviours} for id_, behaviours in self.sets.items()}
        return self._library("behaviours", "behaviours", sets)

    def _library(
        self, folder: str, schema: str, contents: dict[str, dict[str, Any]]
    ) -> dict[PurePosixPath, str]:
        """The files of a folder of the library, one further from the schemas than flows are."""
        named = f"../{self.schema}/{schema}.schema.json"
        texts = {id_: yaml_text(content, named) for id_, content in contents.items()}
        return {PurePosixPath(f"library/{folder}/{id_}.yaml"): text for id_, text in texts.items()}

    def _cause(self, flow: str, id_: str, row: MatrixLine) -> dict[str, Any]:
        kind = row[KIND].lower()
        help_ = self._learning(id_, row) if kind in LEARNABLE else _instead(row[ACTION])
        behaviour = self._behaviour(flow, row[BEHAVIOUR])
        return {"kind": kind, "behaviour": behaviour, "means": row[CAUSE], **help_}

    def _learning(self, cause: str, row: MatrixLine) -> dict[str, Any]:
        return {"learn": [self._asset(cause, row[ACTION] or f"Learning for: {row[CAUSE]}")]}

    def _asset(self, cause: str, action: str) -> str:
        if action not in self.assets:
            self.assets[action] = (self.asset_ids.new(bare_action(action), "learning"), [])
        id_, causes = self.assets[action]
        causes.append(cause)
        return id_

    def _behaviour(self, flow: str, text: str) -> str:
        if text not in self.behaviours:
            id_ = self.behaviours[text] = self.behaviour_ids.new(text, "behaviour")
            self.sets.setdefault(flow, {})[id_] = stub_behaviour(text)
        return self.behaviours[text]


_FIRST = (
    (
        "Made from a plain matrix: the questions and marks are defaults, the learning is stubs. "
        "Make it yours: coach flow check"
    ),
    "To open it from the numbers, name the metric: gap: {metric: new_opps, worse_than_plan: 20%}",
)


def _checks(rows: list[MatrixLine], ids: list[str]) -> dict[str, Any]:
    """A check that asks where it shows, and one for each behaviour and each test."""
    shown, tests = _grouped(rows, ids, BEHAVIOUR), _grouped(rows, ids, TEST)
    kinds = {row[TEST]: Kind(row[KIND].lower()) for row in reversed(rows)}
    new = Ids((*GATE_CHECKS, "where-it-shows")).new
    checks = _where(shown)
    for row in rows:
        behaviour, test = row[BEHAVIOUR], row[TEST]
        if behaviour in shown:
            checks[new(f"see {behaviour}", "see")] = seen_check(behaviour, shown.pop(behaviour))
        if test in tests:
            checks[new(f"try {test}", "try")] = test_check(test, kinds[test], tests.pop(test))
    return checks


def _signals(rows: list[MatrixLine]) -> list[str]:
    signals = dict.fromkeys(row["signal"] for row in rows if row["signal"])
    return [f"Signal: {signal}" for signal in signals]


def _instead(action: str) -> dict[str, Any]:
    return {"instead": action} if action else {}


def _where(shown: dict[str, list[str]]) -> dict[str, Any]:
    """Checks that ask which behaviour shows first, at most nine in each; none where it is one."""
    texts = list(shown)
    if len(texts) == 1 or len({cut(text, MOST_ANSWER) for text in texts}) < len(texts):
        return {}
    number = -(-len(texts) // MOST_CHOICES)  # rounded up
    parts = [texts[first::number] for first in range(number)]
    checks = [where_it_shows({text: shown[text] for text in part}) for part in parts]
    return {_where_id(count): check for count, check in enumerate(checks, 1)}


def _where_id(count: int) -> str:
    return "where-it-shows" if count == 1 else f"where-it-shows-{count}"


def _grouped(rows: list[MatrixLine], ids: list[str], key: str) -> dict[str, list[str]]:
    """The causes that share a behaviour or a test."""
    causes: dict[str, list[str]] = {}
    for row, id_ in zip(rows, ids, strict=True):
        causes.setdefault(row[key], []).append(id_)
    return causes
