"""What managers call things, and the plainer words in which flows and learning speak of them."""

import re
from collections.abc import Iterable

from coachcli.coaching.near import near

LIKE = 0.8
"""How like a word of more than a few letters must be to be taken for it: a letter is wrong."""
LEAST = 4
FILLING = frozenset(
    (
        *("a", "an", "and", "at", "for", "he", "her", "his", "in", "is", "my", "of", "on", "or"),
        *("our", "she", "the", "their", "they", "to", "too", "very", "we", "with"),
    )
)
"""Words that say nothing of what is looked for."""
WORD = re.compile(r"[^\W_]+")
PLAINER = {
    "bant": ("qualif", "budget", "who decides"),
    "battlecard": ("competitor", "alternative"),
    "burnout": ("too much at once", "hours", "capacity"),
    "champion": ("sponsor", "speaks for us", "inside"),
    "closing": ("close", "signature", "next step"),
    "cold call": ("opening", "first sixty seconds"),
    "commit": ("forecast", "evidence"),
    "discovery": ("problem", "questions"),
    "fast": ("quick", "early", "first", "at once"),
    "forecasting": ("forecast", "dates"),
    "ghost": ("went silent", "silent deals", "been silent", "went quiet", "no reply", "unanswered"),
    "handover": ("hand over", "first weeks"),
    "happy ears": ("evidence", "forecast"),
    "icp": ("right accounts", "fit", "target"),
    "meddic": ("economic buyer", "criteria", "decision", "qualif"),
    "meddpicc": ("economic buyer", "criteria", "decision", "qualif"),
    "motivation": ("why it matters", "goal talk", "commitment"),
    "multithread": ("several people", "others who have a say", "introductions", "first buyer"),
    "negotiat": ("price", "discount", "give and get"),
    "no-show": ("did not come", "meeting"),
    "objection": ("brush-off", "too expensive", "price"),
    "onboard": ("new in the role", "first weeks", "handed over", "starting"),
    "pipeline": ("open deals", "opportunities"),
    "pricing": ("price", "discount"),
    "procurement": ("purchas", "price", "terms"),
    "prospecting": ("opener", "messages", "cold call"),
    "ramp": ("new in the role", "first weeks"),
    "sandbag": ("forecast", "evidence"),
    "single-thread": ("several people", "first buyer"),
    "slipping": ("slip", "dates"),
    "spin": ("problem", "questions"),
    "stakeholder": ("who has a say", "others who have a say"),
    "stall": ("stand still", "next step"),
    "time management": ("calendar", "hours", "capacity"),
    "upsell": ("existing accounts", "offer"),
}
"""By how a word or saying begins: what is looked for beside it."""


def sought(words: str) -> tuple[str, ...]:
    """The words that count, in lower case; all, where none of them does."""
    every = words_of(words)
    return tuple(word for word in every if word not in FILLING) or tuple(every)


def words_of(text: str) -> list[str]:
    """All the words, in lower case: what stands between signs that are no letter and no digit."""
    return WORD.findall(text.casefold())


def plainer(words: str) -> dict[str, tuple[str, ...]]:
    """What else to look for in the place of each of the words that count."""
    flat, counting = " ".join(sought(words)), sought(words)
    said = {word: _meant(word) for word in counting}
    for saying, meant in PLAINER.items():
        first, *more = saying.replace("-", " ").split()
        if more and " ".join((first, *more)) in flat:
            said |= {word: (*said.get(word, ()), *meant) for word in (first, *more)}
    return said


def _meant(word: str) -> tuple[str, ...]:
    """What a word stands for, with a letter wrong as well."""
    keys = [key for key in PLAINER if word.startswith(key)] or near_words(word, PLAINER)
    return tuple(meant for key in keys for meant in PLAINER[key])


def near_words(word: str, known: Iterable[str]) -> list[str]:
    """The known words for which this one may be a slip of the hand."""
    return list(near(word, known, most=1, like=LIKE)) if len(word) > LEAST else []
