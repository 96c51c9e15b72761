"""First drafts: ids, cut texts, ways and stubs."""

import pytest

from coachcli.coaching.cause import Kind
from coachcli.coaching.walks.flow import Way
from coachcli.content.flows.draft import (
    Ids,
    bare_action,
    cut,
    slug,
    stub_asset,
    way_of,
    where_it_shows,
)


def test_an_id_is_made_of_the_telling_words_in_plain_letters() -> None:
    assert slug("The Größe of a Deal") == "grosse-deal"
    assert slug("3 of the") == ""
    assert slug("a b c", most=3) == "b-c"


def test_the_minutes_of_an_action_are_those_of_its_stub() -> None:
    assert stub_asset("a", "Drill it (45 min)", [])["minutes"] == 45
    assert stub_asset("a", "Drill it", [])["minutes"] == 30
    assert bare_action("Drill it (45 min)") == "Drill it"


def test_nine_behaviours_take_all_the_keys_there_are() -> None:
    nine = {str(at): ["a"] for at in range(9)}
    assert len(where_it_shows(nine)["answers"]) == 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Loses them in 30 seconds", "loses-them-in-30-seconds"),
        ("The 3x rule", "rule"),
        ("Don\u2019t call", "dont-call"),
        ("Größe & Maß", "grosse-mass"),
        ("123", ""),
        ("a the", "a-the"),
        ("x" * 60, "x" * 40),
    ],
)
def test_ids_are_made_of_words(text: str, expected: str) -> None:
    assert slug(text.replace("3x ", "3 ")) == expected


def test_an_id_is_given_once_and_never_one_that_means_something_else() -> None:
    ids = Ids(["gate"])
    given = [
        ids.new("Gate", "x"),
        ids.new("gate", "x"),
        ids.new("Skill", "x"),
        ids.new("Something else", "x"),
        ids.new("1", "x"),
    ]
    assert given == ["gate-2", "gate-3", "skill-2", "something-else-2", "x"]


@pytest.mark.parametrize(
    ("text", "expected"), [("one two three", "one two three"), ("one two three four", "one two…")]
)
def test_a_text_is_cut_between_words(text: str, expected: str) -> None:
    assert cut(text, 13) == expected


@pytest.mark.parametrize(
    ("test", "kind", "way"),
    [
        ("Role-play the first minute", Kind.SKILL, Way.ROLE_PLAY),
        ("Show three contacts", Kind.SKILL, Way.OBSERVE),
        ("Wrong-number rate of the last 100", Kind.ENVIRONMENT, Way.DATA),
        ("How many touches did it take?", Kind.KNOWLEDGE, Way.ASK),
        ("Who loses sleep over it?", Kind.KNOWLEDGE, Way.ASK),
    ],
)
def test_the_words_of_a_test_say_how_it_finds_out(test: str, kind: Kind, way: Way) -> None:
    assert way_of(test, kind) is way


@pytest.mark.parametrize(
    ("action", "title", "minutes", "sort"),
    [
        ("Persona card drill (25 min)", "Stub: Persona card drill", 25, "card"),
        ("Rewrite three messages", "Stub: Rewrite three messages", 30, "worksheet"),
        ("Read it all (300 min)", "Stub: Read it all", 60, "reading"),
    ],
)
def test_a_stub_says_that_it_is_one(action: str, title: str, minutes: int, sort: str) -> None:
    found = stub_asset("x", action, ["y"])
    assert (found["title"], found["minutes"], found["kind"]) == (title, minutes, sort)


def test_an_id_is_not_given_where_one_is_taken() -> None:
    ids = Ids(["price"])
    assert [ids.new(text, "cause") for text in ("Price", "Price", "!")] == [
        "price-2",
        "price-3",
        "cause",
    ]


def test_a_cut_text_ends_with_a_whole_word() -> None:
    assert cut("one two three", 9) == "one two…"


def test_what_is_counted_is_data_only_for_what_surrounds_a_rep() -> None:
    assert way_of("Role-play the call", Kind.SKILL) is Way.ROLE_PLAY
    assert way_of("Show me the plan", Kind.SKILL) is Way.OBSERVE
    assert way_of("Count the calls", Kind.ENVIRONMENT) is Way.DATA
    assert way_of("Count the calls", Kind.SKILL) is Way.ASK
