"""Defects planted in shipped flows: what is written well and is no flow to be trusted."""

from random import Random

from coachcli.coaching.cause import LEARNABLE, Kind
from content.defects import OF_CONTENT
from content.planting import (
    AGAINST,
    MARKS,
    PLANTS,
    Body,
    Planted,
    answers,
    at_answer,
    at_cause,
    at_field,
    by_causes,
    content,
    kind,
    line_of,
    mark_alike,
    planted,
    unmark,
    with_marks,
)

COMMON = ("rare", "uncommon", "usual", "common", "very common")
"""How common a cause is, the rarest first."""


def without_marks(name: str, chance: Random, marks: tuple[str, ...]) -> Planted:
    """A flow in which no check has any of these marks on one cause."""
    flow = content(name)
    by_causes(flow)
    id_ = chance.choice(sorted(flow["causes"]))
    unmark(flow, id_, marks)
    return planted(flow, at_cause(id_))


def clear(answer: Body) -> None:
    """Take all marks from an answer."""
    for mark in MARKS:
        answer.pop(mark, None)


@kind("no-learning")
def a_skill_without_learning(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(
        [id_ for id_, cause in flow["causes"].items() if cause["kind"] in LEARNABLE]
    )
    flow["causes"][id_].pop("learn", None)
    return planted(flow, at_cause(id_))


@kind("unmarked-cause")
def a_cause_that_no_check_speaks_to(name: str, chance: Random) -> Planted:
    return without_marks(name, chance, MARKS)


@kind("same-marks")
def a_check_whose_answers_say_the_same(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["checks"]))
    cause = chance.choice(sorted(flow["causes"]))
    for _, _, answer in answers(flow, id_):
        clear(answer)
        answer["points to"] = [cause]
    return planted(flow, at_cause(id_))


@kind("few-marks")
def a_cause_with_few_marks(name: str, chance: Random) -> Planted:
    flow = content(name)
    by_causes(flow)
    id_ = chance.choice(sorted(flow["causes"]))
    speaking = [
        one for one in with_marks(flow) if any(id_ in one[2].get(mark, ()) for mark in MARKS)
    ]
    for _, _, answer in speaking[chance.randint(1, 5) :]:
        for mark in MARKS:
            answer[mark] = [one for one in answer.get(mark, ()) if one != id_]
    return planted(flow, at_cause(id_))


@kind("only-for")
def a_cause_that_nothing_speaks_against(name: str, chance: Random) -> Planted:
    return without_marks(name, chance, AGAINST)


@kind("budget")
def a_flow_with_two_checks(name: str, chance: Random) -> Planted:
    flow = content(name)
    kept = chance.sample(sorted(flow["checks"]), 2)
    flow["checks"] = {id_: check for id_, check in flow["checks"].items() if id_ in kept}
    for check in flow["checks"].values():
        check.pop("needs", None)
    return planted(flow, lambda text: line_of("^flow: ", text))


@kind("too-alike")
def a_cause_with_the_marks_of_another(name: str, chance: Random) -> Planted:
    flow = content(name)
    by_causes(flow)
    first, second = chance.sample(sorted(flow["causes"]), 2)
    mark_alike(flow, first, second)
    return planted(flow, at_cause(first), at_cause(second))


@kind("tells-little")
def a_check_that_tells_almost_nothing(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["checks"]))
    causes = flow["causes"]
    rare = min(causes, key=lambda id_: COMMON.index(causes[id_].get("common", "usual")))
    for number, (_, _, answer) in enumerate(answers(flow, id_)):
        clear(answer)
        answer["seen"] = "sometimes"
        if number == 0:
            answer["hints at"] = [rare]
    return planted(flow, at_cause(id_))


@kind("decides-alone")
def an_answer_that_decides_alone(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, text, answer = chance.choice(
        [one for one in answers(flow) if "ask" not in flow["checks"][one[0]]]
    )
    cause = chance.choice(sorted(flow["causes"]))
    for _, _, other in answers(flow, id_):
        clear(other)
        other |= {"seen": "usual", "nearly rules out": [cause]}
    answer |= {
        "seen": "rare",
        "points to": [cause],
        "nearly rules out": [one for one in flow["causes"] if one != cause],
    }
    flow["causes"][cause]["common"] = "very common"
    return planted(flow, at_answer(id_, text))


@kind("kind-missing")
def a_kind_that_was_forgotten(name: str, chance: Random) -> Planted:
    flow = content(name)
    gone, other = chance.choice(
        [(Kind.ENVIRONMENT, Kind.COMMITMENT), (Kind.COMMITMENT, Kind.ENVIRONMENT)]
    )
    for cause in flow["causes"].values():
        cause["kind"] = str(other) if cause["kind"] == gone else cause["kind"]
    return planted(
        flow, lambda text: line_of("^causes:", text), lambda text: line_of("^causes:", text) + 1
    )


@kind("capacity-leaf")
def a_cause_of_capacity(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["causes"]))
    flow["causes"][id_] |= {"kind": "capacity"}
    return planted(flow, at_cause(id_))


@kind("prior")
def a_cause_likelier_than_all_others(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["causes"]))
    for one, cause in flow["causes"].items():
        cause["common"] = "very common" if one == id_ else "rare"
    return planted(flow, at_field(id_, "common"))


@kind("never-wins")
def a_cause_that_never_comes_first(name: str, chance: Random) -> Planted:
    flow = content(name)
    by_causes(flow)
    first, second = chance.sample(sorted(flow["causes"]), 2)
    mark_alike(flow, first, second)
    flow["causes"][first]["common"] = "usual"
    flow["causes"][second] |= {
        "kind": flow["causes"][first]["kind"],
        "common": "rare",
        "learn": ["any"],
    }
    return planted(flow, at_cause(second))


@kind("never-asked")
def a_check_that_is_never_asked(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice([id_ for id_, one in flow["checks"].items() if "ask" in one])
    flow["checks"][id_]["minutes"] = 60
    return planted(flow, at_cause(id_))


ALL = OF_CONTENT | PLANTS
"""The defects of the other modules, and these."""
