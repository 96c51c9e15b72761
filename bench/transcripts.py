"""Whether the same answers give the same words, byte for byte, on every Python.

python bench/transcripts.py PYTHON [PYTHON ...] installs coach for each of them that does not have
it from this checkout, and compares what it says: each story walked at the command line and shown
with its whole explanation, each flow checked, replayed, drawn and written as a spreadsheet.
Without a PYTHON it prints the transcript of the one that runs it.
"""

import difflib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from itertools import count, islice
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parent.parent
DAY, NOW = "2026-11-24", "2026-11-24T09:00:00.000+00:00"
LINES_SHOWN = 12


def main() -> None:
    """Compare the Pythons that are named, or print the transcript of this one."""
    if not sys.argv[1:]:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        sys.stdout.writelines(transcript())
        return
    with ThreadPoolExecutor() as beside:  # each Python is a process of its own
        said = dict(zip(sys.argv[1:], beside.map(said_by, sys.argv[1:]), strict=True))
    first, *others = said
    print(f"{first}: {len(said[first].encode())} bytes")
    for other in others:
        same = said[other] == said[first]
        print(f"{other}: {'the same' if same else 'differs'}")
        sys.stdout.writelines(difference(said[first], said[other]))
    if len(set(said.values())) > 1:
        sys.exit("Not the same on every Python.")


def said_by(python: str) -> str:
    """The transcript of a Python, in an environment of its own unless it has coach already."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        own = os.path.abspath(shutil.which(python) or python)  # noqa: PTH100 - no link is followed
        own = own if has_coach(own) else installed(own, at / "own")
        home = {"COACH_HOME": str(at / "home"), "COACH_AS_OF": DAY, "COLUMNS": "80"}
        return done([own, str(Path(__file__).resolve())], os.environ | home, at)


def has_coach(python: str) -> bool:
    """Whether a Python has coach from this checkout."""
    where = [python, "-c", "import coachcli; print(coachcli.__file__)"]
    said = subprocess.run(where, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return said.returncode == 0 and Path(said.stdout.strip()).is_relative_to(ROOT)


def installed(python: str, folder: Path) -> str:
    """The Python of a new environment with coach in it."""
    done([python, "-m", "venv", str(folder)])
    own = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    done([own, "-m", "pip", "install", "--quiet", "-c", str(ROOT / "constraints.txt"), str(ROOT)])
    return own


def done(words: list[str], env: dict[str, str] | None = None, folder: Path = ROOT) -> str:
    """What a command prints; stop when it fails."""
    ran = subprocess.run(words, env=env, cwd=folder, capture_output=True, check=False)  # noqa: S603 - ours
    if ran.returncode:
        sys.exit(f"{' '.join(words)}\n{ran.stderr.decode()}")
    return ran.stdout.decode()


def difference(mine: str, other: str) -> Iterator[str]:
    """The first lines that are not the same."""
    return islice(
        difflib.unified_diff(mine.splitlines(keepends=True), other.splitlines(keepends=True), n=0),
        LINES_SHOWN,
    )


def transcript() -> Iterator[str]:
    """Everything, in the order in which it was said; ids and instants are made up alike."""
    from coachcli.cli import clock  # noqa: PLC0415 - only where coach is installed

    ids = count(1)
    clock.new_id = lambda: f"{next(ids):026}"
    clock.now = lambda: NOW
    with tempfile.TemporaryDirectory() as folder:
        yield run(
            "team", "add", "Dana Reyes", "--role", "account executive", "--start", "2025-09-15"
        )
        flows = json.loads(run("flow", "list", "--json"))["flows"]
        for flow in flows:
            yield from of_flow(flow["id"], Path(folder))
        yield run("report", "--json")
        yield run("flow", "matrix")


def of_flow(flow: str, folder: Path) -> Iterator[str]:
    """What is said of a flow and of each of its stories."""
    yield run("flow", "check", str(ROOT / "flows" / f"{flow}.yaml"), "--json")
    yield run("flow", "graph", flow)
    run("flow", "export", flow, "--out", str(folder / f"{flow}.csv"))
    yield from (path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{flow}*.csv")))
    stories = replayed_stories(flow)
    yield replayed(ROOT / "flows" / f"{flow}.yaml", stories, folder)
    for story in stories:
        answers = folder / "answers.json"
        answers.write_text(json.dumps(story.answers), encoding="utf-8")
        yield run("diagnose", "dana", "--flow", flow, "--answers", str(answers))
        latest = json.loads(run("diagnosis", "list", "--json"))["diagnoses"][0]["id"]
        yield run("diagnosis", "show", latest, "--why")
        yield run("diagnosis", "show", latest, "--json")


def replayed(file: Path, stories: list[SimpleNamespace], folder: Path) -> str:
    """The stories replayed through the flow file alone, without the gate's checks."""
    from coachcli.content.flows.flow import read_flow  # noqa: PLC0415 - only where coach is installed

    known = {check.id for check in read_flow(file).checks}
    cases = folder / "cases.jsonl"
    answers = [
        vars(one) | {"answers": {id_: text for id_, text in one.answers.items() if id_ in known}}
        for one in stories
    ]
    cases.write_text("".join(json.dumps(one) + "\n" for one in answers), encoding="utf-8")
    return run("flow", "replay", str(file), "--cases", str(cases))


def replayed_stories(flow: str) -> list[SimpleNamespace]:
    """The stories of a flow as cases."""
    from coachcli.content.flows.story import read_stories  # noqa: PLC0415 - only where coach is installed

    stories = read_stories(ROOT / "tests" / "stories" / f"{flow}.yaml")
    return [
        SimpleNamespace(id=one.text, answers=dict(one.answers), causes=list(one.leaders))
        for one in stories
    ]


def run(*words: str) -> str:
    """What a command says, with its name before and its code after it."""
    from coachcli.cli.main import run as run_  # noqa: PLC0415 - only where coach is installed

    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out if "--json" not in words else io.StringIO()):
        run_(list(words))
    return out.getvalue()


if __name__ == "__main__":
    main()
