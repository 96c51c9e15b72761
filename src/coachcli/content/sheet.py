"""A flow as a spreadsheet: one row an answer, one column a cause or kind; a sheet for causes, and one for the flow itself."""

from collections.abc import Iterator

from coachcli.coaching.cause import Kind
from coachcli.coaching.flow import MINUTES, Answer, Check, Flow, Mark, Seen
from coachcli.content.errors import ContentError, near
from coachcli.content.reader import Document
from coachcli.content.writer import dumped, when_text

GRID, CAUSES, FLOW = "flow", "causes", "about"
"""The names of the three sheets of a workbook."""

CELLS = {Mark.POINTS_TO: "2", Mark.HINTS_AT: "1", Mark.SPEAKS_AGAINST: "-1", Mark.NEARLY_RULES_OUT: "-2"}
MARKS = {cell: mark for mark, cell in CELLS.items()}
CHECK_COLUMNS = ("check", "way", "question", "scene", "minutes", "why", "listen for", "needs", "metric", "observed", "owed")
ANSWER_COLUMNS = ("answer", "seen", "was", "when")
CAUSE_COLUMNS = ("cause", "kind", "behaviour", "common", "means", "learn", "instead")
SEPARATOR = "; "

Table = list[list[str]]


def tables(flow: Flow) -> dict[str, Table]:
    """The three sheets of a flow, each with its heading row; every cell is text."""
    targets = [*(cause.id for cause in flow.causes), *_kinds(flow)]
    grid = [[*CHECK_COLUMNS, *ANSWER_COLUMNS, *targets]]
    grid += [row for check in flow.checks for row in _check_rows(check, targets)]
    causes = [list(CAUSE_COLUMNS), *([*_cause_cells(flow, at)] for at in range(len(flow.causes)))]
    return {GRID: grid, CAUSES: causes, FLOW: [["field", "value"], *_about(flow)]}


def text(found: dict[str, Table], name: str) -> str:
    """The sheets as the text of a flow file, to be read as any other. Raises ContentError naming sheet, row and column."""
    body: dict[str, object] = {}
    about = {row[0]: row[1] for row in _rows(found, FLOW, name) if row[0]}
    body["flow"], body["title"] = about.get("flow", ""), about.get("title", "")
    if about.get("metric"):
        also = {"also": _list(about["also"])} if about.get("also") else {}
        body["gap"] = {"metric": about["metric"], "worse_than_plan": about.get("worse_than_plan", ""), **also}
    if about.get("upstream"):
        body["upstream"] = _list(about["upstream"])
    body["causes"] = {row["cause"]: _cause(row) for _, row in _records(found, CAUSES, name)}
    body["checks"] = _checks(found, name)
    return dumped(body)


def place(found: dict[str, Table], document: Document, line: int | None) -> str:
    """Where in the sheets something stands that a line of the text made of them is about."""
    return document.name if line is None else f"{document.name} ({', '.join(found)})"


def _kinds(flow: Flow) -> list[str]:
    named = {target for check in flow.checks for answer in check.answers for target, _ in answer.marks}
    return [str(kind) for kind in Kind if kind in named]


def _check_rows(check: Check, targets: list[str]) -> Iterator[list[str]]:
    observed = check.metric.startswith("observed:")
    first = [
        *(check.id, str(check.way), check.text, check.scene),
        str(check.minutes) if check.minutes != MINUTES[check.way] else "",
        *(check.why, check.listen_for, SEPARATOR.join(f"{need.check} is {need.answer}" for need in check.needs)),
        "" if observed else check.metric,
        check.metric.removeprefix("observed:") if observed else "",
        "yes" if check.owed else "",
    ]
    for number, answer in enumerate(check.answers):
        head = first if number == 0 else [check.id, *[""] * (len(first) - 1)]
        yield [*head, *_answer_cells(answer), *_mark_cells(answer, targets)]


def _answer_cells(answer: Answer) -> list[str]:
    seen = "" if answer.seen is Seen.SOMETIMES else str(answer.seen)
    return [answer.text, seen, SEPARATOR.join(answer.was), when_text(answer.when)]


