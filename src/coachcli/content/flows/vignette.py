"""Vignette files: independent cases of a flow, with their truth and how they were read."""

from pathlib import Path
from typing import Literal

from pydantic import Field

from coachcli.coaching.authoring.vignette import Reading, Vignette
from coachcli.coaching.walks.flow import Flow
from coachcli.content.files.reader import read
from coachcli.content.files.shapes import Id, Shape, Text, fitted


class VignetteShape(Shape):
    """One case."""

    vignette: Id
    title: Text
    truth: Text
    kind: Literal["skill", "knowledge", "commitment", "capacity", "environment"]
    causes: tuple[Id, ...]
    text: Text
    answers: dict[Id, Text]
    again: dict[Id, Text] | None = Field(None, alias="second reading")


class VignettesShape(Shape):
    """The cases of one flow."""

    flow: Id
    vignettes: tuple[VignetteShape, ...]


def read_vignettes(path: Path, flow: Flow) -> tuple[Vignette, ...]:
    """The vignettes in this file, read into a flow as it is now: earlier wordings are taken.

    An answer to a check that is gone is left out. Raises ContentError.
    """
    shape = fitted(read(path), VignettesShape)
    return tuple(_vignette(flow, each) for each in shape.vignettes)


def _vignette(flow: Flow, shape: VignetteShape) -> Vignette:
    return Vignette(
        shape.vignette,
        flow.id,
        shape.title,
        shape.truth,
        shape.kind,
        shape.causes,
        shape.text,
        _as_now(flow, shape.answers),
        None if shape.again is None else _as_now(flow, shape.again),
    )


def _as_now(flow: Flow, given: dict[str, str]) -> Reading:
    """The answers under the ids and in the words that checks have now."""
    checks = ((flow.check(id_), text) for id_, text in given.items())
    known = ((check, check.answer(text)) for check, text in checks if check)
    return {check.id: answer.text for check, answer in known if answer}
