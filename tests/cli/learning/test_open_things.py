"""What is open with a rep, in a line each."""

from datetime import date

from coachcli.cli.learning.open_things import in_words
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.week.owed import Look

DAY = date(2026, 11, 24)


def test_each_is_said_with_its_day() -> None:
    assert in_words(Promise("r", "Dana", "d", "Halve the list.", DAY)) == (
        "You do, by Tue 24 Nov 2026: Halve the list."
    )
    assert in_words(Look("r", "Dana", "Read one message.", DAY)) == (
        "Look, by Tue 1 Dec 2026: Read one message."
    )
