"""The sellers of an export: who of them is on the team, and what is done with those who are not."""

from collections.abc import Iterator, Mapping

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.numbers.import_options import Options, picked
from coachcli.cli.numbers.people_meant import Answers, people_meant
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import Terminal
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.seller import likely, sellers
from coachcli.coaching.rep import Rep, doubled, folded
from coachcli.content.imports.sellers import SellersRead
from coachcli.store import person

WAYS = ("add them as reps", "leave their lines out")


class UnknownRepsError(CoachError):
    """An export has sellers who are not on the team, and nobody is there to ask."""

    def __init__(self, names: tuple[str, ...]) -> None:
        are = "is" if len(names) == 1 else "are"
        who = f"{show.count(len(names), 'seller')} {are} not on the team: {', '.join(names)}."
        super().__init__(
            f"{who} Nothing was imported.\n"
            "Add them with --add-reps, or leave their lines out with --known-reps.\n"
            "To bring the team first, with its managers: coach team import FILE"
        )


class UnclearRepsError(CoachError):
    """A seller's name is the name of several reps."""

    def __init__(self, reps: tuple[Rep, ...]) -> None:
        names = ", ".join(sorted(rep.name for rep in reps))
        super().__init__(
            f"Several reps have these names: {names}. Nothing was imported.\n"
            "Give the reps an email (coach team import), "
            "and name the column of emails in the export: --map email=COLUMN"
        )


class TeamGrewError(CoachError):
    """A seller who comes with an import was added to the team meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            "A seller of this file was added to the team in another terminal meanwhile. "
            "Nothing was imported. Give the same command again."
        )


@dataclass(frozen=True, slots=True)
class Sold:
    """Who the sellers of an import are.

    It has their ids by key, the reps who come with it, how else the names of reps are written, and
    by id how those who come are called: with the rep whose name theirs may be a slip of. `team` is
    those among whom they were looked for, `answers` what was said of names.
    """

    ids: dict[str, str]
    new: tuple[Rep, ...]
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    called: dict[str, str]
    team: tuple[Rep, ...]
    answers: Answers = ()


def people(context: Context, listed: SellersRead, options: Options, answers: Answers = ()) -> Sold:
    """Who the sellers of an export are; some were told by `answers`.

    Raises UnknownRepsError, UnclearRepsError or ShortNamesError.
    """
    team = person.team(context.room, left=True)
    who = sellers(listed.reps, team)
    if who.unclear:
        raise UnclearRepsError(tuple(who.unclear.values()))
    meant = people_meant(context, who.new, team, options, answers)
    unknown = {key: rep for key, rep in who.new.items() if key not in meant.same}
    new = _coming(context, unknown, team, options)
    ids = who.known | {key: rep.id for key, rep in new.items()}
    ids |= {key: ids.get(whose, whose) for key, whose in meant.same.items()}
    names = {rep.id: rep.name for rep in (*team, *new.values())}
    called = {rep.id: likely((rep,), team)[0] for rep in new.values()}
    ids = {key: id_ for key, id_ in ids.items() if id_ in names}
    forms = tuple(_forms(listed, ids, names))
    return Sold(ids, tuple(new.values()), forms, called, team, meant.answers)


def refuse_grown(context: Context, who: Sold) -> None:
    """Refuse to add somebody whom another terminal has added by now. Raises TeamGrewError."""
    known = {rep.id for rep in who.team}
    joined = [rep for rep in person.team(context.room, left=True) if rep.id not in known]
    if any(doubled(new, joined) for new in who.new):
        raise TeamGrewError


def _forms(
    listed: SellersRead, ids: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of reps, each with the forms that are more than other capitals or accents."""
    by_name: dict[str, list[str]] = {}
    for key, id_ in ids.items():
        by_name.setdefault(names[id_], []).extend(listed.forms[key])
    for name, forms in by_name.items():
        others = tuple(form for form in forms if folded(form) != folded(name))
        if others:
            yield name, tuple(dict.fromkeys(others))


def _coming(
    context: Context, unknown: Mapping[str, Rep], team: tuple[Rep, ...], options: Options
) -> dict[str, Rep]:
    """The sellers who are not known, as new reps where they are to be added."""
    names = likely(unknown.values(), team)
    return _new(context, unknown) if names and _to_add(context.terminal, names, options) else {}


def _new(context: Context, unknown: Mapping[str, Rep]) -> dict[str, Rep]:
    """Sellers who are not known, as reps of mine."""
    boss = person.me(context.room) or ""
    return {key: replace(rep, id=clock.new_id(), manager=boss) for key, rep in unknown.items()}


def _to_add(terminal: Terminal, names: tuple[str, ...], options: Options) -> bool:
    """Whether sellers who are not known are added, or left out. Raises UnknownRepsError."""
    if options.add_reps or options.known_reps:
        return options.add_reps
    if not terminal.has_person:
        raise UnknownRepsError(names)
    return picked(terminal, _who(names), WAYS) == 0


def _who(names: tuple[str, ...]) -> str:
    return f"{show.count(len(names), 'seller')} not on the team: {', '.join(names)}."
