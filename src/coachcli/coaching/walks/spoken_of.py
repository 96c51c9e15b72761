"""The flows beside a walk that the manager's own words speak of.

That an answer of a walk has words in common with another flow is no reason: tried on the shipped
flows, such pairs are chance. What the manager wrote is one, where it has most of its words there.
"""

from collections.abc import Iterable

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.fitting import Search, flows_by_fit, speaks_of
from coachcli.coaching.walks.flow import Flow


def by_words(
    flow: Flow, others: Iterable[Flow], sayings: Iterable[str], search: Search
) -> dict[str, str]:
    """The other flows with a question that one of the sayings speaks of, the best first, with it.

    What every flow asks, or this one, tells none of them apart.
    """
    own = {check.id for check in flow.checks}
    apart = [_without(other, own) for other in others if other.id != flow.id]
    reasons: dict[str, str] = {}
    for saying in sayings:
        for id_, fit in flows_by_fit(apart, (saying,), search).items():
            if speaks_of(saying, fit):
                reasons.setdefault(id_, fit.check.text)
    return reasons


def _without(flow: Flow, checks: set[str]) -> Flow:
    return replace(flow, checks=tuple(check for check in flow.checks if check.id not in checks))
