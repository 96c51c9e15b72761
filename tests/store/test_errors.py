import pytest

from coachcli.store.errors import (
    BusyStoreError,
    NoCopyError,
    NoHomeError,
    StoreError,
    UnusableHomeError,
    UnusableStoreError,
)

SAID = [
    ("database is locked", "did not finish in 5 seconds"),
    ("database or disk is full", "Free some space"),
    ("attempt to write a readonly database", "Make it writable"),
    ("unable to open database file", "that you may write there"),
    ("database disk image is malformed", "coach restore last"),
    ("file is not a database", "and move this aside"),
    ("disk I/O error", "Check the disk"),
    ("something new", "/x/coach.db cannot be used: something new. Nothing was changed."),
]


@pytest.mark.parametrize(("reason", "sentence"), SAID)
def test_what_sqlite_refuses_is_said_with_what_to_do_next(reason: str, sentence: str) -> None:
    said = str(UnusableStoreError("/x/coach.db", reason))
    assert sentence in said
    assert "/x/coach.db" in said


def test_a_full_disk_asks_for_room_and_not_for_another_folder() -> None:
    assert "Free some space" in str(UnusableHomeError("/x", "no space left on device"))
    assert "Set COACH_HOME" in str(UnusableHomeError("/x", "permission denied"))


def test_a_home_that_nobody_knows_asks_for_one() -> None:
    assert "Set COACH_HOME" in str(NoHomeError())


def test_a_database_that_is_open_elsewhere_says_to_close_it() -> None:
    assert "Close it, then give: coach forget r1" in str(BusyStoreError("/x/coach.db", "r1"))
    assert issubclass(BusyStoreError, StoreError)
    assert BusyStoreError.exit_code == 4


def test_records_that_cannot_be_copied_first_are_left_as_they_are() -> None:
    said = str(NoCopyError("Free some space."))
    assert "That copy could not be made: Free some space." in said
    assert said.endswith("Then run the same command again.")
