"""How many checks the numbers answer before the first question: python bench/known.py FOLDER [DAY].

FOLDER holds a public set: sales_teams.csv and sales_pipeline.csv. For each seller the gap and its
flows are those of `coach gaps`; each flow is walked with nothing but a single answer in a file, and
what the tool answered by itself is counted, the gate's checks apart.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

COACH = str(Path(sys.executable).with_name("coach"))
LAST_DAY = "2017-12-31"
SAID = "expectation: your number and your date, without a prompt\n"
GATE = ("when-it-fell", "expectation", "in-the-way", "could-if-had-to")


class Start(NamedTuple):
    """A seller, the flows that the numbers open, and what may be said of the first."""

    seller: str
    flows: tuple[str, ...]
    is_gap: bool


def main() -> None:
    """Print each seller with the checks that were answered, and how many sellers have any."""
    folder, day = Path(sys.argv[1]), sys.argv[2] if sys.argv[2:] else LAST_DAY
    os.environ["COACH_AS_OF"] = day
    with tempfile.TemporaryDirectory() as home:
        os.environ["COACH_HOME"] = home
        called("team", "import", str(folder / "sales_teams.csv"))
        called("import", "deals", str(folder / "sales_pipeline.csv"), "--as-of", day)
        answers = Path(home) / "answers.yaml"
        answers.write_text(SAID, encoding="utf-8")
        told = {start: answered(start, answers) for start in starts()}
    for start, known in told.items():
        print(f"{start.seller:<20} {'gap' if start.is_gap else 'look':<5} {summary(known)}")
    say("with a gap whose flow exists", [each for start, each in told.items() if start.is_gap])
    say("with a gap, or worth a look", list(told.values()))


def starts() -> Iterator[Start]:
    """Those whose numbers open a flow."""
    for rep in called("team", "list", "--json")["reps"]:
        found = called("gaps", rep["name"], "--json")
        line = found.get("headline") or {}
        gaps = [flow for each in found["metrics"] if each["gap"] for flow in each["flows"]]
        flows = dict.fromkeys(filter(None, (line.get("flow", ""), *gaps)))
        if flows and not line.get("star"):
            yield Start(rep["name"], tuple(flows), bool(line.get("flow") and line.get("gap")))


def answered(start: Start, answers: Path) -> dict[str, list[str]]:
    """The checks of each flow that the tool answered by itself, the gate's apart."""
    known = {}
    for flow in start.flows:
        words = ("diagnose", start.seller, "--flow", flow, "--answers", str(answers), "--json")
        by_tool = [each["check"] for each in called(*words)["ledger"] if each["by_tool"]]
        known[flow] = [check for check in by_tool if check not in GATE]
    return known


def summary(known: dict[str, list[str]]) -> str:
    """Each flow with what was answered of it."""
    return "; ".join(f"{flow}: {', '.join(checks) or 'nothing'}" for flow, checks in known.items())


def say(who: str, told: list[dict[str, list[str]]]) -> None:
    """How many of these sellers have a check answered, in the first flow and in all."""
    first = sum(bool(next(iter(known.values()))) for known in told)
    whole = sum(all(known.values()) for known in told)
    checks = Counter(check for known in told for each in known.values() for check in each)
    print(f"{who}: {len(told)} sellers; in the first flow {first}, in each of theirs {whole}")
    listed = ", ".join(f"{n} {id_}" for id_, n in checks.items())
    print(f"  {sum(checks.values())} answers: {listed}")


def called(*words: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What a command prints as JSON."""
    whole = [COACH, *words]
    run = subprocess.run(whole, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return json.loads(run.stdout) if "--json" in words else None


if __name__ == "__main__":
    main()
