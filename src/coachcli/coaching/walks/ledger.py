"""The reasons of a walk: what each answer weighs for the leader against the runner-up."""

from math import log2

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.belief import Tables
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.interview import Heard, Interview, heard
from coachcli.coaching.walks.ranking import Ranked, first_two

HOW_COMMON = "How common the two are before any answer"


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the ledger: what an answer weighs for the leader against the runner-up, in bits.

    The lines, the first of which is how common the two causes are, add up to the final log-odds.
    """

    check: str
    question: str
    answer: str
    basis: Basis | None
    bits: float
    by_tool: bool = False
    figures: str = ""


def ledger(walk: Interview, ranking: tuple[Ranked, ...]) -> tuple[Reason, ...]:
    """What each answer weighs for the leader against the runner-up, adding up to the log-odds."""
    pair, prior = first_two(walk.flow, ranking), walk.tables.prior
    before = Reason("", HOW_COMMON, "", None, log2(prior[pair[0]] / prior[pair[1]]))
    return (before, *(_reason(evidence, walk.tables, pair) for evidence in heard(walk)))


def _reason(heard_: Heard, tables: Tables, pair: tuple[int, int]) -> Reason:
    check = heard_.check
    likely, other = (tables.of[check.id].chance(cause, heard_.number) for cause in pair)
    bits = tables.believed * log2(likely / other)
    said = (check.id, check.text, heard_.answer.text, heard_.basis, bits)
    return Reason(*said, by_tool=heard_.by_tool, figures=heard_.figures)
