"""What is said of a week in a line each: as much as fits, the most urgent first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from coachcli.cli.terminal.answer import Line
from coachcli.cli.terminal.folding import cells
from coachcli.cli.week.lines_that_fit import ROOM, and_more, as_fits, label_line
from coachcli.cli.week.review_words import MOST, derails, next_talks
from coachcli.coaching.numbers.shared_cause import Shared, Treatment
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.week.derail import Derailer, without_words
from coachcli.coaching.week.review import Review

STAGES = ("talks", "walks", "given", "done", "looked at", "moved")
DOES = {Treatment.EMBED: "train together", Treatment.TARGETED: "one by one"}


def funnel_said(made: Review) -> Line:
    """From talks to what moved."""
    counts = zip(STAGES, made.funnel.week.of_stages, strict=True)
    return label_line("This week", " → ".join(f"{stage} {count}" for stage, count in counts))


def promises_said(made: Review) -> Iterator[Line]:
    """What was promised and due, and kept; and whom the manager owes something."""
    mine, theirs = made.promises.mine, made.promises.theirs
    kept = f"due and kept: yours {_of(mine)}, theirs {_of(theirs)}"
    said = kept if mine.due or theirs.due else ""
    names = tuple(dict.fromkeys(thing.name for thing in made.report.owed.every))
    if names:
        before = f"{said}; " if said else ""
        said = as_fits(names, lambda some: f"{before}you owe {', '.join(some)}")
    if said:
        yield label_line("Promises", said)


def shared_said(made: Review) -> Iterator[Line]:
    """The cause that most of the team have in common, and whether to train it together."""
    for shared in made.shared[:1]:
        yield label_line("The team", _shared(shared, len(made.report.reps)))


def could_slip(made: Review) -> Iterator[Line]:
    """What could derail; of an issue its type, as its words may be long."""
    derailers = tuple(map(without_words, made.derailers))
    if derailers:
        yield label_line("Could slip", as_fits(derailers, _derails, _is_named, _others))


def _others(said: Sequence[Derailer], others: Sequence[Derailer]) -> str:
    """How much else could slip: more of the same, or things of other kinds too."""
    if {each.kind for each in others} == {said[-1].kind}:
        return and_more(said, others)
    return f"; {len(others):,} more matters"


def next_week_said(made: Review) -> Iterator[Line]:
    """The talks of the week that follows, in their order."""
    if made.next_talks:
        said = as_fits(made.next_talks, lambda some: "; ".join(next_talks(some)))
        yield label_line("Next week", said)


def _of(due: KeptOfDue) -> str:
    return f"{due.done} of {due.due}" if due.due else "none due"


def _derails(some: Iterable[Derailer]) -> str:
    return "; ".join(derails(some))


def _is_named(some: Iterable[Derailer]) -> bool:
    """Whether all of them are named, as more than a few of one kind are not."""
    return max(Counter(each.kind for each in some).values()) <= MOST


def _shared(shared: Shared, team: int) -> str:
    have, does = f"{len(shared.reps)} of {team}", DOES[shared.treatment]
    said = f"{have}, {shared.kind}: {shared.means}. {does.capitalize()}."
    if cells(said) <= ROOM:
        return said
    return f"{have} share one cause ({shared.kind}), {does}: coach gaps --team"
