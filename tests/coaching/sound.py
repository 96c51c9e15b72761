"""A flow in which nothing is weak, and what is found in flows made from it."""

from coachcli.coaching.authoring.finding import Finding
from coachcli.coaching.authoring.soundness import findings
from coachcli.coaching.walks.flow import Check, Flow, Way
from coaching.flows import CAUSES, NAMES, answer, check, flow


def tells(id_: str, way: Way = Way.ASK, causes: tuple[str, ...] = NAMES) -> Check:
    """A check whose answers each point to their cause and speak against the others."""
    others = {one: " ".join(other for other in causes if other != one) for one in causes}
    return check(
        id_, *(answer(one, points_to=one, speaks_against=others[one]) for one in causes), way=way
    )


ASKS = tuple(tells(f"ask-{number}") for number in range(3))
WATCH = tells("watch", Way.OBSERVE)
SOUND = flow(CAUSES, *ASKS, WATCH)


def findings_in(of: Flow) -> tuple[Finding, ...]:
    return findings(of, of)


def codes(of: Flow) -> list[str]:
    return [one.code for one in findings_in(of)]


def only(of: Flow, code: str) -> Finding:
    """The one finding of this code."""
    (one,) = [one for one in findings_in(of) if one.code == code]
    return one
