"""On public diagnostic data the engine finds as much as the prototype it was built from."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKS = Path(os.environ.get("COACH_PACKS", ROOT.parent / "shared" / "bench" / "diagnosis"))


@pytest.mark.long
@pytest.mark.skipif(
    not PACKS.is_dir(),
    reason="the packs are not beside the checkout; COACH_PACKS says where they are",
)
def test_the_packs_are_walked_as_well_as_by_the_prototype() -> None:
    command = [sys.executable, str(ROOT / "bench" / "replay.py"), str(PACKS), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", ["replay.py", "verdicts.py", "sure.py"])
def test_without_packs_it_is_said_where_they_come_from(tmp_path: Path, script: str) -> None:
    command = [sys.executable, str(ROOT / "bench" / script), str(tmp_path / "nowhere")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert (done.returncode, done.stdout) == (1, "")
    assert f"There are no packs in {tmp_path / 'nowhere'}." in done.stderr
    assert "bench/public.py" in done.stderr
    assert "Traceback" not in done.stderr
