"""Whether coaching is said to have moved a share: bench/impact.py [WORLDS].

Simulated, seeded: twelve weeks before, eight after; the worst are coached. Without an effect
"moved" should be said in .05 of worlds, .07 at most in any design at the upper end of its 95 %
interval; with 15 points more for five of ten at eight cases a week in .80; of one rep below forty
cases "cannot tell" in .90; 90 % intervals should cover .88 to .92.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from math import exp, log, sqrt
from random import Random
from typing import NamedTuple

from coachcli.coaching.numbers.gap import ramped
from coachcli.coaching.numbers.impact import Difference, Trial, effect
from coachcli.coaching.practice.evaluation import Moved
from coachcli.coaching.rep import Rep

WORLDS = 2000
BASE = 0.3
BEFORE, AFTER = 12, 8
BEHIND = 1.0
"""So much lower are the odds of whoever is on ramp."""
FIRST = date(2026, 6, 9)
BEGUN = FIRST - timedelta(days=90)
"""The first day that counts, and when somebody began who is on ramp then."""


class Design(NamedTuple):
    """A team: so many reps, of them so many coached, cases a rep and week, and what is true.

    Those on ramp are worse before and catch up by themselves.
    """

    reps: int
    coached: int
    weekly: int
    apart: float = 0.4
    season: float = 0.0
    moved: float = 0.0
    ramping: int = 0


def main() -> None:
    """Print all figures."""
    worlds = int(sys.argv[1]) if sys.argv[1:] else WORLDS
    _without_effect(worlds)
    for points in (0.08, 0.15):
        design = Design(10, 5, 8, moved=points)
        effects = list(_effects(design, worlds, 99))
        print(f"{points:+.2f} for five of ten: moved {_moved(effects):.3f}", end="")
        print(f"; covered {_covered(design, effects):.3f}")
    alone = list(_effects(Design(8, 1, 3), worlds, 98))
    silent = sum(one is None or one.judged() is Moved.CANNOT_TELL for one in alone) / worlds
    print(f"one of eight, 36 cases before: cannot tell in {silent:.3f}")


def _without_effect(worlds: int) -> None:
    shares, covered = [], []
    for place, design in enumerate(_nothing_happened()):
        effects = list(_effects(design, worlds, place))
        share = _moved(effects)
        shares.append(share)
        covered.append(_covered(design, effects))
        top = share + 1.96 * sqrt(share * (1 - share) / worlds)
        print(f"{_said(design)}: moved {share:.3f}, at most {top:.3f}; covered {covered[-1]:.3f}")
    print(f"no effect, all designs: moved {sum(shares) / len(shares):.3f}", end="")
    print(f"; intervals cover {sum(covered) / len(covered):.3f}")


def _said(design: Design) -> str:
    team = f"{design.coached} of {design.reps}, {design.weekly} a week"
    ramp = f", {design.ramping} on ramp" if design.ramping else ""
    return f"{team}, apart {design.apart}, season {design.season:+}{ramp}"


def _nothing_happened() -> Iterator[Design]:
    for reps, coached in ((3, 1), (5, 3), (6, 3), (8, 4), (10, 5), (12, 3), (12, 6)):
        for weekly in (1, 3, 8, 20):
            yield Design(reps, coached, weekly)
    for apart in (0.0, 0.2, 0.8):
        yield from (Design(10, 5, 8, apart=apart), Design(5, 3, 20, apart=apart))
    for season in (-0.6, 0.6):
        yield from (Design(10, 5, 8, season=season), Design(6, 3, 20, season=season))
    yield from (
        Design(10, 5, 8, ramping=2),
        Design(6, 3, 20, ramping=2),
        Design(12, 3, 8, ramping=4),
    )


def _effects(design: Design, worlds: int, seed: int) -> Iterator[Difference | None]:
    chance = Random(seed)  # seeded, so that a run is repeated
    for _ in range(worlds):
        yield effect(_world(design, chance))


def _world(design: Design, chance: Random) -> list[Trial]:
    """One team; the worst before are coached. A season shifts the odds of all.

    Whoever is on ramp counts for nothing, as `coach evaluate` has it.
    """
    odds = [log(BASE / (1 - BASE)) + chance.gauss(0, design.apart) for _ in range(design.reps)]
    before, after = BEFORE * design.weekly, AFTER * design.weekly
    behind = [BEHIND if rep < design.ramping else 0.0 for rep in range(design.reps)]
    hits = [
        _drawn(chance, before, _share(odd - less)) for odd, less in zip(odds, behind, strict=True)
    ]
    worst = sorted(range(design.reps), key=lambda rep: (hits[rep], chance.random()))
    coached = set(worst[: design.coached])
    return [
        Trial(
            rep in coached,
            hits[rep],
            before,
            _drawn(chance, after, _share(odd + design.season) + design.moved * (rep in coached)),
            after,
        )
        for rep, odd in enumerate(odds)
        if ramped(Rep("", "", started=BEGUN if behind[rep] else None), FIRST)
    ]


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _drawn(chance: Random, cases: int, share: float) -> int:
    return sum(chance.random() < share for _ in range(cases))


def _moved(effects: list[Difference | None]) -> float:
    return sum(one is not None and one.judged() is Moved.MOVED for one in effects) / len(effects)


def _covered(design: Design, effects: list[Difference | None]) -> float:
    seen = [one for one in effects if one is not None]
    return sum(one.low <= design.moved <= one.high for one in seen) / len(seen)


if __name__ == "__main__":
    main()
