"""Where a walk stands: what is believed, what leads, and what is still owed before it is clear."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from coachcli.coaching.cause import NEEDS_A_LOOK, Cause
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.alike import most_new, new_share, wary_share
from coachcli.coaching.walks.belief import Belief, Tables, updated
from coachcli.coaching.walks.flow import FOR, Basis, Check, Mark, Source, Way
from coachcli.coaching.walks.interview import (
    Given,
    Heard,
    Interview,
    Reply,
    answered,
    heard,
    pool,
    standing,
)

SURE = 0.9
ENOUGH_ANSWERS = 3
SPOKEN_FOR = 8.0
"""So many times likelier than before a sure cause must have become, against something else."""
OPPOSITES = 3
"""Two causes and something else: what speaks against one of the two speaks for the other."""
CLOSE = 1 / 3
TOGETHER = 0.6
"""How near the next cause must come to the leader, and how likely both are, to fit as well."""

LOOKS = (Way.OBSERVE, Way.ROLE_PLAY)
PROVES = (Basis.SEEN, Basis.SHOWN)
NOT_ASKED = (Given.LATER, Given.SET_ASIDE)
"""What was done with a check that is neither answered nor said to be unknown."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a walk stands: the belief, the leading cause, and the checks that may come.

    `leader` is none for "something else". `wary` is the belief when no answer counts whole, least
    where checks say the same thing. `answers` counts those that bear marks; `sure` is whether they
    suffice, the leader is over the bar in both beliefs, and is spoken for. `answered` are the
    checks heard, by id, in order.
    """

    walk: Interview
    belief: Belief
    wary: Belief
    leader: Cause | None
    answers: int
    sure: bool
    answered: tuple[str, ...]
    pool: tuple[Check, ...]


def standpoint(walk: Interview) -> Stand:
    """Where the walk stands now."""
    tables, evidence = walk.tables, heard(walk)
    held, wary = _belief(tables, evidence), _believed(tables, evidence, wary_shares(walk))
    return supposed(walk, held, wary, sum(1 for each in evidence if each.answer.marks))


def supposed(walk: Interview, held: Belief, wary: Belief, answers: int) -> Stand:
    """Where the walk would stand if these were the two beliefs, on so many answers."""
    first, causes = leading(held), walk.flow.causes
    leader = causes[first] if first < len(causes) else None
    over = answers >= ENOUGH_ANSWERS and min(held[first], wary[first]) >= SURE
    sure = leader is not None and over and spoken_for(walk.tables, wary, first)
    return Stand(walk, held, wary, leader, answers, sure, answered(walk), pool(walk))


def belief(walk: Interview) -> Belief:
    """How likely each cause is after what was heard."""
    return _belief(walk.tables, heard(walk))


def wary_belief(walk: Interview) -> Belief:
    """How likely each cause is when no answer counts whole.

    A check counts least that says the same as those before it.
    """
    return _believed(walk.tables, heard(walk), wary_shares(walk))


def _belief(tables: Tables, evidence: tuple[Heard, ...]) -> Belief:
    return _believed(tables, evidence, (tables.believed,) * len(evidence))


def wary_shares(walk: Interview) -> tuple[float, ...]:
    """How much of each answer heard counts when it comes to being sure."""
    checks = answered(walk)
    return tuple(wary_share(walk.tables, check, checks[:at]) for at, check in enumerate(checks))


def new_shares(walk: Interview) -> tuple[float, ...]:
    """How much of each answer heard is new after those before it."""
    checks = answered(walk)
    return tuple(new_share(walk.tables, check, checks[:at]) for at, check in enumerate(checks))


def _believed(tables: Tables, evidence: tuple[Heard, ...], shares: Sequence[float]) -> Belief:
    """How likely each cause is if such a share of each answer heard counts."""
    chances = tables.prior
    for each, share in zip(evidence, shares, strict=True):
        chances = updated(chances, tables.of[each.check.id], each.number, share)
    return chances


def spoken_for(tables: Tables, wary: Sequence[float], cause: int) -> bool:
    """Whether what was heard speaks for a cause, and not only against the others.

    What is left when the others are ruled out may as well be what no flow knows.
    """
    before = tables.prior[cause] / tables.prior[-1]
    return len(wary) <= OPPOSITES or wary[cause] >= SPOKEN_FOR * before * wary[-1]


def held_back(stand: Stand) -> bool:
    """Whether the leader is under the bar only as answers that say the same thing count less."""
    if stand.sure:
        return False
    tables, evidence = stand.walk.tables, heard(stand.walk)
    shares = [tables.believed * most_new(before) for before in range(len(evidence))]
    each_new = _believed(tables, evidence, shares)
    return supposed(stand.walk, stand.belief, each_new, stand.answers).sure


def leading(chances: Belief | list[float]) -> int:
    """The number of the likeliest cause, the first of equals."""
    return chances.index(max(chances))


def clear(stand: Stand) -> bool:
    """Whether the leader is sure and everything that must be known of such a cause is known."""
    return stand.sure and not owed(stand) and looked(stand)


def owed(stand: Stand) -> tuple[Check, ...]:
    """The checks without which no cause of the leader's kind is clear and that are not asked."""
    return _owed(stand, (stand.leader,))


