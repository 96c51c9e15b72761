"""Cases drawn from Bayesian networks (BIF files), each with one true cause."""

import gzip
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

Values = dict[str, str]
Case = tuple[tuple[str | None, ...], str]

ALARM = (
    *(
        "HISTORY",
        "EXPCO2",
        "MINVOL",
        "PAP",
        "PRESS",
        "CVP",
        "PCWP",
        "BP",
        "HRBP",
        "HREKG",
        "HRSAT",
        "SAO2",
        "TPR",
    ),
)
ALARM_FAULTS = {
    **dict.fromkeys(
        (
            "HYPOVOLEMIA",
            "LVFAILURE",
            "INSUFFANESTH",
            "ANAPHYLAXIS",
            "KINKEDTUBE",
            "PULMEMBOLUS",
            "DISCONNECT",
        ),
        "FALSE",
    ),
    "INTUBATION": "NORMAL",
}
LIVER_FAULTS = dict.fromkeys(
    (
        "THepatitis",
        "ChHepatitis",
        "PBC",
        "Steatosis",
        "Hyperbilirubinemia",
        "RHepatitis",
        "gallstones",
        "Cirrhosis",
    ),
    "absent",
)
DRAWS, LEAST = 30000, 30


class Node(NamedTuple):
    """A variable: its states, those it hangs on, and the chances of its states (added up)."""

    states: list[str]
    parents: list[str]
    table: dict[tuple[str, ...], list[float]]


def sampled(folder: Path) -> Iterator[tuple[str, list[Case]]]:
    """The cases of each network: a variable's state is the cause, or the one fault present."""
    faults = read(folder / "pathfinder.bif.gz")
    yield "pathfinder", by_state(faults, "Fault", [name for name in faults if name != "Fault"])
    weather = read(folder / "hailfinder.bif.gz")
    yield (
        "hailfinder",
        by_state(
            weather,
            "Scenario",
            [name for name, node in weather.items() if "Scenario" in node.parents],
        ),
    )
    yield "alarm", by_fault(read(folder / "alarm.bif.gz"), ALARM_FAULTS, list(ALARM))
    liver = read(folder / "hepar2.bif.gz")
    yield (
        "hepar2",
        by_fault(
            liver,
            LIVER_FAULTS,
            [name for name in liver if name not in LIVER_FAULTS and name != "fibrosis"],
        ),
    )


def by_state(network: dict[str, Node], cause: str, asked: list[str]) -> list[Case]:
    """Cases by the state of one variable; states that hardly come up are left out."""
    return held_out(
        [(tuple(values[name] for name in asked), values[cause]) for values in drawn(network)]
    )


def by_fault(network: dict[str, Node], faults: Values, asked: list[str]) -> list[Case]:
    """Cases in which one of the faults is present and no other."""
    found = (
        (values, [fault for fault, off in faults.items() if values[fault] != off])
        for values in drawn(network)
    )
    return held_out(
        [
            (tuple(values[name] for name in asked), present[0])
            for values, present in found
            if len(present) == 1
        ]
    )


def held_out(cases: list[Case]) -> list[Case]:
    """The cases of causes that come up often enough."""
    count: dict[str, int] = {}
    for _, cause in cases:
        count[cause] = count.get(cause, 0) + 1
    return [case for case in cases if count[case[1]] >= LEAST]


def drawn(network: dict[str, Node]) -> Iterator[Values]:
    """So many draws of all variables."""
    chance = Random(7)
    for _ in range(DRAWS):
        values: Values = {}
        for name, node in network.items():
            rate = node.table[tuple(values[parent] for parent in node.parents)]
            at = chance.random() * rate[-1]
            values[name] = node.states[
                next(number for number, up_to in enumerate(rate) if at < up_to)
            ]
        yield values


def read(path: Path) -> dict[str, Node]:
    """The variables of a network, each after those it hangs on."""
    text = gzip.decompress(path.read_bytes()).decode()
    states = {
        found[1]: [state.strip() for state in found[2].split(",")]
        for found in re.finditer(
            r"variable\s+(\S+)\s*\{\s*type\s+discrete\s*\[[^\]]*\]\s*\{([^}]*)\}", text
        )
    }
    blocks = re.finditer(
        r"probability\s*\(\s*([^)|]+?)\s*(?:\|\s*([^)]+))?\)\s*\{(.*?)\n\}", text, re.DOTALL
    )
    nodes = {found[1]: node(states[found[1]], found[2] or "", found[3]) for found in blocks}
    order: dict[str, Node] = {}
    while len(order) < len(nodes):
        order.update(
            {
                name: one
                for name, one in nodes.items()
                if name not in order and all(up in order for up in one.parents)
            }
        )
    return order


def node(states: list[str], parents: str, body: str) -> Node:
    """One variable."""
    named = [parent.strip() for parent in parents.split(",") if parent.strip()]
    lines = re.findall(r"(?:\(([^)]*)\)|table)\s+([^;]*);", body)
    table = {
        tuple(state.strip() for state in given.split(",") if state.strip()): list(
            accumulate(map(float, rates.split(",")))
        )
        for given, rates in lines
    }
    return Node(states, named, table)
