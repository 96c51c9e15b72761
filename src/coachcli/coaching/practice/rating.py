"""How a try at a card went: the marks that came, and the attempt that is kept of it."""

from datetime import date

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.next_card import CardPick


@dataclass(frozen=True, slots=True)
class MarksCame:
    """So many marks came, of those that could come up."""

    came: int
    of: int

    @property
    def passed(self) -> bool:
        """Whether all of them came."""
        return self.came == self.of


class NotMarksError(CoachError):
    """What was said is no number of marks of the card."""

    exit_code = 2

    def __init__(self, said: str, most: int) -> None:
        super().__init__(
            f'"{said}" is no number of marks; this card has {most}. Nothing was kept. Write how '
            f"many came, like {most}, or {most - 1 or 1}/{most} where the second number is how "
            "many could come up."
        )


def marks_said(said: str, most: int) -> MarksCame:
    """The marks that are meant by "3", or by "3/4" where not all could come up.

    Raises NotMarksError.
    """
    came, _, of = (part.strip() for part in said.partition("/"))
    numbers = (came, of or str(most))
    if not all(each.isascii() and each.isdecimal() and len(each) <= len("99") for each in numbers):
        raise NotMarksError(said, most)
    marks = MarksCame(int(numbers[0]), int(numbers[1]))
    if not (marks.came <= marks.of <= most and marks.of):
        raise NotMarksError(said, most)
    return marks


def attempted(
    pick: CardPick, card: PracticeCard, marks: MarksCame, rep: str, id_: str, day: date
) -> Attempt:
    """The try as it is kept; a first one is not scored."""
    return Attempt(
        id=id_,
        rep=rep,
        asset=card.asset,
        part=card.part,
        kind=card.kind,
        day=day,
        marks=marks.came,
        out_of=marks.of,
        passed=marks.passed,
        scored=bool(pick.tries),
        harder=card.harder,
        behaviour=pick.source.behaviour,
        cause=pick.source.cause,
        assignment=pick.source.assignment,
    )
