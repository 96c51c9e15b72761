from coachcli.cli.keeping.about_words import BEHIND, KEPT, PHRASES, UNSAID


def test_each_table_has_a_sentence_of_its_own() -> None:
    said = list(KEPT.values())
    assert len(set(said)) == len(said)
    assert UNSAID not in said


def test_a_phrase_is_of_tables_that_there_are_and_no_table_has_two() -> None:
    named = [table for phrases in PHRASES.values() for _, of in phrases for table in of]
    both = [*named, *BEHIND]
    assert set(both) <= set(KEPT)
    assert len(set(both)) == len(both)
