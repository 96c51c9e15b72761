"""What the tool answers a check from by itself, as a flow file says it."""

import re
from collections.abc import Iterator
from math import inf

from coachcli.coaching.walks.flow import Check, CheckAnswer, Source, When
from coachcli.coaching.walks.known import BESIDE, RANGE, REACHED, SAYS, SHORT
from coachcli.content.errors import ContentError, Place, nearest
from coachcli.content.files.reader import SourceDocument
from coachcli.content.files.shapes import CheckShape

PERCENT = 100
BOUND = r"(\d+(?:\.\d+)?)(%?)"
BOUNDS = re.compile(rf"(?:(below|above) {BOUND}|between {BOUND} and {BOUND})( {BESIDE})?")
WORDS_OF_WHEN = (*SHORT, *REACHED)
EXAMPLES = ("below 10%", "above 3", "between 3 and 5")
BINDINGS = ("metric", "observed", *Source)
"""The keys of a check that say what the tool answers it from."""


def bound(document: SourceDocument, id_: str, shape: CheckShape) -> tuple[Source | None, str]:
    """What a check is answered from beside a metric, if it is; the key, or "".

    Raises ContentError where it names two.
    """
    given = [key for key in BINDINGS if getattr(shape, key)]
    if len(given) > 1:
        fault = f'"{id_}" is answered from {" and ".join(given)}, and can be from one thing only.'
        raise document.error(fault, "checks", id_, given[1], mend="Keep one of them.")
    key = next(iter(given), "")
    return (Source(key) if key in list(Source) else None), key


def names(shape: CheckShape, looks_at: Source | None) -> tuple[str, ...]:
    """The names under the key of what a check is answered from."""
    return tuple(map(str, getattr(shape, looks_at))) if looks_at else ()


def when(
    document: SourceDocument, place: Place, text: str | None, looks_at: Source | None
) -> When | None:
    """What `when` says. Raises ContentError where that means nothing."""
    if text is None:
        return None
    known = _said(text, looks_at) if looks_at else _number(text)
    if known is None:
        can_be = SAYS[looks_at] if looks_at else (*EXAMPLES, *WORDS_OF_WHEN, f"above 150% {BESIDE}")
        mend = f"It can be one of: {', '.join(can_be)}."
        raise document.error(f'"when" is "{text}".', *place, "when", mend=mend)
    return known


def unnamed(document: SourceDocument, check: Check) -> Iterator[ContentError]:
    """The answers of a check of several steps that do not say of which, or name another one."""
    steps = check.names if check.looks_at is Source.STEP else ()
    for answer in check.answers:
        if answer.when and not _is_named(answer.when, steps):
            yield _which_step(document, check, answer, steps)


def _is_named(said: When, steps: tuple[str, ...]) -> bool:
    return said.of in steps if said.of else len(steps) <= 1


def _which_step(
    document: SourceDocument, check: Check, answer: CheckAnswer, steps: tuple[str, ...]
) -> ContentError:
    of = answer.when.of if answer.when else ""
    fault = f'"when" names the step "{of}".' if of else '"when" does not say of which step.'
    mend = nearest(of, list(steps), f"Begin it with one of: {', '.join(steps)}.")
    place = ("checks", check.id, "answers", answer.text, "when")
    return document.error(fault, *place, mend=mend)


def _said(text: str, looks_at: Source) -> When | None:
    """Words about a step, a line or the others; of several steps, the one that is meant first."""
    says = next((said for said in SAYS[looks_at] if text == said), None)
    if says:
        return When(says)
    of, _, rest = text.partition(" ")
    is_step = looks_at is Source.STEP and rest in SAYS[looks_at]
    return When(rest, of=of) if is_step else None


def _number(text: str) -> When | None:
    if text in WORDS_OF_WHEN:
        return When(text)
    match = BOUNDS.fullmatch(text)
    if match is None:
        return None
    *_, beside = match.groups()
    low, high = _bounds(*match.groups()[:-1])
    return When(BESIDE if beside else RANGE, low, high) if low < high else None


def _bounds(side: str | None, bound_: str, unit: str, *between: str) -> tuple[float, float]:
    """The bounds; in "between 3 and 5%" the sign is meant for both."""
    if side is None:
        low, low_unit, high, high_unit = between
        return _as_number(low, low_unit or high_unit), _as_number(high, low_unit or high_unit)
    number = _as_number(bound_, unit)
    return (-inf, number) if side == "below" else (number, inf)


def _as_number(text: str, unit: str) -> float:
    return float(text) / (PERCENT if unit else 1)
