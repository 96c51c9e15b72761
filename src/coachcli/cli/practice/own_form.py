"""The form on which a rep rates behaviours: written for the rep, and read when it comes back."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coachcli.cli.context import Context
from coachcli.cli.learning.handout import safe_lines
from coachcli.cli.learning.seen_of import SeenOf
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Prose
from coachcli.coaching.behaviour import Behaviour, behaviour_of
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.practice.look import waiting_for_own
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import BehaviourForRep, FormForRep, form_for_rep
from coachcli.content.imports.own_form import EXAMPLE, FOR, LEVEL, OwnForm, read_own_form
from coachcli.store import assignment
from coachcli.store import diagnosis as diagnoses

MOST = 2
"""As many behaviours as one page holds."""
SPACE = "_" * 8
LONG_SPACE = "_" * 40
SAY = (
    "Please rate yourself before we talk, from what you did in the last two weeks. Write one "
    "number per behaviour and one example: what you said or did, with whom, and when. I do the "
    "same on my side, and then we put the two side by side."
)


class NothingToRateError(CoachError):
    """No behaviour is named, and nothing is open that would name one."""

    exit_code = 2

    def __init__(self, who: Rep) -> None:
        super().__init__(
            f"Nothing is open with {who.name} that names a behaviour. Nothing was written. "
            f'Name one: coach observe "{who.name}" BEHAVIOUR --form FILE. '
            "See all: coach behaviour list"
        )


class SomebodyElsesError(CoachError):
    """The form that came back is another rep's."""

    exit_code = 2

    def __init__(self, who: Rep, name: str, path: Path) -> None:
        super().__init__(
            f"{path} is for {name}, not for {who.name}. Nothing was kept. If it is theirs: "
            f'coach observe "{name}" --from {path}'
        )


def write_form(
    context: Context, who: Rep, behaviours: Iterable[Behaviour], path: Path, *, force: bool
) -> None:
    """Write the form, for its reader only, as the ending of the file says."""
    from coachcli.cli.terminal.document import Recipient, document  # noqa: PLC0415 - for a file
    from coachcli.cli.terminal.files import write  # noqa: PLC0415 - as above

    form = form_for_rep(who.name, behaviours, context.day)
    page = Answer(parts=(Prose(form_text(form)),))
    content = document(page, path, Recipient(who.name, who.email))
    write({path: content}, force=force, private=True)


def form_text(form: FormForRep) -> str:
    """The form as Markdown."""
    head = f"# How do you see it?\n\n{FOR} {form.name}\n\n{show.day(form.day)}. {SAY}"
    parts = (_on_paper(number, each) for number, each in enumerate(form.behaviours, 1))
    return safe_lines("\n\n".join((head, *parts)) + "\n")


def to_rate(context: Context, who: Rep, seen: SeenOf) -> tuple[Behaviour, ...]:
    """The behaviours to rate where none is named: what waits for it, else what is worked on.

    Raises NothingToRateError.
    """
    ids = (*(look.behaviour for look in waiting_for_own(seen.looks)), *_worked_on(context, who))
    known = (behaviour_of(id_, seen.behaviours) for id_ in ids)
    named = {each.id: each for each in known if each}
    if not named:
        raise NothingToRateError(who)
    return tuple(named.values())[:MOST]


def brought_back(who: Rep, path: Path, behaviours: dict[str, Behaviour]) -> OwnForm:
    """What the rep wrote on the form. Raises ContentError, SomebodyElsesError."""
    form = read_own_form(path, behaviours)
    if form.name.casefold() != who.name.casefold():
        raise SomebodyElsesError(who, form.name, path)
    return form


def _worked_on(context: Context, who: Rep) -> Iterator[str]:
    """The behaviours of open learning, and of the causes of the last diagnosis."""
    for given in assignment.listed(context.room, (who.id,), (AssignmentState.OPEN,)):
        if given.taken_back is None:
            yield given.behaviour
    if last := diagnoses.latest(context.room, who.id):
        yield from (cause.behaviour for cause in last.conclusion.causes)


def _on_paper(number: int, asked: BehaviourForRep) -> str:
    levels = "\n".join(f"- {level}: {text}" for level, text in enumerate(asked.levels, 1))
    return "\n\n".join(
        (
            f"## {number}. {asked.title}",
            f"Where it shows: {asked.look_at}.",
            levels,
            f"**{LEVEL}** {SPACE}",
            f"**{EXAMPLE}** {LONG_SPACE}",
            LONG_SPACE + SPACE * 3,
        )
    )
