"""A rep: the seller whom the coach talks with, and how one is found by a part of the name."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from unicodedata import category, combining, normalize

from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.record import ENDING, ending

LONGEST_NAME = 120
MOST_NAMED = 12
MOST_REMARKS = 3
"""As many private lines as are read before a talk."""
APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc`"), "'")
ACUTE = "\u00b4"
"""Typed for an apostrophe too; it comes apart into a blank and an accent, so it goes first."""


@dataclass(frozen=True, slots=True)
class Rep:
    """A person who sells.

    `manager` is the manager's name; `left` is the day after which the rep is no longer coached.
    """

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

    def __init__(self, wanted: str, near: tuple[str, ...], act: str = "diagnose") -> None:
        self.wanted, self.near = wanted, near
        meant = (f"Did you mean {' or '.join(near)}?\n  ", Todo(act, near[:1]))
        add = (
            "Add them first, or see who is there: ",
            Todo("list reps"),
            "\n  ",
            Todo("add rep", (wanted,)),
        )
        super().__init__(f'No rep matches "{wanted}". ', *(meant if near else add))


class AmbiguousRepError(CoachError):
    """Several reps have this in their name."""

    def __init__(self, wanted: str, reps: tuple[Rep, ...]) -> None:
        self.wanted, self.reps = wanted, reps
        names = ", ".join(described(reps)[:MOST_NAMED])
        names += " and others" if len(reps) > MOST_NAMED else ""
        twins = len({folded(rep.name) for rep in reps}) < len(reps)
        instead = f", or the last {ENDING} characters of the id instead" if twins else ""
        super().__init__(f'"{wanted}" could be {names}. Write more of the name{instead}.')


class NotANameError(CoachError):
    """A name that cannot be kept."""

    def __init__(self, name: str) -> None:
        needs = f"a letter, no control characters, and at most {LONGEST_NAME} characters"
        super().__init__(f"{name[:LONGEST_NAME]!r} cannot be a name: it needs {needs}.")


def reps_named(wanted: str, reps: Iterable[Rep]) -> tuple[Rep, ...]:
    """The reps whom a part of a name can mean: whole names, else starts of words, else parts."""
    sought, known = folded(wanted), [(folded(rep.name), rep) for rep in reps]
    tests = (
        lambda name: name == sought,
        lambda name: f" {name}".find(f" {sought}") >= 0,
        lambda name: sought in name,
    )
    matches = (tuple(rep for name, rep in known if sought and test(name)) for test in tests)
    return next((match for match in matches if match), ())


def sellers(reps: Iterable[Rep]) -> tuple[Rep, ...]:
    """These reps without those who manage one of them: a coach is not among their own reps.

    Where nobody else is there, all of them.
    """
    known = tuple(reps)
    bosses = {rep.manager for rep in known}
    return tuple(rep for rep in known if rep.name not in bosses) or known


def rep_named(wanted: str, reps: Iterable[Rep], act: str = "diagnose") -> Rep:
    """The one rep whom this part of a name, an id, or the ending by which an id is shown, means.

    Raises NoSuchRepError or AmbiguousRepError.
    """
    known = tuple(reps)
    matches = tuple(rep for rep in known if rep.id == wanted) or reps_named(wanted, known)
    matches = matches or tuple(rep for rep in known if ending(rep.id) == wanted.lower())
    if not matches:
        raise NoSuchRepError(wanted, names_near(wanted, known), act)
    if len(matches) > 1:
        raise AmbiguousRepError(wanted, matches)
    return matches[0]


@dataclass(frozen=True, slots=True)
class PrivateLine:
    """A private line of the manager's about a rep, and of which day it is."""

    day: date
    text: str


