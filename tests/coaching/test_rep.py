from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.errors import Todo
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import (
    LONGEST_NAME,
    MOST_REMARKS,
    AmbiguousRepError,
    NoSuchRepError,
    NotANameError,
    PrivateLine,
    Rep,
    described,
    first_name,
    folded,
    identity,
    named,
    names_near,
    rep_named,
    reps_named,
    sellers,
    since,
)
from coaching.strategies import HOUSE

ANA, ANABEL, JOSE = Rep("a1", "Ana Lee"), Rep("a2", "Anabel Cruz"), Rep("a3", "José Marín-Núñez")
SUSANA, OBRIEN = Rep("a4", "Susana Kirk"), Rep("a5", "Maeve O'Brien")
TEAM = (ANA, ANABEL, JOSE, SUSANA, OBRIEN)
NORTH = Rep("0000aaaaaa", "Sam Roe", manager="Nora")
SOUTH = Rep("0000bbbbbb", "Sam Roe", manager="Saul")


@pytest.mark.parametrize(
    ("wanted", "who"),
    [
        ("Ana Lee", ANA),
        ("ana", ANA),
        ("lee", ANA),
        ("ANABEL", ANABEL),
        ("cruz", ANABEL),
        ("san", SUSANA),
        ("a3", JOSE),
        ("josé", JOSE),
        ("jose", JOSE),
        ("jose marin nunez", JOSE),
        ("marin-nunez", JOSE),
        ("nunez", JOSE),
        (normalize("NFD", "José"), JOSE),
        ("  jose   marin ", JOSE),
        ("marin\u2010nunez", JOSE),
        ("marin\u2013nunez", JOSE),
        ("o'brien", OBRIEN),
        ("o\u2019brien", OBRIEN),
        ("o\u02bcbrien", OBRIEN),
        ("o\u00b4brien", OBRIEN),
    ],
)
def test_a_rep_is_found_by_any_part_of_the_name(wanted: str, who: Rep) -> None:
    team = tuple(rep for rep in TEAM if rep is not ANABEL) if wanted == "ana" else TEAM
    assert rep_named(wanted, team) == who


def test_a_rep_whose_name_was_kept_decomposed_is_found_all_the_same() -> None:
    assert rep_named("josé", (replace(JOSE, name=normalize("NFD", JOSE.name)),)).id == "a3"


def test_a_whole_name_comes_before_the_start_of_a_word_and_that_before_any_part() -> None:
    ana = Rep("a9", "Ana")
    assert reps_named("ana", (*TEAM, ana)) == (ana,)
    assert reps_named("ana", TEAM) == (ANA, ANABEL)
    assert reps_named("ana", (SUSANA,)) == (SUSANA,)


@pytest.mark.parametrize("nothing", ["", "  ", "-", "\u0301"])
def test_nothing_means_nobody(nothing: str) -> None:
    assert reps_named(nothing, TEAM) == ()


def test_an_id_means_its_rep_whatever_the_names_are() -> None:
    assert rep_named("a1", (*TEAM, Rep("a9", "A1 Smith"))) == ANA


def test_a_part_that_several_have_names_them_and_asks_for_more() -> None:
    with pytest.raises(AmbiguousRepError) as refused:
        rep_named("ana", TEAM)
    assert str(refused.value) == '"ana" could be Ana Lee, Anabel Cruz. Write more of the name.'
    assert refused.value.reps == (ANA, ANABEL)


def test_of_a_crowd_that_a_part_could_mean_only_the_first_are_named() -> None:
    crowd = tuple(Rep(f"id{n}", f"Ann No{n}") for n in range(5_000))
    with pytest.raises(AmbiguousRepError) as refused:
        rep_named("ann", crowd)
    assert str(refused.value).endswith("Ann No11 and others. Write more of the name.")
    assert refused.value.reps == crowd


def test_two_of_the_same_name_are_meant_by_the_ending_of_the_id_that_the_refusal_shows() -> None:
    with pytest.raises(AmbiguousRepError) as refused:
        rep_named("sam roe", (NORTH, SOUTH))
    assert str(refused.value) == (
        '"sam roe" could be Sam Roe (team Nora, aaaaaa), Sam Roe (team Saul, bbbbbb). '
        "Write more of the name, or the last 6 characters of the id instead."
    )
    assert rep_named("aaaaaa", (NORTH, SOUTH)) == NORTH
    assert rep_named("BBBBBB", (NORTH, SOUTH)) == SOUTH


