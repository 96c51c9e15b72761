"""How long writers at once wait for each other: 8 processes, 1,000 acts each, none to wait 5 s."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from coachcli.store.room import Room

WRITERS, ACTS = 8, 1000
LONGEST_S = 5.0
WRITER = """
import sys, time
from datetime import date
from pathlib import Path
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.change import Act
from coachcli.store.room import Room
path, name, acts = sys.argv[1:]
stamp = Stamp("2026-11-24T09:00:00.000+00:00", date(2026, 11, 24))
with Room(Path(path)) as room:
    for number in range(int(acts)):
        begun = time.monotonic()
        with room.change(Act(f"c{name}-{number}", "add", stamp)):
            person.add(room, [Rep(f"{name}-{number}", f"Rep {name} {number}")], {}, stamp)
        print(time.monotonic() - begun)
"""


def main() -> int:
    """Print how long the acts took; 1 where one was lost, failed or waited too long."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "coach.db"
        Room(path).close()
        writers = [_started(path, name) for name in range(WRITERS)]
        took = sorted(float(line) for writer in writers for line in _said(writer))
        with Room(path) as room:
            rows = int(room.rows("SELECT count(*) AS count FROM change")[0]["count"])
    lost = WRITERS * ACTS - min(rows, len(took))
    print(f"{WRITERS} writers at once, {ACTS:,} acts each: {lost} lost")
    shares = {"half": 0.5, "99 of 100": 0.99, "all": 1}
    print(", ".join(f"{_within(took, share):.3f} s {name}" for name, share in shares.items()))
    return int(lost > 0 or took[-1] > LONGEST_S)


def _started(path: Path, name: int) -> subprocess.Popen[str]:
    line = [sys.executable, "-c", WRITER, str(path), str(name), str(ACTS)]
    return subprocess.Popen(line, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own script


def _said(writer: subprocess.Popen[str]) -> list[str]:
    return writer.communicate()[0].splitlines()


def _within(took: list[float], share: float) -> float:
    """The time within which this share of the acts was done, in seconds."""
    return took[max(0, round(len(took) * share) - 1)] if took else 0.0


if __name__ == "__main__":
    sys.exit(main())
