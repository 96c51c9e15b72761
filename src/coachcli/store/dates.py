"""Days and instants as they stand in the rows."""

from datetime import date
from typing import TYPE_CHECKING

from coachcli.coaching.record import Stamp

if TYPE_CHECKING:
    from coachcli.coaching.period import Period
    from coachcli.coaching.week.report import Week


def stamped(stamp: Stamp) -> dict[str, str]:
    """The columns that say when a row was recorded."""
    return {"on_day": stamp.day.isoformat(), "at": stamp.instant}


def ends(days: "Period | Week") -> tuple[str, str]:
    """The first and the last day, as a query takes them."""
    return days.first.isoformat(), days.last.isoformat()


def day_of(text: str | None) -> date | None:
    """A day that may not be known."""
    return date.fromisoformat(text) if text else None
