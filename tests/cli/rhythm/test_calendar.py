import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Coach
from cli.rhythm.holding import held
from coachcli.cli.rhythm.calendar import NOT_NOTED
from coachcli.coaching.nouns import replace
from coaching.rhythm.some_talks import FIRST, TUESDAY

WEEKLY = ("rhythm", "set", "dana", "opportunity", "weekly", "30", "tuesday", "10:00")


@pytest.fixture
def rhythmic(team: Coach) -> Coach:
    team(*WEEKLY)
    return team


def unfolded(coach: Coach, folder: Path, *words: str) -> list[str]:
    file = folder / "talks.ics"
    assert coach("rhythm", "show", *words, "--ics", str(file), "--force").code == 0
    content = file.read_bytes()
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    return content.decode().replace("\r\n ", "").split("\r\n")


def events(coach: Coach, folder: Path, *words: str) -> dict[str, dict[str, str]]:
    """The properties of each event by its id."""
    known: dict[str, dict[str, str]] = {}
    for text in "\n".join(unfolded(coach, folder, *words)).split("BEGIN:VEVENT\n")[1:]:
        parts = dict(line.split(":", 1) for line in text.split("\nEND:VEVENT")[0].split("\n"))
        known[parts["UID"]] = parts
    return known


def test_each_talk_to_come_is_an_event_of_its_own_with_the_brief(
    rhythmic: Coach, tmp_path: Path
) -> None:
    first = next(iter(events(rhythmic, tmp_path).values()))
    assert first["DTSTART"] == "20261124T100000"
    assert first["DURATION"] == "PT30M"
    assert first["STATUS"] == "CONFIRMED"
    assert first["SUMMARY"] == "Opportunity talk: Dana Reyes"
    assert "Which deal would change your quarter most\\, and" in first["DESCRIPTION"]


def off(known: dict[str, dict[str, str]]) -> list[str]:
    return [id_ for id_, each in known.items() if each["STATUS"] == "CANCELLED"]


def number(known: dict[str, dict[str, str]]) -> int:
    """The number that all events of a file bear."""
    (only,) = {int(each["SEQUENCE"]) for each in known.values()}
    return only


def test_a_moved_talk_keeps_its_id_and_counts_up(rhythmic: Coach, tmp_path: Path) -> None:
    before = events(rhythmic, tmp_path)
    rhythmic("rhythm", "move", "dana", "--to", "2026-11-26")
    after = events(rhythmic, tmp_path)
    assert list(before) == list(after)
    assert next(iter(after.values()))["DTSTART"] == "20261126T100000"
    assert number(after) > number(before)


def test_what_is_taken_back_is_told_under_a_higher_number(rhythmic: Coach, tmp_path: Path) -> None:
    first = events(rhythmic, tmp_path)
    numbers = [number(first)]
    for words in (
        ("rhythm", "move", "dana", "--to", "2026-11-26"),
        ("undo", "--yes"),
        ("rhythm", "skip", "dana"),
        ("undo", "--yes"),
        ("backup",),
        ("rhythm", "skip", "dana"),
        ("restore", "last", "--yes"),
    ):
        assert rhythmic(*words).code == 0
        known = events(rhythmic, tmp_path)
        numbers.append(number(known))
    assert numbers == sorted(set(numbers))
    assert [(each["DTSTART"], each["STATUS"]) for each in known.values()] == [
        (each["DTSTART"], each["STATUS"]) for each in first.values()
    ]


def test_a_skipped_talk_is_cancelled(rhythmic: Coach, tmp_path: Path) -> None:
    events(rhythmic, tmp_path)
    rhythmic("rhythm", "skip", "dana")
    known = events(rhythmic, tmp_path)
    assert [known[id_]["DTSTART"] for id_ in off(known)] == ["20261124T100000"]
    assert [id_ for id_, each in known.items() if "TRANSP" in each] == off(known)


def test_a_talk_that_was_moved_far_ahead_is_cancelled_when_it_is_skipped(
    rhythmic: Coach, tmp_path: Path
) -> None:
    rhythmic("rhythm", "move", "dana", "--to", "2027-06-01")
    assert "20270601T100000" in str(events(rhythmic, tmp_path))
    rhythmic("rhythm", "skip", "dana", "--on", "2026-11-24")
    known = events(rhythmic, tmp_path)
    assert [known[id_]["DTSTART"] for id_ in off(known)] == ["20270601T100000"]


def test_nothing_is_cancelled_that_no_calendar_was_told_of(rhythmic: Coach, tmp_path: Path) -> None:
    rhythmic("rhythm", "skip", "dana")
    rhythmic("rhythm", "set", "dana", "opportunity", "monthly", "45", "--from", "2026-12-01")
    assert off(events(rhythmic, tmp_path)) == []


def test_what_an_earlier_rhythm_had_planned_is_cancelled_and_has_a_day_where_no_time_is(
    rhythmic: Coach, tmp_path: Path
) -> None:
    before = events(rhythmic, tmp_path)
    rhythmic("rhythm", "set", "dana", "opportunity", "monthly", "45", "--from", "2026-12-01")
    after = events(rhythmic, tmp_path)
    assert set(before) <= set(after)
    assert len(off(after)) == len(before) - 1
    new = [each for id_, each in after.items() if id_ not in before]
    assert new[0]["DTSTART;VALUE=DATE"] == "20261201"
    rhythmic("undo", "--yes")
    rhythmic("undo", "--yes")
    assert len(off(events(rhythmic, tmp_path))) == len(after)


