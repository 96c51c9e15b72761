from coachcli.cli.keeping.about_words import KEPT, SEES, UNSAID


def test_each_table_has_a_sentence_of_its_own() -> None:
    said = list(KEPT.values())
    assert len(set(said)) == len(said)
    assert UNSAID not in said


def test_it_is_said_of_everybody_who_could_see_it() -> None:
    assert [who for who, _ in SEES] == ["The manager", "The rep", "Other leaders", "Nobody else"]
