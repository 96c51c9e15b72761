"""The keys of a day: each closes its thing or begins what closes it, and the day stands anew."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import TypeVar

from coachcli.cli.context import Context
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Answer, Step
from coachcli.cli.terminal.ask import ENTER, LeftError, NothingTypedError
from coachcli.cli.terminal.leaving import has_gone
from coachcli.cli.week.day_acts import ASKED, WAYS, Act, Way, closed, none_held, not_done, settled
from coachcli.cli.week.day_elsewhere import JustClosed, check_last, check_turn
from coachcli.cli.week.day_said import item_step
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind
from coachcli.coaching.week.today import DayTalk

LEAVE = ("q", "0")
PROMISED = (AgendaKind.PROMISE, AgendaKind.THEIRS)
AT_ONCE = (*PROMISED, AgendaKind.LEARNING)
"""What its key closes: a promise was kept, learning is done."""
NOT_SO = {"n": "not kept", "m": "move"}
"""What one more key makes of a promise that was just closed."""
NOT_DONE = {"n": "not done, drop it"}
"""What one more key makes of learning that was just closed."""
BACK = {"u": "take back"}
NONE_HELD = "w"
"""The key that says of all talks of a week that were missed that none was held."""
UNDO = Step(("undo", "--yes"))
"""What one more key does with whatever was just closed."""
READ = ("prep", "talk-sheet", "report", "assignment")
"""The commands that only show: the day waits until that is read."""
Again = Callable[[JustClosed | None], Answer]
"""The day as it stands then; what was just closed, where that may not be so."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DayPrompt:
    """What can be typed below a day: the key of each thing, and for the one just closed.

    `following` is the step that the page names as next, if Enter can begin it; `missed` are the
    talks of a week that were not held, where they are several.
    """

    context: Context
    keys: Mapping[str, AgendaItem]
    again: Again
    closed: JustClosed | None = None
    following: Step | None = None
    missed: tuple[DayTalk, ...] = ()

    @property
    def after(self) -> Mapping[str, str]:
        """The keys that make something else of what was just closed."""
        if self.closed is None:
            return {}
        return (NOT_SO if self.closed.item.kind in PROMISED else NOT_DONE) | BACK

    @property
    def legend(self) -> str:
        """The keys in a line."""
        after = [f"{key} {said}" for key, said in self.after.items()]
        spans = ",".join(_spans(self.keys))
        first = [f"{spans} close or begin"] if spans else []
        out = [f"{NONE_HELD} none of {len(self.missed)} missed was held"] if self.missed else []
        enter = "Enter next" if self.following else "Enter leave"
        return "  ".join((*first, *out, *after, enter, "q leave"))


def _spans(keys: Mapping[str, AgendaItem]) -> Iterator[str]:
    """The keys of things, the digits and the letters each from the first to the last."""
    for those in ([key for key in keys if key.isdigit()], [key for key in keys if key.isalpha()]):
        if those:
            yield those[0] if len(those) == 1 else f"{those[0]}-{those[-1]}"


def asked(prompt: DayPrompt) -> Answer:
    """Ask for a key, do what it says, and give the day as it stands then; nothing on leaving."""
    with suppress(LeftError, NothingTypedError):
        key = _key(prompt)
        if key in LEAVE:
            return Answer()
        if key == ENTER:
            return _next(prompt, prompt.following) if prompt.following else Answer()
        if prompt.closed and key in prompt.after:
            return _otherwise(prompt, prompt.closed, key)
        if key == NONE_HELD:
            return _anew(prompt, partial(none_held, prompt.context, prompt.missed))
        return _done(prompt, prompt.keys[key])
    return Answer()


def _key(prompt: DayPrompt) -> str:
    terminal = prompt.context.terminal
    terminal.say("", *map(show.dim, show.wrapped(prompt.legend, "  ")))
    out = (NONE_HELD,) if prompt.missed else ()
    known = {ENTER, *prompt.keys, *LEAVE, *prompt.after, *out}
    while (typed := terminal.key().lower()) not in known:
        terminal.say("A key of the page, or q to leave it.")
    return typed


