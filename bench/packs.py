"""Converts a diagnostic pack into a flow file and its cases: python bench/packs.py PACK.json DIR.

A pack (see the project's bench README) holds causes with prior words, questions with worded
answers, and cases. The converter is part of the benchmark, not of the product.
"""

import json
import sys
from pathlib import Path
from typing import Any

import yaml

MARKS = {
    "strongly-suggests": "points to",
    "suggests": "hints at",
    "against": "speaks against",
    "strongly-against": "nearly rules out",
}
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
    checks = {f"q{at}": check_of(question, names) for at, question in enumerate(pack["questions"])}
    return {"flow": pack["name"], "title": pack["name"], "causes": causes, "checks": checks}


def check_of(question: Pack, names: dict[str, str]) -> dict[str, Any]:
    """A question as a check of one minute."""
    return {
        "ask": question["id"],
        "minutes": 1,
        "answers": {one["id"]: answer_of(one, names) for one in question["answers"]},
    }


def answer_of(answer: Pack, names: dict[str, str]) -> dict[str, Any]:
    """An answer with its marks."""
    marks: dict[str, Any] = {"seen": answer["seen"]}
    for cause, word in answer["evidence"].items():
        marks.setdefault(MARKS[word], []).append(names[cause])
    return marks


def cases_of(pack: Pack) -> list[dict[str, Any]]:
    """The pack's cases as lines for `coach flow replay`."""
    return [
        {"id": f"{pack['name']}-{at}", "causes": [f"c{cause}"], "answers": known(pack, answers)}
        for at, (cause, answers) in enumerate(pack["cases"])
    ]


def known(pack: Pack, answers: list[int | None]) -> dict[str, str | None]:
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
