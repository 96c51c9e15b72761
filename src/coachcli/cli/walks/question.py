"""How a question is painted: its number, how to find out, the words to say, the answers, and how far along."""

from coachcli.cli.terminal import show
from coachcli.cli.terminal.show import bold, count, dim, sides, wrapped
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Check, Flow, Way
from coachcli.coaching.walks.interview import Interview, asked, heard, informative
from coachcli.coaching.walks.outlook import Effect, ahead, outlook

LEAD = {Way.ASK: "Ask {name}: ", Way.OBSERVE: "Look: ", Way.ROLE_PLAY: "Play: ", Way.DATA: "Look up: "}
CLEARLY = 0.9
NEARLY_OUT = 0.6


def paint(walk: Interview, check: Check, who: Rep, known: list[str] | None = None) -> None:
    """Write a question to the conversation, with the keys of a kept walk, or those that are known instead."""
    to_go = ahead(walk)
    left = f" {len(asked(walk)) + 1} · {check.way} · {check.minutes} min"
    right = f"about {count(to_go.checks, 'question')} to go · {to_go.minutes} min"
    show.aside("", dim(sides(left, right)), *_words(check, who), "")
    digits = len(str(len(check.answers)))
    for number, answer in enumerate(check.answers, 1):
        show.aside(*wrapped(answer.text, f"  {number:>{digits}}  "))
    show.aside(*(keys(walk, check) if known is None else known))


def keys(walk: Interview, check: Check) -> list[str]:
    """The keys that mean something at this question, in lines that break between them."""
    often = [f"1-{len(check.answers)} answer", "s don't know", "l later", "? why", "q save, leave"]
    told = ["x set aside"] if any(one.by_tool for one in heard(walk)) else []
    first = [] if informative(walk) else ["g no gap"]
    seldom = [*(["b back"] if asked(walk) else []), "n note", "k how known", *told, *first, "e end"]
    return [dim(f"  {'  '.join(often)}"), dim(f"  {'  '.join(seldom)}")]


def why(walk: Interview, check: Check) -> list[str]:
    """Why this question: the author's reason, and what each answer would do as things stand."""
    view = outlook(walk, check)
    reason = [
        *(wrapped(check.why, "  ") if check.why else []),
        *(wrapped(f"Listen for: {check.listen_for}", "  ") if check.listen_for else []),
    ]
    close = f" Close: {', '.join(_name(walk.flow, one) for one in view.close)}." if view.close else ""
    standing = wrapped(f"So far this leads: {_name(walk.flow, view.leader)}.{close}", "  ")
    effects = [line for number, effect in enumerate(view.effects, 1) for line in _effect(walk.flow, number, effect)]
    return ["", *reason, *standing, *effects, ""]


def _words(check: Check, who: Rep) -> list[str]:
    lead = LEAD[check.way].format(name=who.name.split()[0])
    quoted = f'"{check.text}"' if check.way is Way.ASK else check.text
    scene = wrapped(check.scene, "  ") if check.scene else []
    return [*wrapped(bold(f"{lead}{quoted}"), rest=""), *scene]


def _effect(flow: Flow, number: int, effect: Effect) -> list[str]:
    leads = _name(flow, effect.leader)
    carries = "would settle it" if effect.settles else "nearly sure" if effect.probability >= CLEARLY else "would lead"
    out = f"; nearly out: {_name(flow, effect.lowered)}" if effect.lost >= NEARLY_OUT and effect.lowered != effect.leader else ""
    return wrapped(f"{leads} {carries}{out}", f"  {number} → ", " " * 6)


def _name(flow: Flow, cause: str) -> str:
    found = flow.cause(cause)
    return f"{cause.replace('-', ' ')} ({found.kind})" if found else SOMETHING_ELSE.replace("-", " ")
