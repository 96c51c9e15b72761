"""Taking a cue at a terminal: one that is suggested, the rep's own words, or none."""

from pathlib import Path

import pytest

from cli.somebody import CONTROL_C, at_the_terminal
from coachcli.cli.learning.meant import assignment_named
from coachcli.cli.learning.taking_cue import NOT_WHOLE, ask, said
from coachcli.store import own_words

SUGGESTED = (
    "When I write a first message, I will put the problem that this person answers for in the "
    "first sentence."
)
OWN = "When it rings, I will ask."


@pytest.mark.usefixtures("assigned")
@pytest.mark.parametrize(
    ("keys", "cue"),
    [
        (("1",), SUGGESTED),
        (("3", OWN), OWN),
        (("3", " ", OWN), OWN),
        (("q",), ""),
        ((), ""),
        ((CONTROL_C,), ""),
        (("3", CONTROL_C), ""),
    ],
)
def test_what_is_picked_or_typed_is_the_cue(home: Path, keys: tuple[str, ...], cue: str) -> None:
    context, somebody = at_the_terminal(home, *keys)
    with context:
        given, who = assignment_named(context, "dana")
        heard = ask(context, who, given)
        assert own_words.cue(context.room, given.id) == cue
    assert heard == ((f'Cue: "{cue}"',) if cue else ())
    assert ("Nothing was kept." in somebody.heard) == (" " in keys)
    assert "When will Dana do it?" in somebody.heard


def test_a_cue_without_one_half_is_taken_and_said_to_lack_it() -> None:
    assert said("I will ask") == ('Cue: "I will ask"', NOT_WHOLE)
