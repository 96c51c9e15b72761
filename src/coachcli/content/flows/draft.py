"""First drafts of flows, behaviours and assets: ids, checks with default marks, and stubs."""

import re
from collections.abc import Iterable
from itertools import dropwhile
from typing import Any
from unicodedata import normalize

from coachcli.coaching.cause import LEARNABLE, SOMETHING_ELSE, Kind
from coachcli.coaching.learning.catalogue import STUB, AssetKind
from coachcli.coaching.walks.flow import Way

LONGEST_ID = 40
PLAIN = {"ß": "ss", "'": "", "\u2019": ""}
"""Signs that taking accents off does not make plain."""

SMALL_WORDS = " a an the of and "
"""Words that an id does without."""

MOST_QUESTION = 130
MOST_ANSWER = 75
MOST_MINUTES = 60
USUAL_MINUTES = 30
TO_BE_NAMED = "to_be_named"
"""The metric of a behaviour whose metric nobody has named yet."""

GATE_CHECKS = ("when-it-fell", "expectation", "in-the-way", "could-if-had-to")
"""Ids that a check of a new flow does not take by chance: it would stand in for the gate's."""

NOTHING = "there was nothing to look at"
NONE_OF_THESE = "none of these"
MOST_CHOICES = 9
"""An answer is picked with one key, a digit."""

MINUTES = re.compile(r"\s*\((\d{1,3}) ?min[a-z.]*\)")
"""Minutes in an action, like "(45 min)"."""

SORTS = {"card": AssetKind.CARD, "drill": AssetKind.DRILL, "shadow": AssetKind.SHADOWING,
    "joint call": AssetKind.JOINT_CALL,
         "read": AssetKind.READING}  # fmt: skip
OWN_WAY = "say how the rep makes it their own: draw it, compare it, or explain it to somebody."
SHOWN = (
    "show",
    "read me",
    "open ",
    "lay ",
    "draw",
    "map ",
    "list ",
    "write",
    "rewrite",
    "play ",
    "replay",
    "beside",
)
PLAYED = ("role-play", "role play", "roleplay")
COUNTED = ("rate", "share", "count", "how many", "percent", "%", "number of", "average")

SKILL = ("well, at the first try", "in part, or only with help", "not yet", "it could not be tried")
KNOWLEDGE = (
    "right, without help",
    "in part, or after a hint",
    "wrong, or does not know",
    "it was not asked",
)
REASON = ("no, it is something else", "in part", "yes, this is it", "it cannot be told")
OTHER_REASONS = [str(Kind.COMMITMENT), str(Kind.ENVIRONMENT)]
OUTCOMES = {Kind.SKILL: SKILL, Kind.KNOWLEDGE: KNOWLEDGE}
"""What may come of a test, by the kind of its cause: against it, in part, for it, and nothing."""


class Ids:
    """Ids made of words, each given once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with the ids that are taken."""
        self.taken = {*taken, SOMETHING_ELSE, *Kind}

    def new(self, text: str, otherwise: str) -> str:
        """An id for this text, with a number when it is taken.

        Where the text has no letters, the id is made of the other one.
        """
        stem = slug(text) or otherwise
        numbered = (f"{stem}-{number}" for number in range(2, 10_000))
        id_ = next(name for name in (stem, *numbered) if name not in self.taken)
        self.taken.add(id_)
        return id_


def slug(text: str, most: int = LONGEST_ID) -> str:
    """A text as an id: small letters, digits and dashes, without small words, cut between words.

    It begins with a letter, or is empty.
    """
    words = list(dropwhile(lambda word: not word[0].isalpha(), _telling_words(text)))
    while len("-".join(words)) > most and len(words) > 1:
        words.pop()
    return "-".join(words)[:most].rstrip("-")


def _telling_words(text: str) -> list[str]:
    """The words of a text in plain letters, without the small ones where there are others."""
    every = re.findall("[a-z0-9]+", _in_plain_letters(text).lower())
    return [word for word in every if f" {word} " not in SMALL_WORDS] or every


def _in_plain_letters(text: str) -> str:
    for sign, plain in PLAIN.items():
        text = text.replace(sign, plain)
    return normalize("NFKD", text).encode("ascii", "ignore").decode()


