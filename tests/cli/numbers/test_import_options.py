import pytest

from coachcli.cli.numbers.import_options import Options, profile_told
from coachcli.cli.terminal.mapping import UnreadableOptionError
from coachcli.coaching.profile import Profile

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
