"""Story files: YAML tables of answers and the conclusion that is expected of them."""

from pathlib import Path
from typing import Annotated

from coachcli.coaching.walks.story import Story
from coachcli.content.files.reader import read
from coachcli.content.files.shapes import Id, Many, Shape, Text, fitted


class ExpectShape(Shape):
    """What a story should conclude."""

    leader: Annotated[tuple[Text, ...], Many]
    verdict: Text


class StoryShape(Shape):
    """One story: only what differs from the ordinary is written down."""

    story: Text
    answers: dict[Id, Text | None]
    expect: ExpectShape


class StoriesShape(Shape):
    """The stories of one flow and its ordinary answers."""

    flow: Id
    ordinary: dict[Id, Text]
    stories: tuple[StoryShape, ...]


def read_stories(path: Path) -> tuple[Story, ...]:
    """The stories in this file, each over the ordinary answers. Raises ContentError."""
    shape = fitted(read(path), StoriesShape)
    return tuple(_story(shape, one) for one in shape.stories)


def _story(table: StoriesShape, story: StoryShape) -> Story:
    expected = story.expect
    leaders = tuple(_dashed(leader) for leader in expected.leader)
    answers = table.ordinary | story.answers
    return Story(table.flow, story.story, answers, leaders, _dashed(expected.verdict))


def _dashed(words: str) -> str:
    return words.replace(" ", "-")
