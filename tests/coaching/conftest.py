"""The states a walk through the small flow can be in; each fixture is named for one."""

from collections.abc import Iterable

import pytest

from coachcli.coaching.cause import Kind
from coachcli.coaching.walks.flow import Check, Flow, Seen
from coachcli.coaching.walks.interview import Interview, interview
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    HOURS,
    NUMBERS,
    RULES,
    TOOLS,
    WATCH,
    WHERE,
    WHO,
    WORDING,
    answer,
    cause,
    check,
    flow,
)


@pytest.fixture
def not_begun() -> Interview:
    return interview(FEW_MEETINGS)


@pytest.fixture
def only_talked_about(not_begun: Interview) -> Interview:
    """A skill leads with over ninety percent, the owed question was asked, and nobody looked."""
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


@pytest.fixture
def faint() -> Check:
    return check("faint", answer("a", Seen.RARE, hints_at="tools"), answer("b", Seen.USUAL))


@pytest.fixture
def with_twins() -> Flow:
    """Two causes that every answer is marked on alike."""
    twin = cause("twin", Kind.KNOWLEDGE, learn=("recall-card",))
    alike = tuple(
        check(
            f"ask-{number}",
            answer("first", points_to="wording", speaks_against="rules twin hours tools"),
            answer("second", points_to="rules twin", speaks_against="wording hours tools"),
            answer("third", points_to="hours", speaks_against="wording tools"),
            answer("fourth", points_to="tools", speaks_against="wording hours"),
        )
        for number in range(4)
    )
    return flow((WORDING, RULES, twin, HOURS, TOOLS), *alike)


@pytest.fixture
def nothing_fits() -> Interview:
    """Three answers that nobody with one of the causes would give."""
    fine = answer("fine", Seen.USUAL, nearly_rules_out="skill knowledge commitment environment")
    asks = [
        check(f"ask-{number}", fine, *(answer(one.id, points_to=one.id) for one in CAUSES))
        for number in range(4)
    ]
    walk = interview(flow(CAUSES, *asks))
    return walk.answered("ask-0", "fine").answered("ask-1", "fine").answered("ask-2", "fine")


@pytest.fixture
def with_one_cause() -> Interview:
    checks = [
        check(f"ask-{number}", answer("yes", points_to="tools"), answer("no"))
        for number in range(3)
    ]
    return interview(flow((TOOLS,), *checks))


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """What is drawn by chance is no example of a branch, and tracing more than doubles its time."""
    for item in items:
        if getattr(getattr(item, "function", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.no_cover)
