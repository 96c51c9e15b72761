"""coach flow: the coaching flows that are there, and recorded cases walked again."""

import json
from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import show
from coachcli.cli.desk import AsJson, desk, warn
from coachcli.coaching.diagnosis import Diagnosis, diagnosis
from coachcli.coaching.errors import CoachError
from coachcli.coaching.flow import Flow
from coachcli.coaching.interview import Interview, Limits, interview
from coachcli.coaching.record import plain
from coachcli.coaching.soundness import Level
from coachcli.coaching.story import told
from coachcli.coaching.verdict import Verdict

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The coaching flows.")


@app.command("list")
def list_(
    causes: Annotated[bool, typer.Option("--causes", help="With the causes of each.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the coaching flows, one for each performance gap.

    \b
    Examples
      coach flow list
      coach flow list --causes
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    flows, wrong = desk().shelf.flows()
    warn(wrong)
    if as_json:
        show.as_json({"version": 1, "flows": [_brief(flow) for flow in flows]})
        return
    for row, flow in zip(show.table((flow.id, flow.title) for flow in flows), flows, strict=True):
        show.answer(row, *(_causes(flow) if causes else []))


class NotSoundError(CoachError):
    """A check found what must be mended."""

    exit_code = 3


@app.command()
def check(
    wanted: Annotated[list[str] | None, typer.Argument(metavar="[FILE|DIR|ID]...", help="By default all flows.")] = None,
    as_json: AsJson = False,
    fail_on_warnings: Annotated[bool, typer.Option("--fail-on-warnings", help="Exit with 3 for warnings too.")] = False,
    walks: Annotated[int, typer.Option("--walks", help="How many walks to simulate, at best and with noise each.")] = 600,
) -> None:
    """Check flows for their author: what is wrong or weak at which line, and what would mend it.

    \b
    Examples
      coach flow check
      coach flow check my-flow.yaml
      coach flow check value-leaks --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.cli import check as checking  # noqa: PLC0415 - simulation and yaml only where a flow is checked

    at = desk()
    found = []
    for one in checking.checked(at, checking.files(at, wanted or []), walks):
        found.append(one)
        if not as_json:
            show.answer(*checking.lines(one))
    if as_json:
        show.as_json({"version": 1, "flows": [checking.as_plain(one) for one in found]})
    if any(one.has(Level.ERROR) or (fail_on_warnings and one.findings) for one in found):
        raise NotSoundError(checking.told(found))
    show.aside(checking.told(found))


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(metavar="FLOW.yaml", help="A flow file, walked without the gate.")],
    cases: Annotated[Path, typer.Option("--cases", metavar="CASES.jsonl", help="One recorded case a line.")],
    max_checks: Annotated[float, typer.Option("--max-checks", help="Stop a walk after so many checks.")] = float("inf"),
    max_minutes: Annotated[float, typer.Option("--max-minutes", help="Stop a walk after so many minutes.")] = float("inf"),
) -> None:
    """Walk recorded cases again, to see whether the flow still concludes what was concluded then.

    \b
    A case is one JSON object a line:
      {"id": "…", "answers": {"check": "answer" or null}, "causes": ["cause"]}
    Each conclusion is a line of JSON; a summary follows on stderr.

    \b
    Example
      coach flow replay my-flow.yaml --cases last-year.jsonl
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.content.answers import read_cases  # noqa: PLC0415 - pydantic and yaml only where a file is read
    from coachcli.content.flow import read_flow  # noqa: PLC0415

    flow = read_flow(file)
    begun = interview(flow, Limits(max_checks, max_minutes))
    tally = Tally()
    for case in read_cases(cases, flow):
        found = _replayed(begun, case.answers)
        show.json_line(_line(case.id, found))
        tally.count(found, hit=found.leader in case.causes)
    show.aside(tally.summary())


class Tally:
    """The sums of a replay, kept as it streams."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.cases = self.hits = self.clear = self.right = self.checks = self.minutes = 0

    def count(self, found: Diagnosis, *, hit: bool) -> None:
        """Take in one conclusion."""
        sure = found.verdict is Verdict.CLEAR
        self.cases += 1
        self.hits += hit
        self.clear += sure
        self.right += sure and hit
        self.checks += len(found.asked)
        self.minutes += found.minutes

    def summary(self) -> str:
        """The figures in a line."""
        if not self.cases:
            return "No case was found in the file."
        right = f"{self.right / self.clear:.3f}" if self.clear else "–"
        return (
            f"{show.count(self.cases, 'case')}: hits {self.hits / self.cases:.3f}, checks {self.checks / self.cases:.2f}, "
            f"minutes {self.minutes / self.cases:.1f}, clear {self.clear / self.cases:.3f}, right when clear {right}"
        )


def _replayed(begun: Interview, answers: dict[str, str | None]) -> Diagnosis:
    return diagnosis(told(begun, answers))


def _line(id_: str, found: Diagnosis) -> str:
    return json.dumps(
        {
            "id": id_,
            "leader": found.leader,
            "probability": found.ranking[0].probability,
            "ranking": [[one.cause, one.probability] for one in found.ranking],
            "verdict": found.verdict,
            "stop": found.stop,
            "asked": found.asked,
            "minutes": found.minutes,
        },
        ensure_ascii=False,
    )


def _brief(flow: Flow) -> dict[str, object]:
    body: dict[str, object] = plain(flow)
    kept = {key: body[key] for key in ("id", "title", "gap", "upstream", "causes")}
    return kept | {"checks": len(flow.checks)}


def _causes(flow: Flow) -> list[str]:
    return [
        line for cause in flow.causes for line in show.wrapped(cause.means, f"    {cause.id:<24}  {cause.kind:<11}  ", " " * 43)
    ]
