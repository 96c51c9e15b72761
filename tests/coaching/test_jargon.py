"""What managers call things."""

from coachcli.coaching.jargon import PLAINER, near_words, plainer, sought, words_of


def test_words_stand_between_signs_that_are_no_letter_and_no_digit() -> None:
    assert words_of("Größe_2 x² - o'clock…") == ["grösse", "2", "x²", "o", "clock"]
    assert words_of("?!") == []


def test_words_that_say_nothing_are_passed_over_unless_there_are_no_others() -> None:
    assert sought("He discounts too FAST!") == ("discounts", "fast")
    assert sought("to the") == ("to", "the")
    assert sought("?!") == ()


def test_a_word_of_managers_is_known_by_its_beginning_and_with_a_letter_wrong() -> None:
    assert plainer("MEDDICC")["meddicc"] == PLAINER["meddic"]
    assert plainer("ghosted again")["ghosted"] == PLAINER["ghost"]
    assert plainer("ghosted again")["again"] == ()
    assert plainer("negotiaton")["negotiaton"] == PLAINER["negotiat"]


def test_a_saying_of_two_words_stands_for_both() -> None:
    meant = plainer("has happy ears")
    assert meant["happy"] == meant["ears"] == PLAINER["happy ears"]


def test_a_short_word_is_no_slip_of_another() -> None:
    assert near_words("bat", ["bant"]) == []
    assert near_words("discuont", ["discount", "account"]) == ["discount"]
