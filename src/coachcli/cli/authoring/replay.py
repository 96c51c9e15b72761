"""coach flow replay: recorded cases walked again, for authors and for benchmarks."""

import json
from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli.terminal import show
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import Diagnosis, diagnosis
from coachcli.coaching.walks.interview import Interview, Limits, interview
from coachcli.coaching.walks.story import told


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
    from coachcli.content.flows.answers import read_cases  # noqa: PLC0415 - pydantic and yaml only where a file is read
    from coachcli.content.flows.flow import read_flow  # noqa: PLC0415

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
