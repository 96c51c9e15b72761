"""The shape of a file with what was said in a talk, for those who write it down elsewhere."""

from typing import Annotated

from pydantic import Field

from coachcli.content.files.shapes import Id, Shape, Text


class TalkShape(Shape):
    """What was said in a talk; each part may be left out."""

    about: Text | None = None
    minutes: Annotated[int, Field(ge=1, le=480)] | None = None
    came: dict[Text, Text] = Field(default_factory=dict)
    said: dict[Id, Text] = Field(default_factory=dict)
    map: dict[Id, Text] = Field(default_factory=dict)
    rep: tuple[Text, ...] = ()
    coach: tuple[Text, ...] = ()
    look: Text | None = None
