"""What keeps the tool from answering a check by itself, where its author means it to."""

from collections.abc import Iterator
from itertools import combinations

from coachcli.coaching.authoring.finding import Finding, Place, error
from coachcli.coaching.walks.flow import Check, CheckAnswer, Source, Way, When
from coachcli.coaching.walks.known import BESIDE, RANGE, REACHED, SHORT
from coachcli.coaching.walks.observed import OBSERVED

KEYS = ("metric", OBSERVED, *Source)
"""What a check may be answered from."""
WAYS = {str(Source.MAP): (Way.DATA, Way.ASK)}
"""What a rep has said in a talk may answer what the rep is asked; all else answers data checks."""
ALIKE = (SHORT, REACHED)
"""Words that say the same of a number."""


def of_tool(check: Check) -> Iterator[Finding]:
    """What is wrong with how the tool is to answer a check."""
    whens = [(answer, answer.when) for answer in check.answers if answer.when]
    if key := _key(check):
        yield from _of_key(check, key, has_when=bool(whens))
    else:
        yield from (_from_nothing(check, answer) for answer, _ in whens)
    for (first, said), (second, other) in combinations(whens, 2):
        if _both_hold(said, other):
            yield _together(check, first, second)


def _of_key(check: Check, key: str, *, has_when: bool) -> Iterator[Finding]:
    place = ("checks", check.id, key)
    if check.way not in WAYS.get(key, (Way.DATA,)):
        problem = f'"{check.id}" has "{key}", and is no data check.'
        mend = f'Write its question under "data", or take "{key}" out.'
        yield error("not-data", place, problem, mend)
    if not has_when:
        problem = f'no answer of "{check.id}" has "when", so "{key}" answers nothing.'
        mend = f'Write "when" at the answers that the numbers can give, or take "{key}" out.'
        yield error("no-when", place, problem, mend)


def _key(check: Check) -> str:
    """What the check says it is answered from, by its key in the file; nothing where it does not.

    A behaviour stands in the metric with its key before it.
    """
    if check.looks_at:
        return str(check.looks_at)
    observed = check.metric.startswith(f"{OBSERVED}:")
    return OBSERVED if observed else "metric" if check.metric else ""


def _from_nothing(check: Check, answer: CheckAnswer) -> Finding:
    problem = f'"when" at "{answer.text}", but "{check.id}" is answered from nothing.'
    mend = f'Add one of {", ".join(KEYS)} to the check, or take "when" out.'
    return error("no-source", _place(check, answer), problem, mend)


def _together(check: Check, first: CheckAnswer, second: CheckAnswer) -> Finding:
    problem = f'"when" of "{second.text}" can hold while that of "{first.text}" does.'
    mend = "Let what the numbers say belong to one answer only."
    return error("whens-overlap", _place(check, second), problem, mend)


def _both_hold(first: When, second: When) -> bool:
    """Whether what the numbers say can fall under both."""
    if first.of != second.of:
        return False
    if first.relation != second.relation:
        return any({first.relation, second.relation} <= {*words} for words in ALIKE)
    bounds = first.relation in (RANGE, BESIDE)
    return not bounds or max(first.low, second.low) < min(first.high, second.high)


def _place(check: Check, answer: CheckAnswer) -> Place:
    return ("checks", check.id, "answers", answer.text, "when")
