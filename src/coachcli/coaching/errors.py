"""The one voice in which the program says that something could not be done, and what to do next."""

from typing import ClassVar

from coachcli.coaching.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Todo:
    """What to do next in the field's words: an act, and whom or what it is about.

    Naming a fact is an act too: the fact, then an example of it, then what it says.
    """

    act: str
    about: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The act in plain words; how it is done where the program is used is said at the door."""
        return " ".join((self.act, *self.about))


def naming(fact: str, example: str = "") -> Todo:
    """The step of naming a fact that is lacking or in doubt, with an example of it."""
    return Todo("name", (fact, example) if example else (fact,))


class CoachError(Exception):
    """A failure the user can act on; each subclass writes its own sentence and the next steps.

    It is made of the parts of its sentence in order: text, and the steps that stand in it.

    `exit_code`: 1 refused or not found, 3 content is broken, 4 the record room cannot be used (2 is
    wrong usage of a command).
    """

    exit_code: ClassVar[int] = 1

    @property
    def todos(self) -> tuple[Todo, ...]:
        """What to do next, step by step."""
        return tuple(part for part in self.args if isinstance(part, Todo))

    def __str__(self) -> str:
        """The sentence in the words of the field."""
        return "".join(str(part) for part in self.args)
