"""How a conclusion is shown: the verdict, the chain, what speaks for it and against, what to do."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Heading,
    Line,
    Lines,
    Part,
    Rows,
    Step,
    Table,
    spelt,
)
from coachcli.cli.terminal.show import bold, count
from coachcli.cli.terminal.text import text
from coachcli.cli.walks import explanation, way_on
from coachcli.cli.walks.reasons import LABEL, reasons
from coachcli.cli.walks.sure_said import sure_said
from coachcli.cli.walks.way_on import Words
from coachcli.coaching.cause import SOMETHING_ELSE, Kind
from coachcli.coaching.record import ending, plain
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import VERSION, Conclusion, Named
from coachcli.coaching.walks.diagnosis import Diagnosis
from coachcli.coaching.walks.doubt import Doubt
from coachcli.store.diagnosis import KeptDiagnosis

HEADINGS = {
    Verdict.CLEAR: "Root cause, clear",
    Verdict.PROVISIONAL: "Root cause, likely",
    Verdict.TWO_CANDIDATES: "Two causes fit",
    Verdict.DOES_NOT_FIT: "None of the known causes fits",
    Verdict.NOT_ENOUGH: "Too few answers to name a cause",
    Verdict.NO_GAP: "No gap to work on",
}
OPEN = "No cause stands out yet"
NOT_ASKED = "Open, as it was not asked who has a say"
FIRST_THE_MAP = (
    "What a rep can learn is not named as the cause before somebody has said who has a say there, "
    "or that nobody knows."
)
UNKNOWN = "Something this flow does not know stands behind it."
AROUND = "This is not about what the rep does. It is something around them."
NONE_STANDS_OUT = (
    "Too little was asked to tell one from the others. Go on with what is named below."
)
FITS_NOTHING = f"{UNKNOWN} Keep the answers; ask what is different here."


def answer(
    diagnosed: KeptDiagnosis, then: Callable[[], Answer] | None = None, words: Words = ()
) -> Answer:
    """The answer that a walk comes to, and what is asked of somebody who has read it.

    `words` are the manager's own.
    """
    shown = (BLANK, *parts(diagnosed, words=words), *what_to_do(diagnosed.conclusion))
    return Answer(partial(for_manager, diagnosed, words), shown, then=then)


def parts(diagnosed: KeptDiagnosis, *, why: bool = False, words: Words = ()) -> Iterator[Part]:
    """The conclusion as it is read; with `why` the whole explanation."""
    concluded = diagnosed.conclusion
    yield from (_heading(concluded.diagnosis), BLANK, _chain(concluded), BLANK)
    yield from _said(concluded)
    yield from explanation.parts(concluded) if why else ()
    if steps := way_on.lines(concluded, diagnosed.name, diagnosed.day, words):
        yield from (Lines(steps), BLANK)


def _heading(made: Diagnosis) -> Heading:
    answers = count(len({*made.asked, *made.volunteered}), "answer")
    effort = f"{answers} · {made.minutes} min"
    return Heading(_headed(made), effort)


def _headed(made: Diagnosis) -> str:
    if _waits_for_map(made):
        return NOT_ASKED
    return OPEN if _leads(made) else HEADINGS[made.verdict]


def _waits_for_map(made: Diagnosis) -> bool:
    """Whether all that keeps a cause from being named is that nobody asked who has a say."""
    return made.verdict is Verdict.NOT_ENOUGH and bool(made.owed)


def _leads(made: Diagnosis) -> bool:
    """Whether nothing fits only because no cause of the flow stands out among the others."""
    return made.verdict is Verdict.DOES_NOT_FIT and made.leader != SOMETHING_ELSE


def lines(diagnosed: KeptDiagnosis, *, why: bool = False) -> list[str]:
    """The conclusion in lines, for a command that prints by itself still."""
    return [row for part in parts(diagnosed, why=why) for row in text(part, drawn=False)]


def what_to_do(concluded: Conclusion) -> Iterator[Part]:
    """The assets that may be assigned, numbered, or what the manager does instead of learning."""
    cause = concluded.carried
    if concluded.offers:
        yield from (Heading("What to do"), _offers(concluded))
    elif cause and cause.instead:
        yield from (Heading("What to do instead of learning"), Lines((Line(cause.instead, "  "),)))
    elif cause:
        yield _nothing_yet(cause)


def _nothing_yet(cause: Named) -> Lines:
    step = Step(("library", "find", *cause.means.split()))
    near = f"Look for something near: {spelt(step)}"
    return Lines((f"The library has nothing for this yet. {near}",))


def _offers(concluded: Conclusion) -> Table:
    numbered = enumerate(concluded.offers, 1)
    return Table(
        tuple((f"{n}", each.title, f"{each.minutes} min", each.kind) for n, each in numbered),
        indent="  ",
    )


def as_plain(diagnosed: KeptDiagnosis) -> dict[str, Any]:
    """The conclusion as JSON: a versioned promise (docs/reference/json.md)."""
    found, concluded = diagnosed.conclusion.diagnosis, diagnosed.conclusion
    body: dict[str, Any] = plain(found)
    del body["ranking"]
    return {
        "version": VERSION,
        "id": diagnosed.id,
        "rep": {"id": diagnosed.person, "name": diagnosed.name},
        "date": diagnosed.day.isoformat(),
        **body,
        "leader": found.leader,
        "runner_up": found.runner_up,
        "candidates": list(found.candidates),
        "ranking": _ranking(concluded),
        "offers": plain(concluded.offers),
        "instead": concluded.carried.instead if concluded.carried else "",
        "upstream": list(concluded.upstream),
        "neighbours": plain(concluded.beside),
        "sure": plain(concluded.sure),
        "meant": plain(concluded.meant),
        "acted": diagnosed.acted,
        "number": concluded.number,
        "corrects": plain(diagnosed.corrects),
        "corrected": plain(diagnosed.corrected),
    }


def for_manager(diagnosed: KeptDiagnosis, words: Words) -> dict[str, Any]:
    """The same with the manager's own words, which go to nobody else."""
    written = [{"check": check, "text": text} for check, text in words]
    return {**as_plain(diagnosed), "words": written}