def since(remarks: Iterable[PrivateLine], last: date | None) -> tuple[PrivateLine, ...]:
    """The first of these lines that were kept since the last talk, or at any time without one."""
    new = (each for each in remarks if last is None or each.day >= last)
    return tuple(islice(new, MOST_REMARKS))


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a list of reps brings: who is new, who changed, and how many are as they were."""

    new: tuple[Rep, ...]
    changed: tuple[Rep, ...]
    unchanged: int


def arrivals(known: tuple[Rep, ...], listed: tuple[Rep, ...]) -> Arrivals:
    """Hold a list against the known reps: by email, else by name, and by team for namesakes.

    What the list leaves empty stays as it was. Where two lines mean the same person, the first
    tells of them.
    """
    meant = _meant(known, listed)
    first = {rep.id: (rep, listed[at]) for at, rep in sorted(meant.items(), reverse=True)}
    merged = [(before, _merged(before, one)) for before, one in reversed(first.values())]
    changed = tuple(after for before, after in merged if after != before)
    new = tuple(one for at, one in enumerate(listed) if at not in meant)
    return Arrivals(new, changed, len(meant) - len(changed))


def _meant(known: tuple[Rep, ...], listed: tuple[Rep, ...]) -> dict[int, Rep]:
    """The known rep whom each line means, by the surest clue; nobody twice by an unsure one."""
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


def _only(clue: Clue, line: Rep, alike: dict[str, list[Rep]], taken: set[str]) -> Rep | None:
    near_ones = {rep.id: rep for word in _words(line) for rep in alike.get(word, ())}
    fitting = [
        rep
        for rep in near_ones.values()
        if clue(rep, line) and (clue in SURE or rep.id not in taken)
    ]
    return fitting[0] if len(fitting) == 1 or (fitting and clue is _says_nothing_new) else None


def _by_words(known: tuple[Rep, ...]) -> dict[str, list[Rep]]:
    alike: dict[str, list[Rep]] = {}
    for rep in known:
        for word in _words(rep):
            alike.setdefault(word, []).append(rep)
    return alike


def _words(rep: Rep) -> tuple[str, ...]:
    return (folded(rep.name), folded(rep.email)) if rep.email else (folded(rep.name),)


def _same_name(rep: Rep, line: Rep) -> bool:
    return folded(rep.name) == folded(line.name)


def _same_email(rep: Rep, line: Rep) -> bool:
    return bool(line.email) and folded(rep.email) == folded(line.email)


def _same_email_and_name(rep: Rep, line: Rep) -> bool:
    return _same_email(rep, line) and _same_name(rep, line)


def _says_nothing_new(rep: Rep, line: Rep) -> bool:
    return _same_name(rep, line) and _merged(rep, line) == rep


def _same_name_and_team(rep: Rep, line: Rep) -> bool:
    return _same_name(rep, line) and folded(rep.manager) == folded(line.manager)


def _same_name_without_team(rep: Rep, line: Rep) -> bool:
    return _same_name(rep, line) and not (rep.manager and line.manager)


SURE = (_same_email_and_name, _says_nothing_new)
CLUES = (*SURE, _same_email, _same_name_and_team, _same_name_without_team)
"""What tells that a line means a known rep, the surest first."""


def doubled(new: Rep, known: Iterable[Rep]) -> Rep | None:
    """The rep whom somebody added by hand would double.

    That is the same email, or the same name and no other email or team.
    """
    return next(
        (rep for rep in known if _same_email(rep, new) or _same_name_nor_told_apart(rep, new)), None
    )


def _same_name_nor_told_apart(rep: Rep, line: Rep) -> bool:
    return (
        _same_name(rep, line)
        and not _differ(rep.email, line.email)
        and not _differ(rep.manager, line.manager)
    )


def _differ(text: str, other: str) -> bool:
    return bool(text and other) and folded(text) != folded(other)


def _merged(before: Rep, line: Rep) -> Rep:
    """A known rep with what a line says; who is listed as begun after they left is back."""
    is_back = before.left and line.started and line.started > before.left
    return replace(
        before,
        left=None if is_back else before.left,
        role=line.role or before.role,
        started=line.started or before.started,
        manager=line.manager or before.manager,
        region=line.region or before.region,
        email=line.email or before.email,
    )


def names_near(wanted: str, reps: Iterable[Rep]) -> tuple[str, ...]:
    """Up to two names that look like this one."""
    words = {
        part: rep.name for rep in reps for part in (folded(rep.name), *folded(rep.name).split())
    }
    alike = near(folded(wanted), words, most=4)
    return tuple(dict.fromkeys(words[word] for word in alike))[:2]


def described(reps: tuple[Rep, ...]) -> list[str]:
    """The names; where another of these has it too, also what is known of the rep."""
    namesakes = Counter(folded(rep.name) for rep in reps)
    return [_told(rep) if namesakes[folded(rep.name)] > 1 else rep.name for rep in reps]


def _told(rep: Rep) -> str:
    parts = (rep.role, rep.region, rep.manager and f"team {rep.manager}", ending(rep.id))
    return f"{rep.name} ({', '.join(part for part in parts if part)})"


def folded(name: str) -> str:
    """A name for comparing: case, accents, blanks, and kinds of hyphen and apostrophe aside."""
    opened = normalize("NFKD", name.replace(ACUTE, "'"))
    bare = "".join(
        " " if category(sign) == "Pd" else sign for sign in opened if not combining(sign)
    )
    return " ".join(bare.translate(APOSTROPHES).casefold().split())


def identity(who: Rep) -> dict[str, str]:
    """Who is meant, for a program: the id and the name."""
    return {"id": who.id, "name": who.name}


def first_name(name: str) -> str:
    """The first of somebody's names."""
    return name.split(maxsplit=1)[0]


def named(name: str) -> str:
    """The name as it is kept: one blank between words, composed signs. Raises NotANameError."""
    kept = normalize("NFC", " ".join(name.split()))
    hidden = any(category(sign) in ("Cc", "Cs", "Cn") for sign in kept)
    if hidden or not any(sign.isalnum() for sign in kept) or len(kept) > LONGEST_NAME:
        raise NotANameError(name)
    return kept
