"""A rep: the seller whom the coach talks with, and how one is found by a part of the name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import category, combining, normalize

from coachcli.coaching.errors import CoachError
from coachcli.coaching.record import ENDING, ending

LONGEST_NAME = 120
APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc`"), "'")
ACUTE = "\u00b4"
"""Typed for an apostrophe too; it comes apart into a blank and an accent, so it goes first."""


@dataclass(frozen=True, slots=True)
class Rep:
    """A person who sells. `manager` is the manager's name; `left` is the day after which the rep is no longer coached."""

    id: str
    name: str
    role: str = ""
    started: date | None = None
    manager: str = ""
    region: str = ""
    email: str = ""
    left: date | None = None


Clue = Callable[[Rep, Rep], bool]
"""Whether a line of a list means a known rep."""


class NoSuchRepError(CoachError):
    """Nobody on the team has this name."""

    def __init__(self, wanted: str, near: tuple[str, ...], command: str = "coach diagnose") -> None:
        self.wanted, self.near = wanted, near
        ask = f"Did you mean {' or '.join(near)}?" if near else "Add them first, or see who is there: coach team list"
        then = f'\n  {command} "{near[0]}"' if near else f'\n  coach team add "{wanted}"'
        super().__init__(f'No rep matches "{wanted}". {ask}{then}')


class AmbiguousRepError(CoachError):
    """Several reps have this in their name."""

    def __init__(self, wanted: str, found: tuple[Rep, ...]) -> None:
        self.wanted, self.found = wanted, found
        names = ", ".join(described(rep, found) for rep in found)
        twins = len({folded(rep.name) for rep in found}) < len(found)
        instead = f", or the last {ENDING} characters of the id instead" if twins else ""
        super().__init__(f'"{wanted}" could be {names}. Write more of the name{instead}.')


class NotANameError(CoachError):
    """A name that cannot be kept."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name!r} cannot be a name: it needs a letter, no control characters, and at most {LONGEST_NAME} characters."
        )


def found(wanted: str, reps: Iterable[Rep]) -> tuple[Rep, ...]:
    """The reps whom a part of a name can mean: a whole name before the start of a word before any part."""
    sought, known = folded(wanted), [(folded(rep.name), rep) for rep in reps]
    tests = (
        lambda name: name == sought,
        lambda name: f" {name}".find(f" {sought}") >= 0,
        lambda name: sought in name,
    )
    matches = (tuple(rep for name, rep in known if sought and test(name)) for test in tests)
    return next((match for match in matches if match), ())


def one(wanted: str, reps: Iterable[Rep], command: str = "coach diagnose") -> Rep:
    """The one rep whom this part of a name, an id, or the ending by which an id is shown, means.

    Raises NoSuchRepError or AmbiguousRepError.
    """
    known = tuple(reps)
    matches = tuple(rep for rep in known if rep.id == wanted) or found(wanted, known)
    matches = matches or tuple(rep for rep in known if ending(rep.id) == wanted.lower())
    if not matches:
        raise NoSuchRepError(wanted, near(wanted, known), command)
    if len(matches) > 1:
        raise AmbiguousRepError(wanted, matches)
    return matches[0]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a list of reps brings: people not known yet, people about whom something changed, and how many are as they were."""

    new: tuple[Rep, ...]
    changed: tuple[Rep, ...]
    unchanged: int


def arrivals(known: tuple[Rep, ...], listed: tuple[Rep, ...]) -> Arrivals:
    """Hold a list against the reps who are known: by email, else by name, and by team where two have the same name.

    What the list leaves empty stays as it was. Where two lines mean the same person, the first tells of them.
    """
    meant = _meant(known, listed)
    first = {rep.id: (rep, listed[at]) for at, rep in sorted(meant.items(), reverse=True)}
    merged = [(before, _merged(before, one)) for before, one in reversed(first.values())]
    changed = tuple(after for before, after in merged if after != before)
    new = tuple(one for at, one in enumerate(listed) if at not in meant)
    return Arrivals(new, changed, len(meant) - len(changed))


def _meant(known: tuple[Rep, ...], listed: tuple[Rep, ...]) -> dict[int, Rep]:
    """The known rep whom each line means, by the surest clue first; by an unsure one nobody is meant twice."""
    alike = _by_words(known)
    meant: dict[int, Rep] = {}
    for clue in CLUES:
        taken = {rep.id for rep in meant.values()}
        for at, one in enumerate(listed):
            rep = None if at in meant else _only(clue, one, alike, taken)
            if rep is not None:
                meant[at] = rep
                taken.add(rep.id)
    return meant


