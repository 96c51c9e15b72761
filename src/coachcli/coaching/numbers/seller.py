"""The sellers whom an export names, held against the reps who are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coachcli.coaching.rep import Rep, folded, near


@dataclass(frozen=True, slots=True)
class Sellers:
    """Whom the sellers in an export are: ids by key, those who are not known yet, and those who could be several."""

    known: dict[str, str]
    new: dict[str, Rep]
    unclear: dict[str, Rep]


def sellers(listed: Mapping[str, Rep], reps: Iterable[Rep]) -> Sellers:
    """Hold the sellers of an export against the reps: by email, else by name; of several of a name, the one who has not left."""
    team = tuple(reps)
    matches = {key: _meant(one, team) for key, one in listed.items()}
    known = {key: found[0].id for key, found in matches.items() if len(found) == 1}
    new = {key: one for key, one in listed.items() if not matches[key]}
    return Sellers(known, new, {key: one for key, one in listed.items() if key not in known and key not in new})


def likely(sellers_: Iterable[Rep], reps: Iterable[Rep]) -> tuple[str, ...]:
    """The names of sellers, in order, each with the rep whose name it looks like, for it may be a slip."""
    team = tuple(reps)
    pairs = ((one.name, near(one.name, team)[:1]) for one in sellers_)
    return tuple(sorted(f"{name} (like {found[0]})" if found else name for name, found in pairs))


def _meant(one: Rep, reps: tuple[Rep, ...]) -> tuple[Rep, ...]:
    by_mail = tuple(rep for rep in reps if one.email and folded(rep.email) == folded(one.email))
    if by_mail:
        return by_mail
    same = tuple(rep for rep in reps if folded(rep.name) == folded(one.name) and not (rep.email and one.email))
    return tuple(rep for rep in same if not rep.left) or same