def test_the_talks_of_who_leaves_are_cancelled_and_come_back_with_undo(
    rhythmic: Coach, tmp_path: Path
) -> None:
    before = events(rhythmic, tmp_path)
    rhythmic("team", "leave", "dana", "--on", "2026-12-02")
    after = events(rhythmic, tmp_path)
    assert off(after) == list(before)[2:] == list(after)
    rhythmic("undo", "--yes")
    assert off(events(rhythmic, tmp_path)) == []


def test_the_talks_of_who_is_forgotten_are_cancelled_without_a_name(
    rhythmic: Coach, home: Path, tmp_path: Path
) -> None:
    rhythmic("team", "add", "Ivo Marek")
    before = events(rhythmic, tmp_path)
    assert rhythmic("forget", "dana", "--yes").code == 0
    after = events(rhythmic, tmp_path)
    assert off(after) == list(before)
    (only,) = {(each["SUMMARY"], each["DESCRIPTION"]) for each in after.values()}
    assert only == ("Opportunity talk", "This talk is not planned any more.")
    everything = (tmp_path / "talks.ics").read_text() + (home / "calendar.json").read_text()
    assert "dana" not in everything.casefold()


def test_a_talk_that_was_held_before_its_day_is_cancelled_and_one_of_the_day_stays(
    rhythmic: Coach, home: Path, tmp_path: Path
) -> None:
    rhythmic("rhythm", "set", "dana", "account", "weekly", "30", "thursday", "10:00")
    before = events(rhythmic, tmp_path)
    early = next(id_ for id_, each in before.items() if each["DTSTART"] == "20261126T100000")
    for guide in ("opportunity", "account"):
        held(home, "dana", TUESDAY, replace(FIRST, id=guide, guide=guide, lines=()))
    after = events(rhythmic, tmp_path)
    assert off(after) == [early]
    assert set(before) - set(after) == {next(iter(before))}


def test_where_nothing_can_be_noted_the_file_is_written_and_it_is_said(
    rhythmic: Coach, home: Path, tmp_path: Path
) -> None:
    (home / "calendar.json").mkdir()
    said = rhythmic("rhythm", "show", "--ics", str(tmp_path / "talks.ics"))
    assert (said.code, (tmp_path / "talks.ics").exists()) == (0, True)
    assert NOT_NOTED in " ".join(said.err.split())


def test_a_file_of_one_rep_calls_off_nothing_of_others(rhythmic: Coach, tmp_path: Path) -> None:
    rhythmic("team", "add", "Ivo Marek")
    rhythmic("rhythm", "set", "ivo", *WEEKLY[3:])
    events(rhythmic, tmp_path)
    rhythmic("team", "leave", "dana")
    assert off(events(rhythmic, tmp_path, "ivo")) == []
    assert len(off(events(rhythmic, tmp_path))) == 13


def test_a_promise_stands_with_the_talk_at_which_it_is_due_and_all_with_the_first(
    rhythmic: Coach, home: Path, tmp_path: Path
) -> None:
    held(home, "dana", TUESDAY - timedelta(days=7), FIRST)
    first, second, third, *_ = (each["DESCRIPTION"] for each in events(rhythmic, tmp_path).values())
    assert "three messages rewritten" in first
    assert "see the talk on" not in first
    assert "three messages rewritten" in second
    assert "send Ivo's" not in second
    assert "three messages rewritten" not in third
    assert "What else was promised: see the talk on Tue 24 Nov 2026." in third


def test_a_name_is_text_whatever_signs_it_has(team: Coach, tmp_path: Path) -> None:
    team("team", "add", "Zoë; Müller, Łuk")
    team("rhythm", "set", "zoë", *WEEKLY[3:])
    first = next(iter(events(team, tmp_path).values()))
    assert first["SUMMARY"] == "Opportunity talk: Zoë\\; Müller\\, Łuk"


def test_two_parsers_read_it_alike(rhythmic: Coach, tmp_path: Path) -> None:
    icalendar: Any = pytest.importorskip("icalendar")
    events(rhythmic, tmp_path)
    rhythmic("rhythm", "skip", "dana")
    ours = events(rhythmic, tmp_path)
    read = icalendar.Calendar.from_ical((tmp_path / "talks.ics").read_bytes())
    theirs = {str(each["UID"]): each for each in read.walk("VEVENT")}
    assert list(theirs) == list(ours)
    assert all(not each.errors for each in theirs.values())
    assert "\nQuestions:\n" in str(next(iter(theirs.values()))["DESCRIPTION"])
    said = [(str(each["STATUS"]), str(each["SEQUENCE"])) for each in theirs.values()]
    assert said == [(each["STATUS"], each["SEQUENCE"]) for each in ours.values()]
    assert said[-1][0] == "CANCELLED"


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
