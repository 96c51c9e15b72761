"""What is shown of the way on from a walk: what to ask and look at, and the flows beside it."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from coachcli.cli.terminal.answer import Line, Step, spelt
from coachcli.cli.terminal.show import day
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.coaching.walks.neighbours import Because, Neighbour
from coachcli.coaching.walks.open_check import Next
from coachcli.coaching.week.owed import look_by

Words = tuple[tuple[str, str], ...]
"""What a manager wrote in a walk: the check that it was written at, or none, and the text."""
WITHOUT_CAUSE = (Verdict.DOES_NOT_FIT, Verdict.NOT_ENOUGH)
WORTH_ASKING = 2
SHOWS_HERE = "what goes wrong there shows here"
LABELS = {
    Because.NUMBERS: "In the numbers",
    Because.WORDS: "Near your words",
    Because.EARLIER: "One step earlier",
}


def lines(concluded: Conclusion, name: str, on: date, words: Words = ()) -> tuple[str | Line, ...]:
    """The manager's own words, what is worth asking and looking at, and where else."""
    to_do = (*_look_first(concluded, on), *_worth_asking(concluded), *_waiting(concluded))
    return (*_in_words(concluded, words), *to_do, *_beside(concluded, name))


def is_without_cause(concluded: Conclusion) -> bool:
    """Whether there is a gap, and no cause was found."""
    return concluded.diagnosis.verdict in WITHOUT_CAUSE


def _in_words(concluded: Conclusion, words: Words) -> Iterator[str]:
    """What the manager wrote, where there is no cause, each with the check it was written at."""
    if is_without_cause(concluded):
        for check, text in dict.fromkeys(words):
            at_check = f" ({check.replace('-', ' ')})" if check else ""
            yield f'In your words{at_check}: "{text}"'


def _look_first(concluded: Conclusion, on: date) -> Iterator[str]:
    if settle := _settling(concluded):
        yield f"The one look that would settle it, by {day(look_by(on))}: {settle.question}"


def _settling(concluded: Conclusion) -> Next | None:
    made = concluded.diagnosis
    return made.settle if made.verdict in (Verdict.PROVISIONAL, Verdict.NOT_ENOUGH) else None


def _worth_asking(concluded: Conclusion) -> Iterator[str | Line]:
    """The questions that are worth asking next, where no cause was found."""
    if not is_without_cause(concluded):
        return
    settle = _settling(concluded)
    worth = (each.question for each in concluded.diagnosis.unasked if each != settle)
    if asked := tuple(islice(worth, WORTH_ASKING)):
        yield "Worth asking next:"
        yield from (Line(question, "  ", "    ") for question in asked)


def _waiting(concluded: Conclusion) -> Iterator[str]:
    return (f"Still to look at: {look.question}" for look in concluded.diagnosis.waiting)


def _beside(concluded: Conclusion, name: str) -> Iterator[str | Line]:
    """The flows to look at, each with the reason below it; a trial is about nobody."""
    begin = ("diagnose", name, "--flow") if name else ("flow", "try")
    for each in concluded.beside:
        yield f"{LABELS[each.because]}: {spelt(Step((*begin, each.flow)))}"
        yield Line(_reason(each), "  ", "  ")


def _reason(neighbour: Neighbour) -> str:
    """The title of a flow and why it is named."""
    why = {
        Because.NUMBERS: neighbour.said,
        Because.WORDS: f'your words come near "{neighbour.said}"',
        Because.EARLIER: SHOWS_HERE,
    }[neighbour.because]
    said = f"{neighbour.title}: {why}" if neighbour.title else why[:1].upper() + why[1:]
    return said if said.endswith(".") else f"{said}."
