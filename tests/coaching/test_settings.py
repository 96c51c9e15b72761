"""What a firm sets once."""

from datetime import date

from coachcli.coaching.settable import SETTINGS, holidays_text
from coachcli.coaching.settings import Holiday, Settings, changed, in_words, settings

DAY = date(2026, 11, 24)
CHRISTMAS = Holiday(date(2026, 12, 25), "Christmas Day")


def test_where_nothing_is_set_every_default_holds_and_no_page_names_one() -> None:
    assert settings({"me": "somebody"}) == Settings()
    assert changed(Settings(), SETTINGS, DAY) == ""


def test_what_is_kept_holds_and_what_another_program_spoilt_is_as_by_default() -> None:
    kept = {"ramp-days": "90", "weeks": "many", "quiet-days": "0", "dates": "x", "currency": "EUR"}
    kept |= {"holidays": "soon"}
    assert settings(kept) == Settings(currency="EUR", ramp_days=90)
    kept = {"quiet-days": "7", "weeks": "1", "dates": "ymd", "holidays": "2026-12-25 Christmas Day"}
    known = settings(kept)
    assert settings({"minutes": "601"}).minutes == 0
    assert known == Settings(quiet_days=7, weeks=1, dates="ymd", holidays=(CHRISTMAS,))
    assert known.off == {CHRISTMAS.day}
    assert holidays_text(known.holidays) == kept["holidays"]


def test_how_each_stands_is_said_in_words() -> None:
    known = Settings("EUR", 90, 7, 1, "mdy", (CHRISTMAS,), 30)
    said = [in_words(name, known, DAY) for name in SETTINGS]
    assert said == [
        "EUR",
        "90 days",
        "7 days",
        "1 week",
        "month first",
        "1 day, next Fri 25 Dec 2026 Christmas Day",
        "30 minutes",
    ]
    assert in_words("holidays", known, date(2027, 1, 1)) == "1 day, all past"


def test_a_page_names_the_settings_that_it_uses_and_that_are_not_as_by_default() -> None:
    known = Settings(ramp_days=90, weeks=8, dates="dmy", holidays=(CHRISTMAS,))
    assert changed(known, ("weeks", "quiet-days", "ramp-days"), DAY) == (
        "By your settings: numbers of 8 weeks; ramp 90 days."
    )
    assert changed(known, ("dates",), DAY) == "By your settings: days read day first."
    assert "holidays 1 day, next Fri 25 Dec 2026" in changed(known, ("holidays",), DAY)
