"""What a firm sets once."""

from datetime import date

import pytest

from coachcli.coaching.settings import (
    SETTINGS,
    Holiday,
    NotASettingError,
    NotPossibleError,
    Settings,
    changed,
    holidays_text,
    in_words,
    setting_named,
    settings,
)

DAY = date(2026, 11, 24)
CHRISTMAS = Holiday(date(2026, 12, 25), "Christmas Day")


def test_where_nothing_is_set_every_default_holds_and_no_page_names_one() -> None:
    assert settings({"me": "somebody"}) == Settings()
    assert changed(Settings(), SETTINGS, DAY) == ""


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("currency", " eur ", "EUR"),
        ("ramp-days", "0", "0"),
        ("ramp-days", "090 days", "90"),
        ("quiet-days", "365", "365"),
        ("weeks", "8 weeks", "8"),
        ("dates", "DMY", "dmy"),
        (
            "holidays",
            "2026-12-25 Christmas  Day\n2026-01-01",
            "2026-01-01\n2026-12-25 Christmas  Day",
        ),
        ("holidays", "2026-12-25\n2026-12-25 Christmas", "2026-12-25 Christmas"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(name: str, typed: str, kept: str) -> None:
    assert setting_named(name).read(typed) == kept
    assert setting_named(name).read(kept) == kept


@pytest.mark.parametrize(
    ("name", "typed", "possible"),
    [
        ("currency", "EURO", "three letters"),
        ("currency", "€€€", "three letters"),
        ("ramp-days", "-1", "from 0 to 1095"),
        ("ramp-days", "1e9", "from 0 to 1095"),
        ("ramp-days", "9" * 30, "from 0 to 1095"),
        ("quiet-days", "0", "from 1 to 365"),
        ("quiet-days", "\u0667", "from 1 to 365"),
        ("weeks", "", "from 1 to 104"),
        ("weeks", "105", "from 1 to 104"),
        ("dates", "day", "dmy"),
        ("holidays", "25.12.2026", "YYYY-MM-DD"),
        ("holidays", "2026-02-30", "YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(name: str, typed: str, possible: str) -> None:
    with pytest.raises(NotPossibleError, match=possible) as error:
        setting_named(name).read(typed)
    assert str(error.value).startswith(f'{name} cannot be "')
    assert str(error.value).endswith("Nothing was changed.")


@pytest.mark.parametrize(
    ("wanted", "meant"), [("ramp", "ramp-days"), ("week", "weeks"), ("?", "one of")]
)
def test_a_setting_that_there_is_not_is_refused_with_those_that_there_are(
    wanted: str, meant: str
) -> None:
    with pytest.raises(NotASettingError, match=meant) as error:
        setting_named(wanted)
    assert all(name in str(error.value) for name in SETTINGS)


def test_what_is_kept_holds_and_what_another_program_spoilt_is_as_by_default() -> None:
    kept = {"ramp-days": "90", "weeks": "many", "dates": "", "currency": "EUR"}
    assert settings(kept) == Settings(currency="EUR", ramp_days=90)
    kept = {"quiet-days": "7", "weeks": "1", "dates": "ymd", "holidays": "2026-12-25 Christmas Day"}
    known = settings(kept)
    assert known == Settings(quiet_days=7, weeks=1, dates="ymd", holidays=(CHRISTMAS,))
    assert known.off == {CHRISTMAS.day}
    assert holidays_text(known.holidays) == kept["holidays"]


def test_how_each_stands_is_said_in_words() -> None:
    known = Settings("EUR", 90, 7, 1, "mdy", (CHRISTMAS,))
    said = [in_words(name, known, DAY) for name in SETTINGS]
    assert said == [
        "EUR",
        "90 days",
        "7 days",
        "1 week",
        "month first",
        "1 day, next 2026-12-25 Christmas Day",
    ]
    assert in_words("holidays", known, date(2027, 1, 1)) == "1 day, all past"


def test_a_page_names_the_settings_that_it_uses_and_that_are_not_as_by_default() -> None:
    known = Settings(ramp_days=90, weeks=8, dates="dmy", holidays=(CHRISTMAS,))
    assert changed(known, ("weeks", "quiet-days", "ramp-days"), DAY) == (
        "By your settings: numbers of 8 weeks; ramp 90 days."
    )
    assert changed(known, ("dates",), DAY) == "By your settings: days read day first."
    assert "holidays 1 day, next 2026-12-25" in changed(known, ("holidays",), DAY)
