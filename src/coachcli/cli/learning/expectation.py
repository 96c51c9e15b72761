"""What an assignment is expected to move, in words."""

from coachcli.cli.terminal import show
from coachcli.coaching.behaviour import Behaviour, titled
from coachcli.coaching.learning.assignment import Assignment


def expected(given: Assignment, behaviours: dict[str, Behaviour]) -> str:
    """What is expected to move, in words: the behaviour and the metric."""
    title = titled(given.behaviour, behaviours)
    metric = f" and {show.metric(given.metric)}" if given.metric else ""
    return f'"{title[:1].lower()}{title[1:]}"{metric}'
