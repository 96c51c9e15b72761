"""Two assignments of one rep, and a day after they were given."""

from datetime import date

from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from store.conftest import DANA, STAMP

LATER = Stamp("2026-12-01T09:00:00.000+00:00", date(2026, 12, 1))


CARD = Assignment(
    *(
        "s1",
        DANA.id,
        None,
        "three-messages",
        "Three messages",
        15,
        "wording",
        "Cannot do wording",
        "does-wording",
        "meetings",
    ),
    *(STAMP.day, date(2026, 12, 1), date(2026, 12, 15), "Said aloud."),
    look=date(2026, 12, 15),
)


EARLIER = replace(CARD, id="s2", asset="recall-card", due=date(2026, 11, 30))
