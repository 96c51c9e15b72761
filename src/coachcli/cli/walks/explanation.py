"""The whole of a conclusion: a ledger that adds up, what would change it, what was not asked."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from coachcli.cli.terminal.answer import BLANK, Heading, Line, Lines, Part
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.verdict import SAID
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.doubt import Doubt
from coachcli.coaching.walks.ledger import Reason
from coachcli.coaching.walks.unasked import Unasked, Why

REASONS = {
    Why.LATER: "Kept for later",
    Why.UNKNOWN: "Not known by anybody asked",
    Why.WAITS: "Waits for an answer that was not given",
    Why.WAY: "Not possible in this talk",
    Why.ENDED: "The walk was ended before",
    Why.LITTLE: "Would have told too little",
    Why.SLOW: "Would have told too little for its minutes",
    Why.SETTLED: "The cause was clear without it",
    Why.NO_CHANGE: "No answer to it could have changed what leads",
    Why.ENOUGH: "Enough was asked by then",
}
WRITTEN = {"cfo": "CFO", "crm": "CRM", "ceo": "CEO", "hr": "HR"}
"""Words of an id that are written in capitals."""
BITS = 10
"""The columns that the bits of an answer take, with what stands between them and the question."""
IN_ALL = "in all, log-odds of the leader against the runner-up"


def parts(concluded: Conclusion) -> Iterator[Part]:
    """All of it."""
    for heading, said in SECTIONS.items():
        if lines := tuple(said(concluded)):
            yield from (Heading(heading), Lines(lines), BLANK)
    made = concluded.diagnosis
    yield from (Lines((f"Stopped: {made.stop}. Engine {made.engine}.",)), BLANK)


def subject(check: str) -> str:
    """What a check is about: the words of its id."""
    words = " ".join(WRITTEN.get(word, word) for word in check.split("-"))
    return f"{words[:1].upper()}{words[1:]}"


def _ledger(concluded: Conclusion) -> Iterator[str | Line]:
    found = concluded.diagnosis
    leader, second = _means(concluded, found.leader), _means(concluded, found.runner_up)
    yield f"Bits for: {leader}. Against: {second}."
    for reason in found.ledger:
        yield from _weighed(reason)
    yield Line(IN_ALL, _bits(sum(reason.bits for reason in found.ledger)))


def _weighed(reason: Reason) -> Iterator[Line]:
    yield Line(reason.question, _bits(reason.bits))
    if reason.answer:
        yield Line(reason.answer, " " * BITS, quiet=True)


def _bits(bits: float) -> str:
    return f"{bits:+{BITS - 2}.2f}  "


def _doubts(concluded: Conclusion) -> Iterator[Line]:
    """Each answer which, if it was wrong, would change what is concluded."""
    return (_doubt(concluded, doubt) for doubt in concluded.diagnosis.doubts)


def _doubt(concluded: Conclusion, doubt: Doubt) -> Line:
    which = f"answer {doubt.number}" if doubt.number else "from the records"
    same = doubt.leader == concluded.diagnosis.leader
    leads = "still the same cause" if same else _means(concluded, doubt.leader)
    carries = f"{leads}, {SAID[doubt.verdict]}"
    return Line(f"{subject(doubt.check)} ({which}): {carries}", "  ", " " * 4)


def _apart(concluded: Conclusion) -> Iterator[Line]:
    """The check that would tell the leader from the runner-up."""
    if concluded.diagnosis.separate:
        yield Line(concluded.diagnosis.separate.question, "  ")


def _unasked(concluded: Conclusion) -> Iterator[Line]:
    for why, same in groupby(_by_reason(concluded), key=lambda check: check.why):
        yield Line(REASONS[why], "  ")
        yield from (Line(f"{check.question}{_needs(check)}", "    ", " " * 6) for check in same)


def _by_reason(concluded: Conclusion) -> list[Unasked]:
    """The checks that were not asked, in the order of the reasons."""
    order = list(Why)
    return sorted(concluded.diagnosis.not_asked, key=lambda check: order.index(check.why))


def _needs(check: Unasked) -> str:
    return f" ({check.needs})" if check.needs else ""


def _means(concluded: Conclusion, cause: str) -> str:
    named = concluded.named(cause)
    return named.means if named else SOMETHING_ELSE.replace("-", " ")


SECTIONS: dict[str, Callable[[Conclusion], Iterable[str | Line]]] = {
    "The whole ledger": _ledger,
    "If one answer was wrong": _doubts,
    "What would tell the two apart": _apart,
    "Not asked, and why": _unasked,
}
