"""Which of two pages of Windows a word is of."""

import pytest

from coachcli.content.tables.letters_east import (
    differing,
    fits_central,
    fits_west,
)


def fits(word: str, other: str) -> tuple[float, float]:
    """How well the first sign in which two readings of a word differ fits in each."""
    place = next(at for at, pair in enumerate(zip(word, other, strict=True)) if len({*pair}) > 1)
    return fits_central(word, place), fits_west(other, place)


def test_signs_that_both_pages_have_tell_nothing() -> None:
    assert differing("Jürgen Groß".encode("cp1252")) == frozenset()
    assert differing("Łódź".encode("cp1250")) == {0, 3}


@pytest.mark.parametrize(
    ("central", "western"),
    [
        ("Łukasz", "£ukasz"),
        ("Dvořák", "Dvoøák"),
        ("Toruń", "Toruñ"),
        ("Śląsk", "Œląsk"),
        ("Szőke", "Szõke"),
        ("Němec", "Nìmec"),
        ("Brăila", "Brãila"),
        ("Michał", "Micha³"),
        ("Vavruškať", "Vavruška"),
    ],
)
def test_a_word_of_the_centre_fits_there(central: str, western: str) -> None:
    there, here = fits(central, western)
    assert there > here


@pytest.mark.parametrize(
    ("central", "western"),
    [
        ("Hélčne", "Hélène"),
        ("Rivičre", "Rivière"),
        ("Muńoz", "Muñoz"),
        ("Joăo", "João"),
        ("Sřren", "Søren"),
        ("Loďc", "Loïc"),
        ("Brűlé", "Brûlé"),
        ("cmł", "cm³"),
        ("Łk", "£k"),
        ("x\u02db", "x²"),
    ],
)
def test_a_western_word_does_not_fit_better_there(central: str, western: str) -> None:
    there, here = fits(central, western)
    assert there <= here
