from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.rep import (
    LONGEST_NAME,
    AmbiguousRepError,
    NoSuchRepError,
    NotANameError,
    Rep,
    arrivals,
    described,
    doubled,
    folded,
    found,
    named,
    near,
    one,
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
    assert one(wanted, team) == who


def test_a_rep_whose_name_was_kept_decomposed_is_found_all_the_same() -> None:
    assert one("josé", (replace(JOSE, name=normalize("NFD", JOSE.name)),)).id == "a3"


def test_a_whole_name_comes_before_the_start_of_a_word_and_that_before_any_part() -> None:
    ana = Rep("a9", "Ana")
    assert found("ana", (*TEAM, ana)) == (ana,)
    assert found("ana", TEAM) == (ANA, ANABEL)
    assert found("ana", (SUSANA,)) == (SUSANA,)


@pytest.mark.parametrize("nothing", ["", "  ", "-", "\u0301"])
def test_nothing_means_nobody(nothing: str) -> None:
    assert found(nothing, TEAM) == ()


def test_an_id_means_its_rep_whatever_the_names_are() -> None:
    assert one("a1", (*TEAM, Rep("a9", "A1 Smith"))) == ANA


def test_a_part_that_several_have_names_them_and_asks_for_more() -> None:
    with pytest.raises(AmbiguousRepError) as refused:
        one("ana", TEAM)
    assert str(refused.value) == '"ana" could be Ana Lee, Anabel Cruz. Write more of the name.'
    assert refused.value.found == (ANA, ANABEL)


def test_two_of_the_same_name_are_meant_by_the_ending_of_the_id_that_the_refusal_shows() -> None:
    with pytest.raises(AmbiguousRepError) as refused:
        one("sam roe", (NORTH, SOUTH))
    assert str(refused.value) == (
        '"sam roe" could be Sam Roe (team Nora, aaaaaa), Sam Roe (team Saul, bbbbbb). '
        "Write more of the name, or the last 6 characters of the id instead."
    )
    assert one("aaaaaa", (NORTH, SOUTH)) == NORTH
    assert one("BBBBBB", (NORTH, SOUTH)) == SOUTH


def test_a_name_nobody_has_says_whose_is_near_and_gives_the_command() -> None:
    with pytest.raises(NoSuchRepError) as refused:
        one("crusz", TEAM, "coach assign")
    assert str(refused.value) == 'No rep matches "crusz". Did you mean Anabel Cruz?\n  coach assign "Anabel Cruz"'


def test_a_name_nobody_is_near_may_be_added() -> None:
    with pytest.raises(NoSuchRepError) as refused:
        one("Zbigniew", TEAM)
    assert str(refused.value) == (
        'No rep matches "Zbigniew". Add them first, or see who is there: coach team list\n  coach team add "Zbigniew"'
    )


def test_two_names_at_most_are_near_and_each_is_named_once() -> None:
    assert near("ana lea", TEAM)[0] == "Ana Lee"
    assert near("sam roe", (NORTH, SOUTH)) == ("Sam Roe",)
    assert len(near("anna", (*TEAM, Rep("a6", "Annah Wu"), Rep("a7", "Anne Poe")))) == 2
    assert near("jsoe", TEAM) == ("José Marín-Núñez",)


@pytest.mark.parametrize(
    ("rep", "expected"),
    [
        (replace(NORTH, role="AE", region="West"), "Sam Roe (AE, West, team Nora, aaaaaa)"),
        (NORTH, "Sam Roe (team Nora, aaaaaa)"),
        (replace(NORTH, manager=""), "Sam Roe (aaaaaa)"),
    ],
)
def test_who_shares_a_name_is_described_by_what_tells_them_apart(rep: Rep, expected: str) -> None:
    assert described(rep, (rep, SOUTH)) == expected
    assert described(rep, (rep, ANA)) == "Sam Roe"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("  Ana   Lee ", "Ana Lee"), (normalize("NFD", "José"), "José"), ("Ana\tLee", "Ana Lee"), ("李", "李"), ("R2", "R2")],
)
def test_a_name_is_kept_with_single_blanks_and_composed_signs(text: str, kept: str) -> None:
    assert named(text) == kept


@pytest.mark.parametrize("text", ["", "   ", "-", "...", "Ana\x00Lee", "Ana\x1b[31m", "\ud800na", "x" * (LONGEST_NAME + 1)])
def test_what_cannot_be_a_name_is_refused_with_what_a_name_needs(text: str) -> None:
    with pytest.raises(NotANameError, match="needs a letter, no control characters, and at most 120 characters") as refused:
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
    assert not folded(kept) or Rep("r", kept) in found(text, (*TEAM, Rep("r", kept)))


def listed(name: str, manager: str = "", email: str = "", role: str = "", region: str = "") -> Rep:
    """A line of a list: nobody has an id there."""
    return Rep("", name, role, manager=manager, region=region, email=email)


def test_people_who_are_not_known_are_new() -> None:
    come = arrivals(TEAM, (listed("Zoe Ash"),))
    assert (come.new, come.changed, come.unchanged) == ((listed("Zoe Ash"),), (), 0)


