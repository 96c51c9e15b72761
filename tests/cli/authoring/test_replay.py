"""Recorded cases walked again: a line of JSON as soon as each is known, and the sums beside."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import EXAMPLE, finished, started

ANSWERS = {"where-the-days-went": "writing and rewriting"}
SKILL = "cutting-to-size"
MOST_KILOBYTES = 44 * 1024
Cases = Callable[..., str]


@pytest.fixture
def cases(tmp_path: Path) -> Cases:
    """Writes so many cases of the same answers and gives the file's path."""

    def written(count: int, *, name: str = "case") -> str:
        path = tmp_path / "cases.jsonl"
        case = {"answers": ANSWERS, "causes": [SKILL]}
        lines = (json.dumps({"id": f"{name}-{number}", **case}) for number in range(count))
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return str(path)

    return written


def test_each_case_is_a_line_of_json_and_the_sums_are_said_beside_them(
    coach: Coach, cases: Cases
) -> None:
    said = coach("flow", "replay", str(EXAMPLE), "--cases", cases(3))
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert [(line["id"], line["leader"]) for line in lines] == [
        (f"case-{number}", SKILL) for number in range(3)
    ]
    assert said.err.startswith("3 cases: hits 1.000, checks ")


def test_what_was_known_before_the_first_question_is_entered_first_and_is_not_asked(
    coach: Coach, tmp_path: Path
) -> None:
    path, check = tmp_path / "cases.jsonl", next(iter(ANSWERS))
    case = {"id": "told", "answers": ANSWERS, "causes": [SKILL], "known": [check]}
    path.write_text(json.dumps(case), encoding="utf-8")
    (found,) = coach("flow", "replay", str(EXAMPLE), "--cases", str(path), "--json").json["cases"]
    assert (found["leader"], found["asked"], found["minutes"]) == (SKILL, [], 0)


def test_what_was_answered_to_a_check_that_is_gone_is_left_out_and_told(
    coach: Coach, tmp_path: Path
) -> None:
    path = tmp_path / "cases.jsonl"
    case = {"id": "old", "answers": {**ANSWERS, "gone": "more"}, "causes": [SKILL]}
    path.write_text(json.dumps(case), encoding="utf-8")
    said = coach("flow", "replay", str(EXAMPLE), "--cases", str(path))
    assert json.loads(said.out)["leader"] == SKILL
    assert said.err.endswith("Left out, as the flow has no such check: gone (1 case).\n")


def test_a_file_without_a_case_is_said(coach: Coach, cases: Cases) -> None:
    said = coach("flow", "replay", str(EXAMPLE), "--cases", cases(0))
    assert (said.out, said.err) == ("", "No case was found in the file.\n")


def test_as_one_document_the_cases_are_the_same(coach: Coach, cases: Cases) -> None:
    words = ("flow", "replay", str(EXAMPLE), "--cases", cases(2))
    whole = coach(*words, "--json").json
    assert whole["cases"] == [json.loads(line) for line in coach(*words).out.splitlines()]
    assert whole["summary"].startswith("2 cases: ")


def test_a_sign_that_steers_a_terminal_is_spelt_as_json_spells_it(
    coach: Coach, cases: Cases
) -> None:
    said = coach("flow", "replay", str(EXAMPLE), "--cases", cases(1, name="\x7f\u202e\ue000"))
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["\x7f\u202e\ue000-0"]
    assert said.out.isascii()


def test_a_case_is_told_of_before_the_next_is_read(home: Path, cases: Cases) -> None:
    text = Path(cases(2)).read_text(encoding="utf-8")
    process = started(home, "flow", "replay", str(EXAMPLE), "--cases", "/dev/stdin")
    assert process.stdin is not None
    assert process.stdout is not None
    first, second = text.splitlines(keepends=True)
    process.stdin.write(first)
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == "case-0"
    assert json.loads(finished(process, second).out)["id"] == "case-1"


MEASURED = """
import sys
from pathlib import Path
from coachcli.cli.main import run
code = run(sys.argv[1:])
told = Path("/proc/self/status").read_text().split()  # rusage counts what the parent had as well
print(told[told.index("VmHWM:") + 1], file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="memory is told as Linux does")
def test_ten_thousand_cases_are_walked_in_the_memory_of_a_few(home: Path, cases: Cases) -> None:
    words = ["flow", "replay", str(EXAMPLE), "--cases", cases(10_000)]
    command = [sys.executable, "-c", MEASURED, *words]
    said = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    assert said.stdout.count("\n") == 10_000
    assert int(said.stderr.splitlines()[-1]) < MOST_KILOBYTES, home
