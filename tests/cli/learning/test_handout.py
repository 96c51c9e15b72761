"""The copy of an asset that a rep gets."""

from coachcli.cli.learning.handout import handout, kept_back
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round

READING = Asset(
    "a", "Openers", AssetKind.READING, 20, ("call-opening",),
    "You open.", "Read.", "Five.", "Book it.",
    recall=(Recall("Why?", "Because.", ("because",)),),
)  # fmt: skip
PLAY = RolePlay(
    "A bakery.",
    "You are busy.",
    "Curt.",
    "A penalty.",
    (Round("Warm", "Easy."),),
    ("A question",),
    "Once.",
)
ROLE_PLAY = Asset(
    "b", "Calls", AssetKind.ROLE_PLAY, 30, (), "You pass.", "Play.", "Passed.", "Book it.", PLAY
)


def test_the_copy_for_a_rep_keeps_the_buyers_side_out() -> None:
    whole, copy = handout(ROLE_PLAY), handout(ROLE_PLAY, buyer=False)
    assert "1. **Warm** Easy." not in copy
    assert "1. **Warm.** Easy." in whole
    assert all(
        secret in whole and secret not in copy
        for secret in ("You are busy.", "Curt.", "A penalty.")
    )


def test_only_of_a_role_play_something_stays_with_the_manager() -> None:
    assert kept_back(READING) == []
    assert kept_back(ROLE_PLAY) == ["The buyer's side stays with you: coach library show b"]


def test_the_answers_stand_below_all_questions() -> None:
    text = handout(READING)
    assert (
        text.index("1. Why?")
        < text.index("### Answers (cover them first)")
        < text.index("1. Because.")
    )


def test_a_copy_without_a_name_has_no_line_for_it() -> None:
    assert handout(READING).startswith("# Openers\n\n*reading, 20 minutes*\n")
    assert handout(READING, "Dana").startswith("# Openers\n\nFor Dana.\n")


def test_nothing_hidden_reaches_a_copy() -> None:
    assert "\x1b" not in handout(READING, "Da\x1bna")
