import pytest

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.learning.cue import MOST, NotACueError, cue_said, lacks_a_half, suggested

CUES = ("When it rings, I will ask.", "When it stops, I will write.")
ASKS = Behaviour(
    *("asks", "Asks", ("calls",), "calls", "Why?", 3, ("a", "b", "c", "d")), ("asked",), CUES
)


def test_a_cue_is_kept_on_one_line() -> None:
    assert cue_said("  When it rings,\n I will ask. ") == CUES[0]
    assert len(cue_said("x" * MOST)) == MOST


@pytest.mark.parametrize("words", ["", " \n", "x" * (MOST + 1)])
def test_what_is_empty_or_too_long_is_no_cue(words: str) -> None:
    with pytest.raises(NotACueError, match="Nothing was kept"):
        cue_said(words)


@pytest.mark.parametrize(
    ("cue", "lacks"),
    [(CUES[0], False), ("I will ask WHEN it rings", False), ("I will ask", True), ("When?", True)],
)
def test_a_cue_has_a_moment_and_what_is_done_then(cue: str, *, lacks: bool) -> None:
    assert lacks_a_half(cue) is lacks


def test_cues_are_suggested_by_the_behaviour_under_any_of_its_ids() -> None:
    assert suggested("asks", {"asks": ASKS}) == suggested("asked", {"asks": ASKS}) == CUES
    assert suggested("other", {"asks": ASKS}) == ()
