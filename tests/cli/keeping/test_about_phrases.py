from pathlib import Path

from cli.conftest import Coach
from cli.keeping.test_about import columns
from coachcli.cli.keeping.about_phrases import BEHIND, EACH, PHRASES, every_phrase, unnamed
from coachcli.cli.keeping.about_words import KEPT


def test_a_phrase_is_of_columns_that_there_are_and_none_is_named_twice(
    team: Coach, home: Path
) -> None:
    team("team", "list")
    named = [
        (table, column)
        for _, of in every_phrase()
        for table, listed in of.items()
        for column in listed.split()
    ]
    assert set(named) <= columns(home)
    assert {column for _, column in named}.isdisjoint(EACH.split())
    assert len(set(named)) == len(named)
    assert {table for table, _ in named} == set(KEPT)


def test_no_phrase_is_said_twice() -> None:
    said = [phrase for phrases in (*PHRASES.values(), BEHIND) for phrase, _ in phrases]
    assert len(set(said)) == len(said)


def test_a_column_that_no_phrase_names_is_found() -> None:
    known = ("quota_version", ("person_id", "seq", "amount", "bonus"))
    assert list(unnamed([known, ("salary", ("id", "sum"))])) == [
        ("quota_version", ("bonus",)),
        ("salary", ("id", "sum")),
    ]
    assert list(unnamed([("person", ("id", "name"))])) == []
