"""Every story concludes as its author expects, and the stories are worth telling."""

from functools import cache
from pathlib import Path

import pytest

from coachcli.coaching.cause import Cause
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import CheckAnswer, Flow, Mark, Way
from coachcli.coaching.walks.interview import Limits, heard, interview
from coachcli.coaching.walks.story import Story, entered, played
from coachcli.content.flows.story import read_stories
from coachcli.content.library.shelf import Shelf

ROOT = Path(__file__).parents[1]
AGAINST = (Mark.SPEAKS_AGAINST, Mark.NEARLY_RULES_OUT)
NAMES = [
    path.stem
    for path in sorted((ROOT / "tests" / "stories").glob("*.yaml"))
    if (ROOT / "flows" / path.name).exists()
]
STORIES = [
    story for name in NAMES for story in read_stories(ROOT / "tests" / "stories" / f"{name}.yaml")
]
CLEAR = [story for story in STORIES if story.verdict == "clear"]


def called(story: Story) -> str:
    return story.text.split(",")[0]


each_story = pytest.mark.parametrize("story", STORIES, ids=called)
each_clear_story = pytest.mark.parametrize("story", CLEAR, ids=called)


@cache
def flow(name: str) -> Flow:
    return Shelf(ROOT).flow(name)


def answers(story: Story) -> list[CheckAnswer]:
    given = ((check, story.answers.get(check.id)) for check in flow(story.flow).checks)
    found = [check.answer(text) for check, text in given if text is not None]
    return [answer for answer in found if answer is not None]


def contrary(answer: CheckAnswer, cause: Cause, causes: tuple[Cause, ...]) -> bool:
    """Whether the answer is against the cause, or points to another."""
    elsewhere = any(
        answer.mark_on(other) is Mark.POINTS_TO for other in causes if other is not cause
    )
    return elsewhere or answer.mark_on(cause) in AGAINST


@each_story
def test_a_story_concludes_as_its_author_expects(story: Story) -> None:
    found = diagnosis(played(interview(flow(story.flow)), story.answers))
    assert found.leader in story.leaders
    assert found.verdict == story.verdict


@each_story
def test_with_all_answers_of_a_story_given_none_is_lost_and_there_is_enough(story: Story) -> None:
    walk = entered(interview(flow(story.flow)), story.answers)
    found = diagnosis(walk)
    assert found.leader in story.leaders
    assert found.verdict != "not-enough"
    known = {check: text for check, text in story.answers.items() if text is not None}
    assert {each.check.id for each in heard(walk)} == set(known)


@each_story
def test_words_alone_make_nothing_clear_where_nothing_can_be_looked_at(story: Story) -> None:
    by_phone = interview(flow(story.flow), Limits(ways=(Way.ASK,)))
    for enter in (played, entered):
        assert diagnosis(enter(by_phone, story.answers)).verdict != "clear"


@each_story
def test_a_story_names_checks_answers_and_causes_of_its_flow(story: Story) -> None:
    checks = {check.id: check for check in flow(story.flow).checks}
    assert set(story.answers) <= set(checks)
    assert [
        text
        for id_, text in story.answers.items()
        if text is not None and checks[id_].answer(text) is None
    ] == []
    assert set(story.leaders) <= {
        "something-else",
        *(cause.id for cause in flow(story.flow).causes),
    }


@each_clear_story
def test_somebody_does_not_know_something_in_a_clear_story(story: Story) -> None:
    assert any(story.answers.get(check.id) is None for check in flow(story.flow).checks)


@each_clear_story
def test_something_speaks_against_the_cause_of_a_clear_story(story: Story) -> None:
    causes = flow(story.flow).causes
    expected = [cause for cause in causes if cause.id in story.leaders]
    assert any(contrary(answer, cause, causes) for answer in answers(story) for cause in expected)


@pytest.mark.parametrize("name", NAMES)
def test_each_cause_of_a_flow_has_a_clear_story(name: str) -> None:
    leaders = {leader for story in CLEAR if story.flow == name for leader in story.leaders}
    around = flow(name).around
    causes = [cause.id for cause in flow(name).causes if cause.id not in around]
    assert causes
    assert [cause for cause in causes if cause not in leaders] == []
