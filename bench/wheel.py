"""Builds the wheel and tries it in a bare environment elsewhere: python bench/wheel.py [PYTHON]."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILD = [sys.executable, "-m", "build", "--no-isolation", "--wheel"]
FLOWS = {path.stem for path in (ROOT / "flows").glob("*.yaml")} - {"gate", "around"}


def main() -> None:
    """Build, install, and walk the main job with what was installed."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        run([*BUILD, "--outdir", str(at), str(ROOT)], ROOT)
        wheel = next(at.glob("*.whl"))
        run(
            [*sys.argv[1:2], "-m", "venv", str(at / "bare")]
            if sys.argv[1:]
            else [sys.executable, "-m", "venv", str(at / "bare")],
            at,
        )
        python = at / "bare" / ("Scripts" if os.name == "nt" else "bin") / "python"
        quietly = [str(python), "-m", "pip", "install", "--quiet"]
        run([*quietly, "-c", str(ROOT / "constraints.txt"), str(wheel)], at)
        coach = str(python.with_name("coach"))
        listed = json.loads(run([coach, "flow", "list", "--json"], at))
        assert {flow["id"] for flow in listed["flows"]} == FLOWS, listed  # noqa: S101 - this is a test
        demo = json.loads(run([coach, "demo", "--json"], at))
        assert demo["diagnosis"]["verdict"] == "clear", demo["diagnosis"]["verdict"]  # noqa: S101
        print(f"{wheel.name} works in a bare environment.")


def run(words: list[str], folder: Path) -> str:
    """Run a command in a folder and give what it printed; stop when it fails."""
    home = {"COACH_HOME": str(folder / "home")}
    done = subprocess.run(  # noqa: S603 - ours
        words, cwd=folder, env=os.environ | home, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
