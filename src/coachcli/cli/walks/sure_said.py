"""What a walk is sure of although no one cause is clear, in a line."""

from collections.abc import Iterator

from coachcli.coaching.cause import LEARNABLE, Kind
from coachcli.coaching.walks.conclusion import Conclusion, Named
from coachcli.coaching.walks.sure import IN_IT

KINDS = {
    Kind.SKILL: "A matter of skill",
    Kind.KNOWLEDGE: "A gap in knowledge",
    Kind.COMMITMENT: "A matter of commitment",
    Kind.CAPACITY: "A matter of capacity",
    Kind.ENVIRONMENT: "Something around the rep",
}
MOST = 6
NUMBERS = ("", "one", "two", "three", "four", "five", "six")
BOTH = 2


def sure_said(concluded: Conclusion) -> str:
    """The kind that it is, and what to do first whichever it is; nothing where neither is sure."""
    return " ".join(_sentences(concluded))


def _sentences(concluded: Conclusion) -> Iterator[str]:
    known = concluded.sure
    if 1 < (several := len(_in_it(concluded, known.kind))) <= MOST:
        yield f"{KINDS[Kind(known.kind)]}, one of {NUMBERS[several]}."
    if known.not_learnt:
        means = " or: ".join(cause.means for cause in _not_learnt(concluded)[:BOTH])
        yield f"Not a matter of skill or knowledge. What is in the way: {means}."
    if known.causes:
        whichever = "Both" if len(known.causes) == BOTH else "All of them"
        yield f"{whichever} {_start(concluded)}."


def _in_it(concluded: Conclusion, kind: str) -> list[Named]:
    """The causes of a kind that it could be."""
    likely = (cause for cause in concluded.causes if cause.probability >= IN_IT)
    return [cause for cause in likely if cause.kind == kind]


def _not_learnt(concluded: Conclusion) -> list[Named]:
    """The causes that learning does not mend, the likeliest first."""
    return [cause for cause in concluded.causes if Kind(cause.kind) not in LEARNABLE]


def _start(concluded: Conclusion) -> str:
    """What all of them begin with: an asset by its title, or what is done instead."""
    title = concluded.starts_with
    return f'start with "{title}"' if title else "call for the same"
