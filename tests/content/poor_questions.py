"""Defects planted in what a shipped flow asks, and in what it says to do."""

from collections.abc import Iterable
from random import Random

from coachcli.coaching.cause import Kind
from content.planting import (
    Body,
    Planted,
    at_answer,
    at_cause,
    at_field,
    content,
    kind,
    line_of,
    planted,
)

NOT_YET: frozenset[str] = frozenset()
"""What shipped flows are not held to yet; nothing once each of them is written anew."""


def held_to(codes: Iterable[str]) -> list[str]:
    """Those of the codes that a shipped flow may not have."""
    return [code for code in codes if code not in NOT_YET]


def one_check(name: str, chance: Random, way: str, text: str) -> tuple[Body, str]:
    """A flow in which a check asks something else, in ways and with answers of its own."""
    flow = content(name)
    id_ = chance.choice(sorted(flow["checks"]))
    of_all = set(flow["checks"][id_]["answers"])
    flow["checks"][id_] = {
        way: text,
        "minutes": 9,
        "answers": {
            "all of them": {"seen": "usual", "nearly rules out": [min(flow["causes"])]},
            "none": {"hints at": [min(flow["causes"])]},
            "there were not so many": {},
        },
    }
    for other in flow["checks"].values():
        if any(need.partition(" is ")[2] in of_all for need in needs(other)):
            other.pop("needs")
    return flow, id_


def needs(check: Body) -> list[str]:
    named = check.get("needs", [])
    return [named] if isinstance(named, str) else list(named)


@kind("menu")
def one_menu_too_many(name: str, chance: Random) -> Planted:
    flow, id_ = one_check(name, chance, "observe", "Where does it break?")
    causes = [f"it is {cause}" for cause in sorted(flow["causes"])]
    flow["checks"][id_]["answers"] = {
        text: {"points to": [text.removeprefix("it is ")]} for text in causes
    }
    second = chance.choice(sorted(set(flow["checks"]) - {id_}))
    flow["checks"][second] = flow["checks"][id_]
    without_needs(flow)
    return planted(flow, at_cause(id_), at_cause(second))


def without_needs(flow: Body) -> None:
    for check in flow["checks"].values():
        check.pop("needs", None)


@kind("minutes")
def a_look_that_takes_longer_than_it_says(name: str, chance: Random) -> Planted:
    flow, id_ = one_check(name, chance, "observe", "Open the last nine deals. How many moved?")
    flow["checks"][id_]["minutes"] = chance.randint(1, 8)
    return planted(flow, at_field(id_, "minutes"))


@kind("two-questions")
def two_questions_in_one(name: str, chance: Random) -> Planted:
    second = chance.choice((", and what came of it?", "? Who said so?", ", and since when?"))
    flow, id_ = one_check(name, chance, "ask", f"What did you do last{second}")
    return planted(flow, at_field(id_, "ask"))


@kind("untested-skill")
def a_skill_that_nobody_saw(name: str, chance: Random) -> Planted:
    flow, id_ = one_check(name, chance, "ask", "How do you open a call?")
    skill = min(key for key, cause in flow["causes"].items() if cause["kind"] == Kind.SKILL)
    flow["checks"][id_]["answers"]["none"] = {"points to": [skill]}
    return planted(flow, at_answer(id_, "none"))


@kind("no-usual-answer")
def a_check_that_always_accuses(name: str, chance: Random) -> Planted:
    flow, id_ = one_check(name, chance, "ask", "What went wrong?")
    first, second = sorted(flow["causes"])[:2]
    flow["checks"][id_]["answers"] = {
        "this": {"hints at": [first]},
        "that": {"hints at": [second]},
    }
    return planted(flow, at_field(id_, "answers"))


@kind("nothing-to-see")
def a_look_that_supposes_what_may_not_be_there(name: str, chance: Random) -> Planted:
    flow, id_ = one_check(name, chance, "observe", "Open the last three deals. How many moved?")
    del flow["checks"][id_]["answers"]["there were not so many"]
    return planted(flow, at_field(id_, "answers"))


@kind("no-gap")
def a_flow_that_no_number_opens(name: str, _chance: Random) -> Planted:
    flow = content(name)
    del flow["gap"]
    return planted(flow, lambda text: line_of("^flow: ", text))


@kind("no-instead")
def a_commitment_without_what_to_do(name: str, chance: Random) -> Planted:
    flow = content(name)
    cause = chance.choice(
        sorted(
            key
            for key, cause in flow["causes"].items()
            if cause["kind"] in (Kind.COMMITMENT, Kind.ENVIRONMENT)
        )
    )
    del flow["causes"][cause]["instead"]
    return planted(flow, at_cause(cause))