def test_what_a_list_says_is_taken_over_and_what_it_leaves_empty_stays() -> None:
    known = Rep("a1", "Ana Lee", "AE", date(2026, 1, 5), "Nora", "West", "ana@x.org", date(2026, 12, 31))
    come = arrivals((known,), (replace(listed("ana lee", role="SE"), started=date(2026, 2, 1)),))
    assert come.changed == (replace(known, role="SE", started=date(2026, 2, 1)),)
    assert arrivals((known,), (listed("Ana Lee"),)).unchanged == 1
    assert arrivals((known,), (listed("Ana Lee", "Saul", "ANA@x.org", region="East"),)).changed == (
        replace(known, manager="Saul", email="ANA@x.org", region="East"),
    )


def test_the_email_says_who_it_is_whatever_the_name() -> None:
    known = replace(ANA, email="ana@x.org")
    come = arrivals((known, ANABEL), (listed("Ana Lee-Roth", email="ana@x.org", role="AE"),))
    assert come.changed == (replace(known, role="AE"),)
    assert come.new == ()


def test_who_has_the_same_name_on_another_team_is_another_person() -> None:
    assert arrivals((NORTH,), (listed("Sam Roe", "Saul"),)).new == (listed("Sam Roe", "Saul"),)


def test_two_of_the_same_name_are_told_apart_by_their_teams() -> None:
    come = arrivals((NORTH, SOUTH), (listed("Sam Roe", "Saul", role="AE"), listed("Sam Roe", "Nora")))
    assert (come.new, come.changed, come.unchanged) == ((), (replace(SOUTH, role="AE"),), 1)


def test_who_had_no_team_yet_gets_the_one_of_the_list() -> None:
    assert arrivals((ANA,), (listed("Ana Lee", "Nora"),)).changed == (replace(ANA, manager="Nora"),)


def test_a_line_that_fits_two_and_says_of_neither_what_is_known_is_somebody_new() -> None:
    west, east = replace(NORTH, region="West"), replace(NORTH, id="0000cccccc", region="East")
    south = listed("Sam Roe", "Nora", region="South")
    assert arrivals((west, east), (south,)).new == (south,)
    assert arrivals((west, east), (south, listed("Sam Roe", "Nora", region="East"))).changed == (replace(west, region="South"),)
    assert arrivals((west, east), (listed("Sam Roe", "Nora"),)).unchanged == 1


def test_a_newcomer_who_shares_name_and_team_with_a_listed_colleague_takes_nobodys_place() -> None:
    known = replace(NORTH, email="sam@x.org")
    both = (listed("Sam Roe", "Nora", "sam@x.org"), listed("Sam Roe", "Nora", "sam2@x.org"))
    come = arrivals((known,), both)
    assert (come.new, come.changed, come.unchanged) == ((both[1],), (), 1)


def test_colleagues_behind_one_shared_address_stay_two_people() -> None:
    known = replace(ANA, email="sales@x.org")
    both = (listed("Ana Lee", email="sales@x.org"), listed("Bo Ash", email="sales@x.org"))
    assert arrivals((known,), both).new == (both[1],)


def test_of_two_lines_about_one_person_the_first_counts() -> None:
    known = replace(ANA, email="ana@x.org")
    come = arrivals((known,), tuple(listed("Ana Lee", email="ana@x.org", role=role) for role in ("AE", "SE")))
    assert (come.new, come.changed, come.unchanged) == ((), (replace(known, role="AE"),), 1)


@pytest.mark.parametrize(
    ("new", "doubles"),
    [
        (listed("sam roe"), True),
        (listed("Sam Roe", "Nora"), True),
        (listed("Sam Roe", "Saul"), False),
        (listed("Sam Roe", "Nora", "sam2@x.org"), False),
        (listed("Sam Roe", "Saul", "SAM@x.org"), True),
        (listed("Samuel Roe", email="sam@x.org"), True),
        (listed("Samuel Roe"), False),
    ],
)
def test_who_is_added_by_hand_doubles_nobody_of_another_team_or_email(new: Rep, doubles: bool) -> None:  # noqa: FBT001 - a column
    known = replace(NORTH, email="sam@x.org")
    assert doubled(new, (ANA, known)) == (known if doubles else None)


@st.composite
def lists(draw: st.DrawFn) -> tuple[Rep, ...]:
    """Lists in which names, teams and addresses meet often."""
    few = st.sampled_from
    line = st.builds(
        listed, few(["Ana Lee", "ana lee", "Bo Ash"]), few(["", "Nora"]), few(["", "a@x", "b@x"]), few(["", "AE"]), few(["", "W"])
    )
    return tuple(draw(st.lists(line, max_size=6, unique=True)))


@HOUSE
@given(lists())
def test_a_list_that_is_brought_twice_changes_nothing_the_second_time(lines: tuple[Rep, ...]) -> None:
    first = arrivals((), lines)
    known = tuple(replace(rep, id=f"id-{at}") for at, rep in enumerate(first.new))
    again = arrivals(known, lines)
    assert (again.new, again.changed, again.unchanged) == ((), (), len(lines))


@HOUSE
@given(lists(), lists())
def test_every_line_is_somebody_and_nobody_is_changed_twice(before: tuple[Rep, ...], lines: tuple[Rep, ...]) -> None:
    known = tuple(replace(rep, id=f"id-{at}") for at, rep in enumerate(before))
    come = arrivals(known, lines)
    ids = [rep.id for rep in come.changed]
    assert len(come.new) + len(come.changed) + come.unchanged == len(lines)
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {rep.id for rep in known}
