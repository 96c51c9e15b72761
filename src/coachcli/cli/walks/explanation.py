"""The whole explanation of a conclusion: a ledger that adds up, what would change it, and what was not asked and why."""

from collections.abc import Iterator
from itertools import groupby

from coachcli.cli.terminal.show import bold, dim, wrapped
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.diagnosis import Doubt
from coachcli.coaching.walks.unasked import Unasked, Why

REASONS = {
    Why.LATER: "Kept for later",
    Why.WAITS: "Waits for an answer that was not given",
    Why.WAY: "Not possible in this talk",
    Why.ENDED: "The walk was ended before",
    Why.LITTLE: "Would have told too little",
    Why.SLOW: "Would have told too little for its minutes",
    Why.SETTLED: "The cause was clear without it",
    Why.NO_CHANGE: "No answer to it could have changed what leads",
    Why.ENOUGH: "Enough was asked by then",
}
VERDICTS = {
    "clear": "clear",
    "provisional": "likely",
    "two-candidates": "one of two",
    "does-not-fit": "no cause that fits",
    "not-enough": "too few answers",
    "no-gap": "no gap",
}

WRITTEN = {"cfo": "CFO", "crm": "CRM", "ceo": "CEO", "hr": "HR"}
"""Words of an id that are written in capitals."""


def lines(concluded: Conclusion) -> Iterator[str]:
    """All of it, in lines."""
    yield from _ledger(concluded)
    yield from _doubts(concluded)
    yield from _apart(concluded)
    yield from _unasked(concluded)
    found = concluded.diagnosis
    yield from (f"Stopped: {found.stop}. Engine {found.engine}.", "")


def subject(check: str) -> str:
    """What a check is about: the words of its id."""
    words = " ".join(WRITTEN.get(word, word) for word in check.split("-"))
    return f"{words[:1].upper()}{words[1:]}"


def _ledger(concluded: Conclusion) -> Iterator[str]:
    found = concluded.diagnosis
    yield bold("The whole ledger")
    yield from wrapped(f"Bits for: {_means(concluded, found.leader)}. Against: {_means(concluded, found.runner_up)}.")
    for one in found.ledger:
        yield from wrapped(one.question, f"{f'{one.bits:+.2f}':>8}  ", " " * 10)
        yield from (dim(row) for row in wrapped(one.answer, " " * 10) if one.answer)
    yield f"{sum(one.bits for one in found.ledger):+8.2f}  in all, log-odds of the leader against the runner-up"
    yield ""


def _doubts(concluded: Conclusion) -> Iterator[str]:
    """Each answer which, if it was wrong, would change what is concluded."""
    if not concluded.diagnosis.doubts:
        return
    yield bold("If one answer was wrong")
    for one in concluded.diagnosis.doubts:
        yield from _doubt(concluded, one)
    yield ""


def _doubt(concluded: Conclusion, one: Doubt) -> list[str]:
    which = f"answer {one.number}" if one.number else "from the records"
    same = one.leader == concluded.diagnosis.leader
    leads = "still the same cause" if same else _means(concluded, one.leader)
    return wrapped(f"{subject(one.check)} ({which}): {leads}, {VERDICTS[one.verdict]}", "  ", " " * 4)


def _apart(concluded: Conclusion) -> Iterator[str]:
    """The check that would tell the leader from the runner-up."""
    found = concluded.diagnosis
    if found.separate is not None:
        yield bold("What would tell the first from the second")
        yield from wrapped(found.separate.question, "  ")
        yield ""


def _unasked(concluded: Conclusion) -> Iterator[str]:
    found = concluded.diagnosis
    if not found.not_asked:
        return
    yield bold("Not asked, and why")
    order = list(Why)
    for why, same in groupby(sorted(found.not_asked, key=lambda one: order.index(one.why)), key=lambda one: one.why):
        yield f"  {REASONS[why]}"
        for one in same:
            yield from wrapped(f"{one.question}{_waits(one)}", "    ", " " * 6)
    yield ""


def _waits(one: Unasked) -> str:
    return f" ({one.needs})" if one.needs else ""


def _means(concluded: Conclusion, cause: str) -> str:
    named = concluded.named(cause)
    return named.means if named else SOMETHING_ELSE.replace("-", " ")
