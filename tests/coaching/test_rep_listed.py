from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep, arrivals, doubled
from coaching.strategies import HOUSE

ANA = Rep("a1", "Ana Lee")
NORTH = Rep("0000aaaaaa", "Sam Roe", manager="Nora")
SOUTH = Rep("0000bbbbbb", "Sam Roe", manager="Saul")
ANABEL, JOSE = Rep("a2", "Anabel Cruz"), Rep("a3", "José Marín-Núñez")
SUSANA, OBRIEN = Rep("a4", "Susana Kirk"), Rep("a5", "Maeve O'Brien")
TEAM = (ANA, ANABEL, JOSE, SUSANA, OBRIEN)


def listed(name: str, manager: str = "", email: str = "", role: str = "", region: str = "") -> Rep:
    """A line of a list: nobody has an id there."""
    return Rep("", name, role, manager=manager, region=region, email=email)


def test_people_who_are_not_known_are_new() -> None:
    come = arrivals(TEAM, (listed("Zoe Ash"),))
    assert (come.new, come.changed, come.unchanged) == ((listed("Zoe Ash"),), (), 0)


def test_what_a_list_says_is_taken_over_and_what_it_leaves_empty_stays() -> None:
    known = Rep(
        "a1", "Ana Lee", "AE", date(2026, 1, 5), "Nora", "West", "ana@x.org", date(2026, 12, 31)
    )
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
    come = arrivals(
        (NORTH, SOUTH), (listed("Sam Roe", "Saul", role="AE"), listed("Sam Roe", "Nora"))
    )
    assert (come.new, come.changed, come.unchanged) == ((), (replace(SOUTH, role="AE"),), 1)


def test_who_had_no_team_yet_gets_the_one_of_the_list() -> None:
    assert arrivals((ANA,), (listed("Ana Lee", "Nora"),)).changed == (replace(ANA, manager="Nora"),)


def test_a_line_that_fits_two_and_says_of_neither_what_is_known_is_somebody_new() -> None:
    west, east = replace(NORTH, region="West"), replace(NORTH, id="0000cccccc", region="East")
    south = listed("Sam Roe", "Nora", region="South")
    assert arrivals((west, east), (south,)).new == (south,)
    assert arrivals((west, east), (south, listed("Sam Roe", "Nora", region="East"))).changed == (
        replace(west, region="South"),
    )
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
    come = arrivals(
        (known,), tuple(listed("Ana Lee", email="ana@x.org", role=role) for role in ("AE", "SE"))
    )
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
def test_who_is_added_by_hand_doubles_nobody_of_another_team_or_email(
    new: Rep,
    doubles: bool,  # noqa: FBT001 - a column
) -> None:
    known = replace(NORTH, email="sam@x.org")
    assert doubled(new, (ANA, known)) == (known if doubles else None)


@st.composite
def lists(draw: st.DrawFn) -> tuple[Rep, ...]:
    """Lists in which names, teams and addresses meet often."""
    few = st.sampled_from
    line = st.builds(
        listed,
        few(["Ana Lee", "ana lee", "Bo Ash"]),
        few(["", "Nora"]),
        few(["", "a@x", "b@x"]),
        few(["", "AE"]),
        few(["", "W"]),
    )
    return tuple(draw(st.lists(line, max_size=6, unique=True)))


@HOUSE
@given(lists())
def test_a_list_that_is_brought_twice_changes_nothing_the_second_time(
    lines: tuple[Rep, ...],
) -> None:
    first = arrivals((), lines)
    known = tuple(replace(rep, id=f"id-{at}") for at, rep in enumerate(first.new))
    again = arrivals(known, lines)
    assert (again.new, again.changed, again.unchanged) == ((), (), len(lines))


@HOUSE
@given(lists(), lists())
def test_every_line_is_somebody_and_nobody_is_changed_twice(
    before: tuple[Rep, ...], lines: tuple[Rep, ...]
) -> None:
    known = tuple(replace(rep, id=f"id-{at}") for at, rep in enumerate(before))
    come = arrivals(known, lines)
    ids = [rep.id for rep in come.changed]
    assert len(come.new) + len(come.changed) + come.unchanged == len(lines)
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {rep.id for rep in known}


def test_whoever_is_listed_as_begun_after_they_left_is_back() -> None:
    gone = replace(ANA, started=date(2024, 1, 8), left=date(2026, 11, 20))
    back = replace(listed("Ana Lee"), started=date(2026, 11, 25))
    (come,) = arrivals((gone,), (back,)).changed
    assert (come.id, come.started, come.left) == ("a1", date(2026, 11, 25), None)
    as_before = replace(listed("Ana Lee"), started=date(2024, 1, 8))
    assert arrivals((gone,), (as_before,)).unchanged == 1
    (named_,) = arrivals((gone,), (listed("Ana Lee", role="AE"),)).changed
    assert named_.left == gone.left
