"""How often a plan's range covers what comes: bench/backtest.py [PIPELINE.csv].

Simulated: reps whose true rates differ by so much, of whom so many cases were seen; how many tries
so many deals take. On a file of opportunities: for each rep and quarter the win rate of the weeks
before, leaning on the team's as a plan does, says how many opportunities the quarter's deals take;
what was needed is what did close in it.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil, exp, floor, sqrt
from pathlib import Path
from random import Random

from coachcli.coaching.numbers.reliability import Z_90
from coachcli.coaching.plans.rate import Rate, counted, estimate, pooled, team_weight

QUARTERS = (date(2017, 4, 3), date(2017, 7, 3), date(2017, 10, 2))
QUARTER = timedelta(weeks=13)
LEAST = 10
TEAMS, REPS = 150, (4, 10)
SEEN, DEALS, APART = (20, 60), (2, 5, 12, 30), (0.0, 0.06, 0.1)
RATE = 0.26
Closed = list[tuple[str, date, bool]]
Range = tuple[float, float]


def main() -> None:
    """Print the share that is covered, simulated, then of the file if one is named."""
    print("reps  cases  deals  reps differ by   covered")
    shares = [share for size in REPS for share in _simulated(size)]
    print(f"mean{sum(shares) / len(shares):36.3f}")
    if sys.argv[1:]:
        _back_test(Path(sys.argv[1]))


def predicted(deals: float, own: Rate, others: tuple[Rate, ...]) -> Range:
    """From how many tries to how many so many deals take, as a plan says it."""
    team = pooled(others)
    rate = estimate("win_rate", own, team, weight=team_weight(own, others))
    reach = exp(Z_90 * sqrt((1 - rate.share) / deals + rate.doubt))
    return deals / rate.share / reach, deals / rate.share * reach


def _simulated(size: int) -> Iterator[float]:
    chance = Random(3)
    for seen in SEEN:
        for deals in DEALS:
            for apart in APART:
                tries = [
                    one for _ in range(TEAMS) for one in _team(chance, (size, seen), deals, apart)
                ]
                share = sum(tries) / len(tries)
                print(f"{size:4}  {seen:5}  {deals:5}  {apart:14.2f}  {share:8.3f}")
                yield share


def _team(chance: Random, size: tuple[int, int], deals: int, apart: float) -> Iterator[bool]:
    """Whether the range covered, for each rep of a team who sold at least something."""
    truths = [_truth(chance, apart) for _ in range(size[0])]
    rates = [
        counted(sum(chance.random() < truth for _ in range(size[1])), size[1]) for truth in truths
    ]
    for at, truth in enumerate(truths):
        others = (*rates[:at], *rates[at + 1 :])
        if rates[at].hits or sum(rate.hits or 0 for rate in others):
            low, high = predicted(deals, rates[at], others)
            yield low <= _tries(chance, deals, truth) <= high


def _truth(chance: Random, apart: float) -> float:
    if not apart:
        return RATE
    cases = RATE * (1 - RATE) / apart**2 - 1
    return max(0.02, chance.betavariate(RATE * cases, (1 - RATE) * cases))


def _tries(chance: Random, deals: int, truth: float) -> int:
    """How many tries it takes until so many hit."""
    tries = hits = 0
    while hits < deals:
        tries, hits = tries + 1, hits + (chance.random() < truth)
    return tries


def _back_test(path: Path) -> None:
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["deal_stage"] in {"Won", "Lost"}]
    closed = [
        (row["sales_agent"], date.fromisoformat(row["close_date"]), row["deal_stage"] == "Won")
        for row in rows
    ]
    for weeks in (13, 26, 52):
        shares = [covered(closed, weeks, quarters) for quarters in (QUARTERS, QUARTERS[1:])]
        print(f"{weeks:3} weeks: {shares[0]:.2f} of all, {shares[1]:.2f} from July on")


def covered(closed: Closed, weeks: int, quarters: tuple[date, ...]) -> float:
    """The share of reps and quarters in which the range covered what came."""
    results = [hit for start in quarters for hit in _of_quarter(closed, start, weeks)]
    return sum(results) / len(results)


def _of_quarter(closed: Closed, start: date, weeks: int) -> Iterator[bool]:
    begin, end = start - timedelta(weeks=weeks), start + QUARTER
    names = sorted({name for name, _, _ in closed})
    counts = {name: _counts(closed, begin, start, name) for name in names}
    known = {name: counted(*pair) for name, pair in counts.items() if pair[1] >= LEAST}
    for name, own in known.items():
        others = tuple(rate for other, rate in known.items() if other != name)
        won, all_ = _counts(closed, start, end, name)
        if won:
            low, high = predicted(won, own, others)
            yield floor(low) <= all_ <= ceil(high)


def _counts(closed: Closed, first: date, before: date, rep: str) -> tuple[int, int]:
    won = [is_won for name, day, is_won in closed if name == rep and first <= day < before]
    return sum(won), len(won)


if __name__ == "__main__":
    main()
