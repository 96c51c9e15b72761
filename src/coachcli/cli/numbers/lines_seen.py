"""What was seen of the lines of a file while they were imported."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.nouns import dataclass, field
from coachcli.content.tables.table import Skipped


@dataclass(slots=True)
class LinesSeen:
    """What was seen while the lines of a file passed."""

    today: date
    marks: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)
    taken: int = 0
    last: int = 0
    gone: list[str] = field(default_factory=list)

    def take(self, line: int) -> None:
        """Count a line that is taken; several things may be in it."""
        self.taken += line != self.last
        self.last = line

    def mark(self, marks: Iterable[str]) -> None:
        """Count what is to be counted about a thing that is taken."""
        for mark in marks:
            self.marks[mark] += 1

    def leave(self, left: Skipped) -> None:
        """Note a line that is left out, once, though several things may be in it."""
        if left not in self.skipped[-1:]:
            self.skipped.append(left)
            self.gone += filter(None, (left.gone,))
