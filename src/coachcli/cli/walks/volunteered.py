"""What a manager knows without being asked: found in the flow by its words, and entered."""

from collections.abc import Sequence

from coachcli.cli.context import Context
from coachcli.cli.terminal.ask import Terminal
from coachcli.cli.terminal.show import wrapped
from coachcli.cli.walks import under_way
from coachcli.cli.walks.under_way import SOURCES, Walk
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.fitting import Fit, fits, flows_by_fit
from coachcli.coaching.walks.flow import BASIS, Basis, Check
from coachcli.coaching.walks.interview import volunteering
from coachcli.store.search import ranked

NONE = "none of these"
LEFT_OUT = "enter nothing"
KEPT_AS_NOTE = "Kept as your note. Going on without it."


def enter(context: Context, who: Rep, walk: Walk, words: str) -> bool:
    """Enter what these words mean, if somebody says which answer that is; whether it was.

    Words that are none of the answers are kept as a note to the walk.
    """
    meant = _meant(context.terminal, words, fits(walk.interview.flow, words, ranked))
    if meant is None:
        under_way.note(context, who, walk, words)
        return False
    basis = _basis(context.terminal, meant.check)
    if basis is None:
        return False
    reply = volunteering(meant.check, meant.answer.text, basis)
    under_way.keep(context, who, walk, reply)
    entered = f"Entered: {meant.answer.text} ({SOURCES[reply.basis or Basis.SAID]})."
    context.terminal.say(*wrapped(f"{entered} It costs no question."))
    return True


def reasons(context: Context, sayings: Sequence[str]) -> dict[str, str]:
    """The flows that what was seen fits, the best first, each with the answer it fits."""
    flows = [context.shelf.flow(id_) for id_ in context.shelf.flow_ids()]
    by_fit = flows_by_fit(flows, sayings, ranked)
    return {id_: f"you saw: {fit.answer.text}" for id_, fit in by_fit.items()}


def _meant(terminal: Terminal, words: str, fitting: tuple[Fit, ...]) -> Fit | None:
    """The answer that is picked; none where nothing fits or none of them is meant."""
    if not fitting:
        terminal.say(*wrapped(f'Nothing in this flow fits "{words}". {KEPT_AS_NOTE}'))
        return None
    terminal.say("", *wrapped(f'What does "{words}" mean here?'), "")
    for number, fit in enumerate(fitting, 1):
        terminal.say(*wrapped(f"{fit.answer.text}   ({fit.check.text})", f"  {number}  "))
    terminal.say(f"  0  {NONE}")
    picked = terminal.number(len(fitting), leave=NONE)
    if picked is None:
        terminal.say(*wrapped(KEPT_AS_NOTE))
        return None
    return fitting[picked]


def _basis(terminal: Terminal, check: Check) -> Basis | None:
    """How it is known; Enter takes the way of the check, and none leaves it out."""
    usual = list(SOURCES).index(BASIS[check.way])
    ways = list(SOURCES.values())
    picked = terminal.pick("How do you know it?", ways, default=usual, leave=LEFT_OUT)
    return None if picked is None else list(SOURCES)[picked]
