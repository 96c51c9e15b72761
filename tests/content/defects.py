"""Defects that an author can make, each planted into a shipped flow, with the line it is on."""

import re
from random import Random

from content.planting import (
    PLANTS,
    TEXTS,
    Body,
    Planted,
    answers,
    at_answer,
    at_cause,
    at_field,
    changed,
    content,
    kind,
    line_of,
    planted,
)

# What no reader can read


@kind("content tab")
def a_tab_instead_of_blanks(name: str, chance: Random) -> Planted:
    return changed(name, r"^    (behaviour|means):", r"\t\1:", chance)


@kind("content bracket")
def a_bracket_left_open(name: str, chance: Random) -> Planted:
    return changed(name, r"^    learn: \[([a-z0-9, -]+)\]$", r"    learn: [\1", chance)


@kind("content anchor")
def an_anchor(name: str, chance: Random) -> Planted:
    return changed(name, r"^    learn: \[", r"    learn: &these [", chance)


@kind("content tag")
def a_tag(name: str, chance: Random) -> Planted:
    return changed(name, r"^    kind: (\w+)$", r"    kind: !!str \1", chance)


@kind("content twice cause")
def a_cause_id_twice(name: str, chance: Random) -> Planted:
    first, second = chance.sample(sorted(content(name)["causes"]), 2)
    text = TEXTS[name].replace(f"\n  {second}:\n", f"\n  {first}:\n", 1)
    places = [
        text.count("\n", 0, one.start()) + 1
        for one in re.finditer(rf"^  {first}:$", text, re.MULTILINE)
    ]
    return Planted(text, (places[1],))


@kind("content twice check")
def a_check_id_twice(name: str, chance: Random) -> Planted:
    first, second = chance.sample(sorted(content(name)["checks"]), 2)
    text = TEXTS[name].replace(f"\n  {second}:\n", f"\n  {first}:\n", 1)
    places = [
        text.count("\n", 0, one.start()) + 1
        for one in re.finditer(rf"^  {first}:$", text, re.MULTILINE)
    ]
    return Planted(text, (places[1],))


# What fits no shape


@kind("content key")
def a_key_that_is_not_known(name: str, chance: Random) -> Planted:
    return changed(name, r"\b(points to|hints at|speaks against): \[", r"\1o: [", chance)


@kind("content missing")
def a_cause_without_kind(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["causes"]))
    del flow["causes"][id_]["kind"]
    return planted(flow, at_cause(id_))


@kind("content word")
def a_word_that_cannot_stand_there(name: str, chance: Random) -> Planted:
    return changed(name, r"\{seen: (usual|rare|sometimes)", r"{seen: often", chance)


@kind("content long")
def a_question_that_is_too_long(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, check = chance.choice([(id_, one) for id_, one in flow["checks"].items() if "ask" in one])
    check["ask"] = (check["ask"] + " and what else") * 10
    return planted(flow, at_field(id_, "ask"))


@kind("content one answer")
def a_check_with_one_answer(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice(sorted(flow["checks"]))
    check = flow["checks"][id_]
    check["answers"] = dict(list(check["answers"].items())[:1])
    return planted(flow, at_field(id_, "answers"))


# What names something that is not there, or contradicts itself


@kind("content two ways")
def a_check_of_two_ways(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, check = chance.choice([(id_, one) for id_, one in flow["checks"].items() if "ask" in one])
    check["observe"] = "Look at it"
    return planted(flow, at_cause(id_))


@kind("content scene")
def a_role_play_without_scene(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_ = chance.choice([id_ for id_, one in flow["checks"].items() if "role-play" in one])
    del flow["checks"][id_]["scene"]
    return planted(flow, at_cause(id_))


@kind("content when")
def a_condition_that_says_nothing(name: str, chance: Random) -> Planted:
    flow = content(name)
    _, _, answer = chance.choice(list(answers(flow)))
    answer["when"] = "soon"
    return planted(flow, lambda text: line_of("when: soon", text))


@kind("content unknown id")
def an_unknown_id_in_a_mark(name: str, chance: Random) -> Planted:
    return changed(
        name, r"(points to|hints at|nearly rules out): \[([a-z-]+)", r"\1: [\2-x", chance
    )


@kind("content for and against")
def an_answer_for_and_against_one_cause(name: str, chance: Random) -> Planted:
    flow = content(name)
    id_, text, answer = chance.choice([one for one in answers(flow) if one[2].get("points to")])
    answer.setdefault("nearly rules out", []).append(answer["points to"][0])
    below = (
        lambda laid, more=more: at_answer(id_, text)(laid) + more for more in range(4)
    )  # its marks may take as many lines
    return planted(flow, *below)


@kind("content loop")
def two_checks_that_wait_for_each_other(name: str, chance: Random) -> Planted:
    flow = content(name)
    one, two = chance.sample(sorted(flow["checks"]), 2)
    for id_, other in ((one, two), (two, one)):
        flow["checks"][id_]["needs"] = [
            f"{other} is {next(iter(flow['checks'][other]['answers']))}"
        ]
    return planted(in_order(flow), *(at_field(id_, "needs") for id_ in (one, two)))


@kind("content unreachable")
def a_follow_up_that_cannot_be_reached(name: str, chance: Random) -> Planted:
    """It waits for one answer, and over another check for another answer of the same check."""
    flow = content(name)
    first, second, third = chance.sample(sorted(flow["checks"]), 3)
    said = list(flow["checks"][first]["answers"])
    for id_ in flow["checks"]:
        flow["checks"][id_].pop("needs", None)
    flow["checks"][second]["needs"] = [f"{first} is {said[0]}"]
    flow["checks"][third]["needs"] = [
        f"{first} is {said[1]}",
        f"{second} is {next(iter(flow['checks'][second]['answers']))}",
    ]
    return planted(in_order(flow), at_field(third, "needs"))


@kind("content need")
def a_need_of_an_answer_that_is_not_there(name: str, chance: Random) -> Planted:
    flow = content(name)
    one, two = chance.sample(sorted(flow["checks"]), 2)
    flow["checks"][one]["needs"] = [f"{two} is never heard of"]
    return planted(in_order(flow), at_field(one, "needs"))


def in_order(flow: Body) -> Body:
    """Each check with its conditions before its answers, as they are written."""
    for check in flow["checks"].values():
        check["answers"] = check.pop("answers")
    return flow


OF_CONTENT = dict(PLANTS)
"""The kinds of defect for which a file is no flow."""
