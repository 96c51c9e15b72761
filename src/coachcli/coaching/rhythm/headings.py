"""A talk under the headings of other models: every line of it, once, whichever they are."""

from enum import StrEnum

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rhythm.talk import Talk, TalkLine, TalkStep, lines_of


class Model(StrEnum):
    """A model of coaching talks: our own, and those that managers may have been taught."""

    GUIDE = "guide"
    GROW = "grow"
    GAINS = "gains"
    ACHIEVE = "achieve"
    CIGAR = "cigar"


class NoSuchModelError(CoachError):
    """No model is called so."""

    exit_code = 2

    def __init__(self, wanted: str) -> None:
        super().__init__(f'"{wanted}" is none of these headings: {", ".join(Model)}.')


HEADINGS: dict[Model, tuple[tuple[str, tuple[TalkStep, ...]], ...]] = {
    Model.GUIDE: (
        ("Goals", (TalkStep.GOAL,)),
        ("Uncover gaps", (TalkStep.NOW, TalkStep.GAP)),
        ("Identify the cause", (TalkStep.CAUSE, TalkStep.MAP)),
        ("Define the action", (TalkStep.IDEAS, TalkStep.CHOICE, TalkStep.ACTION, TalkStep.SUPPORT)),
        ("Evaluate", (TalkStep.KEPT, TalkStep.LOOK)),
    ),
    Model.GROW: (
        ("Goal", (TalkStep.GOAL,)),
        ("Reality", (TalkStep.KEPT, TalkStep.NOW, TalkStep.GAP, TalkStep.CAUSE, TalkStep.MAP)),
        ("Options", (TalkStep.IDEAS, TalkStep.CHOICE)),
        ("Will", (TalkStep.ACTION, TalkStep.SUPPORT, TalkStep.LOOK)),
    ),
    Model.GAINS: (
        ("Goal", (TalkStep.GOAL,)),
        ("Assessment", (TalkStep.KEPT, TalkStep.NOW, TalkStep.GAP, TalkStep.CAUSE, TalkStep.MAP)),
        ("Ideas", (TalkStep.IDEAS, TalkStep.CHOICE)),
        ("Next steps", (TalkStep.ACTION, TalkStep.LOOK)),
        ("Support", (TalkStep.SUPPORT,)),
    ),
    Model.ACHIEVE: (
        ("Assess the situation", (TalkStep.KEPT, TalkStep.NOW, TalkStep.GAP, TalkStep.MAP)),
        ("Creative look at it", (TalkStep.CAUSE,)),
        ("Hone the goal", (TalkStep.GOAL,)),
        ("Initiate options", (TalkStep.IDEAS,)),
        ("Evaluate options", (TalkStep.CHOICE,)),
        ("Valid action plan", (TalkStep.ACTION, TalkStep.SUPPORT)),
        ("Encourage momentum", (TalkStep.LOOK,)),
    ),
    Model.CIGAR: (
        ("Current", (TalkStep.KEPT, TalkStep.NOW, TalkStep.MAP)),
        ("Ideal", (TalkStep.GOAL,)),
        ("Gaps", (TalkStep.GAP, TalkStep.CAUSE)),
        ("Action", (TalkStep.IDEAS, TalkStep.CHOICE, TalkStep.ACTION, TalkStep.SUPPORT)),
        ("Review", (TalkStep.LOOK,)),
    ),
}
"""The steps of a talk under the headings of each model, each of them under one.

GROW: Whitmore, Coaching for Performance, 1992. GAINS and CIGAR as they are taught. ACHIEVE:
Dembkowski and Eldridge, 2003.
"""


@dataclass(frozen=True, slots=True)
class HeadedLines:
    """What was said under a heading."""

    heading: str
    lines: tuple[TalkLine, ...]


def model_named(wanted: str) -> Model:
    """The model with this name. Raises NoSuchModelError."""
    if wanted.casefold() not in tuple(Model):
        raise NoSuchModelError(wanted)
    return Model(wanted.casefold())


def holding(model: Model, step: TalkStep) -> str:
    """The heading of a model under which a step of a talk stands."""
    return next(title for title, steps in HEADINGS[model] if step in steps)


def under(talk: Talk, model: Model) -> tuple[HeadedLines, ...]:
    """The lines of a talk under the headings of a model, in their order."""
    return tuple(HeadedLines(title, lines_of(talk, *steps)) for title, steps in HEADINGS[model])
