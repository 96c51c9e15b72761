from coachcli.coaching.numbers.wording import listed, plain_words


def test_words_are_compared_without_case_accents_and_signs() -> None:
    assert plain_words(" Clôturée_GAGNÉE! ") == "cloturee gagnee"


def test_words_are_listed_by_blanks_or_by_a_sign() -> None:
    assert listed("a b") == {"a", "b"}
    assert listed("a b | c", "|") == {"a b", "c"}
