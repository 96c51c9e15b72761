"""A linter for words: plain, British, about what can be seen, and easy to read."""

import re
from functools import cache
from importlib.resources import files

import pytest

from words import FILLER, JUDGING, ONE_WORD, OTHER_NAMES, ROOT, Text, grade, holds, texts

HARDEST = 9.0
LONG_ENOUGH = 60
"""Words from which on the reading grade of a single text says something."""

WHO = (
    r"of (?:all )?(?:reps|sellers|salespeople|buyers|managers|companies|firms)"
    r"|studies|study|research|survey"
)
CLAIM = re.compile(rf"\d+ ?(?:%|per cent)[^.]{{0,60}}\b(?:{WHO})\b", re.IGNORECASE)
FINE = frozenset(
    [
        "practise",
        "practices",
        "stories",
        "story",
        "nd",
        "opps",
        "license",
        "program",
        "programs",
        "meter",
        "meters",
        "opps",
        "check",
        "checks",
        "draft",
        "disk",
    ]
)
"""Words of the list of American forms that are British too, or that the field uses so."""

EVERY = list(texts())
PAGES = sorted(
    str(path.relative_to(ROOT)) for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
)


@cache
def american() -> dict[str, str]:
    """American forms and the British ones, from codespell's list."""
    lines = (
        files("codespell_lib")
        .joinpath("data/dictionary_en-GB_to_en-US.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    pairs = (line.split("->") for line in lines if "->" in line)
    return {us.strip(" ,"): gb for gb, us in pairs if us.strip(" ,").isalpha()}


@cache
def misspelt() -> frozenset[str]:
    """Misspellings, from codespell's list."""
    lines = (
        files("codespell_lib")
        .joinpath("data/dictionary.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    return frozenset(line.split("->", 1)[0] for line in lines if "->" in line) - FINE


def where(one: Text) -> str:
    return f"{one.file} {one.place}: {one.text[:90]}"


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower().replace("*", "")))


def is_hard(one: Text) -> bool:
    return len(one.text.split()) >= LONG_ENOUGH and grade(one.text) > HARDEST


def test_there_is_something_to_read() -> None:
    assert len(EVERY) > 1000


def test_nothing_is_filler() -> None:
    assert [(where(one), found) for one in EVERY if (found := holds(one.text, FILLER))] == []


def test_a_thing_has_one_name() -> None:
    assert [(where(one), found) for one in EVERY if (found := holds(one.text, OTHER_NAMES))] == []


def test_nobody_is_judged() -> None:
    assert [(where(one), found) for one in EVERY if (found := holds(one.text, JUDGING))] == []


def test_spelling_is_british() -> None:
    forms = {us: gb for us, gb in american().items() if us not in FINE and gb not in FINE}
    assert [
        (where(one), {us: forms[us] for us in found})
        for one in EVERY
        if (found := words(one.text) & forms.keys())
    ] == []


def test_nothing_is_misspelt() -> None:
    assert [(where(one), found) for one in EVERY if (found := words(one.text) & misspelt())] == []


def test_no_answer_is_a_bare_yes_or_a_bare_frequency() -> None:
    answers = [one for one in EVERY if one.place.endswith("/answers")]
    assert answers
    assert [where(one) for one in answers if one.text.strip(" .").lower() in ONE_WORD] == []


def test_no_check_has_the_same_answer_twice() -> None:
    folded = [
        (one.file, one.place, " ".join(sorted(words(one.text))))
        for one in EVERY
        if one.place.endswith("/answers")
    ]
    assert sorted({one for one in folded if folded.count(one) > 1}) == []


@pytest.mark.parametrize("file", sorted({one.file for one in EVERY}))
def test_a_file_reads_easily(file: str) -> None:
    found = [one for one in EVERY if one.file == file]
    assert found
    assert grade(". ".join(one.text for one in found)) <= HARDEST
    assert [(where(one), round(grade(one.text), 1)) for one in found if is_hard(one)] == []


def test_no_percentage_stands_for_research_without_a_claim_behind_it() -> None:
    assert [where(one) for one in EVERY if CLAIM.search(one.text)] == []


@pytest.mark.parametrize(
    "page",
    sorted(
        str(path.relative_to(ROOT)) for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    ),
)
def test_the_documentation_is_spelt_well(page: str) -> None:
    told = words(
        re.sub(r"\w+…", "", (ROOT / page).read_text(encoding="utf-8"))
    )  # what a table cuts is no word
    forms = {us for us, gb in american().items() if us not in FINE and gb not in FINE}
    assert sorted(told & forms - {"color"}) == []
    assert sorted(told & misspelt()) == []