def _ranking(concluded: Conclusion) -> list[dict[str, Any]]:
    """The causes, the likeliest first, each in words where it has them."""
    ranking = concluded.diagnosis.ranking
    return [plain(ranked) | _named(concluded.named(ranked.cause)) for ranked in ranking]


def _named(cause: Named | None) -> dict[str, str]:
    if cause is None:
        return {}
    return {"kind": cause.kind, "behaviour": cause.behaviour, "means": cause.means}


def _chain(concluded: Conclusion) -> Lines:
    """The gap, and below it what stands behind it."""
    title = " · ".join(part for part in (concluded.diagnosis.title, concluded.number) if part)
    return Lines((Line(title, "  "), *_branches(concluded)))


def _branches(concluded: Conclusion) -> tuple[Line, ...]:
    if concluded.diagnosis.verdict is Verdict.DOES_NOT_FIT:
        return (Line(NONE_STANDS_OUT if _leads(concluded.diagnosis) else FITS_NOTHING, "  └ "),)
    if _waits_for_map(concluded.diagnosis):
        return (Line(FIRST_THE_MAP, "  └ "),)
    causes = [named for id_ in concluded.diagnosis.candidates if (named := concluded.named(id_))]
    several = len(causes) > 1
    numbered = enumerate(causes, 1)
    return tuple(row for n, cause in numbered for row in _branch(cause, f"{n}  " * several))


def _branch(cause: Named, number: str) -> tuple[Line, ...]:
    of_the_rep = cause.behaviour and cause.kind != Kind.ENVIRONMENT
    missing = f"Not happening yet: {cause.behaviour_title.lower()}" if of_the_rep else AROUND
    why = f"{number}{bold(cause.kind.upper())}  {cause.means}"
    return (Line(missing, "  └ "), Line(why, "    └ "))


def _said(concluded: Conclusion) -> Iterator[Part]:
    """What speaks for it and against it, and what else it could be; nothing without a gap."""
    if concluded.diagnosis.verdict is not Verdict.NO_GAP:
        yield from reasons(concluded)
        yield from _doubts(concluded)
        yield BLANK


def _doubts(concluded: Conclusion) -> Iterator[Rows]:
    """What else it could be, and what would have to be otherwise for that."""
    said = (
        ("Sure", sure_said),
        ("Second", _runner_up),
        ("", _doubt),
        ("", _alike),
        ("So far", _meant),
    )
    rows = tuple((label, words) for label, say in said if (words := say(concluded)))
    yield from (Rows(rows, LABEL),) if rows else ()


def _meant(concluded: Conclusion) -> str:
    """What clear has meant so far, in cases that others wrote down."""
    known = concluded.meant
    if known is None:
        return ""
    ended = f"Of {known.cases} written cases that ended clear"
    return f"{ended}, about {known.in_ten} in 10 can be expected to be right."


def _runner_up(concluded: Conclusion) -> str:
    found = concluded.diagnosis
    second = concluded.named(found.runner_up)
    if second is None or found.verdict in (Verdict.NOT_ENOUGH, Verdict.DOES_NOT_FIT):
        return ""
    apart = f" What would separate them: {found.separate.question}" if found.separate else ""
    return f"{second.means}.{apart}"


def _doubt(concluded: Conclusion) -> str:
    """The first answer that, had it been another, would have another cause lead."""
    made = concluded.diagnosis
    changing = (each for each in made.doubts if _by_hand(made, each) and _turns(made, each))
    doubt = next(changing, None)
    if doubt is None:
        return ""
    other = _other(concluded, doubt.leader)
    asked = _question(made, doubt.check)
    return f'If your answer to "{asked}" was wrong, it could be: {other}.'


def _by_hand(made: Diagnosis, doubt: Doubt) -> bool:
    return bool(doubt.number) or doubt.check in made.volunteered


def _turns(made: Diagnosis, doubt: Doubt) -> bool:
    return doubt.leader != made.leader


def _question(made: Diagnosis, check: str) -> str:
    """The question that was asked, by its check."""
    asked = (reason.question for reason in made.ledger if reason.check == check)
    return next(asked, explanation.subject(check))


def _other(concluded: Conclusion, cause: str) -> str:
    named = concluded.named(cause)
    return named.means if named else "something this flow does not know"


def _alike(concluded: Conclusion) -> str:
    """Why the cause is only likely, where answers that say the same thing are the reason."""
    made = concluded.diagnosis
    if not made.alike or made.verdict is Verdict.NOT_ENOUGH:
        return ""
    checks = " and ".join(f'"{_question(made, id_)}"' for id_ in made.alike)
    so = "Together they count for less than two, so this is likely, not clear."
    return f"{checks} ask much the same. {so}"


def shown_again(diagnosed: KeptDiagnosis) -> Step:
    """Where the conclusion can be seen again."""
    return Step(("diagnosis", "show", ending(diagnosed.id), "--why"))
