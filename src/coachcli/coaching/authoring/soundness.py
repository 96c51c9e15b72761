"""Whether a flow can find its causes: what is wrong with it, what is weak, and the mark that would mend it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import fsum, log2, sqrt

from coachcli.coaching.authoring.simulation import Figures, Walked, budget, figures
from coachcli.coaching.cause import NEEDS_A_LOOK, Cause, Kind
from coachcli.coaching.learning.catalogue import Asset
from coachcli.coaching.walks.belief import SOMETHING_ELSE_SHARE, Table, Tables, compiled, gain, updated
from coachcli.coaching.walks.choice import LOOKS, SURE, can_point_to
from coachcli.coaching.walks.flow import FOR, Answer, Check, Flow, Mark

LEAST_BUDGET = 1.5
SCARCE_BUDGET = 1.0
APART_BITS = 3.0
LEAST_BITS = 0.05
LEAST_MARKS = 6
MOST_PRIOR = 0.6
IDLE = "Take it out, make it shorter, or let its answers tell more."
FIRST = (
    "never-wins", "budget", "only-for", "few-marks", "too-alike", "decides-alone", "prior", "tells-little", "never-asked",
    "kind-missing", "capacity-leaf", "unknown-behaviour", "stub",
)  # fmt: skip
"""Warnings by how much mending them helps."""

EXPECTED_KINDS = (Kind.SKILL, Kind.KNOWLEDGE, Kind.COMMITMENT, Kind.ENVIRONMENT)

Place = tuple[str, ...]


class Level(StrEnum):
    """How much a finding matters: an error stops the flow from being trusted at all."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or weak: where in the file (a path of keys), what it is, and what would mend it."""

    level: Level
    code: str
    place: Place
    problem: str
    mend: str


def findings(flow: Flow, own: frozenset[str]) -> tuple[Finding, ...]:
    """What can be told from the flow as it is written; `own` are its own checks, without the gate's."""
    tables = compiled(flow)
    mine = tuple(check for check in flow.checks if check.id in own)
    return (
        *(one for cause in flow.causes for one in _of_cause(cause, mine)),
        *(one for check in mine for one in _of_check(flow, check, tables)),
        *_of_flow(flow, tables),
        *_too_alike(flow, tables, mine),
    )


def apart(tables: Tables, first: int, second: int) -> float:
    """How many bits all checks together tell two causes apart (Bhattacharyya)."""
    return fsum(_overlap_bits(table, first, second) for table in tables.of.values())


def _of_cause(cause: Cause, own: tuple[Check, ...]) -> Iterator[Finding]:
    place = ("causes", cause.id)
    if cause.learnable and not cause.learn:
        yield _error(
            "no-learning", place, f'the {cause.kind} cause "{cause.id}" names no learning.', "Name an asset under learn."
        )
    if cause.kind is Kind.CAPACITY:
        mend = "Name what could be learnt, agreed or removed; a fit review comes after two evaluated cycles."
        yield _warning("capacity-leaf", place, f'"{cause.id}" concludes on capacity, which no flow can.', mend)
    yield from _of_marks(cause, own, place)


def _of_marks(cause: Cause, own: tuple[Check, ...], place: Place) -> Iterator[Finding]:
    """The gate speaks of kinds only, so its marks tell no cause from another of its kind and do not count."""
    marks = [mark for check in own for answer in check.answers if (mark := answer.mark_on(cause))]
    if not marks:
        yield _error("unmarked-cause", place, f'no check speaks to "{cause.id}".', "Mark an answer that points to it.")
    elif len(marks) < LEAST_MARKS:
        yield _warning("few-marks", place, f'"{cause.id}" has {len(marks)} marks; it takes {LEAST_MARKS}.', "Mark more answers.")
    if marks and all(mark in FOR for mark in marks):
        mend = "Mark the answers that speak against it, or nearly rule it out."
        yield _warning("only-for", place, f'nothing speaks against "{cause.id}".', mend)


def _of_check(flow: Flow, check: Check, tables: Tables) -> Iterator[Finding]:
    place = ("checks", check.id)
    if len({tuple(answer.mark_on(cause) for cause in flow.causes) for answer in check.answers}) == 1:
        problem = f'all answers of "{check.id}" say the same, so it tells nothing.'
        yield _error("same-marks", place, problem, "Mark what each answer points to, or take the check out.")
        return
    bits = gain(tables.prior, tables.of[check.id])
    if bits < LEAST_BITS:
        yield _warning("tells-little", place, f'"{check.id}" tells {bits:.2f} bit.', "Mark more causes, or more strongly.")
    for number, answer in enumerate(check.answers):
        yield from _of_answer(flow, check, answer, max(updated(tables.prior, tables.of[check.id], number)))


