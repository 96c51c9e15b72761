"""coach settings: what a firm sets once, each with its default and where it counts."""

from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line, Lines, Outline, Part, Rows, Table
from coachcli.cli.terminal.options import Argument
from coachcli.coaching.record import plain
from coachcli.coaching.settable import SETTINGS, holidays_text, setting_named
from coachcli.coaching.settings import (
    CURRENCY,
    DATES,
    HOLIDAYS,
    MINUTES,
    QUIET,
    RAMP,
    WEEKS,
    Settings,
    in_words,
)
from coachcli.store import settings as kept

COUNTS = {
    CURRENCY: "gaps, focus, metric show, plan set, imports of amounts without one",
    RAMP: "gaps, focus, today, report, diagnose, plan set",
    QUIET: "today, report, focus",
    WEEKS: "gaps, focus, today, report, metric show, goal show, diagnose, plan set",
    DATES: "import",
    HOLIDAYS: "assign, diagnose",
    MINUTES: "mirror",
}
"""The commands in which each setting counts."""
DEFAULT = "default"
"""The value that puts a setting back."""
CALENDARS = (".ics", ".ical")
LABEL, LIST = 12, "list"
Name = Annotated[str | None, Argument("NAME", "Which one; without it all are listed.")]
Values = Annotated[
    list[str] | None,
    Argument("VALUE", "What to set it to; 'default' puts it back, and without it it is shown."),
]


def settings(context: Context, setting: Name = None, value: Values = None) -> Answer:
    """List what a firm sets once, with its default and where it counts; show or set
    one by its name.

    Holidays are days (2026-12-25), or a calendar file that a firm or a country
    publishes; those that come again each year are worked out five years ahead.

    Examples
      coach settings
      coach settings ramp-days 90
      coach settings holidays holidays.ics
      coach settings minutes 30
      coach settings ramp-days default
    """  # noqa: D205 - the help has it as a sentence
    if setting is None or (setting == LIST and not value):
        return _listed(context)
    setting_named(setting)
    remarks = _set(context, setting, value) if value else ()
    return _shown(context, setting, remarks)


def _set(context: Context, name: str, words: list[str]) -> tuple[str, ...]:
    """Set one, or put it back; gives what is to be said of a file. Raises CoachError."""
    if words == [DEFAULT]:
        with context.change("set"):
            kept.put_back(context.room, name)
        return ()
    typed, remarks = _typed(context, name, words)
    value = setting_named(name).read(typed)
    with context.change("set"):
        kept.keep(context.room, name, value)
    return remarks


def _typed(context: Context, name: str, words: list[str]) -> tuple[str, tuple[str, ...]]:
    """What is typed, with the days of a calendar file in its place. Raises ContentError."""
    if name != HOLIDAYS:
        return " ".join(words), ()
    if not words[0].lower().endswith(CALENDARS):
        return "\n".join(words), ()
    # few set holidays, and the reader is not needed otherwise
    from coachcli.content.imports.holidays import read_holidays  # noqa: PLC0415

    read = read_holidays(Path(words[0]), context.day)
    return holidays_text(read.holidays), _left_out(read.left_out)


def _left_out(count: int) -> tuple[str, ...]:
    """What is said of entries that were left out."""
    entries = show.count(count, "entry", "entries")
    return (f"{entries} left out: not a whole day, or not once a year.",) if count else ()


def _listed(context: Context) -> Answer:
    known = context.settings
    said = tuple((name, _said(context, name, known)) for name in SETTINGS)
    rows = tuple(_row(context, name, known) for name in SETTINGS)
    table = Table(rows, ("name", "value", "default", "means", "counts_in"))
    shown = (Rows(said, LABEL), Lines(("", "To set one: coach settings NAME VALUE")))
    body = {"settings": [_body(context, name, known) for name in SETTINGS]}
    return Answer(body, (Outline(shown, table),), title="Settings")


def _shown(context: Context, name: str, remarks: tuple[str, ...]) -> Answer:
    known = context.settings
    said = Rows(((name, _said(context, name, known)),), LABEL)
    return Answer(_body(context, name, known), (said, *_days(name, known)), remarks=remarks)


def _days(name: str, known: Settings) -> tuple[Part, ...]:
    """The holidays by day, where they are asked for."""
    if name != HOLIDAYS or not known.holidays:
        return ()
    days = (f"{show.day(holiday.day)}  {holiday.name}" for holiday in known.holidays)
    return (Lines(tuple(Line(day.rstrip(), " " * LABEL, whole=True) for day in days)),)


def _said(context: Context, name: str, known: Settings) -> str:
    """How one stands, its default where that differs, what it is and where it counts."""
    setting, stands = SETTINGS[name], in_words(name, known, context.day)
    default = "" if stands == setting.default else f" (by default {setting.default})"
    return f"{stands}{default}: {setting.means}. Counts in {COUNTS[name]}."


def _row(context: Context, name: str, known: Settings) -> tuple[str, ...]:
    setting = SETTINGS[name]
    stands = in_words(name, known, context.day)
    return (name, stands, setting.default, setting.means, COUNTS[name])


def _body(context: Context, name: str, known: Settings) -> dict[str, object]:
    setting = SETTINGS[name]
    value = plain(known.holidays) if name == HOLIDAYS else getattr(known, name.replace("-", "_"))
    return {
        "name": name,
        "value": value,
        "words": in_words(name, known, context.day),
        "default": setting.default,
        "means": setting.means,
        "counts_in": COUNTS[name],
    }