def test_a_name_nobody_has_says_whose_is_near_and_what_to_do() -> None:
    with pytest.raises(NoSuchRepError) as refused:
        rep_named("crusz", TEAM, "assign")
    assert (
        str(refused.value)
        == 'No rep matches "crusz". Did you mean Anabel Cruz?\n  assign Anabel Cruz'
    )
    assert refused.value.todos == (Todo("assign", ("Anabel Cruz",)),)


def test_a_name_nobody_is_near_may_be_added() -> None:
    with pytest.raises(NoSuchRepError) as refused:
        rep_named("Zbigniew", TEAM)
    assert str(refused.value).startswith(
        'No rep matches "Zbigniew". Add them first, or see who is there: '
    )
    assert refused.value.todos == (Todo("list reps"), Todo("add rep", ("Zbigniew",)))


def test_two_names_at_most_are_near_and_each_is_named_once() -> None:
    assert names_near("ana lea", TEAM)[0] == "Ana Lee"
    assert names_near("sam roe", (NORTH, SOUTH)) == ("Sam Roe",)
    assert len(names_near("anna", (*TEAM, Rep("a6", "Annah Wu"), Rep("a7", "Anne Poe")))) == 2
    assert names_near("jsoe", TEAM) == ("José Marín-Núñez",)


@pytest.mark.parametrize(
    ("rep", "expected"),
    [
        (replace(NORTH, role="AE", region="West"), "Sam Roe (AE, West, team Nora, aaaaaa)"),
        (NORTH, "Sam Roe (team Nora, aaaaaa)"),
        (replace(NORTH, manager=""), "Sam Roe (aaaaaa)"),
    ],
)
def test_who_shares_a_name_is_described_by_what_tells_them_apart(rep: Rep, expected: str) -> None:
    assert described((rep, SOUTH))[0] == expected
    assert described((rep, ANA))[0] == "Sam Roe"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Ana   Lee ", "Ana Lee"),
        (normalize("NFD", "José"), "José"),
        ("Ana\tLee", "Ana Lee"),
        ("李", "李"),
        ("R2", "R2"),
    ],
)
def test_a_name_is_kept_with_single_blanks_and_composed_signs(text: str, kept: str) -> None:
    assert named(text) == kept


@pytest.mark.parametrize(
    "text",
    ["", "   ", "-", "...", "Ana\x00Lee", "Ana\x1b[31m", "\ud800na", "x" * (LONGEST_NAME + 1)],
)
def test_what_cannot_be_a_name_is_refused_with_what_a_name_needs(text: str) -> None:
    with pytest.raises(
        NotANameError, match="needs a letter, no control characters, and at most 120 characters"
    ) as refused:
        named(text)
    assert "\x1b" not in str(refused.value)
    assert str(refused.value).isprintable()


@HOUSE
@given(st.text())
def test_the_way_a_name_is_typed_does_not_matter(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(normalize("NFD", text)) == folded(normalize("NFC", text))
    assert folded(f"  {text} ") == folded(text)


@HOUSE
@given(st.text())
def test_a_name_that_was_kept_can_be_kept_again_and_found(text: str) -> None:
    try:
        kept = named(text)
    except NotANameError:
        return
    assert named(kept) == kept
    assert not folded(kept) or Rep("r", kept) in reps_named(text, (*TEAM, Rep("r", kept)))


def test_before_a_talk_the_latest_lines_since_the_last_are_read() -> None:
    days = [date(2026, 11, day) for day in (24, 20, 10, 2, 1)]
    lines = [PrivateLine(day, f"line {day.day}") for day in days]
    assert since(lines, date(2026, 11, 10)) == tuple(lines[:3])
    assert since(lines, date(2026, 11, 21)) == tuple(lines[:1])
    assert since(lines, None) == tuple(lines[:MOST_REMARKS])


def test_whoever_manages_one_of_them_is_not_among_the_sellers() -> None:
    boss = Rep("b1", "Bo Dahl", manager="Bo Dahl")
    ana = replace(ANA, manager="Bo Dahl")
    assert sellers((boss, ana)) == (ana,)
    assert sellers((boss,)) == (boss,)
    assert sellers((ANA, JOSE)) == (ANA, JOSE)


def test_a_first_name_is_the_first_word() -> None:
    assert first_name("Dana Reyes") == "Dana"


def test_a_program_is_told_who_is_meant_by_id_and_name() -> None:
    assert identity(Rep("r1", "Dana Reyes")) == {"id": "r1", "name": "Dana Reyes"}


def test_a_name_without_end_is_refused_in_a_sentence_that_has_one() -> None:
    with pytest.raises(NotANameError) as refused:
        named("x" * 10_000)
    assert len(str(refused.value)) < 250
