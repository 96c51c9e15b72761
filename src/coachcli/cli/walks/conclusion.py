"""How a conclusion is shown: the chain, the verdict in words, the reasons, what speaks against, and what to do."""

from datetime import date
from textwrap import wrap
from typing import Any

from coachcli.cli.terminal.show import bold, cells, count, day, sides, table, width, wrapped
from coachcli.cli.walks import explanation
from coachcli.coaching.record import ending, plain
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import VERSION, Conclusion, Named
from coachcli.coaching.walks.diagnosis import Reason
from coachcli.coaching.week.today import look_by
from coachcli.store.diagnosis import KeptDiagnosis

HEADINGS = {
    Verdict.CLEAR: "Root cause, clear",
    Verdict.PROVISIONAL: "Root cause, likely",
    Verdict.TWO_CANDIDATES: "Two causes fit",
    Verdict.DOES_NOT_FIT: "None of the known causes fits",
    Verdict.NOT_ENOUGH: "Too few answers to name a cause",
    Verdict.NO_GAP: "No gap to work on",
}
STRENGTHS = ((3.0, "strongly for"), (1.0, "for"), (0.2, "a little for"), (-0.2, "says little"), (-1.0, "a little against"),
             (-3.0, "against"))  # fmt: skip
STRONGEST = "strongly against"
MOST_REASONS = 5
LEAST_BITS = 0.2
LABEL = 8
STRENGTH_CELLS = 17


def lines(kept: KeptDiagnosis, *, why: bool = False) -> list[str]:
    """The conclusion in lines; with `why` the whole explanation."""
    found = kept.conclusion.diagnosis
    effort = f"{count(len(found.asked), 'answer')} · {found.minutes} min"
    body = [bold(sides(HEADINGS[found.verdict], effort)), "", f"  {found.title}", *_chain(kept.conclusion), ""]
    body += _reasons(kept.conclusion) if found.verdict is not Verdict.NO_GAP else []
    body += explanation.lines(kept.conclusion) if why else []
    steps = _next_steps(kept.conclusion, kept.name, kept.day)
    return [*body, *steps, *([""] if steps else [])]


def what_to_do(concluded: Conclusion) -> list[str]:
    """The assets that may be assigned, numbered, or what the manager does instead of learning."""
    cause = concluded.carried
    if cause is None:
        return []
    if concluded.offers:
        rows = [(f"{at}", one.title, f"{one.minutes} min", one.kind) for at, one in enumerate(concluded.offers, 1)]
        return [bold("What to do"), *table(rows, "  ")]
    if cause.instead:
        return [bold("What to do instead of learning"), *wrapped(cause.instead, "  ")]
    return [*wrapped(f"The library has nothing for this yet. Look for something near: coach library find {cause.means}")]


def as_plain(kept: KeptDiagnosis) -> dict[str, Any]:
    """The conclusion as JSON: a versioned promise (docs/reference/json.md)."""
    found, concluded = kept.conclusion.diagnosis, kept.conclusion
    body: dict[str, Any] = plain(found)
    ranking = [_ranked(concluded, one["cause"], one["probability"]) for one in body.pop("ranking")]
    return {
        "version": VERSION,
        "id": kept.id,
        "rep": {"id": kept.person, "name": kept.name},
        "date": kept.day.isoformat(),
        **body,
        "leader": found.leader,
        "runner_up": found.runner_up,
        "candidates": list(found.candidates),
        "ranking": ranking,
        "offers": plain(concluded.offers),
        "instead": concluded.carried.instead if concluded.carried else "",
        "upstream": list(concluded.upstream),
        "acted": kept.acted,
    }


def _ranked(concluded: Conclusion, cause: str, probability: float) -> dict[str, Any]:
    named = concluded.named(cause)
    words = {"kind": named.kind, "behaviour": named.behaviour, "means": named.means} if named else {}
    return {"cause": cause, "probability": probability, **words}


def _chain(concluded: Conclusion) -> list[str]:
    found = concluded.diagnosis
    if found.verdict in (Verdict.NO_GAP, Verdict.NOT_ENOUGH):
        return []
    if found.verdict is Verdict.DOES_NOT_FIT:
        return wrapped(
            "Something this flow does not know stands behind it. Keep the answers; ask what is different here.", "  └ "
        )
    return [line for id_ in found.candidates if (cause := concluded.named(id_)) for line in _branch(cause)]


