"""A day at a terminal: what the keys that are typed there begin, and what it shows last."""

import re
from collections.abc import Callable

from cli.somebody import Somebody
from coachcli.cli.terminal.answer import Answer, Step


class Begun:
    """What the door would do: the steps that were begun."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def __call__(self, step: Step) -> Answer:
        self.steps.append(step)
        return Answer()


Typed = Callable[..., tuple[Somebody, list[Step], str]]


def day_lines(answer: Answer) -> str:
    """The lines of a page."""
    said = [each for part in answer.parts for each in getattr(part, "lines", ())]
    return "\n".join(f"{getattr(each, 'first', '')}{getattr(each, 'text', each)}" for each in said)


def key_beside(shown: str, words: str) -> str:
    """The key of the thing of which these words are said."""
    (line,) = [line for line in shown.split("\n") if words in line]
    found = re.match(r".{11}(\w) ", line)
    assert found, line
    return found[1]
