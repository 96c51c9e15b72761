"""How a question is painted: its number, how to find out, the words to say, and the answers."""

from coachcli.cli.terminal import show
from coachcli.cli.terminal.show import bold, count, dim, sides, wrapped
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.rep import Rep, first_name
from coachcli.coaching.walks.flow import Check, Flow, Way
from coachcli.coaching.walks.interview import Interview, answers, asked, heard
from coachcli.coaching.walks.outlook import Ahead, Effect, Outlook, ahead, outlook

LEAD = {
    Way.ASK: "Ask {name}: ",
    Way.OBSERVE: "Look: ",
    Way.ROLE_PLAY: "Play: ",
    Way.DATA: "Look up: ",
}
CLEARLY = 0.9
NEARLY_OUT = 0.6


def painted(
    walk: Interview,
    check: Check,
    who: Rep,
    known: list[str] | None = None,
    *,
    before: str = "",
    to_go: Ahead | None = None,
) -> list[str]:
    """A question in lines, with the keys of a kept walk, or those that are known instead.

    The answer that was given before is marked; `to_go` is worked out unless given.
    """
    below = keys(walk, check) if known is None else known
    head = _head(walk, check, to_go or ahead(walk))
    return ["", *head, *_words(check, who), *_long(check), "", *_answers(check, before), *below]


def paint(walk: Interview, check: Check, who: Rep, known: list[str] | None = None) -> None:
    """Write a question to the conversation, for a command that prints by itself still."""
    show.aside(*painted(walk, check, who, known))


def keys(walk: Interview, check: Check) -> list[str]:
    """The keys that mean something at this question, in lines that break between them."""
    groups = (_to_answer(check), _around(walk), _to_end(walk))
    return [dim(row) for keys_ in groups for row in wrapped("  ".join(keys_), "  ")]


def _to_answer(check: Check) -> list[str]:
    number = f"1-{len(check.answers)} answer"
    return [number, "s don't know", "l later, look first", "? why this", "q save, leave"]


def _around(walk: Interview) -> list[str]:
    back = ["b back"] if walk.back() != walk else []
    return [*back, "i I know something", "n note", "k how I know it"]


def _to_end(walk: Interview) -> list[str]:
    by_tool = any(answer.by_tool for answer in heard(walk))
    aside = ["x set aside what the records say"] if by_tool else []
    no_gap = [] if answers(walk) else ["g there is no gap"]
    return [*aside, *no_gap, "e end here, conclude"]


def why(walk: Interview, check: Check) -> list[str]:
    """Why this question: the author's reason, what it tells apart, and what leads so far."""
    view = outlook(walk, check)
    listen = f"Listen for: {check.listen_for}" if check.listen_for else ""
    said = (check.why, listen, _apart(walk.flow, view), _standing(walk.flow, view))
    return ["", *(line for words in said if words for line in wrapped(words, "  "))]


def effects(walk: Interview, check: Check) -> list[str]:
    """What each answer would do as things stand, for the author of a flow."""
    numbered = enumerate(outlook(walk, check).effects, 1)
    return [line for number, effect in numbered for line in _effect(walk.flow, number, effect)]


def _apart(flow: Flow, view: Outlook) -> str:
    """The causes that the question tells apart, in words."""
    if not view.apart:
        return ""
    first, *others = (_meaning(flow, cause) for cause in view.apart)
    rest = f" from {' and '.join(others)}" if others else " from the other causes"
    return f"This helps to tell {first}{rest}."


def _meaning(flow: Flow, cause: str) -> str:
    named = flow.cause(cause)
    return f'"{named.means}" ({named.kind})' if named else SOMETHING_ELSE.replace("-", " ")


def _long(check: Check) -> list[str]:
    """What is said of a look that takes longer than a walk has room for."""
    said = f"This takes {check.minutes} minutes, beside those of the walk. Enter: later."
    return wrapped(said, "  ") if check.is_long else []


def _head(walk: Interview, check: Check, to_go: Ahead) -> list[str]:
    left = f" {len(asked(walk)) + 1} · {check.way} · {check.minutes} min"
    right = f"about {count(to_go.checks, 'question')} to go · {to_go.minutes} min"
    return [dim(row) for row in sides(left, right)]


def _answers(check: Check, before: str) -> list[str]:
    digits = len(str(len(check.answers)))
    texts = (_marked(answer.text, before) for answer in check.answers)
    heads = ((f"  {number:>{digits}}  ", text) for number, text in enumerate(texts, 1))
    return [row for head, words in heads for row in wrapped(words, head)]


def _marked(answer: str, before: str) -> str:
    return f"{answer}  (your answer before)" if answer == before else answer


def _words(check: Check, who: Rep) -> list[str]:
    scene = wrapped(check.scene, "  ") if check.scene else []
    aloud = wrapped(f'Read out: "{check.read_out}"', "  ") if check.read_out else []
    return [*wrapped(bold(_asked(check, who)), rest=""), *scene, *aloud]


def _asked(check: Check, who: Rep) -> str:
    lead = LEAD[check.way].format(name=first_name(who.name))
    return f'{lead}"{check.text}"' if check.way is Way.ASK else f"{lead}{check.text}"


def _standing(flow: Flow, view: Outlook) -> str:
    close = (
        f" Close: {', '.join(_name(flow, cause) for cause in view.close)}." if view.close else ""
    )
    return f"So far this leads: {_name(flow, view.leader)}.{close}"


def _effect(flow: Flow, number: int, effect: Effect) -> list[str]:
    sure = "nearly sure" if effect.probability >= CLEARLY else "would lead"
    carries = "would settle it" if effect.settles else sure
    said = f"{_name(flow, effect.leader)} {carries}{_lost(flow, effect)}"
    return wrapped(said, f"  {number} → ", " " * 6)


def _lost(flow: Flow, effect: Effect) -> str:
    """The cause that an answer would leave nearly out."""
    lost = effect.lost >= NEARLY_OUT and effect.lowered != effect.leader
    return f"; nearly out: {_name(flow, effect.lowered)}" if lost else ""


def _name(flow: Flow, cause: str) -> str:
    named = flow.cause(cause)
    return (
        f"{cause.replace('-', ' ')} ({named.kind})" if named else SOMETHING_ELSE.replace("-", " ")
    )
