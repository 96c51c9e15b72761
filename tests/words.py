"""The words that managers and reps read: every text that is shipped, and what may not be in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
FILLER = (
    "leverage", "leveraging", "synergy", "synergies", "utilise", "utilize", "game-changer",
    "game-changing", "best-in-class", "world-class", "cutting-edge", "seamless", "seamlessly",
    "robust", "holistic", "holistically", "impactful", "actionable", "deep-dive", "low-hanging",
    "circle back", "move the needle", "value-add", "ecosystem", "paradigm", "empower",
    "empowering", "unlock", "delve", "crucial", "rockstar", "ninja", "going forward", "basically",
    "needless to say", "outside the box", "thought leader", "ideate", "stakeholder alignment",
    "learnings", "deliverables", "pain point", "pain points", "ping them", "reach out",
)  # fmt: skip
JUDGING = (
    "lazy", "lazily", "weak performer", "weak rep", "poor performer", "underperformer",
    "underperforming", "bad attitude", "poor attitude", "attitude problem", "unmotivated",
    "incompetent", "hopeless", "useless", "sloppy", "stupid", "clueless", "difficult person",
    "not a team player", "toxic", "loser", "born seller", "unprofessional", "stubborn",
    "arrogant", "complacent", "work-shy",
)  # fmt: skip
OTHER_NAMES = ("mail", "mails", "e-mail", "e-mails")
"""Words for things that have another name here."""
ONE_WORD = {
    "yes",
    "no",
    "always",
    "never",
    "sometimes",
    "often",
    "rarely",
    "usually",
    "seldom",
    "mostly",
    "maybe",
    "frequently",
}
SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n\s*\n|\n\s*[-|*\d]")
WORD = re.compile(r"[A-Za-z][A-Za-z']*")
QUOTED = re.compile(r'"[^"]*"')
VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the shipped content, and where it stands."""

    file: str
    place: str
    text: str


def texts() -> Iterator[Text]:
    """Every text in flows and library that somebody reads; ids and marks are none.

    Read in C, as each worker of a test run reads these two hundred files for its list of tests.
    """
    for path in sorted([*(ROOT / "flows").glob("*.yaml"), *(ROOT / "library").rglob("*.yaml")]):
        yield from _texts(path.name, "", yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))


def holds(text: str, words: tuple[str, ...]) -> list[str]:
    """Which of these words or phrases stand in a text, capitals and quotations aside."""
    told = QUOTED.sub("", text)
    low = f" {' '.join(WORD.findall(told.casefold()))} "
    return [word for word in words if f" {word.replace('-', ' ')} " in low]


def grade(text: str) -> float:
    """The reading grade of a text (Flesch and Kincaid, 1975): years at school that it takes."""
    words = WORD.findall(text)
    sentences = max(1, len([one for one in SENTENCE.split(text) if one and WORD.search(one)]))
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / max(1, len(words)) - 15.59


def _syllables(word: str) -> int:
    low = word.lower().removesuffix("es").removesuffix("ed") if len(word) > 4 else word.lower()
    silent = low.endswith("e") and not low.endswith("le")
    return max(1, len(VOWELS.findall(low)) - silent)


SPOKEN = (
    "title", "means", "instead", "ask", "observe", "role-play", "data", "why", "listen for",
    "scene", "goal", "steps", "done", "organise", "answer", "rep sees", "coach sees", "attitude",
    "hidden fact", "name", "pass", "look at", "sounds like", "pass marks", "must say", "1", "2",
    "3", "4", "say", "agree", "read out", "ten minutes", "for the coach",
)  # fmt: skip
"""The keys whose values somebody reads."""


def _texts(file: str, place: str, value: Any) -> Iterator[Text]:  # noqa: ANN401 - whatever YAML holds
    if isinstance(value, dict):
        yield from (
            text for key, one in value.items() for text in _below(file, f"{place}/{key}", one)
        )
    elif isinstance(value, list):
        yield from (text for one in value for text in _texts(file, place, one))
    elif place.rpartition("/")[2] in SPOKEN and value is not None:
        yield Text(file, place, str(value))


def _below(file: str, place: str, value: Any) -> Iterator[Text]:  # noqa: ANN401 - as above
    return (
        _answers(file, place, value) if place.endswith("/answers") else _texts(file, place, value)
    )


def _answers(file: str, place: str, answers: dict[str, Any]) -> Iterator[Text]:
    yield from (Text(file, place, str(answer)) for answer in answers)
