from coachcli.cli.keeping.about_words import KEPT, UNSAID


def test_each_table_has_a_sentence_of_its_own() -> None:
    said = list(KEPT.values())
    assert len(set(said)) == len(said)
    assert UNSAID not in said
