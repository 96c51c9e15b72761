"""What speaks for a cause and against it, the weightiest first; where two fit, for both of them."""

from collections.abc import Iterable, Iterator

from coachcli.cli.terminal.answer import Sided
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import Conclusion, Side
from coachcli.coaching.walks.flow import FOR, Mark
from coachcli.coaching.walks.ledger import Reason

STRENGTHS = (
    (3.0, "strongly for"),
    (1.0, "for"),
    (0.2, "a little for"),
    (-0.2, "says little"),
    (-1.0, "a little against"),
    (-3.0, "against"),
)
STRONGEST = "strongly against"
MOST_REASONS = 5
LEAST_BITS = 0.2
MARKS = {
    Mark.POINTS_TO: "strongly for",
    Mark.HINTS_AT: "for",
    Mark.SPEAKS_AGAINST: "against",
    Mark.NEARLY_RULES_OUT: "strongly against",
}
"""What an answer says of a cause, the order in which it is shown."""
STRONG = (Mark.POINTS_TO, Mark.NEARLY_RULES_OUT)
LABEL, WIDER = 8, 11
"""The columns of the labels: of one cause, and of two."""
ENDINGS = ("?", ".", "!", ":")
STRENGTH_CELLS = 17
Row = tuple[str, str, str]
"""A label, what was answered, and how much it says."""


def reasons(concluded: Conclusion) -> tuple[Sided, ...]:
    """What speaks for it and against it; nothing where nothing does."""
    if concluded.sides:
        return (Sided(tuple(_of_both(concluded)), WIDER, STRENGTH_CELLS),)
    weighed = tuple(_weighed(concluded))
    return (Sided(weighed, LABEL, STRENGTH_CELLS),) if weighed else ()


def strength(bits: float) -> str:
    """How much an answer weighs, in words."""
    return next((words for least, words in STRENGTHS if bits >= least), STRONGEST)


def _of_both(concluded: Conclusion) -> Iterator[Row]:
    """What each of two causes has for it and against it, by what the answers say of it."""
    for number, cause in enumerate(concluded.diagnosis.candidates, 1):
        of_it = [side for side in concluded.sides if side.cause == cause]
        pro = [side for side in of_it if side.mark in FOR]
        con = [side for side in of_it if side.mark not in FOR]
        yield from _labelled(f"For {number}", _by_mark(pro))
        yield from _labelled(f"Against {number}", _by_mark(con))


def _by_mark(sides: list[Side]) -> list[tuple[Reason, str]]:
    ordered = sorted(sides, key=lambda side: side.mark not in STRONG)
    return [(side.reason, MARKS[side.mark]) for side in ordered]


def _weighed(concluded: Conclusion) -> Iterator[Row]:
    """What weighs for the leader and against it.

    What its author marked for it is never shown against it, though it may say more for another.
    """
    made = concluded.diagnosis
    ordered = sorted(made.ledger[1:], key=lambda reason: -abs(reason.bits))
    speaks_for = [reason for reason in ordered if reason.bits >= LEAST_BITS]
    weighs = [reason for reason in ordered if reason.bits <= -LEAST_BITS]
    against = [reason for reason in weighs if reason.check not in concluded.marked_for]
    first, second = "Why", "Against"
    if made.verdict is Verdict.TWO_CANDIDATES:
        first, second, against = "For 1", "For 2", _turned(against)
    yield from _labelled(first, _by_bits(speaks_for))
    yield from _labelled(second, _by_bits(against))


def _by_bits(weighed: list[Reason]) -> list[tuple[Reason, str]]:
    return [(reason, strength(reason.bits)) for reason in weighed]


def _turned(against: list[Reason]) -> list[Reason]:
    """What speaks against the first, as what speaks for the second."""
    return [replace(reason, bits=-reason.bits) for reason in against]


def _labelled(label: str, weighed: Iterable[tuple[Reason, str]]) -> Iterator[Row]:
    """The weightiest reasons, the first of them labelled."""
    for number, (reason, words) in enumerate([*weighed][:MOST_REASONS]):
        yield ("" if number else label, _sentence(reason), words)


def _sentence(reason: Reason) -> str:
    source = f" ({_known_by(reason)})" if reason.basis else ""
    mark = "" if reason.question.endswith(ENDINGS) else ":"
    return f"{reason.question}{mark} {reason.answer}{source}"


def _known_by(reason: Reason) -> str:
    """How an answer is known: in which way, or from which figures of the records."""
    return f"from your records: {reason.figures}" if reason.figures else str(reason.basis)
