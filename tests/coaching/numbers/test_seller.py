from datetime import date

import pytest

from coachcli.coaching.numbers.seller import email_in, likely, plain_name, sellers, short_for
from coachcli.coaching.rep import Rep

ANA, BO = Rep("1", "Ana Núñez", email="ana@x.example"), Rep("2", "Bo Hart")
GONE = Rep("3", "Bo Hart", left=date(2026, 1, 31))


def test_a_seller_is_known_by_e_mail_before_the_name() -> None:
    listed = {
        "a": Rep("", "A. Nunez", email="ANA@x.example"),
        "b": Rep("", "ana nunez"),
        "c": Rep("", "Cy Dunn"),
    }
    found = sellers(listed, [ANA, BO])
    assert found.known == {"a": "1", "b": "1"}
    assert found.new == {"c": listed["c"]}
    assert found.unclear == {}


def test_the_same_name_with_another_e_mail_is_somebody_else() -> None:
    other = Rep("", "Ana Núñez", email="other@x.example")
    assert sellers({"a": other}, [ANA]).new == {"a": other}


def test_two_with_emails_of_their_own_are_not_both_the_one_rep_of_their_name() -> None:
    listed = {email: Rep("", "Bo Hart", email=email) for email in ("b@x.example", "h@x.example")}
    assert sellers(listed, [BO]).unclear == listed
    assert sellers({"b": listed["b@x.example"]}, [BO]).known == {"b": "2"}


def test_the_last_name_may_come_first() -> None:
    assert sellers({"b": Rep("", "Hart Bo")}, [BO]).known == {"b": "2"}


def test_of_two_of_a_name_the_one_who_has_not_left_is_meant() -> None:
    assert sellers({"b": Rep("", "Bo Hart")}, [BO, GONE]).known == {"b": "2"}
    assert sellers({"b": Rep("", "Bo Hart")}, [GONE]).known == {"b": "3"}


def test_two_on_the_team_of_a_name_are_unclear() -> None:
    listed = {"b": Rep("", "Bo Hart")}
    assert sellers(listed, [BO, Rep("4", "Bo Hart")]).unclear == listed


def test_a_name_that_looks_like_a_slip_is_told_with_the_rep_it_looks_like() -> None:
    assert likely([Rep("", "Zed Quill"), Rep("", "Bo Hartt")], [ANA, BO]) == (
        "Bo Hartt (like Bo Hart)",
        "Zed Quill",
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Tom Lindqvist", "Tom Lindqvist"),
        ("Lindqvist, Tom", "Tom Lindqvist"),
        ("Tom Lindqvist (Inactive)", "Tom Lindqvist"),
        ("Lindqvist, Tom [deactivated user]", "Tom Lindqvist"),
        ("Tom Lindqvist - inaktiv", "Tom Lindqvist"),
        ("Tom Lindqvist (left the company)", "Tom Lindqvist"),
        ("Tom Lindqvist <tom@x.example>", "Tom Lindqvist"),
        ("tom@x.example", ""),
        ("Tom Lindqvist (North)", "Tom Lindqvist (North)"),
        ("Tom Lind - Berg", "Tom Lind - Berg"),
        ("Lindqvist, Jr.", "Lindqvist, Jr."),
        ("Lindqvist, Tom, Jr.", "Lindqvist, Tom, Jr."),
        (", Tom", ", Tom"),
    ],
)
def test_a_name_is_read_without_what_is_written_beside_it(written: str, name: str) -> None:
    assert plain_name(written) == name


def test_an_email_in_the_place_of_a_name_is_found() -> None:
    assert email_in("Tom <tom.l@x.example>") == "tom.l@x.example"
    assert email_in("Tom @ home") == ""


@pytest.mark.parametrize(
    "name", ["D. Reyes", "D Reyes", "Dana R.", "Dana", "Reyes", "Dana M. Reyes", "dana r"]
)
def test_a_name_may_be_a_shorter_or_longer_form_of_a_reps(name: str) -> None:
    reps = (Rep("1", "Dana Reyes"), Rep("2", "Ivo Marek"), Rep("3", "Ann"))
    assert [rep.id for rep in short_for(Rep("", name), reps)] == ["1"]


@pytest.mark.parametrize(
    "name", ["Dan Reyes", "D. R.", "E. Reyes", "Dana Holm", "Zed", "Di Ana Reyes"]
)
def test_another_name_is_no_form_of_it(name: str) -> None:
    assert short_for(Rep("", name), (Rep("1", "Dana Reyes"),)) == ()
