"""What is said of a team of equals, and of one rep who is truly behind: bench/silence.py [TEAMS].

Simulated, seeded. Each team has so many reps and thirteen weeks. Of equals nothing should be
claimed in 19 of 20 teams. One whose win rate is 16 % where the others have 26 % should be claimed
in 7 of 10 at 280 closed deals, and at 60 be among the first three in .85. The 90 % intervals
should cover .88 to .92.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from math import exp, sqrt
from random import Random

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.measured import Measured, measured
from coachcli.coaching.numbers.noise import noise
from coachcli.coaching.numbers.reliability import reliable
from coachcli.coaching.numbers.silence import HeldFigure, claims, drawn
from coachcli.coaching.numbers.tally import Deals, Tally, Work
from coachcli.coaching.period import Period, whole

TEAMS = 1000
WEEKS = tuple(
    Period(date(2026, 8, 31) + timedelta(weeks=week), date(2026, 9, 6) + timedelta(weeks=week))
    for week in range(13)
)
LOOKED_AT = ("new_opps", "won", "bookings", "win_rate", "avg_deal", "touches", "meetings_held",
    "touch_to_meeting", "cycle_days")  # fmt: skip
BASE, BEHIND = 0.26, 0.16
MEAN_AMOUNT, SPREAD = 3_000_000, 0.8
TOUCHES, TO_MEETING, TO_CREATED = 40.0, 0.08, 0.4


def main() -> None:
    """Print all figures."""
    teams = int(sys.argv[1]) if sys.argv[1:] else TEAMS
    for reps in (3, 5, 10, 12):
        for closed in (20, 60, 280):
            share = _claimed_of_equals(reps, closed, teams)
            print(f"{reps:3} equals, {closed:3} closed each: claimed in {share:.3f} of teams")
    print(f"one behind at 280: claimed in {_claimed(280, teams):.3f}")
    print(f"one behind at  60: among the first three in {_among_three(60, teams):.3f}")
    covered = [
        _covered(reps, seen, apart, teams // 3)
        for reps in (3, 5, 10)
        for seen in (20, 60, 280)
        for apart in (0.0, 0.03, 0.06, 0.1)
    ]
    print(f"intervals cover {sum(covered) / len(covered):.3f}", end="")
    print(f", by design {min(covered):.2f} to {max(covered):.2f}")


def _claimed_of_equals(reps: int, closed: int, teams: int) -> float:
    chance = Random(5)
    return sum(bool(_claims(_team(chance, [BASE] * reps, closed))) for _ in range(teams)) / teams


def _claimed(closed: int, teams: int) -> float:
    """How often the one behind of ten is claimed at the win rate, among six metrics."""
    chance, six = Random(6), LOOKED_AT[:6]
    each = [[BEHIND, *[BASE] * 9] for _ in range(teams)]
    return (
        sum(("r0", "win_rate") in _claims(_team(chance, rates, closed), six) for rates in each)
        / teams
    )


def _among_three(closed: int, teams: int) -> float:
    chance = Random(7)
    return (
        sum(_ranked(_team(chance, [BEHIND, *[BASE] * 9], closed)) < 3 for _ in range(teams)) / teams
    )


def _ranked(team: list[list[Tally]]) -> int:
    """The place, from 0, of the first rep by the shrunk win rate."""
    figures = {one.rep: one for one in _figures(team) if one.metric == "win_rate"}
    values = {rep: one.value for rep, one in drawn(figures, noise(())).items()}
    return sorted(values, key=values.__getitem__).index("r0")


def _claims(team: list[list[Tally]], metrics: tuple[str, ...] = LOOKED_AT) -> frozenset[object]:
    figures = [figure for figure in _figures(team) if figure.metric in metrics]
    looks = [HeldFigure(own, _others(own, figures)) for own in figures]
    return frozenset(claims(looks, noise(week for weeks in team for week in weeks)))


def _others(own: Measured, figures: list[Measured]) -> tuple[Measured, ...]:
    return tuple(one for one in figures if one.metric == own.metric and one.rep != own.rep)


def _figures(team: list[list[Tally]]) -> tuple[Measured, ...]:
    return measured([_summed(weeks) for weeks in team])


def _team(chance: Random, rates: list[float], closed: int) -> list[list[Tally]]:
    """The weeks of each rep of a team, by their true win rates."""
    return [list(_weeks(chance, f"r{rep}", rate, closed)) for rep, rate in enumerate(rates)]


def _weeks(chance: Random, rep: str, rate: float, closed: int) -> Iterator[Tally]:
    for week in WEEKS:
        ended = _poisson(chance, closed / len(WEEKS))
        won = _hits(chance, ended, rate)
        value = sum(round(MEAN_AMOUNT * exp(chance.gauss(0, SPREAD))) for _ in range(won))
        days = sum(round(60 * exp(chance.gauss(0, 0.5))) for _ in range(won))
        touches = _poisson(chance, chance.gammavariate(4, TOUCHES / 4))
        meetings = _hits(chance, touches, TO_MEETING)
        created = _poisson(chance, TOUCHES * TO_MEETING * TO_CREATED)
        deals = Deals(created=created, won=won, lost=ended - won, won_value=value, won_valued=won)
        yield Tally(
            rep,
            week,
            replace(deals, cycle_days=days, cycles=won),
            Work(
                touches=touches, meetings=meetings, touches_met=touches, meetings_touched=meetings
            ),
        )


def _summed(weeks: list[Tally]) -> Tally:
    """One tally of several weeks."""
    deals, work = [week.deals or Deals() for week in weeks], [week.work for week in weeks]
    names = ("created", "won", "lost", "won_value", "won_valued", "cycle_days", "cycles")
    touches, meetings = (
        sum(getattr(week, name) or 0 for week in work) for name in ("touches", "meetings")
    )
    return Tally(
        weeks[0].rep,
        whole(WEEKS),
        Deals(**{name: sum(getattr(week, name) for week in deals) for name in names}),
        Work(touches, None, meetings, None, touches, meetings),
    )


def _covered(reps: int, seen: int, apart: float, teams: int) -> float:
    """How often the 90 % interval of a rate holds the true one, of reps who differ so much."""
    chance, hits = Random(8), 0
    for _ in range(teams):
        truths = [_truth(chance, apart) for _ in range(reps)]
        cases = [max(2, round(chance.gauss(seen, sqrt(seen)))) for _ in truths]
        rates = reliable(
            [(_hits(chance, n, truth), n) for n, truth in zip(cases, truths, strict=True)]
        )
        hits += sum(
            rate.low <= truth <= rate.high for rate, truth in zip(rates, truths, strict=True)
        )
    return hits / teams / reps


def _truth(chance: Random, apart: float) -> float:
    cases = BASE * (1 - BASE) / apart**2 - 1 if apart else 0.0
    return chance.betavariate(BASE * cases, (1 - BASE) * cases) if cases else BASE


def _hits(chance: Random, tries: int, rate: float) -> int:
    return sum(chance.random() < rate for _ in range(tries))


def _poisson(chance: Random, mean: float) -> int:
    """A count that comes by chance, by the times between (Knuth)."""
    count, left = 0, chance.random()
    while left > exp(-mean):
        count, left = count + 1, left * chance.random()
    return count


if __name__ == "__main__":
    main()
