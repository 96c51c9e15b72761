"""What an assignment is expected to move, in words."""

from coachcli.cli import show
from coachcli.coaching.assignment import Assignment
from coachcli.coaching.behaviour import Behaviour, titled


def expected(given: Assignment, behaviours: dict[str, Behaviour]) -> str:
    """What is expected to move, in words: the behaviour and the metric."""
    title = titled(given.behaviour, behaviours)
    return f'"{title[:1].lower()}{title[1:]}"' + (f" and {show.metric(given.metric)}" if given.metric else "")
