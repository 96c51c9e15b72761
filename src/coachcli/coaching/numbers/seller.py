"""The sellers whom an export names, held against the reps who are known."""

from collections.abc import Iterable, Mapping

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep, folded, names_near


@dataclass(frozen=True, slots=True)
class Sellers:
    """Who the sellers in an export are: ids by key, those not known yet, those unclear."""

    known: dict[str, str]
    new: dict[str, Rep]
    unclear: dict[str, Rep]


def sellers(listed: Mapping[str, Rep], reps: Iterable[Rep]) -> Sellers:
    """Hold the sellers of an export against the reps: by email, else by name.

    Of several of a name, it is the one who has not left.
    """
    team = tuple(reps)
    matches = {key: _meant(one, team) for key, one in listed.items()}
    known = {key: found[0].id for key, found in matches.items() if len(found) == 1}
    new = {key: one for key, one in listed.items() if not matches[key]}
    return Sellers(
        known, new, {key: one for key, one in listed.items() if key not in known and key not in new}
    )


def likely(sellers_: Iterable[Rep], reps: Iterable[Rep]) -> tuple[str, ...]:
    """The names of sellers, in order, each with the rep whose name it may be a slip of."""
    team = tuple(reps)
    pairs = ((one.name, names_near(one.name, team)[:1]) for one in sellers_)
    return tuple(sorted(f"{name} (like {found[0]})" if found else name for name, found in pairs))


def _meant(seller: Rep, reps: tuple[Rep, ...]) -> tuple[Rep, ...]:
    by_mail = tuple(
        rep for rep in reps if seller.email and folded(rep.email) == folded(seller.email)
    )
    if by_mail:
        return by_mail
    same = tuple(
        rep
        for rep in reps
        if folded(rep.name) == folded(seller.name) and not (rep.email and seller.email)
    )
    return tuple(rep for rep in same if not rep.left) or same
