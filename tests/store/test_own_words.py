from coachcli.store import own_words
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

GIVEN = "s1"


def test_the_last_cue_that_was_taken_stands(staffed: Room) -> None:
    assert own_words.cue(staffed, GIVEN) == ""
    own_words.take_cue(staffed, DANA.id, GIVEN, "When it rings, I will smile.", "n1", STAMP)
    own_words.take_cue(staffed, DANA.id, GIVEN, "When it rings, I will ask.", "n2", STAMP)
    assert own_words.cue(staffed, GIVEN) == "When it rings, I will ask."


def test_what_was_made_of_each_asset_is_kept_by_the_asset(staffed: Room) -> None:
    for id_, asset, words in (
        ("n1", "card", "a table"),
        ("n2", "card", "better"),
        ("n3", "x", "y"),
    ):
        own_words.organise(staffed, DANA.id, (GIVEN, asset), words, id_, STAMP)
    assert own_words.organised(staffed, DANA.id) == {"card": "better", "x": "y"}
    assert own_words.cue(staffed, GIVEN) == ""
