from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.rhythm.calendar import CalendarTalk, WrittenTalks
from coachcli.store.calendar import as_file, written

DAY = date(2026, 11, 24)
TALK = CalendarTalk("u1@coach", "r1", "m1", "goal", DAY, DAY, "10:00", 30)
TOLD = WrittenTalks(7, (TALK,))


def test_what_calendars_were_told_is_read_as_it_was_kept(tmp_path: Path) -> None:
    file = tmp_path / "calendar.json"
    file.write_bytes(as_file(TOLD))
    assert written(file) == TOLD


@pytest.mark.parametrize("text", [None, "", "[]", "{", '{"sequence": 1}', '{"talks": [1]}', "7"])
def test_where_nothing_can_be_read_nothing_was_told(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "calendar.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert written(file).talks == ()
