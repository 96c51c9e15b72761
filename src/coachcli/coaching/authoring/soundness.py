"""Whether a flow can find its causes: what is wrong with it as it is written, and what is weak."""

from collections.abc import Iterator

from coachcli.coaching.authoring.by_tool import of_tool
from coachcli.coaching.authoring.finding import Finding, Place, error, warning
from coachcli.coaching.authoring.separation import too_alike
from coachcli.coaching.authoring.simulation import budget
from coachcli.coaching.authoring.surroundings import of_surroundings
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.walks.belief import (
    SLIP,
    SOMETHING_ELSE_SHARE,
    CheckTable,
    Tables,
    compiled,
    gain,
    updated,
)
from coachcli.coaching.walks.flow import FOR, Check, CheckAnswer, Flow, Mark, Seen
from coachcli.coaching.walks.standpoint import SURE

LEAST_BUDGET = 1.5
SCARCE_BUDGET = 1.0
LEAST_BITS = 0.05
LEAST_MARKS = 6
MOST_PRIOR = 0.6
SLIPS_ALONE = 0.75
"""An answer with this share of slips is heard by a slip alone, whatever its words say."""

NOT_LEARNT = (Kind.COMMITMENT, Kind.ENVIRONMENT)
EXPECTED_KINDS = (Kind.SKILL, Kind.KNOWLEDGE, Kind.COMMITMENT, Kind.ENVIRONMENT)


def findings(flow: Flow, own: Flow) -> tuple[Finding, ...]:
    """What can be told from the flow as written; `own` is it without what is shared."""
    tables, mine = compiled(flow), own.checks
    return (
        *(finding for cause in own.causes for finding in _of_cause(cause, mine)),
        *(finding for check in mine for finding in _of_check(flow, check, tables)),
        *(finding for check in mine for finding in of_tool(check)),
        *of_surroundings(flow, own),
        *_of_flow(flow, own, tables),
        *too_alike(flow, tables, mine),
    )


def _of_cause(cause: Cause, own: tuple[Check, ...]) -> Iterator[Finding]:
    place = ("causes", cause.id)
    if cause.learnable and not cause.learn:
        problem = f'the {cause.kind} cause "{cause.id}" names no learning.'
        yield error("no-learning", place, problem, "Name an asset under learn.")
    if cause.kind in NOT_LEARNT:
        yield from _of_deed(cause, place)
    if cause.kind is Kind.CAPACITY:
        yield _capacity(cause, place)
    yield from _of_marks(cause, _marks(cause, own), place)


def _of_deed(cause: Cause, place: Place) -> Iterator[Finding]:
    """Whether the manager has something to do, and to tick off, where learning does not mend it."""
    if not cause.instead:
        problem = f'the {cause.kind} cause "{cause.id}" says nothing to do instead of learning.'
        yield error("no-instead", place, problem, "Write what the manager does: instead")
    elif not cause.do and ". " in cause.instead:
        problem = f'"{cause.id}" says in several sentences what the manager does instead.'
        mend = "Write its one deed, as it is ticked off later: do"
        yield warning("no-deed", (*place, "instead"), problem, mend)


def _capacity(cause: Cause, place: Place) -> Finding:
    problem = f'"{cause.id}" concludes on capacity, which no flow can.'
    mend = "Name what could be learnt, agreed or removed;"
    after = "a fit review comes after two evaluated cycles."
    return warning("capacity-leaf", place, problem, f"{mend} {after}")


def _marks(cause: Cause, own: tuple[Check, ...]) -> list[Mark]:
    """The marks on a cause.

    The gate speaks of kinds only, so its marks tell no cause from another of its kind and do not
    count.
    """
    return [mark for check in own for answer in check.answers if (mark := answer.mark_on(cause))]


def _of_marks(cause: Cause, marks: list[Mark], place: Place) -> Iterator[Finding]:
    if not marks:
        mend = "Mark an answer that points to it."
        yield error("unmarked-cause", place, f'no check speaks to "{cause.id}".', mend)
    elif len(marks) < LEAST_MARKS:
        problem = f'"{cause.id}" has {len(marks)} marks; it takes {LEAST_MARKS}.'
        yield warning("few-marks", place, problem, "Mark more answers.")
    if marks and all(mark in FOR for mark in marks):
        mend = "Mark the answers that speak against it, or nearly rule it out."
        yield warning("only-for", place, f'nothing speaks against "{cause.id}".', mend)


