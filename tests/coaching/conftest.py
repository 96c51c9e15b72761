"""The states a walk through the small flow can be in; each fixture is named for one."""

import pytest

from coachcli.coaching.flow import Check
from coachcli.coaching.interview import Interview, interview
from coaching.flows import COULD, FEW_MEETINGS, NUMBERS, WATCH, WHERE, WHO


@pytest.fixture
def not_begun() -> Interview:
    return interview(FEW_MEETINGS)


@pytest.fixture
def only_talked_about(not_begun: Interview) -> Interview:
    """A skill leads with more than ninety percent, the owed question was asked, and nobody looked."""
    told = not_begun.answered(COULD, "not yet").answered(WHO, "wording")
    return told.answered(WHERE, "wording").answered(NUMBERS, "wording")


@pytest.fixture
def seen(only_talked_about: Interview) -> Interview:
    """The same, and the work was watched and shows it."""
    return only_talked_about.answered(WATCH, "wording")


@pytest.fixture
def never_asked_whether_they_could(not_begun: Interview) -> Interview:
    """A knowledge gap leads with more than ninety percent before the owed question."""
    return not_begun.answered(WHO, "rules").answered(WHERE, "rules").answered(NUMBERS, "rules")


@pytest.fixture
def torn(not_begun: Interview) -> Interview:
    """Two causes have the same answers behind them."""
    told = not_begun.answered(WHO, "rules").answered(WHERE, "tools")
    return told.answered(NUMBERS, "rules").answered(WATCH, "tools")


@pytest.fixture
def owed_check() -> Check:
    return FEW_MEETINGS.checks[0]
