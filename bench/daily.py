"""How long the copy before the first change of a day takes: python bench/daily.py.

A team of eight with four hundred assignments in a year and half a year of numbers. CPU time of a
process that has loaded nothing for it yet, the median of several; the bar is 50 ms.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from grown import TODAY, grown

RUNS = 11
ASSIGNMENTS, REPS = 400, 8
NUMBERS = ("deals", "activities", "quota", "metrics")
EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
COPY = """
import sys, time
from pathlib import Path
from coachcli.store.room import Room
home = Path(sys.argv[1])
with Room(home / "coach.db") as room:
    begun = time.process_time()
    from coachcli.store import backup
    backup.add(room.connection, home / "backups", "2026-11-24-0900", "daily")
    print(time.process_time() - begun)
"""


def main() -> None:
    """Print the median in milliseconds."""
    coach = str(Path(sys.executable).with_name("coach"))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        grown(home, ASSIGNMENTS, REPS)
        environment = os.environ | {"COACH_HOME": str(home), "COACH_AS_OF": TODAY.isoformat()}
        for kind in NUMBERS:
            words = [coach, "import", kind, str(EXAMPLES / f"{kind}.csv"), "--add-reps"]
            subprocess.run(words, check=True, capture_output=True, env=environment)  # noqa: S603 - our own program
        spent = median(once(home) for _ in range(RUNS))
        size = (home / "coach.db").stat().st_size
        print(f"{spent * 1000:.0f} ms for a database of {size / 1e6:.1f} MB")


def once(home: Path) -> float:
    """The CPU time of one copy, in seconds."""
    words = [sys.executable, "-c", COPY, str(home)]
    said = subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603 - our own program
    return float(said.stdout)


if __name__ == "__main__":
    main()
