"""The settings of a firm as they are kept."""

from datetime import date

from coachcli.coaching.record import Stamp
from coachcli.store import settings, undo
from coachcli.store.change import Act
from coachcli.store.room import Room

STAMP = Stamp("2026-11-24T09:00:00.000+00:00", date(2026, 11, 24))

IMPORTED = """
INSERT INTO imported (id, kind, source, profile, lines, added, changed, unchanged, skipped, on_day,
    at) VALUES ('i', 'quota', '', '', 3, 3, 0, 0, 0, '2026-11-24', '')
"""
QUOTA = """
INSERT INTO quota_version (person_id, first_on, last_on, seq, amount, currency, imported_id,
    known_on) VALUES ('r1', ?, '2026-12-31', 1, 100, ?, 'i', '2026-11-24')
"""


def set_(room: Room, number: int, name: str, value: str | None) -> None:
    with room.change(Act(f"c{number}", "set", STAMP)):
        if value is None:
            settings.put_back(room, name)
        else:
            settings.keep(room, name, value)


def take_back(room: Room, number: int) -> None:
    undo.take_back(room, undo.last(room), Act(f"u{number}", "undo", STAMP))


def test_a_setting_is_kept_and_put_back_and_each_change_of_it_is_taken_back(room: Room) -> None:
    for number, value in enumerate(("90", "120", None, None)):
        set_(room, number, "ramp-days", value)
    assert settings.stored(room) == {"ramp-days": ""}
    for number, before in enumerate(("120", "90")):
        take_back(room, number)
        assert settings.stored(room) == {"ramp-days": before}
    take_back(room, 2)
    assert settings.stored(room) == {}


def test_what_nobody_set_is_put_back_without_a_change(room: Room) -> None:
    set_(room, 0, "weeks", None)
    set_(room, 1, "currency", None)
    assert settings.stored(room) == {}
    assert room.rows("SELECT * FROM change") == []


def test_the_currency_is_put_back_to_that_of_most_of_the_money(staffed: Room) -> None:
    set_(staffed, 0, "currency", "GBP")
    with staffed.writing() as connection:
        connection.execute(IMPORTED)
        quotas = zip(("2026-01-01", "2026-02-01", "2026-03-01"), ("EUR", "USD", "EUR"), strict=True)
        connection.executemany(QUOTA, quotas)
    set_(staffed, 1, "currency", None)
    assert settings.stored(staffed)["currency"] == "EUR"
