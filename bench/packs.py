"""Converts a diagnostic pack into a flow file and its cases: python bench/packs.py PACK.json DIR.

A pack (see the project's bench README) holds causes with prior words, questions with worded
answers, and cases; `known` lists for each case the questions that were answered before the first
was asked. The converter is part of the benchmark, not of the product.
"""

import json
import sys
from math import sqrt
from operator import mul
from pathlib import Path
from typing import Any

import yaml

MARKS = {
    "strongly-suggests": "points to",
    "suggests": "hints at",
    "against": "speaks against",
    "strongly-against": "nearly rules out",
}
HARDLY_EVER, RARE = 0.005, 0.04
Pack = dict[str, Any]
NO_PACKS = (
    "There are no packs in {folder}.\n"
    "Packs are public diagnostic data sets in one form, none of them kept here. "
    "bench/public.py makes some: its head says of what.\n"
    "Then: make bench PACKS=FOLDER"
)


def packs_in(folder: str) -> list[Path]:
    """The files of the packs in a folder; leaves with a sentence where there are none."""
    files = sorted(Path(folder).glob("*.json"))
    if not files:
        sys.exit(NO_PACKS.format(folder=folder))
    return files


def flow_of(pack: Pack) -> dict[str, Any]:
    """The pack as a flow: each cause of a kind that owes no proof, all checks equally long."""
    names = {cause["id"]: f"c{number}" for number, cause in enumerate(pack["causes"])}
    causes = {
        names[cause["id"]]: {
            "kind": "environment",
            "behaviour": "none",
            "means": cause["id"],
            "common": cause["prior_word"],
        }
        for cause in pack["causes"]
    }
    shares = shares_of(pack)
    questions = enumerate(pack["questions"])
    checks = {f"q{at}": check_of(question, names, shares) for at, question in questions}
    head = {"flow": pack["name"], "title": pack["name"], "evidence": "counted"}
    return {**head, "causes": causes, "checks": checks}


def shares_of(pack: Pack) -> list[float]:
    """How much of all cases each cause has."""
    priors = [float(cause["prior"]) for cause in pack["causes"]]
    return [prior / sum(priors) for prior in priors]


def check_of(question: Pack, names: dict[str, str], shares: list[float]) -> dict[str, Any]:
    """A question as a check of one minute."""
    return {
        "ask": question["id"],
        "minutes": 1,
        "answers": {one["id"]: answer_of(one, names, shares) for one in question["answers"]},
    }


def answer_of(answer: Pack, names: dict[str, str], shares: list[float]) -> dict[str, Any]:
    """An answer with its marks."""
    marks: dict[str, Any] = {"seen": seen_of(answer, shares)}
    for cause, word in answer["evidence"].items():
        marks.setdefault(MARKS[word], []).append(names[cause])
    return marks


def seen_of(answer: Pack, shares: list[float]) -> str:
    """How usual an answer is; the packs' own words do not know "hardly ever".

    It is the word where the mean chance over all causes is nearer to it than to "rare", in
    logarithms.
    """
    chance = sum(map(mul, answer["p"], shares)) if "p" in answer else 1.0
    return "hardly ever" if chance < sqrt(HARDLY_EVER * RARE) else str(answer["seen"])


def cases_of(pack: Pack) -> list[dict[str, Any]]:
    """The pack's cases as lines for `coach flow replay`."""
    before = pack.get("known") or [[]] * len(pack["cases"])
    cases = zip(pack["cases"], before, strict=True)
    return [
        {
            "id": f"{pack['name']}-{at}",
            "causes": [f"c{cause}"],
            "answers": answered(pack, answers),
            "known": [f"q{number}" for number in known],
        }
        for at, ((cause, answers), known) in enumerate(cases)
    ]


def answered(pack: Pack, answers: list[int | None]) -> dict[str, str | None]:
    """One case's answers by check."""
    pairs = enumerate(zip(pack["questions"], answers, strict=True))
    return {
        f"q{at}": None if one is None else question["answers"][one]["id"]
        for at, (question, one) in pairs
    }


def write(pack: Pack, folder: Path) -> tuple[Path, Path]:
    """The flow file and the cases file."""
    folder.mkdir(parents=True, exist_ok=True)
    flow, cases = folder / f"{pack['name']}.yaml", folder / f"{pack['name']}.jsonl"
    flow.write_text(
        yaml.safe_dump(flow_of(pack), sort_keys=False, allow_unicode=True), encoding="utf-8"
    )
    cases.write_text("".join(json.dumps(case) + "\n" for case in cases_of(pack)), encoding="utf-8")
    return flow, cases


if __name__ == "__main__":
    write(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