def _of_answer(flow: Flow, check: Check, answer: Answer, most: float) -> Iterator[Finding]:
    if most >= SURE and len(flow.causes) > 1:
        place = ("checks", check.id, "answers", answer.text)
        problem = f"this answer alone makes a cause {most:.0%} likely."
        yield _warning("decides-alone", place, problem, "Use hints at, or let it point to a second cause as well.")


def _of_flow(flow: Flow, tables: Tables) -> Iterator[Finding]:
    told = budget(flow)
    if told < LEAST_BUDGET:
        words = "cannot tell its causes apart" if told < SCARCE_BUDGET else "may not tell its causes apart"
        mend = "Add checks that ask where it breaks: each answer points to another cause."
        yield _warning("budget", ("flow",), f"the flow {words}: information budget {told:.2f}, at least {LEAST_BUDGET}.", mend)
    yield from _of_kinds(flow)
    yield from _of_prior(flow, tables)


def _of_kinds(flow: Flow) -> Iterator[Finding]:
    for kind in EXPECTED_KINDS:
        if all(cause.kind is not kind for cause in flow.causes):
            yield _warning(
                "kind-missing", ("causes",), f"no cause is of kind {kind}.", "Ask what of that kind could be behind it."
            )


def _of_prior(flow: Flow, tables: Tables) -> Iterator[Finding]:
    for cause, chance in zip(flow.causes, tables.prior, strict=False):
        if chance / (1 - SOMETHING_ELSE_SHARE) > MOST_PRIOR:
            problem = f'"{cause.id}" is likelier than all others together before anything is asked.'
            yield _warning("prior", ("causes", cause.id, "common"), problem, "Call it less common, or add the causes beside it.")


def _too_alike(flow: Flow, tables: Tables, own: tuple[Check, ...]) -> Iterator[Finding]:
    for first, second in combinations(range(len(flow.causes)), 2):
        bits = apart(tables, first, second)
        if bits < APART_BITS:
            names = flow.causes[first].id, flow.causes[second].id
            problem = f'"{names[0]}" and "{names[1]}" are {_down(bits):.1f} bits apart; it takes {APART_BITS:.0f}.'
            yield _warning("too-alike", ("causes", names[1]), problem, _separator(flow, tables, own, (first, second)))


def _down(bits: float) -> float:
    """Bits cut to one digit, so that what is too little never looks like enough."""
    return int(bits * 10) / 10


def _separator(flow: Flow, tables: Tables, own: tuple[Check, ...], pair: tuple[int, int]) -> str:
    """The mark that would help most: on the check that tells the two apart least, the answer that neither is marked on."""
    free = [(check, answer) for check in own for answer in check.answers if _unmarked(answer, flow, pair)]
    if not free:
        return f"Add a check whose answers point to {flow.causes[pair[0]].id} and to {flow.causes[pair[1]].id}."
    check, answer = min(free, key=lambda one: (_overlap_bits(tables.of[one[0].id], *pair), -len(one[1].marks)))
    target = flow.causes[pair[0]].id
    return f'For instance: in "{check.id}", does "{answer.text}" point to {target}? Then add: {Mark.POINTS_TO}: [{target}]'


def _unmarked(answer: Answer, flow: Flow, pair: tuple[int, int]) -> bool:
    return all(answer.mark_on(flow.causes[one]) is None for one in pair)


def _overlap_bits(table: Table, first: int, second: int) -> float:
    if first not in table.marked and second not in table.marked:
        return 0.0
    shared = (sqrt(table.chance(first, at) * table.chance(second, at)) for at in range(len(table.plain)))
    return -log2(min(1.0, fsum(shared)))


