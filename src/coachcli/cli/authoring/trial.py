"""coach flow try: a walk for its author that nobody keeps, with what is believed after each answer."""

from collections.abc import Callable
from typing import Annotated

import typer

from coachcli.cli.context import AsJson, Desk, desk
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import choice, from_one_to, numbered
from coachcli.cli.walks import conclusion, question
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.belief import Belief
from coachcli.coaching.walks.choice import standpoint, step
from coachcli.coaching.walks.conclusion import conclusion as concluded
from coachcli.coaching.walks.diagnosis import diagnosis, ranked
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Given, Interview, Reply, asked, interview
from coachcli.store.diagnosis import KeptDiagnosis

THEM = Rep("", "them")
MOST = 6
LEAST = 0.02
BAR = 24
LEAVE = "q"


def try_(
    flow: Annotated[str, typer.Argument(metavar="ID|FILE", help="A flow by its id, or a flow file.")],
    as_json: AsJson = False,
) -> None:
    """Walk through a flow without a rep; nothing is kept, and after each answer you see how likely each cause is.

    \b
    Examples
      coach flow try value-leaks
      coach flow try my-flow.yaml

    \b
    Keys
      a number answers · s don't know · b back · ? why this question · q leave
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    walk = interview(at.shelf.flow_in(flow))
    show.aside(show.bold(walk.flow.title), *_beliefs(walk.flow, standpoint(walk).belief, None))
    while isinstance(check := step(walk), Check):
        then = _next(walk, check)
        if then is None:
            show.aside("Left. Nothing was kept.")
            return
        show.aside(*_beliefs(walk.flow, standpoint(then).belief, standpoint(walk).belief))
        walk = then
    _tell(at, walk, as_json=as_json)


def _next(walk: Interview, check: Check) -> Interview | None:
    """The walk after what was typed; none when the author leaves."""
    question.paint(walk, check, THEM, _keys(walk, check))
    while (typed := choice(len(check.answers))) != LEAVE:
        then = _answered(walk, check, typed) if typed.isdecimal() else KEYS.get(typed, _unknown_key)(walk, check)
        if then is not None:
            return then
    return None


def _answered(walk: Interview, check: Check, digits: str) -> Interview | None:
    number = numbered(digits, len(check.answers))
    if number is None:
        show.aside(from_one_to(len(check.answers)))
        return None
    return walk.answered(check.id, check.answers[number].text)


def _keys(walk: Interview, check: Check) -> list[str]:
    known = [f"1-{len(check.answers)} answer", "s don't know", *(["b back"] if asked(walk) else []), "? why", "q leave"]
    return [show.dim(f"  {'  '.join(known)}")]


def _unknown(walk: Interview, check: Check) -> Interview | None:
    return walk.plus(Reply(Given.UNKNOWN, check.id))


def _back(walk: Interview, _check: Check) -> Interview | None:
    before = walk.back()
    if before == walk:
        show.aside("This is the first question.")
        return None
    return before


def _why(walk: Interview, check: Check) -> Interview | None:
    show.aside(*question.why(walk, check))
    return None


def _unknown_key(walk: Interview, check: Check) -> Interview | None:
    show.aside(*_keys(walk, check))
    return None


KEYS: dict[str, Callable[[Interview, Check], Interview | None]] = {"s": _unknown, "b": _back, "?": _why}


def _beliefs(flow: Flow, now: Belief, before: Belief | None) -> list[str]:
    """The likeliest causes, each with a bar and what it was before."""
    names = (*(cause.id for cause in flow.causes), SOMETHING_ELSE)
    was = dict(zip(names, before or now, strict=True))
    shown = [one for one in ranked(flow, now)[:MOST] if one.probability >= LEAST]
    rows = [
        (f"{one.probability:4.0%}", _bar(one.probability), one.cause, _moved(was[one.cause], one.probability)) for one in shown
    ]
    return ["", *show.table(rows, "  ")]


def _bar(share: float) -> str:
    return "▇" * round(share * BAR)


def _moved(before: float, now: float) -> str:
    return "" if f"{before:.0%}" == f"{now:.0%}" else f"was {before:.0%}"


def _tell(at: Desk, walk: Interview, *, as_json: bool) -> None:
    learning = at.shelf.assets_for(cause.id for cause in walk.flow.causes)
    found = concluded(diagnosis(walk), walk.flow, learning, at.behaviours(), at.shelf.flow_ids())
    kept = KeptDiagnosis("", "", "", at.day, "", found, "")
    if as_json:
        show.as_json(conclusion.as_plain(kept))
        return
    show.answer("", *conclusion.lines(kept, why=True))
    show.aside("Nothing was kept.")