def _otherwise(prompt: DayPrompt, was: JustClosed, key: str) -> Answer:
    """What was just closed is taken back, or was not kept, or is moved; and the day after that."""
    if key in BACK:
        taken = _answered(prompt, partial(_taken_back, prompt.context, was))
        return replace(taken or Answer(), then=partial(prompt.again, None))
    if was.item.kind in PROMISED:
        return _anew(prompt, partial(settled, prompt.context, was, key))
    return _anew(prompt, partial(not_done, prompt.context, was.item))


def _next(prompt: DayPrompt, following: Step) -> Answer:
    """What Enter does: begin what the page names as next; what a key closes is asked about."""
    first = next(iter(prompt.keys.values()), None)
    if first is None or first.later:
        return _begun(prompt, following)
    if first.kind in ASKED:
        return _taken(prompt, ASKED[first.kind](prompt.context, first))
    return _done(prompt, first)


def _done(prompt: DayPrompt, item: AgendaItem) -> Answer:
    """What the key of a thing does: close it, ask how, or begin what closes it."""
    if item.kind in AT_ONCE:
        return prompt.again(_answered(prompt, partial(closed, prompt.context, item)))
    if not _answered(prompt, partial(_stands, prompt.context, item)):
        return prompt.again(None)
    ways = WAYS.get(item.kind)
    return _taken(prompt, ways(prompt.context, item) if ways else item_step(item))


def _taken(prompt: DayPrompt, way: Way) -> Answer:
    """A command begun, or something done, and the day after that; at once where it is nothing."""
    if isinstance(way, Step):
        return _begun(prompt, way)
    return _anew(prompt, way) if way else prompt.again(None)


def _stands(context: Context, item: AgendaItem) -> bool:
    check_turn(context, item)
    return True


def _anew(prompt: DayPrompt, act: Act) -> Answer:
    """Do something, and give the day as it stands then; what is refused is said."""
    _answered(prompt, act)
    return prompt.again(None)


def _begun(prompt: DayPrompt, step: Step) -> Answer:
    """What the command of a step answers, and the day after that."""
    answer = _answered(prompt, partial(_run, prompt.context, step))
    if answer is None:
        return prompt.again(None)
    then = partial(_after, prompt, answer, waits=step.words[0] in READ)
    return replace(answer, then=then, exit_code=0)


def _taken_back(context: Context, was: JustClosed) -> Answer:
    """What was just closed, taken back. Raises KeptSinceError where that was not the last."""
    check_last(context, was)
    return _run(context, UNDO)


def _run(context: Context, step: Step) -> Answer:
    return context.begin(step) if context.begin else Answer()


def _after(prompt: DayPrompt, answer: Answer, *, waits: bool) -> Answer:
    """What follows a command that was begun, and then the day; at once unless it `waits`."""
    if answer.then:
        following = _answered(prompt, answer.then)
        if following is None:
            return prompt.again(None)
        return replace(following, then=partial(_after, prompt, following, waits=waits))
    if not waits:
        return prompt.again(None)
    with suppress(LeftError, NothingTypedError):
        prompt.context.terminal.say("", show.dim("  Enter goes back to the day  q leaves"))
        if prompt.context.terminal.key().lower() != "q":
            return prompt.again(None)
    return Answer()


def _answered(prompt: DayPrompt, ask: Callable[[], T]) -> T | None:
    """What is answered; nothing where it is refused, or was left, which is said."""
    try:
        return ask()
    except CoachError as error:
        _refused(prompt.context, error)
        return None


def _refused(context: Context, error: CoachError) -> None:
    """Say what was refused or left; who left the program leaves the day too. Raises CoachError."""
    if has_gone(error):
        raise error
    context.terminal.say(*show.wrapped(steps.sentence(error)))
