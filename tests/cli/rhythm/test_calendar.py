import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Coach

WEEKLY = ("rhythm", "set", "dana", "opportunity", "weekly", "30", "tuesday", "10:00")


@pytest.fixture
def rhythmic(team: Coach) -> Coach:
    team(*WEEKLY)
    return team


def unfolded(coach: Coach, folder: Path) -> list[str]:
    file = folder / "talks.ics"
    assert coach("rhythm", "show", "--ics", str(file), "--force").code == 0
    content = file.read_bytes()
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    return content.decode().replace("\r\n ", "").split("\r\n")


def events(coach: Coach, folder: Path) -> dict[str, dict[str, str]]:
    """The properties of each event by its id."""
    known: dict[str, dict[str, str]] = {}
    for text in "\n".join(unfolded(coach, folder)).split("BEGIN:VEVENT\n")[1:]:
        parts = dict(line.split(":", 1) for line in text.split("\nEND:VEVENT")[0].split("\n"))
        known[parts["UID"]] = parts
    return known


def test_each_talk_to_come_is_an_event_of_its_own_with_the_brief(
    rhythmic: Coach, tmp_path: Path
) -> None:
    first = next(iter(events(rhythmic, tmp_path).values()))
    assert first["DTSTART"] == "20261124T100000"
    assert first["DURATION"] == "PT30M"
    assert (first["STATUS"], first["SEQUENCE"]) == ("CONFIRMED", "0")
    assert first["SUMMARY"] == "Opportunity talk: Dana Reyes"
    assert "Which deal would change your quarter most\\, and" in first["DESCRIPTION"]


def test_a_moved_talk_keeps_its_id_and_counts_up(rhythmic: Coach, tmp_path: Path) -> None:
    before = events(rhythmic, tmp_path)
    rhythmic("rhythm", "move", "dana", "--to", "2026-11-26")
    after = events(rhythmic, tmp_path)
    assert list(before) == list(after)
    first = next(iter(after.values()))
    assert (first["DTSTART"], first["SEQUENCE"]) == ("20261126T100000", "1")


def test_a_skipped_talk_is_cancelled(rhythmic: Coach, tmp_path: Path) -> None:
    rhythmic("rhythm", "skip", "dana")
    first, second, *_ = events(rhythmic, tmp_path).values()
    assert (first["STATUS"], first["SEQUENCE"]) == ("CANCELLED", "1")
    assert second["STATUS"] == "CONFIRMED"


def test_what_an_earlier_rhythm_had_planned_is_cancelled_and_has_a_day_where_no_time_is(
    rhythmic: Coach, tmp_path: Path
) -> None:
    before = events(rhythmic, tmp_path)
    rhythmic("rhythm", "set", "dana", "opportunity", "monthly", "45", "--from", "2026-12-01")
    after = events(rhythmic, tmp_path)
    assert set(before) <= set(after)
    gone = [each for id_, each in after.items() if id_ in before and each["STATUS"] == "CANCELLED"]
    assert len(gone) == len(before) - 1
    new = [each for id_, each in after.items() if id_ not in before]
    assert new[0]["DTSTART;VALUE=DATE"] == "20261201"
    assert {each["SEQUENCE"] for each in after.values()} == {"1"}


def test_a_name_is_text_whatever_signs_it_has(team: Coach, tmp_path: Path) -> None:
    team("team", "add", "Zoë; Müller, Łuk")
    team("rhythm", "set", "zoë", *WEEKLY[3:])
    first = next(iter(events(team, tmp_path).values()))
    assert first["SUMMARY"] == "Opportunity talk: Zoë\\; Müller\\, Łuk"


def test_two_parsers_read_it_alike(rhythmic: Coach, tmp_path: Path) -> None:
    icalendar: Any = pytest.importorskip("icalendar")
    rhythmic("rhythm", "skip", "dana")
    ours = events(rhythmic, tmp_path)
    read = icalendar.Calendar.from_ical((tmp_path / "talks.ics").read_bytes())
    theirs = {str(each["UID"]): each for each in read.walk("VEVENT")}
    assert list(theirs) == list(ours)
    assert all(not each.errors for each in theirs.values())
    assert "\nQuestions:\n" in str(next(iter(theirs.values()))["DESCRIPTION"])
    said = [(str(each["STATUS"]), str(each["SEQUENCE"])) for each in theirs.values()]
    assert said == [(each["STATUS"], each["SEQUENCE"]) for each in ours.values()]
    assert said[0] == ("CANCELLED", "1")


@pytest.mark.long
def test_khal_takes_it_moves_what_was_moved_and_cancels_what_was_skipped(
    rhythmic: Coach, tmp_path: Path
) -> None:
    khal = shutil.which("khal")
    if khal is None:
        pytest.skip("khal is not installed")
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[talks]]\npath = {tmp_path / 'talks'}\ntype = calendar\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\ndateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdateformat = %Y-%m-%d\nlongdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n",
        encoding="utf-8",
    )

    def listed() -> str:
        events(rhythmic, tmp_path)
        for words in (["import", "--batch", str(tmp_path / "talks.ics")], []):
            command = words or ["list", "2026-11-24", "5d"]
            done = subprocess.run(  # noqa: S603 - a calendar of ours
                [khal, "-c", str(config), *command], capture_output=True, text=True, check=True
            )
        return done.stdout

    assert "2026-11-24" in listed()
    rhythmic("rhythm", "move", "dana", "--to", "2026-11-26")
    moved = listed()
    assert ("2026-11-26" in moved, "2026-11-24" in moved) == (True, False)
    rhythmic("rhythm", "skip", "dana")
    assert "CANCELLED 10:00-10:30 Opportunity talk: Dana Reyes" in listed()