def from_walks(flow: Flow, own: frozenset[str], found: tuple[Walked, ...]) -> tuple[Finding, ...]:
    """What simulated walks show: causes that never win, and checks that are never asked (those kept for proof apart)."""
    won = {one.leader for one in found}
    asked = {check for one in found for check in one.asked}
    lost = (cause.id for cause in flow.causes if cause.id not in won)
    idle = (check.id for check in flow.checks if check.id in own and check.id not in asked and not proves(check, flow))
    mend = "Mark more strongly what points to it."
    return (
        *(_warning("never-wins", ("causes", id_), f'"{id_}" never came first in {len(found)} walks.', mend) for id_ in lost),
        *(_warning("never-asked", ("checks", id_), f'"{id_}" was never asked in {len(found)} walks.', IDLE) for id_ in idle),
    )


def of_library(flow: Flow, assets: Mapping[str, Asset], behaviours: Collection[str]) -> tuple[Finding, ...]:
    """What the learning and the behaviours that a flow names come to: none of that name, or one still to be written."""
    return tuple(one for cause in flow.causes for one in _of_names(cause, assets, behaviours))


def _of_names(cause: Cause, assets: Mapping[str, Asset], behaviours: Collection[str]) -> Iterator[Finding]:
    place = ("causes", cause.id)
    if cause.behaviour not in behaviours:
        problem = f'the behaviour "{cause.behaviour}" is not in the behaviour model; it is shown by its id.'
        yield _warning("unknown-behaviour", (*place, "behaviour"), problem, "Describe it in a file of library/behaviours.")
    for id_ in cause.learn:
        if id_ not in assets:
            problem = f'"{cause.id}" names the asset "{id_}", which is not in the library.'
            yield _error("unknown-asset", (*place, "learn"), problem, "See: coach library list")
        elif assets[id_].stub:
            problem = f'the asset "{id_}" is still a stub.'
            yield _warning("stub", (*place, "learn"), problem, f"Write it out: library/assets/{id_}.yaml")


def of_namesakes(flow: Flow, others: Mapping[str, str]) -> tuple[Finding, ...]:
    """The causes whose id another flow has too; `others` gives the file of that flow by the id."""
    twice = [cause.id for cause in flow.causes if cause.id in others]
    return tuple(_twice(id_, others[id_]) for id_ in twice)


def _twice(id_: str, file: str) -> Finding:
    mend = "Give one of them another id; what addresses it in the library follows."
    return _error("cause-twice", ("causes", id_), f'"{id_}" is a cause in {file} too.', mend)


def first(found: tuple[Finding, ...], worst: str) -> Finding | None:
    """What to improve first: errors, then what keeps causes from being found; of equals, what is about the worst cause."""
    order = sorted(found, key=lambda one: (one.level, _weight(one.code), f'"{worst}"' not in one.problem))
    return order[0] if order else None


def _weight(code: str) -> int:
    return FIRST.index(code) if code in FIRST else len(FIRST)


def confused(found: tuple[Walked, ...], most: int = 3) -> tuple[tuple[str, str, int], ...]:
    """The pairs most often taken for one another: the true cause, what led instead, and how often."""
    pairs = [(one.cause, one.leader) for one in found if not one.hit]
    counted = {pair: pairs.count(pair) for pair in pairs}
    order = sorted(counted, key=lambda pair: (-counted[pair], pair))
    return tuple((*pair, counted[pair]) for pair in order[:most])


@dataclass(frozen=True, slots=True)
class Report:
    """What checking a flow comes to. The figures are of simulated walks: at best, and with wrong and unknown answers."""

    flow: str
    findings: tuple[Finding, ...]
    budget: float
    best: Figures
    noise: Figures
    confused: tuple[tuple[str, str, int], ...]


def report(flow: Flow, own: frozenset[str], best: tuple[Walked, ...], noise: tuple[Walked, ...]) -> Report:
    """What the flow as written and its simulated walks come to."""
    said = (*findings(flow, own), *from_walks(flow, own, (*best, *noise)))
    order = sorted(said, key=lambda one: one.level)
    return Report(flow.id, tuple(order), budget(flow), figures(best), figures(noise), confused(noise))


def proves(check: Check, flow: Flow) -> bool:
    """Whether a check is kept for proof: a look that can point to a skill or a commitment."""
    return check.way in LOOKS and any(cause.kind in NEEDS_A_LOOK and can_point_to(check, cause) for cause in flow.causes)


def _error(code: str, place: Place, problem: str, mend: str) -> Finding:
    return Finding(Level.ERROR, code, place, problem, mend)


def _warning(code: str, place: Place, problem: str, mend: str) -> Finding:
    return Finding(Level.WARNING, code, place, problem, mend)
