"""How often a plan's range of opportunities covers what came: bench/backtest.py PIPELINE.csv.

For each rep and quarter: the win rate of the weeks before, leaning on the team's as a plan does,
says how many opportunities the quarter's deals take, from and to. What was needed is what did
close in it.
"""

import csv
import sys
from datetime import date, timedelta
from pathlib import Path

from coachcli.coaching.plans.rate import WEIGHT, counted, estimate

QUARTERS = (date(2017, 4, 3), date(2017, 7, 3), date(2017, 10, 2))
QUARTER = timedelta(weeks=13)
LEAST = 10
Closed = list[tuple[str, date, bool]]


def main() -> None:
    """Print the share that was covered, by weeks read, with and without leaning on the team."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["deal_stage"] in {"Won", "Lost"}]
    closed = [
        (row["sales_agent"], date.fromisoformat(row["close_date"]), row["deal_stage"] == "Won")
        for row in rows
    ]
    for weeks in (13, 26, 52):
        for weight in (0, WEIGHT):
            shares = [
                covered(closed, weeks, weight, quarters) for quarters in (QUARTERS, QUARTERS[1:])
            ]
            print(
                f"{weeks:3} weeks, team as {weight:2} cases: "
                f"{shares[0]:.2f} of all, {shares[1]:.2f} from July on"
            )


def covered(closed: Closed, weeks: int, weight: int, quarters: tuple[date, ...]) -> float:
    """The share of reps and quarters in which the range covered what came."""
    found = [one for start in quarters for one in _of_quarter(closed, start, weeks, weight)]
    return sum(found) / len(found)


def _of_quarter(closed: Closed, start: date, weeks: int, weight: int) -> list[bool]:
    begin, end = start - timedelta(weeks=weeks), start + QUARTER
    found = []
    for rep in sorted({name for name, _, _ in closed}):
        before, came = _counts(closed, begin, start, rep), _counts(closed, start, end, rep)
        if before[1] >= LEAST and came[0]:
            team = counted(*_counts(closed, begin, start)) if weight else None
            rate = estimate("win_rate", counted(*before), team, weight=weight or WEIGHT)
            found.append(came[0] / (rate.high or 1) <= came[1] <= came[0] / (rate.low or 1))
    return found


def _counts(closed: Closed, first: date, before: date, rep: str = "") -> tuple[int, int]:
    won = [
        is_won for name, day, is_won in closed if (not rep or name == rep) and first <= day < before
    ]
    return sum(won), len(won)


if __name__ == "__main__":
    main()
