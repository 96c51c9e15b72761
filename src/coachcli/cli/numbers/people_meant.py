"""Who is meant by a name that may be a shorter form of a rep's: told, asked, or refused."""

from collections.abc import Mapping

from coachcli.cli.context import Context
from coachcli.cli.numbers.import_options import Options, picked
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.seller import short_for
from coachcli.coaching.rep import Rep, folded, rep_named

NEW = "new"
"""Says that a name is of somebody who is not on the team."""
Answers = tuple[tuple[str, str], ...]
"""Names, each with the rep it means, or NEW."""


class ShortNamesError(CoachError):
    """Sellers may be reps by another form of their names, and nobody is there to ask."""

    def __init__(self, open_: Mapping[str, tuple[Rep, ...]]) -> None:
        pairs = {name: reps[0].name for name, reps in open_.items()}
        who = ", ".join(f"{name} ({' or '.join(_names(reps))}?)" for name, reps in open_.items())
        may = show.count(len(pairs), "seller may be a rep", "sellers may be reps")
        say = ",".join(f"{name}={rep}" for name, rep in pairs.items())
        first = next(iter(pairs))
        super().__init__(
            f"{may} by a shorter name: {who}. Nothing was imported.\n"
            f'Say who is meant: --reps "{say}"\n'
            f'For somebody else: --reps "{first}={NEW}"'
        )


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant: by a seller's key the id of a rep or the key of another; and the answers."""

    same: dict[str, str]
    answers: Answers


def people_meant(
    context: Context,
    unknown: Mapping[str, Rep],
    team: tuple[Rep, ...],
    options: Options,
    answers: Answers,
) -> Meant:
    """Who is meant by sellers who are not on the team by their full name.

    Raises ShortNamesError where nobody is there to ask and they are not left out anyway, and
    NoSuchRepError.
    """
    said = {folded(name): whose for name, whose in answers}
    known = {
        key: said[folded(rep.name)] for key, rep in unknown.items() if folded(rep.name) in said
    }
    same = {key: rep_named(whose, team).id for key, whose in known.items() if whose != NEW}
    left = {key: rep for key, rep in unknown.items() if key not in known}
    among = {key: short_for(rep, _others(key, unknown, team)) for key, rep in left.items()}
    open_ = {key: reps for key, reps in among.items() if reps}
    if not open_ or (options.known_reps and not context.terminal.has_person):
        return Meant(same, answers)
    if not context.terminal.has_person:
        raise ShortNamesError({unknown[key].name: reps for key, reps in open_.items()})
    keys = {folded(rep.name): key for key, rep in unknown.items()}
    asked = {key: _asked(context, unknown[key].name, reps) for key, reps in open_.items()}
    same |= {key: rep.id or keys[folded(rep.name)] for key, rep in asked.items() if rep}
    new = ((unknown[key].name, rep.name if rep else NEW) for key, rep in asked.items())
    return Meant(same, (*answers, *new))


def _others(key: str, unknown: Mapping[str, Rep], team: tuple[Rep, ...]) -> tuple[Rep, ...]:
    """The team, and sellers who come with the file by a longer name."""
    words = len(unknown[key].name)
    new = (rep for other, rep in unknown.items() if other != key and len(rep.name) > words)
    return (*team, *new)


def _asked(context: Context, name: str, reps: tuple[Rep, ...]) -> Rep | None:
    """Whom a manager says that a name means; none for somebody else."""
    ways = (*_names(reps), "somebody else")
    number = picked(context.terminal, f"Who is {name}?", ways)
    return reps[number] if number < len(reps) else None


def _names(reps: tuple[Rep, ...]) -> tuple[str, ...]:
    return tuple(rep.name for rep in reps)