def _mark_cells(answer: Answer, targets: list[str]) -> list[str]:
    marks = dict(answer.marks)
    return [CELLS[marks[target]] if target in marks else "" for target in targets]


def _cause_cells(flow: Flow, at: int) -> list[str]:
    cause = flow.causes[at]
    words = [cause.id, str(cause.kind), cause.behaviour, str(cause.common), cause.means]
    return [*words, SEPARATOR.join(cause.learn), cause.instead]


def _about(flow: Flow) -> Table:
    worse = f"{flow.gap.worse_than_plan:.0%}" if flow.gap.metric else ""
    fields = {"flow": flow.id, "title": flow.title, "metric": flow.gap.metric, "worse_than_plan": worse}
    lists = {"also": SEPARATOR.join(flow.gap.also), "upstream": SEPARATOR.join(flow.upstream)}
    return [[key, value] for key, value in (fields | lists).items()]


def _checks(found: dict[str, Table], name: str) -> dict[str, dict[str, object]]:
    checks: dict[str, dict[str, object]] = {}
    for row, record in _records(found, GRID, name):
        check = checks.setdefault(record["check"], _check(record, name, row))
        answers = check["answers"]
        if isinstance(answers, dict):
            if record["answer"] in answers:
                raise _error(name, GRID, row, "answer", f'"{record["answer"]}" stands twice under {record["check"]}.')
            answers[record["answer"]] = _answer(record, name, row)
    return checks


def _check(record: dict[str, str], name: str, row: int) -> dict[str, object]:
    if not record["check"]:
        raise _error(name, GRID, row, "check", "the check's id is missing.")
    plain = {key: record[key] for key in ("scene", "minutes", "why", "listen for", "metric", "observed") if record.get(key)}
    needs = {"needs": _list(record["needs"])} if record.get("needs") else {}
    owed = {"owed": "true"} if record.get("owed") else {}
    return {record.get("way") or "ask": record.get("question", ""), **plain, **needs, **owed, "answers": {}}


def _answer(record: dict[str, str], name: str, row: int) -> dict[str, object]:
    marks: dict[str, object] = {key: record[key] for key in ("seen", "when") if record.get(key)}
    if record.get("was"):
        marks["was"] = _list(record["was"])
    for column in list(record)[list(record).index("answer") + 1 :]:
        if column not in ANSWER_COLUMNS and record[column]:
            named = marks.setdefault(_mark(record[column], name, row, column), [])
            if isinstance(named, list):
                named.append(column)
    return marks


def _mark(cell: str, name: str, row: int, column: str) -> str:
    if cell.removesuffix(".0").lstrip("+") not in MARKS:
        raise _error(name, GRID, row, column, f'"{cell}" is no mark; it can be 2, 1, -1 or -2, or empty.')
    return str(MARKS[cell.removesuffix(".0").lstrip("+")])


def _cause(record: dict[str, str]) -> dict[str, object]:
    plain: dict[str, object] = {key: record[key] for key in ("kind", "behaviour", "common", "means") if record.get(key)}
    learn = {"learn": _list(record["learn"])} if record.get("learn") else {}
    instead = {"instead": record["instead"]} if record.get("instead") else {}
    return plain | learn | instead


def _records(found: dict[str, Table], sheet: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a sheet by column, with their number as a spreadsheet shows it."""
    heading, *rows = found[sheet]
    needed = "cause" if sheet == CAUSES else "check"
    if needed not in heading:
        raise _error(name, sheet, 1, needed, f"this column is missing.{near(needed, heading)}")
    for number, row in enumerate(rows, 2):
        if any(row):
            yield number, dict(zip(heading, [*row, *[""] * len(heading)], strict=False))


def _rows(found: dict[str, Table], sheet: str, name: str) -> Table:
    if sheet not in found:
        raise ContentError(name, None, f'the sheet "{sheet}" is missing.')
    return [[*row, "", ""][:2] for row in found[sheet][1:]]


def _list(cell: str) -> list[str]:
    return [one.strip() for one in cell.split(SEPARATOR.strip()) if one.strip()]


def _error(name: str, sheet: str, row: int, column: str, problem: str) -> ContentError:
    return ContentError(f'{name}, sheet "{sheet}", row {row}, column "{column}"', None, problem)