def map_owed(stand: Stand) -> tuple[Check, ...]:
    """The map of an account, where what leads or fits as well can be learnt and it is not asked.

    No such cause is named before who has a say was named, or nobody knew.
    """
    due = _owed(stand, (stand.leader, rival(stand)))
    return tuple(check for check in due if check.looks_at is Source.MAP)


def rival(stand: Stand) -> Cause | None:
    """The cause that fits about as well as the leader, if one does."""
    held, causes = stand.belief, stand.walk.flow.causes
    if stand.leader is None:
        return None
    likely = sorted(range(len(causes)), key=lambda place: -held[place])
    near = (pair for pair in pairwise(likely[:2]) if held[pair[1]] >= held[pair[0]] * CLOSE)
    return next((causes[b] for a, b in near if held[a] + held[b] >= TOGETHER), None)


def _owed(stand: Stand, leads: tuple[Cause | None, ...]) -> tuple[Check, ...]:
    """The checks that causes of these kinds wait for and that are not asked."""
    present, kinds = standing(stand.walk), {cause.kind for cause in leads if cause}
    due = (check for check in stand.walk.flow.checks if any(map(check.is_owed, kinds)))
    return tuple(check for check in due if _unasked(present, check))


def _unasked(present: Mapping[str, Reply], check: Check) -> bool:
    return check.id not in present or present[check.id].given in NOT_ASKED


def looked(stand: Stand) -> bool:
    """Whether a skill or commitment that leads was seen or shown, and not only talked about.

    Where a walk can take no look at all, no cause is clear by words alone.
    """
    leader, evidence = stand.leader, heard(stand.walk)
    if leader is None:
        return True
    if leader.kind in NEEDS_A_LOOK:
        return any(_proves(each, leader) for each in evidence)
    return _may_look(stand) or any(_more_than_words(each, leader) for each in evidence)


def _may_look(stand: Stand) -> bool:
    return any(way in LOOKS for way in stand.walk.limits.ways)


def _more_than_words(evidence: Heard, cause: Cause) -> bool:
    return evidence.basis is not Basis.SAID and evidence.answer.mark_on(cause) in FOR


def _proves(evidence: Heard, cause: Cause) -> bool:
    return evidence.basis in PROVES and evidence.answer.mark_on(cause) is Mark.POINTS_TO


def looks(cause: Cause, checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """Those of the checks that are looks and could prove the cause."""
    return tuple(check for check in checks if check.way in LOOKS and can_point_to(check, cause))


def tells_of(walk: Interview, cause: str) -> Check | None:
    """A check not heard yet that points to a cause (by id), a look before others, if any does."""
    named = walk.flow.cause(cause)
    if named is None:
        return None
    present = standing(walk)
    free = (each for each in walk.flow.checks if not (each.id in present or each.needs))
    telling = tuple(check for check in free if can_point_to(check, named))
    return next(iter(looks(named, telling) or telling), None)


def can_point_to(check: Check, cause: Cause) -> bool:
    """Whether an answer of the check points to the cause."""
    return any(answer.mark_on(cause) is Mark.POINTS_TO for answer in check.answers)
