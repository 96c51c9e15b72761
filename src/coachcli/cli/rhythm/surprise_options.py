"""The options of `coach surprise`, what was typed with them, and what cannot be."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.surprise import SurpriseAnswer, SurpriseKind, SurpriseQuestion
from coachcli.coaching.rhythm.watch import WatchKind

Deal = Annotated[str, Option("--deal", "The deal, by its id or what it is called.", "DEAL")]
About = Annotated[str, Option("--about", "The deal or customer, named freely.", "NAME")]
Kind = Annotated[SurpriseKind | None, Option("--kind", "What happened to it.")]
On = Annotated[str | None, Option("--on", "When it happened, like 20 November.", "DATE")]
Saw = Annotated[str, Option("--saw", "What did we see?", "TEXT")]
Missed = Annotated[str, Option("--missed", "What did we not look for?", "TEXT")]
Next = Annotated[str, Option("--next", "What would we look for next time?", "TEXT")]
Earlier = Annotated[
    str, Option("--earlier", "What could have been seen four weeks before?", "TEXT")
]
Asked = Annotated[str, Option("--whom", "Whom could we have asked, and what?", "TEXT")]
Ours = Annotated[
    str, Option("--ours", "Which of these we could have looked for or done.", "saw,next,…")
]
Happened = Annotated[str, Option("--happened", "Which of these happened to us.", "saw,next,…")]
Watch = Annotated[
    str | None, Option("--watch", 'A sign to watch for, with its number: "moved 2".', "SIGN")
]
Least = Annotated[str, Option("--least", "Only in deals from this amount on.", "AMOUNT")]
SurpriseId = Annotated[str, Argument("SURPRISE", "The surprise, by the end of its id.")]
RuleId = Annotated[str, Argument("RULE", "What is watched for, by the end of its id.")]
Who = Annotated[str | None, Argument("REP", "The rep, by any part of the name.")]
Texts = Mapping[SurpriseQuestion, str]


class NothingSaidError(CoachError):
    """A surprise is to be kept of which nothing was said."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Nothing was said of it, so nothing was kept.")


class WhatHappenedError(CoachError):
    """A surprise is named freely, without what happened."""

    exit_code = 2

    def __init__(self) -> None:
        kinds = ", ".join(SurpriseKind)
        super().__init__(
            "Nothing was kept. Name the deal or customer with --about, and what happened with "
            f"--kind ({kinds}); or a deal that is known with --deal."
        )


class NotYetHappenedError(CoachError):
    """A surprise is said to be of a day that is still to come."""

    exit_code = 2

    def __init__(self, day: date) -> None:
        super().__init__(
            f"{day.isoformat()} is still to come. Nothing was kept. Say when it happened: "
            "--on YYYY-MM-DD"
        )


class AnsweredError(CoachError):
    """A question was answered before; what was said is never rewritten."""

    exit_code = 2

    def __init__(self, question: SurpriseQuestion) -> None:
        super().__init__(
            f"--{question} was answered before, and what was said stays. Nothing was changed. "
            "coach undo takes back the last thing that was kept."
        )


@dataclass(frozen=True, slots=True)
class Sides:
    """What was typed of a surprise: its answers, whose they were, and the sign to watch for."""

    texts: Texts
    ours: str
    happened: str
    watch: str | None
    least: str

    @property
    def is_said(self) -> bool:
        """Whether anything was typed, so that nothing is asked."""
        return bool(any(text.strip() for text in self.texts.values()) or self.watch)


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be kept of a surprise: new answers, and a sign, if there is one."""

    answers: tuple[SurpriseAnswer, ...]
    sign: tuple[WatchKind, int] | None = None
    least: int = 0
    is_left: bool = False
