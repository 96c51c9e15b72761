"""What a firm sets once, and what it changes on every page that uses it."""

from pathlib import Path

import pytest

from cli.conftest import Coach, Write
from coachcli.coaching.settable import SETTINGS

TWO = ("Dana Reyes", "Ivo Marek")


def value(coach: Coach, name: str) -> object:
    return coach("settings", name, "--json").json["value"]


def test_to_list_them_may_be_said_in_so_many_words(coach: Coach) -> None:
    assert coach("settings", "list").out == coach("settings").out


def test_every_setting_is_listed_with_its_default_and_where_it_counts(coach: Coach) -> None:
    said, listed = coach("settings"), coach("settings", "--json").json["settings"]
    assert [each["name"] for each in listed] == list(SETTINGS)
    assert all(each["default"] and each["counts_in"] for each in listed)
    assert all(f"{name:<12}" in said.out for name in SETTINGS)
    rows = coach("settings", "--csv").out.splitlines()
    assert rows[2].startswith("ramp-days,182 days,182 days,")


@pytest.mark.parametrize(
    ("name", "typed", "stands", "default"),
    [
        ("currency", ["usd"], "USD", ""),
        ("ramp-days", ["90"], 90, 182),
        ("quiet-days", ["7", "days"], 7, 14),
        ("weeks", ["8"], 8, 13),
        ("dates", ["mdy"], "mdy", ""),
        ("minutes", ["30"], 30, 0),
        ("holidays", ["2026-12-25"], [{"day": "2026-12-25", "name": ""}], []),
    ],
)
def test_a_setting_is_set_put_back_and_each_is_taken_back(
    coach: Coach, name: str, typed: list[str], stands: object, default: object
) -> None:
    assert value(coach, name) == default
    assert coach("settings", name, *typed).code == 0
    assert value(coach, name) == stands
    assert coach("settings", name, "default").code == 0
    assert value(coach, name) == default
    undone = coach("undo", "--yes")
    assert "a setting" in undone.out
    assert value(coach, name) == stands
    coach("undo", "--yes")
    assert value(coach, name) == default


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("ramp",), "Did you mean ramp-days?"),
        (("weeks", "many"), "Give a whole number from 1 to 104."),
        (("dates", "day"), "Give dmy"),
        (("holidays", "tomorrow"), "YYYY-MM-DD"),
        (("holidays", "none.ics"), "there is no such file"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    coach: Coach, words: tuple[str, ...], says: str
) -> None:
    said = coach("settings", *words)
    assert said.code > 0
    assert says in said.err
    assert "Nothing was changed." in said.err
    assert coach("undo", "--list").out == "There is nothing to take back.\n"


def test_holidays_come_from_a_calendar_and_nothing_falls_due_on_them(
    diagnosed: Coach, tmp_path: Path
) -> None:
    file = tmp_path / "firm.ics"
    events = ("DTSTART:20261201\nSUMMARY:Founders' day", "DTSTART:20261202T090000\nSUMMARY:Party")
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    file.write_text(f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n", encoding="utf-8")
    said = diagnosed("settings", "holidays", str(file))
    assert "Tue 1 Dec 2026  Founders' day" in said.out
    assert said.err == "1 entry left out: not a whole day, or not once a year.\n"
    given = diagnosed("assign", "dana")
    assert "due Wed 2 Dec 2026" in " ".join(given.out.split())
    assert "By your settings: holidays 1 day, next Tue 1 Dec 2026 Founders' day." in given.out


def test_ramp_weeks_and_quiet_days_change_what_pages_say_and_are_named(measured: Coach) -> None:
    pages = (
        ("gaps", "dana"),
        ("gaps", "--team"),
        ("focus",),
        ("metric", "show", "dana"),
        ("report",),
        ("today",),
    )
    before = {page: measured(*page) for page in pages}
    assert all("By your settings" not in said.out for said in before.values())
    measured("settings", "weeks", "4")
    measured("settings", "ramp-days", "30")
    measured("settings", "quiet-days", "3")
    after = {page: measured(*page) for page in pages}
    assert all("By your settings: " in said.out for said in after.values())
    of_weeks = {page for page in pages if "numbers of 4 weeks" in after[page].out}
    assert of_weeks == set(pages[:4])
    assert "quiet after 3 days" in after[("report",)].out
    assert measured("gaps", "dana", "--json").json["period"]["first"] == "2026-10-26"
    typed = measured("gaps", "dana", "--weeks", "13")
    assert "numbers of" not in typed.out
    assert measured("gaps", "dana", "--weeks", "0").code == 2


def test_a_shorter_ramp_makes_a_rep_a_peer(coach: Coach, write: Write) -> None:
    team = ("Dana Reyes,ae,2020-01-01", "Ivo Marek,ae,2026-09-01")
    coach("team", "import", write(*team, head="name,role,start", name="team.csv"))
    days = "Won,2026-11-02,2026-11-12,900"
    rows = [f"{who}-{number},{who},{days}" for who in TWO for number in range(3)]
    assert coach("import", "deals", write(*rows)).code == 0
    peers = [coach("gaps", "dana", "--json").json["peers"]]
    coach("settings", "ramp-days", "60")
    peers.append(coach("gaps", "dana", "--json").json["peers"])
    assert peers == [0, 1]


def test_days_that_a_file_leaves_open_are_read_as_set(team: Coach, write: Write) -> None:
    deals = write("1,Dana Reyes,Won,03/04/2026,05/06/2026,900")
    assert "two ways" in team("import", "deals", deals).err
    team("settings", "dates", "mdy")
    said = team("import", "deals", deals)
    assert said.code == 0
    assert "By your settings: days read month first." in said.err
    assert team("metric", "show", "dana", "--json", "--as-of", "2026-05-12").json["metrics"]


def test_the_currency_is_put_back_to_that_of_the_imports(team: Coach, write: Write) -> None:
    rows = ("1,Dana Reyes,Won,2026-11-02,2026-11-12,EUR 900",)
    assert team("import", "deals", write(*rows)).code == 0
    assert value(team, "currency") == "EUR"
    team("settings", "currency", "USD")
    team("settings", "currency", "default")
    assert value(team, "currency") == "EUR"