def _branch(cause: Named) -> list[str]:
    kind = cause.kind.upper()
    behaviour = cause.behaviour_title
    return [
        *wrapped(f"Not happening yet: {behaviour.lower()}", "  └ ", " " * 4),
        *wrapped(f"{bold(kind)}  {cause.means}", "    └ "),
    ]


def _reasons(concluded: Conclusion) -> list[str]:
    found = concluded.diagnosis
    lines_ = sorted(found.ledger[1:], key=lambda one: -abs(one.bits))
    speaks_for = [one for one in lines_ if one.bits >= LEAST_BITS][:MOST_REASONS]
    against = [one for one in lines_ if one.bits <= -LEAST_BITS][:MOST_REASONS]
    labelled = [*_labelled("Why", speaks_for), *_labelled("Against", against)]
    return [*labelled, *_runner_up(concluded), *_doubts(concluded), *_alike(concluded), ""]


def _labelled(label: str, reasons: list[Reason]) -> list[str]:
    lines_ = [line for one in reasons for line in _weighed(one)]
    return [f"{label if at == 0 else '':<{LABEL}}{line}" for at, line in enumerate(lines_)]


def _weighed(one: Reason) -> list[str]:
    """A reason in lines, its weight in words at the right of the first."""
    room = width() - LABEL - STRENGTH_CELLS
    first, *rest = wrap(_sentence(one), room - 2, subsequent_indent="  ")
    return [f"{first}{' ' * (room - cells(first))}{strength(one.bits)}", *rest]


def _sentence(one: Reason) -> str:
    source = f" ({one.basis})" if one.basis else ""
    return f"{explanation.subject(one.check)}: {one.answer}{source}"


def strength(bits: float) -> str:
    """How much an answer weighs, in words."""
    return next((words for least, words in STRENGTHS if bits >= least), STRONGEST)


def _runner_up(concluded: Conclusion) -> list[str]:
    found = concluded.diagnosis
    second = concluded.named(found.runner_up)
    if second is None or found.verdict in (Verdict.NOT_ENOUGH, Verdict.DOES_NOT_FIT):
        return []
    apart = f" What would separate them: {found.separate.question}" if found.separate else ""
    return wrapped(f"{second.means}.{apart}", f"{'Second':<{LABEL}}", " " * LABEL)


def _doubts(concluded: Conclusion) -> list[str]:
    found = concluded.diagnosis
    changing = [one for one in found.doubts if one.number and one.leader != found.leader]
    if not changing:
        return []
    one = changing[0]
    named = concluded.named(one.leader)
    other = "the second" if one.leader == found.runner_up else named.means if named else "something this flow does not know"
    return wrapped(f"If your answer to question {one.number} was wrong, it could be: {other}.", " " * LABEL)


def _alike(concluded: Conclusion) -> list[str]:
    """Why the cause is likely and not clear, where answers that say the same thing are the reason."""
    if not concluded.diagnosis.alike:
        return []
    one, other = (explanation.subject(check) for check in concluded.diagnosis.alike)
    return wrapped(
        f'"{one}" and "{other}" ask much the same. Together they count for less than two, so this is likely, not clear.',
        " " * LABEL,
    )


def _next_steps(concluded: Conclusion, name: str, on: date) -> list[str]:
    found = concluded.diagnosis
    steps = [*_look_first(concluded, on), *(f"Still to look at: {one.question}" for one in found.waiting)]
    begin = f'coach diagnose "{name}" --flow' if name else "coach flow try"  # a trial walk is about nobody
    earlier = [f"One step earlier: {begin} {flow}" for flow in concluded.upstream]
    return [line for step in (*steps, *earlier) for line in wrapped(step)]


def _look_first(concluded: Conclusion, on: date) -> list[str]:
    found = concluded.diagnosis
    if found.settle is None or found.verdict not in (Verdict.PROVISIONAL, Verdict.NOT_ENOUGH):
        return []
    return [f"The one look that would settle it, by {day(look_by(on))}: {found.settle.question}"]


def saved_as(kept: KeptDiagnosis) -> str:
    """Where the conclusion can be seen again."""
    return f"coach diagnosis show {ending(kept.id)} --why"
