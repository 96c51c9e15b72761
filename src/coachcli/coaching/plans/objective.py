"""An activity of a plan: something done by the rep, at a target group, for an objective."""

import re

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.metric import METRICS, Type, metric_named
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass

RESULTS, OBJECTIVES, ACTIVITIES = (
    tuple(id_ for id_, one in METRICS.items() if one.type is type_) for type_ in Type
)
"""The metrics by what they are of: results follow and nobody can do them, objectives lead to them,
activities are done.

(Jordan and Vazzana, Cracking the Sales Management Code, 2012.) Other activities may be named as
well.
"""
RESULTS_SAID = (
    *(one.title.replace(" ", "_") for one in METRICS.values() if one.type is Type.RESULT),
    "quota",
    "margin",
    "revenue",
    "turnover",
    "sales",
    "money",
    "profit",
    "share",
    "won",
    "closed",
    "business",
)
"""Business results as people say them."""
TITLES = {one.title: id_ for id_, one in METRICS.items() if one.type is Type.OBJECTIVE}
SAID = TITLES | {
    "opportunities": "new_opps",
    "pipeline": "pipeline_created",
    "new logos": "new_logos",
    "renewals": "renewal_on_time",
    "coverage": "target_account_coverage",
}
"""Objectives as people say them."""
FAMILIAR = {"touches": "calls", "touch": "calls"}
"""Activities as they are asked about."""
COUNTED = {
    "calls": "touches",
    "call": "touches",
    "touch": "touches",
    "meetings": "meetings_held",
    "meeting": "meetings_held",
}
"""Activities as people say them, by the metric that counts them."""
TYPED = (
    r"(?:(?P<a_week>\d{1,4}(?:\.\d{1,2})?)\s+)?(?P<what>[^:]*?)\s*"
    r"(?::\s*(?P<whom>.*?)\s*)?(?:(?:->|→)\s*(?P<objective>.*))?"
)
NEAR = 0.6
EXAMPLE = "touches: new customers in logistics -> new opportunities"
"""An activity as it is to be written."""


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """What is done, at whom, for which objective (a metric).

    `a_week` where its number does not come from the plan's own sums.
    """

    what: str
    whom: str
    objective: str
    a_week: float | None = None


class NoObjectiveError(CoachError):
    """An activity names nobody it is for, or goes straight for a result, or for nothing."""

    exit_code = 2

    def __init__(self, text: str, what: str) -> None:
        super().__init__(
            f'"{text}" skips a step: {what or "what"} at whom, to achieve what? Write: ',
            naming("activities", EXAMPLE),
        )


class NoSuchObjectiveError(CoachError):
    """An activity is to serve something that is not known as an objective."""

    exit_code = 2

    def __init__(self, wanted: str) -> None:
        ids = near("_".join(wanted.casefold().split()), OBJECTIVES, like=NEAR)
        alike = [metric_named(id_).title for id_ in ids]
        ask = (
            f"Did you mean {' or '.join(alike)}?"
            if alike
            else "E.g. new opportunities, new customers, win rate, average deal, retention."
        )
        super().__init__(f'"{wanted}" is not an objective that is known. {ask}')


class NotAnActivityError(CoachError):
    """Something that nobody can do stands in the place of the activity."""

    exit_code = 2

    def __init__(self, what: str) -> None:
        super().__init__(
            f'Nobody can do "{what}"; it follows from what is done. '
            "Name what the rep does: touches, meetings, ..."
        )


def activity_named(text: str) -> PlannedActivity:
    """The activity that a text names; a number a week may stand before it.

    It is written like "touches: new customers in logistics -> new_opps".

    Raises NoObjectiveError when the target group or the objective is missing, or a result stands in
    its place, NoSuchObjectiveError or NotAnActivityError.
    """
    number, what, whom, wanted = _parts(text)
    objective = SAID.get(_bare(wanted)) or _id(wanted)
    if not all((_bare(what), whom, wanted)) or objective in (*RESULTS, *RESULTS_SAID):
        raise NoObjectiveError(text, FAMILIAR.get(_bare(what), _bare(what)))
    if objective not in OBJECTIVES:
        raise NoSuchObjectiveError(wanted)
    if _id(what) in (*RESULTS, *RESULTS_SAID, *OBJECTIVES):
        raise NotAnActivityError(what)
    a_week = float(number) if number else None
    return PlannedActivity(COUNTED.get(_bare(what)) or _id(what), whom, objective, a_week)


def _parts(text: str) -> tuple[str, str, str, str]:
    """The number, activity, target group and objective of a text, each empty where missing."""
    match = re.fullmatch(TYPED, " ".join(text.split()))
    number, what, whom, objective = (
        ((part or "").strip() for part in match.groups()) if match else ("", text, "", "")
    )
    return number, what, whom, objective


def _bare(words: str) -> str:
    """Words in small letters, without the "more" that people put before them."""
    low = " ".join(words.casefold().replace("_", " ").replace("-", " ").split())
    return low.removeprefix("more ").removeprefix("the ")


def _id(words: str) -> str:
    return "_".join(_bare(words).split())
