from pathlib import Path

import pytest

from coachcli.coaching.walks.story import Story
from coachcli.content.errors import ContentError
from coachcli.content.flows.story import read_stories
from content.some_files import changed, line_of, saved

STORIES = """\
flow: few-meetings
ordinary:
  ten-messages: a problem of that role
  dead-tries: under ten
stories:
  - story: Dana's messages could be from anybody
    answers:
      ten-messages: one text with the name swapped
      dead-tries: null
    expect: {leader: wording, verdict: clear}
  - story: Ruth's market was closed
    answers: {}
    expect: {leader: [something else, wording], verdict: does not fit}
"""


def test_a_storys_own_answers_lie_over_the_ordinary_ones(tmp_path: Path) -> None:
    dana, ruth = read_stories(saved(tmp_path, STORIES))
    answers = {"ten-messages": "one text with the name swapped", "dead-tries": None}
    assert dana == Story(
        "few-meetings", "Dana's messages could be from anybody", answers, ("wording",), "clear"
    )
    assert ruth.answers == {"ten-messages": "a problem of that role", "dead-tries": "under ten"}


def test_causes_and_verdicts_may_be_written_with_spaces(tmp_path: Path) -> None:
    ruth = read_stories(saved(tmp_path, STORIES))[1]
    assert ruth.leaders == ("something-else", "wording")
    assert ruth.verdict == "does-not-fit"


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        (
            "expect: {leader: wording, verdict: clear}",
            "expect: {leader: wording}",
            "expect: {leader: wording",
        ),
        ("ordinary:", "usual:", "usual:"),
        ("dead-tries: null", "Dead Tries: null", "Dead Tries"),
        ("    answers: {}\n", "", "- story: Ruth"),
    ],
)
def test_a_story_that_is_not_whole_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, near: str
) -> None:
    text = changed(old, new, STORIES)
    with pytest.raises(ContentError) as found:
        read_stories(saved(tmp_path, text))
    assert found.value.line in (line_of(near, text), 1)
