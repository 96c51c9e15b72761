"""The sellers whom an export names, held against the reps who are known."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.wording import listed, plain_words
from coachcli.coaching.rep import Rep, folded, names_near

GONE = listed("""
    inactive deactivated disabled former left ex terminated deleted archived removed active inaktiv
    deaktiviert ausgeschieden ehemalig ehemals gesperrt aktiv inactif desactive desactivee ancien
    ancienne parti partie actif inactivo inactiva desactivado desactivada activo
""")
"""Words beside the name of somebody who left, or has not."""
TITLES = listed("jr sr ii iii iv inc llc ltd gmbh ag co corp phd md mba cpa esq")
"""What stands after a comma and is no first name."""
ASIDE = re.compile(r"\s*[(\[<{]([^)\]>}]*)[)\]>}]\s*")
AFTER_DASH = re.compile(r"\s+[-\u2013\u2014]\s*([^-\u2013\u2014]+)$")
EMAIL = re.compile(r"[^\s<>()\[\];,:@]+@[^\s<>()\[\];,:@]+\.[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Sellers:
    """Who the sellers in an export are: ids by key, those not known yet, those unclear."""

    known: dict[str, str]
    new: dict[str, Rep]
    unclear: dict[str, Rep]


def sellers(listed: Mapping[str, Rep], reps: Iterable[Rep]) -> Sellers:
    """Hold the sellers of an export against the reps: by email, else by name.

    Of several of a name, it is the one who has not left. Two with emails of their own are not both
    the one rep of their name.
    """
    team = tuple(reps)
    matches = {key: _meant(one, team) for key, one in listed.items()}
    sure = {key: found[0].id for key, found in matches.items() if len(found) == 1}
    emails = {(id_, folded(listed[key].email)) for key, id_ in sure.items() if listed[key].email}
    often = Counter(id_ for id_, _ in emails)
    known = {key: id_ for key, id_ in sure.items() if often[id_] <= 1}
    new = {key: one for key, one in listed.items() if not matches[key]}
    return Sellers(
        known, new, {key: one for key, one in listed.items() if key not in known and key not in new}
    )


def likely(sellers_: Iterable[Rep], reps: Iterable[Rep]) -> tuple[str, ...]:
    """The names of sellers, in order, each with the rep whose name it may be a slip of."""
    team = tuple(reps)
    pairs = ((one.name, names_near(one.name, team)[:1]) for one in sellers_)
    return tuple(sorted(f"{name} (like {found[0]})" if found else name for name, found in pairs))


def short_for(seller: Rep, reps: Iterable[Rep]) -> tuple[Rep, ...]:
    """The reps whom a seller may be by a shorter name, or a longer one.

    So "D. Reyes", "Dana R.", "Dana" and "Dana M. Reyes" may be Dana Reyes.
    """
    words = _name_words(seller.name)
    return tuple(rep for rep in reps if _may_be(words, _name_words(rep.name)))


def _name_words(name: str) -> tuple[str, ...]:
    """The words of a name without what lies between the first and the last, if it is a letter."""
    words = folded(name).replace(".", " ").split()
    last = len(words) - 1
    return tuple(word for at, word in enumerate(words) if at in (0, last) or len(word) > 1)


def _may_be(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether names are alike word by word, some as initials, or one is half of the other."""
    if len(words) == 1 < len(others):
        return words[0] in (others[0], others[-1])
    if len(words) != len(others):
        return False
    pairs = tuple(zip(words, others, strict=True))
    is_sure = any(one == other and len(one) > 1 for one, other in pairs)
    return is_sure and all(one == other or _is_initial(one, other) for one, other in pairs)


def _is_initial(word: str, other: str) -> bool:
    return min(len(word), len(other)) == 1 and word[0] == other[0]


def email_in(name: str) -> str:
    """The email address in the place of a name, or beside it; "" where there is none."""
    match = EMAIL.search(name)
    return match[0] if match else ""


def plain_name(name: str) -> str:
    """A name without what a CRM writes beside it, the first name first.

    So "Lindqvist, Tom (Inactive)" is "Tom Lindqvist"; "" where there is an email and no name.
    """
    bare = AFTER_DASH.sub(_unless_gone, ASIDE.sub(_unless_gone, EMAIL.sub("", name)))
    last, comma, first = bare.partition(",")
    is_turned = comma and last.strip() and _is_first_name(first)
    return " ".join((f"{first} {last}" if is_turned else bare).split())


def words_of(name: str) -> str:
    """The words of a name in an order of their own, so that the last name may come first."""
    return " ".join(sorted(folded(name).split()))


def _unless_gone(match: re.Match[str]) -> str:
    """What stands beside a name, or nothing where it says that somebody left."""
    said = plain_words(match[1])
    return match[0] if said and GONE.isdisjoint(said.split()) else " "


def _is_first_name(after_comma: str) -> bool:
    said = plain_words(after_comma)
    return bool(said) and "," not in after_comma and said not in TITLES


def _meant(seller: Rep, reps: tuple[Rep, ...]) -> tuple[Rep, ...]:
    by_mail = tuple(
        rep for rep in reps if seller.email and folded(rep.email) == folded(seller.email)
    )
    if by_mail:
        return by_mail
    same = tuple(
        rep
        for rep in reps
        if words_of(rep.name) == words_of(seller.name) and not (rep.email and seller.email)
    )
    return tuple(rep for rep in same if not rep.left) or same
