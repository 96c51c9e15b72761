import pytest

from coachcli.content.imports.sellers import SellersRead
from coachcli.content.imports.unclear import UnreadableError


def read(*pairs: tuple[str, str]) -> SellersRead:
    return SellersRead(pairs)


def test_a_person_is_one_however_the_name_is_written() -> None:
    forms = (
        "TOM LINDQVIST",
        "Tom Lindqvist",
        "Lindqvist, Tom",
        "tom  lindqvist (Inactive)",
        "Lindqvist Tom",
    )
    sellers = read(*((form, "") for form in forms))
    assert [rep.name for rep in sellers.reps.values()] == ["Tom Lindqvist"]
    assert {sellers.key(form, "") for form in forms} == {*sellers.reps}
    assert sellers.forms == {"lindqvist tom": forms}


def test_an_email_in_the_place_of_a_name_is_who_has_it_elsewhere() -> None:
    sellers = read(("tom@x.example", ""), ("Tom Lindqvist", "tom@x.example"), ("", "ana@x.example"))
    assert {rep.name: rep.email for rep in sellers.reps.values()} == {
        "Tom Lindqvist": "tom@x.example",
        "ana@x.example": "ana@x.example",
    }
    assert sellers.key("tom@x.example", "") == sellers.key("Tom Lindqvist", "tom@x.example")


def test_of_namesakes_with_emails_one_without_could_be_either() -> None:
    sellers = read(("Ana", "a@x.example"), ("ANA", "b@x.example"), ("Ana", ""))
    assert len(sellers.reps) == 2
    with pytest.raises(UnreadableError, match=r"could be a@x\.example or b@x"):
        sellers.key("Ana", "")


def test_one_without_an_email_is_the_only_one_of_the_name() -> None:
    sellers = read(("Ana", ""), ("Ana", "a@x.example"))
    assert [rep.email for rep in sellers.reps.values()] == ["a@x.example"]


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", "no rep in this line"),
        ("Unassigned", '"Unassigned" is nobody who sells'),
        ("Ana Lee; Bo Hart", '"Ana Lee; Bo Hart" is more than one seller'),
        ("!!!", '"!!!" cannot be a name'),
    ],
)
def test_what_is_no_seller_is_said_and_in_no_list(name: str, fault: str) -> None:
    sellers = read((name, ""))
    assert sellers.reps == {}
    with pytest.raises(UnreadableError, match=fault):
        sellers.key(name, "")


def test_a_line_that_lacks_something_else_still_has_a_seller() -> None:
    assert read().key("Ana Lee", "") == "ana lee"
