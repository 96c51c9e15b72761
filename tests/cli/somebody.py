"""Somebody at the terminal of a command called as a function: types, and hears what is said."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from cli.runner import DAY
from coachcli.cli.clock import day_named
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import (
    LEAVE,
    NOTHING_APART,
    NothingTypedError,
    Terminal,
    WentAwayError,
)
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Given, Reply, interview

CONTROL_C = "^C"
MEANWHILE = "meanwhile"
"""Nothing is typed yet, and something is done at another terminal."""
FIRST, SECOND, THIRD = "1", "2", "3"
"""The keys of an answer that stands there, whatever it says."""
SEEN = "3"
"""How it is known, where that is asked: it was seen."""
MARKS = dict.fromkeys(map(ord, (show.BOLD, show.DIM, show.PLAIN)))


OPENED: list[Context] = []
"""The contexts of a test, closed when it is over (conftest.py)."""


class Somebody(Terminal):
    """A terminal whose keys and lines are given beforehand, of one who sits with the rep.

    Who is there is not asked of them unless `says_who` is set.
    """

    says_who = False

    def __init__(self, *keys: str) -> None:
        super().__init__()
        self.left = list(keys)
        self.lines: list[str] = []
        self.elsewhere: Callable[[], object] = lambda: None

    @property
    def has_person(self) -> bool:
        return True

    @property
    def has_reader(self) -> bool:
        return True

    @property
    def heard(self) -> str:
        """All that was said, the lines joined."""
        return " ".join(" ".join(self.lines).translate(MARKS).split())

    def pick(
        self,
        question: str,
        options: Sequence[str],
        *,
        default: int | None = None,
        apart: Mapping[int, str] = NOTHING_APART,
        leave: str = LEAVE,
        passes: bool = False,
    ) -> int | None:
        if question.startswith("Who is there?") and not self.says_who:
            return default
        ways = {"default": default, "apart": apart, "leave": leave, "passes": passes}
        return super().pick(question, options, **ways)  # type: ignore[arg-type]

    def say(self, *lines: str) -> None:
        self.lines.extend(lines)

    def key(self, prompt: str = "> ", *, single: bool = True) -> str:
        assert (prompt, single) != ("", False), "a line has a prompt"
        if not self.left:
            raise NothingTypedError
        typed = self.left.pop(0)
        if typed == MEANWHILE:
            self.elsewhere()
            return self.key(prompt, single=single)
        if typed == CONTROL_C:
            raise WentAwayError
        return typed


def at_the_terminal(home: Path, *keys: str) -> tuple[Context, Somebody]:
    """A context in this home with somebody who will type these keys."""
    somebody = Somebody(*keys)
    context = Context(home, day_named(DAY), somebody)
    OPENED.append(context)
    return context, somebody


def numbers(flow: Flow, answers: Mapping[str, str | None]) -> list[str]:
    """The keys that give these answers, by check, from the first question to the last.

    Of a check that they do not speak of, that it is not known.
    """
    walk, keys = interview(flow), []
    while isinstance(check := step(walk), Check):
        text = answers.get(check.id)
        if text is None:
            keys.append("s")
            walk = walk.plus(Reply(Given.UNKNOWN, check.id))
            continue
        keys.append(str([answer.text for answer in check.answers].index(text) + 1))
        walk = walk.answered(check.id, text)
    return keys
