"""What was likely meant by a word that is not known."""

from coachcli.coaching.near import near

KNOWN = ("few-meetings", "few-deals", "few-meetings", "late-proposals")


def test_the_word_most_like_comes_first_and_once() -> None:
    assert near("few-meting", KNOWN) == ("few-meetings",)
    assert near("few-deal", KNOWN, like=0.5) == ("few-deals", "few-meetings")


def test_no_more_words_are_offered_than_asked_for() -> None:
    assert near("few-deal", KNOWN, most=1, like=0.5) == ("few-deals",)


def test_a_word_like_no_other_is_offered_nothing() -> None:
    assert near("zzz", KNOWN) == ()