def cut(text: str, most: int) -> str:
    """A text of at most so many characters, cut between words with an ellipsis."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def where_it_shows(behaviours: dict[str, list[str]]) -> dict[str, Any]:
    """A check that asks which of nine behaviours at most; each answer points to its causes."""
    pointing = {cut(text, MOST_ANSWER): {"points to": ids} for text, ids in behaviours.items()}
    everything = [cause for causes in behaviours.values() for cause in causes]
    none = {NONE_OF_THESE: {"seen": "rare", "speaks against": everything}}
    return {
        "observe": "Look at the work of the past four weeks. Which of these shows first?",
        "why": "The first one in the order of the work explains those after it.",
        "answers": {**pointing, **(none if len(pointing) < MOST_CHOICES else {})},
    }


def seen_check(behaviour: str, causes: list[str]) -> dict[str, Any]:
    """A check that looks whether a behaviour gap is there."""
    lead = "Look at the work of the past two weeks. Do you see this: "
    return {
        "observe": f"{lead}{cut(behaviour, MOST_QUESTION - len(lead) - 1)}?",
        **_whole(behaviour, MOST_QUESTION - len(lead) - 1),
        "answers": {
            "yes, most of the time": {"points to": causes},
            "now and then": {"hints at": causes},
            "no, or hardly ever": {"seen": "usual", "nearly rules out": causes},
            NOTHING: {"seen": "rare"},
        },
    }


def test_check(test: str, kind: Kind, causes: list[str]) -> dict[str, Any]:
    """A check made of a test; what may come of it depends on the kind of the cause."""
    way = way_of(test, kind)
    return {
        str(way): cut(test, MOST_QUESTION),
        **(_scene(test) if way is Way.ROLE_PLAY else {}),
        **_whole(test, MOST_QUESTION),
        "answers": _outcomes(kind, causes),
    }


def _scene(test: str) -> dict[str, str]:
    wanted = f"{STUB}write who the buyer is, and what changes the buyer's mind."
    return {"scene": f"{wanted} {test}"}


def _outcomes(kind: Kind, causes: list[str]) -> dict[str, Any]:
    against, half, full, nothing = OUTCOMES.get(kind, REASON)
    return {
        against: {"seen": "usual", "nearly rules out": causes, **_could(kind)},
        half: {"hints at": causes},
        full: {"points to": causes, **_cannot(kind)},
        nothing: {"seen": "rare"},
    }


def way_of(test: str, kind: Kind) -> Way:
    """How a test finds out, told by its words."""
    low = test.lower()
    if low.startswith(PLAYED):
        return Way.ROLE_PLAY
    if _has_any(low, SHOWN):
        return Way.OBSERVE
    return Way.DATA if kind not in LEARNABLE and _has_any(low, COUNTED) else Way.ASK


def _has_any(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def bare_action(action: str) -> str:
    """An action without its minutes."""
    return MINUTES.sub("", action).strip()


def stub_asset(id_: str, action: str, causes: list[str]) -> dict[str, Any]:
    """A stub of learning not written yet; its title and every part say what is to be written."""
    title = bare_action(action)
    return {
        "asset": id_,
        "title": f"{STUB}{title}",
        "kind": str(_sort_of(action)),
        "minutes": _minutes_of(action),
        "addresses": causes,
        "goal": f"{STUB}say what the rep can do afterwards.",
        "steps": f"{title}.\n\n{STUB}write the steps, each with its minutes.\n",
        "done": f"{STUB}say what is there at the end that both can look at.",
        "organise": f"{STUB}{OWN_WAY}",
    }


def _sort_of(action: str) -> AssetKind:
    low = action.lower()
    return next((kind for word, kind in SORTS.items() if word in low), AssetKind.WORKSHEET)


def _minutes_of(action: str) -> int:
    match = MINUTES.search(action)
    return min(MOST_MINUTES, max(1, int(match[1]))) if match else USUAL_MINUTES


def stub_behaviour(gap: str) -> dict[str, Any]:
    """A behaviour of which only the lack of it is known."""
    return {
        "title": f'No longer "{gap}"',
        "drives": [TO_BE_NAMED],
        "look at": f"{STUB}say where it can be seen in five minutes.",
        "sounds like": f"{STUB}write one line of somebody who does it well.",
        "expected": 3,
        "levels": {
            "1": gap,
            "2": f"{STUB}better, and not there yet.",
            "3": f"{STUB}as agreed.",
            "4": f"{STUB}beyond it.",
        },
    }


def _could(kind: Kind) -> dict[str, list[str]]:
    """What somebody can do on demand is missing for another reason than learning."""
    return {"hints at": OTHER_REASONS} if kind in LEARNABLE else {}


def _cannot(kind: Kind) -> dict[str, list[str]]:
    return {
        "speaks against": OTHER_REASONS if kind in LEARNABLE else [str(one) for one in LEARNABLE]
    }


def _whole(text: str, most: int) -> dict[str, str]:
    """The whole of a text that had to be cut, where the key ? shows it."""
    return {"why": text} if len(text) > most else {}
