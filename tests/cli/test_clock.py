"""Time and identity."""

from datetime import date, datetime

import pytest

from coachcli.cli import clock
from coachcli.coaching.day_said import NotADayError


def test_a_day_is_named_as_it_is_written_everywhere() -> None:
    assert clock.day_named("2026-11-30") == date(2026, 11, 30)


def test_a_day_is_named_as_people_say_it_too() -> None:
    tuesday = date(2026, 11, 24)
    assert clock.day_named("Friday", tuesday, "ahead") == date(2026, 11, 27)
    assert clock.day_named("30.11.2026") == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("locale", "order"),
    [
        ("en_US.UTF-8", "mdy"),
        ("de_DE@euro", "dmy"),
        ("ja_JP", "ymd"),
        ("en_CA.UTF-8", ""),
        ("C.UTF-8", ""),
        ("", ""),
    ],
)
def test_the_locale_says_whether_the_month_comes_first(
    monkeypatch: pytest.MonkeyPatch, locale: str, order: str
) -> None:
    monkeypatch.setenv("LANG", "en_GB")
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.setenv("LC_TIME", locale or "POSIX")
    assert clock.order_here() == order
    monkeypatch.setenv("LC_TIME", "")
    assert clock.order_here() == "dmy"


@pytest.mark.parametrize("text", ["2026-02-30", "soon", ""])
def test_what_names_no_day_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(NotADayError, match="Write it as YYYY-MM-DD") as error:
        clock.day_named(text)
    assert error.value.exit_code == 2


def test_an_instant_bears_its_offset_and_the_coachs_day_stands_beside_it() -> None:
    stamp = clock.stamp(date(2026, 11, 24))
    assert datetime.fromisoformat(stamp.instant).tzinfo is not None
    assert stamp.day == date(2026, 11, 24)


def test_ids_sort_by_time_and_never_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    same = {clock.new_id() for _ in range(100)}
    assert len(same) == 100
    monkeypatch.setattr("time.time_ns", lambda: 1 << 60)
    earlier = clock.new_id()
    monkeypatch.setattr("time.time_ns", lambda: (1 << 60) + 1_000_000)
    assert earlier < clock.new_id()


def test_a_moment_is_the_coachs_day_and_the_time_of_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: datetime(2031, 1, 1, 9, 5).timestamp())  # noqa: DTZ001 - the coach's own clock
    assert clock.moment(date(2026, 11, 24)) == "2026-11-24-0905"


@pytest.mark.parametrize("text", ["0001-01-01", "1969-12-31", "2101-01-01", "9999-12-31"])
def test_a_day_out_of_reach_is_refused(text: str) -> None:
    with pytest.raises(clock.OutOfReachError, match=f"{text} is too far away"):
        clock.day_named(text)
