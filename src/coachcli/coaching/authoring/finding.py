"""One thing that is wrong or weak in a flow, and which of many to mend first."""

from enum import StrEnum

from coachcli.coaching.nouns import dataclass

FIRST = (
    "menu",
    "never-wins",
    "budget",
    "only-for",
    "few-marks",
    "too-alike",
    "decides-alone",
    "untested-skill",
    "two-questions",
    "minutes",
    "no-usual-answer",
    "nothing-to-see",
    "hardly-ever",
    "prior",
    "tells-little",
    "never-asked",
    "kind-missing",
    "capacity-leaf",
    "stub",
)
"""Warnings by how much mending them helps."""

Place = tuple[str, ...]


class Severity(StrEnum):
    """How much a finding matters: an error stops the flow from being trusted at all."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or weak: where in the file (a path of keys), what, and its mend."""

    level: Severity
    code: str
    place: Place
    problem: str
    mend: str


def error(code: str, place: Place, problem: str, mend: str) -> Finding:
    """Something wrong."""
    return Finding(Severity.ERROR, code, place, problem, mend)


def warning(code: str, place: Place, problem: str, mend: str) -> Finding:
    """Something weak."""
    return Finding(Severity.WARNING, code, place, problem, mend)


def first(findings: tuple[Finding, ...], worst: str) -> Finding | None:
    """What to improve first: errors, then what keeps causes from being found, worst cause first."""
    return min(findings, key=lambda finding: _order(finding, worst), default=None)


def _order(finding: Finding, worst: str) -> tuple[Severity, int, bool]:
    return finding.level, _weight(finding.code), f'"{worst}"' not in finding.problem


def _weight(code: str) -> int:
    return FIRST.index(code) if code in FIRST else len(FIRST)
