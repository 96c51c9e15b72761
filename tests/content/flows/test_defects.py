"""Each defect is found at its line in ten plantings, and what mends it; a clean flow has none."""

from functools import cache
from random import Random

import pytest

from coachcli.coaching.authoring.finding import Finding
from coachcli.coaching.authoring.menus import is_menu
from coachcli.coaching.authoring.questions import of_questions
from coachcli.coaching.authoring.simulation import Paths, walked_on
from coachcli.coaching.authoring.soundness import findings
from coachcli.coaching.authoring.soundness_shown import from_walks, report
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import InEveryFlow, joined
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import parse
from coachcli.content.flows.flow import Examined, examined, read_around, read_shared
from content.planting import TEXTS, Planted, canonical
from content.poor_questions import held_to
from content.some_files import ROOT
from content.weaknesses import ALL

SEEDS = 10
WALKS = 150
FROM_WALKS = ("never-wins", "never-asked")

Found = tuple[str, int | None, tuple[str, ...], str, str]
"""The code, the line, the element, what is wrong, and what mends it."""


@cache
def shared() -> InEveryFlow:
    return read_shared(ROOT / "flows" / "gate.yaml", ROOT / "flows" / "around.yaml")


def found_in(text: str, code: str) -> list[Found]:
    """All that the checker says of a text; walks are simulated only for what they alone show."""
    try:
        known = examined(parse(text, "planted.yaml"))
    except ContentError as error:
        return [as_found(error)]
    if known.flow is None:
        return [as_found(error) for error in known.errors]
    return [
        (one.code, known.document.line(*one.place), one.place, one.problem, one.mend)
        for one in weak(known, code)
    ]


def as_found(error: ContentError) -> Found:
    return (
        "content",
        error.line,
        tuple(str(part) for part in error.place),
        error.fault,
        error.mend,
    )


def weak(known: Examined, code: str) -> tuple[Finding, ...]:
    assert known.flow is not None
    flow = joined(shared(), known.flow)
    if code not in FROM_WALKS:
        return (*findings(flow, known.flow), *of_questions(flow, known.flow))
    paths = Paths(flow)
    walks = (walked_on(paths, WALKS, Random(1).random, noise=noise) for noise in (False, True))  # noqa: S311 # seeded
    return from_walks(flow, known.flow, tuple(one for some in walks for one in some))


def sown(code: str, seed: int) -> Planted:
    chance = Random(f"{code} {seed}")  # noqa: S311 # seeded, so that a planting comes again
    return ALL[code](chance.choice(sorted(TEXTS)), chance)


def test_there_are_more_than_twenty_kinds_of_defects() -> None:
    assert len(ALL) > 20


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("code", ALL)
def test_a_planted_defect_is_found_at_its_line_with_what_mends_it(code: str, seed: int) -> None:
    sought = sown(code, seed)
    said = [
        one
        for one in found_in(sought.text, code)
        if one[0] == code.split(maxsplit=1)[0] and one[1] in sought.lines
    ]
    assert said, (sought.lines, found_in(sought.text, code))
    for _, line, _, fault, mend in said:
        assert line
        assert fault
        assert mend


@pytest.mark.long
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("written", ["as it is", "in canonical form"])
def test_nothing_is_found_in_a_shipped_flow(name: str, written: str) -> None:
    known = examined(parse(TEXTS[name] if written == "as it is" else canonical(name), name))
    assert known.flow is not None, known.errors
    flow = joined(shared(), known.flow)
    paths = Paths(flow)
    best, noise = (walked_on(paths, 600, Random(1).random, noise=noisy) for noisy in (False, True))  # noqa: S311 # seeded
    said = report(flow, known.flow, best, noise, best).findings
    assert held_to(one.code for one in said) == []


def test_what_is_asked_around_the_rep_is_sound_and_its_opener_is_a_list_by_nature() -> None:
    pack = read_around(ROOT / "flows" / "around.yaml")
    joins = replace(pack, around=tuple(cause.id for cause in pack.causes))
    assert of_questions(joins, joins) == ()
    opener = joins.check("what-changed")
    assert opener
    assert (is_menu(joins, opener), is_menu(pack, opener)) == (False, True)