def _only(clue: Clue, one: Rep, alike: dict[str, list[Rep]], taken: set[str]) -> Rep | None:
    near_ones = {rep.id: rep for word in _words(one) for rep in alike.get(word, ())}
    fitting = [rep for rep in near_ones.values() if clue(rep, one) and (clue in SURE or rep.id not in taken)]
    return fitting[0] if len(fitting) == 1 or (fitting and clue is _says_nothing_new) else None


def _by_words(known: tuple[Rep, ...]) -> dict[str, list[Rep]]:
    alike: dict[str, list[Rep]] = {}
    for rep in known:
        for word in _words(rep):
            alike.setdefault(word, []).append(rep)
    return alike


def _words(rep: Rep) -> tuple[str, ...]:
    return (folded(rep.name), folded(rep.email)) if rep.email else (folded(rep.name),)


def _same_name(rep: Rep, one: Rep) -> bool:
    return folded(rep.name) == folded(one.name)


def _same_email(rep: Rep, one: Rep) -> bool:
    return bool(one.email) and folded(rep.email) == folded(one.email)


def _same_email_and_name(rep: Rep, one: Rep) -> bool:
    return _same_email(rep, one) and _same_name(rep, one)


def _says_nothing_new(rep: Rep, one: Rep) -> bool:
    return _same_name(rep, one) and _merged(rep, one) == rep


def _same_name_and_team(rep: Rep, one: Rep) -> bool:
    return _same_name(rep, one) and folded(rep.manager) == folded(one.manager)


def _same_name_without_team(rep: Rep, one: Rep) -> bool:
    return _same_name(rep, one) and not (rep.manager and one.manager)


SURE = (_same_email_and_name, _says_nothing_new)
CLUES = (*SURE, _same_email, _same_name_and_team, _same_name_without_team)
"""What tells that a line means a known rep, the surest first."""


def doubled(new: Rep, known: Iterable[Rep]) -> Rep | None:
    """The rep whom somebody added by hand would double: the same email, or the same name and no other email or team."""
    return next((rep for rep in known if _same_email(rep, new) or _same_name_nor_told_apart(rep, new)), None)


def _same_name_nor_told_apart(rep: Rep, one: Rep) -> bool:
    return _same_name(rep, one) and not _differ(rep.email, one.email) and not _differ(rep.manager, one.manager)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and folded(one) != folded(other)


def _merged(before: Rep, one: Rep) -> Rep:
    return replace(
        before,
        role=one.role or before.role,
        started=one.started or before.started,
        manager=one.manager or before.manager,
        region=one.region or before.region,
        email=one.email or before.email,
    )


def near(wanted: str, reps: Iterable[Rep]) -> tuple[str, ...]:
    """Up to two names that look like this one."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped name needs it

    words = {part: rep.name for rep in reps for part in (folded(rep.name), *folded(rep.name).split())}
    close = get_close_matches(folded(wanted), words, n=4, cutoff=0.6)
    return tuple(dict.fromkeys(words[word] for word in close))[:2]


def described(rep: Rep, among: tuple[Rep, ...]) -> str:
    """The name; when another of these has the same, also what is known of the rep and the ending of the id."""
    same = [other for other in among if folded(other.name) == folded(rep.name)]
    parts = (rep.role, rep.region, rep.manager and f"team {rep.manager}", ending(rep.id))
    return f"{rep.name} ({', '.join(part for part in parts if part)})" if len(same) > 1 else rep.name


def folded(name: str) -> str:
    """A name for comparing: case, accents, spare blanks, and which hyphen or apostrophe was typed aside."""
    opened = normalize("NFKD", name.replace(ACUTE, "'"))
    bare = "".join(" " if category(sign) == "Pd" else sign for sign in opened if not combining(sign))
    return " ".join(bare.translate(APOSTROPHES).casefold().split())


def named(name: str) -> str:
    """The name as it is kept: one blank between words, composed signs. Raises NotANameError."""
    kept = normalize("NFC", " ".join(name.split()))
    hidden = any(category(sign) in ("Cc", "Cs", "Cn") for sign in kept)
    if hidden or not any(sign.isalnum() for sign in kept) or len(kept) > LONGEST_NAME:
        raise NotANameError(name)
    return kept