def _of_check(flow: Flow, check: Check, tables: Tables) -> Iterator[Finding]:
    if _says_the_same(flow, check):
        yield _same_marks(check)
        return
    table, place = tables.of[check.id], ("checks", check.id)
    bits = gain(tables.prior, table)
    if bits < LEAST_BITS:
        problem = f'"{check.id}" tells {bits:.2f} bit.'
        yield warning("tells-little", place, problem, "Mark more causes, or more strongly.")
    for number, answer in enumerate(check.answers):
        likeliest = max(updated(tables.prior, table, number, tables.believed))
        yield from _of_answer(flow, (*place, "answers", answer.text), likeliest)
        if answer.seen is Seen.RARE and _by_slips_alone(flow, check, table, number):
            yield _too_often((*place, "answers", answer.text))


def _says_the_same(flow: Flow, check: Check) -> bool:
    """Whether all answers of a check bear the same marks."""
    return len({_marks_of(answer, flow) for answer in check.answers}) == 1


def _marks_of(answer: CheckAnswer, flow: Flow) -> tuple[Mark | None, ...]:
    return tuple(answer.mark_on(cause) for cause in flow.causes)


def _same_marks(check: Check) -> Finding:
    problem = f'all answers of "{check.id}" say the same, so it tells nothing.'
    mend = "Mark what each answer points to, or take the check out."
    return error("same-marks", ("checks", check.id), problem, mend)


def _of_answer(flow: Flow, place: Place, likeliest: float) -> Iterator[Finding]:
    if likeliest >= SURE and len(flow.causes) > 1:
        problem = f"this answer alone makes a cause {likeliest:.0%} likely."
        mend = "Use hints at, or let it point to a second cause as well."
        yield warning("decides-alone", place, problem, mend)


def _by_slips_alone(flow: Flow, check: Check, table: CheckTable, number: int) -> bool:
    """Whether an answer points to a cause, and under all others is hardly heard but by a slip."""
    marks = [check.answers[number].mark_on(cause) for cause in flow.causes]
    others = [cause for cause, mark in enumerate(marks) if mark is not Mark.POINTS_TO]
    slip = SLIP[check.way] / len(check.answers)
    alone = all(table.chance(cause, number) * SLIPS_ALONE <= slip for cause in others)
    return 0 < len(others) < len(marks) and alone


def _too_often(place: Place) -> Finding:
    problem = "rare is too often for an answer that points one way and rules out all others."
    mend = "Write: seen: hardly ever. Then what rules out the others may go."
    return warning("hardly-ever", place, problem, mend)


def _of_flow(flow: Flow, own: Flow, tables: Tables) -> Iterator[Finding]:
    if not own.gap.metric:
        mend = "Name the metric that opens it, like: gap: {metric: new_opps, worse_than_plan: 20%}"
        yield error("no-gap", ("flow",), "no number opens this flow.", mend)
    share = budget(flow)
    if share < LEAST_BUDGET:
        yield _scarce(share)
    yield from _of_kinds(own)
    yield from _of_prior(flow, tables)


def _scarce(share: float) -> Finding:
    can = "cannot" if share < SCARCE_BUDGET else "may not"
    figures = f"information budget {share:.2f}, at least {LEAST_BUDGET}."
    mend = "Add checks that ask where it breaks: each answer points to another cause."
    problem = f"the flow {can} tell its causes apart: {figures}"
    return warning("budget", ("flow",), problem, mend)


def _of_kinds(flow: Flow) -> Iterator[Finding]:
    present = {cause.kind for cause in flow.causes}
    mend = "Ask what of that kind could be behind it."
    for kind in EXPECTED_KINDS:
        if kind not in present:
            yield warning("kind-missing", ("causes",), f"no cause is of kind {kind}.", mend)


def _of_prior(flow: Flow, tables: Tables) -> Iterator[Finding]:
    for cause, chance in zip(flow.causes, tables.prior, strict=False):
        if chance / (1 - SOMETHING_ELSE_SHARE) > MOST_PRIOR:
            yield _likely_before(cause)


def _likely_before(cause: Cause) -> Finding:
    problem = f'"{cause.id}" is likelier than all others together before anything is asked.'
    mend = "Call it less common, or add the causes beside it."
    return warning("prior", ("causes", cause.id, "common"), problem, mend)
