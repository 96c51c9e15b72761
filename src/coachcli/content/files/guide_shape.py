"""The shape of a guide's file: closed and strict, as all of them are."""

from typing import Annotated, Literal

from pydantic import Field

from coachcli.coaching.rhythm.guide import AgreedWork
from coachcli.content.files.shapes import Id, Question, Shape, Text

Step = Literal["goal", "now", "gap", "cause", "ideas", "choice"]
"""The steps at which something is asked; what was promised, and promises, are asked in any talk."""


class GuideQuestionShape(Shape):
    """A question of a guide."""

    step: Step
    ask: Question
    listen_for: Text | None = None
    serves: tuple[AgreedWork, ...] = ()


class GuideShape(Shape):
    """A guide file: how one kind of talk goes."""

    guide: Id
    title: Text
    minutes: Annotated[int, Field(ge=5, le=240)]
    purpose: Question
    about: Literal["account", "deal", "call"] | None = None
    also_called: tuple[Text, ...] = ()
    questions: Annotated[dict[Id, GuideQuestionShape], Field(min_length=1)]
    map: dict[Id, Question] = Field(default_factory=dict)
