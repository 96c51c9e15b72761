"""coach flow try: a walk for its author, not kept, with what is believed after each answer."""

from collections.abc import Callable, Iterator

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Table, Verbatim
from coachcli.cli.terminal.ask import Terminal, from_one_to, numbered
from coachcli.cli.terminal.options import AnyFlow
from coachcli.cli.terminal.text import lines
from coachcli.cli.walks import conclusion, question
from coachcli.cli.walks.elsewhere import with_reasons
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.belief import Belief
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.conclusion import conclusion as concluded
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Given, Interview, Reply, asked, interview
from coachcli.coaching.walks.ranking import ranked
from coachcli.coaching.walks.standpoint import standpoint
from coachcli.store.diagnosis import KeptDiagnosis

THEM = Rep("", "them")
MOST = 6
LEAST = 0.02
BAR = 24
LEAVE = "q"
Key = Callable[[Terminal, Interview, Check], Interview | None]
"""What a key does: the walk after it, or nothing where the question stays open."""


def try_(context: Context, flow: AnyFlow) -> Answer:
    """Walk through a flow without a rep; nothing is kept, and after each answer you see how likely
    each cause is.

    Examples
      coach flow try value-leaks
      coach flow try my-flow.yaml

    Keys
      a number answers · s don't know · b back
      ? why this question · q leave
    """  # noqa: D205 - the help begins with one sentence
    begun = interview(context.shelf.flow_in(flow))
    walk = _walked(context.terminal, begun)
    if walk is None:
        context.terminal.say("Left. Nothing was kept.")
        return Answer({})
    return _concluded(context, walk)


def _walked(terminal: Terminal, walk: Interview) -> Interview | None:
    """The walk at its end; none when the author leaves."""
    terminal.say(show.bold(walk.flow.title), *_moved(walk, walk))
    while isinstance(check := step(walk), Check):
        then = _next(terminal, walk, check)
        if then is None:
            return None
        terminal.say(*_moved(walk, then))
        walk = then
    return walk


def _moved(walk: Interview, then: Interview) -> list[str]:
    return _beliefs(walk.flow, standpoint(then).belief, standpoint(walk).belief)


def _next(terminal: Terminal, walk: Interview, check: Check) -> Interview | None:
    """The walk after what was typed; none when the author leaves."""
    question.paint(walk, check, THEM, _keys(walk, check))
    while (typed := terminal.choice(len(check.answers))) != LEAVE:
        if then := _after(terminal, walk, check, typed):
            return then
    return None


def _after(terminal: Terminal, walk: Interview, check: Check, typed: str) -> Interview | None:
    if typed.isdecimal():
        return _answered(terminal, walk, check, typed)
    return KEYS.get(typed, _unknown_key)(terminal, walk, check)


def _answered(terminal: Terminal, walk: Interview, check: Check, typed: str) -> Interview | None:
    number = numbered(typed, len(check.answers))
    if number is None:
        terminal.say(from_one_to(len(check.answers)))
        return None
    return walk.answered(check.id, check.answers[number].text)


def _keys(walk: Interview, check: Check) -> list[str]:
    return [show.dim(f"  {'  '.join(_known(walk, check))}")]


def _known(walk: Interview, check: Check) -> list[str]:
    """The keys that mean something at this question."""
    back = ["b back"] if asked(walk) else []
    return [f"1-{len(check.answers)} answer", "s don't know", *back, "? why this", "q leave"]


def _unknown(_terminal: Terminal, walk: Interview, check: Check) -> Interview | None:
    return walk.plus(Reply(Given.UNKNOWN, check.id))


def _back(terminal: Terminal, walk: Interview, _check: Check) -> Interview | None:
    before = walk.back()
    if before == walk:
        terminal.say("This is the first question.")
        return None
    return before


def _why(terminal: Terminal, walk: Interview, check: Check) -> Interview | None:
    terminal.say(*question.why(walk, check), "", *question.effects(walk, check))
    question.paint(walk, check, THEM, _keys(walk, check))
    return None


def _unknown_key(terminal: Terminal, walk: Interview, check: Check) -> Interview | None:
    terminal.say(*_keys(walk, check))
    return None


KEYS: dict[str, Key] = {"s": _unknown, "b": _back, "?": _why}


def _beliefs(flow: Flow, now: Belief, before: Belief) -> list[str]:
    """The likeliest causes, each with a bar and what it was before."""
    names = (*(cause.id for cause in flow.causes), SOMETHING_ELSE)
    was = dict(zip(names, before, strict=True))
    rows = [_row(cause, was[cause], probability) for cause, probability in _likely(flow, now)]
    return ["", *lines(Table(tuple(rows), indent="  "))]


def _likely(flow: Flow, belief: Belief) -> Iterator[tuple[str, float]]:
    """The likeliest causes, each with how likely it is."""
    for cause in ranked(flow, belief)[:MOST]:
        if cause.probability >= LEAST:
            yield cause.cause, cause.probability


def _row(cause: str, before: float, now: float) -> tuple[str, ...]:
    moved = "" if f"{before:.0%}" == f"{now:.0%}" else f"was {before:.0%}"
    return (f"{now:4.0%}", "▇" * round(now * BAR), cause, moved)


def _concluded(context: Context, walk: Interview) -> Answer:
    reached = KeptDiagnosis("", "", "", context.day, "", _conclusion(context, walk), "")
    lines = ("", *conclusion.lines(reached, why=True))
    body = conclusion.as_plain(reached)
    return Answer(body, (Verbatim(lines),), remarks=("Nothing was kept.",))


def _conclusion(context: Context, walk: Interview) -> Conclusion:
    learning = context.shelf.assets_for(cause.id for cause in walk.flow.causes)
    behaviours, flows = context.behaviours(), context.shelf.flow_ids()
    made = concluded(diagnosis(walk), walk.flow, learning, behaviours, flows)
    return with_reasons(context, made, {}, {})
