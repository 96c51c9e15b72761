from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.numbers.import_options import (
    NothingImportedError,
    Options,
    answered,
    profile_told,
)
from coachcli.cli.terminal.mapping import UnreadableOptionError
from coachcli.coaching.profile import Profile
from coachcli.content.imports.unclear import UnclearLinesError, UnclearYearError

STATES = ("open", "won", "lost")


def told(options: Options) -> Profile:
    return profile_told(options, "--stages", STATES)


def test_a_column_may_have_a_sign_of_equality_in_its_name() -> None:
    assert told(Options(maps=("amount=a=b", " id = Nr "))).columns == (
        ("amount", "a=b"),
        ("id", "Nr"),
    )


def test_a_comma_within_a_word_is_kept_with_it() -> None:
    words = told(Options(words="Signed, sealed=won,Talking=open")).words
    assert words == (("Signed, sealed", "won"), ("Talking", "open"))


def test_what_is_told_of_dates_or_the_decimal_sign_is_of_this_very_file() -> None:
    assert told(Options(dates="dmy")).now
    assert told(Options(decimal="comma")).now
    assert not told(Options(currency="eur")).now
    assert told(Options(currency="eur")).currency == "EUR"


@pytest.mark.parametrize(
    ("options", "form"),
    [
        (Options(maps=("rep",)), "FIELD=COLUMN"),
        (Options(maps=("=Owner",)), "FIELD=COLUMN"),
        (Options(words="Won"), "WORD=MEANING,WORD=MEANING"),
        (Options(words="Won=gone"), "open, won, lost"),
        (Options(dates="ddmm"), "dmy, mdy or ymd"),
        (Options(decimal="dot"), "point or comma"),
        (Options(currency="euro"), "three letters"),
    ],
)
def test_an_option_that_cannot_be_read_is_told_how_to_be_written(
    options: Options, form: str
) -> None:
    with pytest.raises(UnreadableOptionError, match=form):
        told(options)


def test_names_are_told_by_the_reps_they_mean_and_a_year_by_its_digits() -> None:
    assert told(Options(reps="Reyes, D.=Dana Reyes,Bo=new")).people == (
        ("Reyes, D.", "Dana Reyes"),
        ("Bo", "new"),
    )
    with pytest.raises(UnreadableOptionError, match="--reps"):
        told(Options(reps="Bo"))
    assert told(Options(year="2026")).year == "2026"
    with pytest.raises(UnreadableOptionError, match="--year"):
        told(Options(year="26"))


def test_a_year_is_asked_for_until_it_is_one(home: Path) -> None:
    _, somebody = at_the_terminal(home, "26", "2026")
    error = UnclearYearError("quota.csv", ("Q1", "Q2"))
    assert answered(somebody, error).year == "2026"
    assert "Of which year are Q1 and Q2? A year, like 2026, or q to leave." in somebody.heard
    _, somebody = at_the_terminal(home, "q")
    with pytest.raises(NothingImportedError):
        answered(somebody, error)


def test_which_line_of_a_history_counts_is_told_or_asked(home: Path) -> None:
    assert told(Options(lines="last")).lines == "last"
    with pytest.raises(UnreadableOptionError, match="first or last"):
        told(Options(lines="newest"))
    _, somebody = at_the_terminal(home, "1")
    error = UnclearLinesError("a.csv", 1, "A1", ((2, "open"), (3, "won")))
    assert answered(somebody, error).lines == "last"
