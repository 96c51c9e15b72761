from datetime import date
from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.numbers.silent import last_before, shown_by, silence
from coachcli.cli.terminal.answer import spelt
from coachcli.coaching.period import Period

LATER = Period(date(2027, 3, 1), date(2027, 5, 30))
SUNDAY = date(2017, 12, 31)


@pytest.mark.usefixtures("measured")
def test_only_what_ends_before_the_weeks_is_older(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with context:
        assert last_before(context, LATER) == date(2026, 10, 23)
        assert last_before(context, Period(date(2026, 10, 19), date(2026, 10, 25))) is None


def test_the_last_numbers_are_shown_from_the_monday_after_them() -> None:
    assert spelt(shown_by(SUNDAY, "gaps", "Ana Lee")) == 'coach gaps "Ana Lee" --as-of 2018-01-01'
    assert spelt(shown_by(date(2018, 1, 1), "focus")) == "coach focus --as-of 2018-01-08"


def test_silence_names_the_weeks_and_the_last_day() -> None:
    said = "no numbers in these weeks, Mon 1 Mar 2027 to Sun 30 May 2027; the last are of"
    assert silence(LATER, SUNDAY) == f"{said} Sun 31 Dec 2017."
