"""coach flow replay: recorded cases walked again, for authors and for benchmarks."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Verbatim
from coachcli.cli.terminal.machine import json_line
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import Diagnosis, diagnosis
from coachcli.coaching.walks.interview import Interview, Limits, interview
from coachcli.coaching.walks.story import opened, played

if TYPE_CHECKING:
    from coachcli.content.flows.answers import Case

WITHOUT_END = float("inf")
FlowFile = Annotated[Path, Argument("FLOW.yaml", "A flow file, walked without the gate.")]
Cases = Annotated[Path, Option("--cases", "One recorded case a line.", "CASES.jsonl")]
MaxChecks = Annotated[float, Option("--max-checks", "Stop a walk after so many checks.")]
MaxMinutes = Annotated[float, Option("--max-minutes", "Stop a walk after so many minutes.")]


def replay(
    _context: Context,
    file: FlowFile,
    cases: Cases,
    max_checks: MaxChecks = WITHOUT_END,
    max_minutes: MaxMinutes = WITHOUT_END,
) -> Answer:
    """Walk recorded cases again, to see whether the flow still concludes what was concluded then.

    A case is one JSON object a line:
      {"id": "…", "answers": {"check": "answer" or null}, "causes": ["cause"]}

    Checks that were answered before the first question may stand in it as
    "known": ["check"]; they are entered first and cost nothing. An answer to a
    check that the flow does not have is left out. Each conclusion is a line of
    JSON; a summary follows on stderr.

    Example
      coach flow replay my-flow.yaml --cases last-year.jsonl
    """
    from coachcli.content.flows.answers import read_cases  # noqa: PLC0415 - pydantic only here
    from coachcli.content.flows.flow import read_flow  # noqa: PLC0415 - as above

    flow = read_flow(file)
    begun = interview(flow, Limits(max_checks, max_minutes))
    run = Replay(begun, read_cases(cases, flow))
    return Answer(run.body, (Verbatim(run.lines()),), remarks=run.remarks())


class Replay:
    """Recorded cases walked again, and their sums, kept as they stream."""

    def __init__(self, begun: Interview, cases: "Iterator[Case]") -> None:
        """Begin each case with the walk that is begun; no case was walked yet."""
        self._begun, self._cases = begun, cases
        self.cases = self.hits = self.clear = self.right = self.checks = self.minutes = 0
        self.gone: Counter[str] = Counter()

    def body(self) -> dict[str, object]:
        """All conclusions at once, as JSON."""
        return {"cases": list(self._conclusions()), "summary": self.summary()}

    def lines(self) -> Iterator[str]:
        """Each conclusion in a line of JSON, as soon as it is known."""
        return (json_line(conclusion) for conclusion in self._conclusions())

    def remarks(self) -> Iterator[str]:
        """The sums, once all cases were walked."""
        yield self.summary()
        if self.gone:
            checks = (f"{id_} ({show.count(n, 'case')})" for id_, n in self.gone.most_common())
            yield f"Left out, as the flow has no such check: {', '.join(checks)}."

    def summary(self) -> str:
        """The sums in a line."""
        if not self.cases:
            return "No case was found in the file."
        right = f"{self.right / self.clear:.3f}" if self.clear else "–"
        effort = f"checks {self.checks / self.cases:.2f}, minutes {self.minutes / self.cases:.1f}"
        sure = f"clear {self.clear / self.cases:.3f}, right when clear {right}"
        cases = show.count(self.cases, "case")
        return f"{cases}: hits {self.hits / self.cases:.3f}, {effort}, {sure}"

    def _conclusions(self) -> Iterator[dict[str, Any]]:
        for case in self._cases:
            self.gone.update(case.gone)
            begun = opened(self._begun, case.answers, case.known)
            concluded = diagnosis(played(begun, case.answers))
            self._count(concluded, hit=concluded.leader in case.causes)
            yield _plain(case.id, concluded)

    def _count(self, concluded: Diagnosis, *, hit: bool) -> None:
        sure = concluded.verdict is Verdict.CLEAR
        self.cases += 1
        self.hits += hit
        self.clear += sure
        self.right += sure and hit
        self.checks += len(concluded.asked)
        self.minutes += concluded.minutes


def _plain(id_: str, concluded: Diagnosis) -> dict[str, Any]:
    return {
        "id": id_,
        "leader": concluded.leader,
        "probability": concluded.ranking[0].probability,
        "ranking": [[ranked.cause, ranked.probability] for ranked in concluded.ranking],
        "verdict": concluded.verdict,
        "stop": concluded.stop,
        "asked": concluded.asked,
        "minutes": concluded.minutes,
    }
