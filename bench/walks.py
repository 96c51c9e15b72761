"""The walks of a pack's cases: as they are, with noise, in order, and without the true cause."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from math import fsum
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.belief import Tables
from coachcli.coaching.walks.flow import Flow
from coachcli.coaching.walks.interview import UNLIMITED, Given, Interview, Reply, asked, interview
from coachcli.coaching.walks.standpoint import Stand, clear, leading, standpoint
from coachcli.coaching.walks.story import opened, played
from coachcli.content.flows.answers import Case, read_cases
from coachcli.content.flows.flow import read_flow
from packs import Pack, write

CHANGED, UNKNOWN = 0.1, 0.1
A_TRACE = 1e-12


class Walked(NamedTuple):
    """What one walk came to: whether its leader was true, how likely, if clear, its length."""

    hit: bool
    probability: float
    clear: bool
    asked: int


class Walks(NamedTuple):
    """A pack's walks of each sort, and the prototype's figures where the pack has them.

    `bare` are those without "something else", `lacking` those through a flow that does not know the
    true cause.
    """

    name: str
    causes: int
    clean: list[Walked]
    noisy: list[Walked]
    ordered: list[Walked]
    bare: list[Walked]
    lacking: list[Walked]
    reference: dict[str, Any]


def walks(path: Path) -> Walks:
    """All walks of a pack."""
    pack = json.loads(path.read_text(encoding="utf-8"))
    flow, cases = read(pack)
    begun = interview(flow, UNLIMITED)
    bare = replace(begun, tables=without_something_else(begun.tables))
    return Walks(
        name=path.stem,
        causes=len(flow.causes),
        clean=[walked(begun, case) for case in cases],
        noisy=[walked(begun, noised(flow, case)) for case in cases],
        ordered=[in_order(begun, case) for case in cases],
        bare=[walked(bare, case) for case in cases],
        lacking=list(left_out(flow, cases)),
        reference=pack.get("reference", {}),
    )


def read(pack: Pack) -> tuple[Flow, list[Case]]:
    """The pack as a flow and its cases, by way of the files that a person would have."""
    with tempfile.TemporaryDirectory() as folder:
        file, cases = write(pack, Path(folder))
        flow = read_flow(file)
        return flow, list(read_cases(cases, flow))


def walked(begun: Interview, case: Case) -> Walked:
    """A case walked as the engine asks."""
    return what(standpoint(played(entered(begun, case), case.answers)), case)


def entered(begun: Interview, case: Case) -> Interview:
    """The walk with what was known before its first question."""
    return opened(begun, case.answers, case.known)


def in_order(begun: Interview, case: Case) -> Walked:
    """A case walked in the author's order, until the verdict is clear or no check is left."""
    walk = entered(begun, case)
    for check in begun.flow.checks:
        if check.id in case.known:
            continue
        if clear(standpoint(walk)):
            break
        text = case.answers.get(check.id)
        walk = (
            walk.answered(check.id, text)
            if text is not None
            else walk.plus(Reply(Given.UNKNOWN, check.id))
        )
    return what(standpoint(walk), case)


def what(stand: Stand, case: Case) -> Walked:
    """What a walk came to."""
    hit = stand.leader is not None and stand.leader.id in case.causes
    return Walked(hit, stand.belief[leading(stand.belief)], clear(stand), len(asked(stand.walk)))


def left_out(flow: Flow, cases: Iterable[Case]) -> Iterator[Walked]:
    """Each case walked through a flow without its cause; of two causes nothing would be left."""
    for cause in flow.causes if len(flow.causes) > 2 else ():
        begun = interview(
            replace(flow, causes=tuple(one for one in flow.causes if one is not cause)), UNLIMITED
        )
        yield from (walked(begun, case) for case in cases if cause.id in case.causes)


def without_something_else(tables: Tables) -> Tables:
    """The tables of a flow whose causes share everything but a trace."""
    authored = tables.prior[:-1]
    share = (1.0 - A_TRACE) / fsum(authored)
    return replace(tables, prior=(*(chance * share for chance in authored), A_TRACE))


def noised(flow: Flow, case: Case) -> Case:
    """The case with one answer in ten changed, else one in ten unknown; its id is the seed."""
    chance = Random(case.id)
    return replace(
        case, answers={id_: heard(flow, id_, text, chance) for id_, text in case.answers.items()}
    )


def heard(flow: Flow, check: str, text: str | None, chance: Random) -> str | None:
    """What is heard in the place of an answer."""
    known = flow.check(check)
    if text is None or known is None:
        return None
    if chance.random() < CHANGED:
        return chance.choice([answer.text for answer in known.answers if answer.text != text])
    return None if chance.random() < UNKNOWN else text
