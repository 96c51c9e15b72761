from math import fsum

import pytest

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.diagnosis import ENGINE, diagnosis
from coachcli.coaching.walks.interview import Given, Interview, Reply
from coachcli.coaching.walks.open_check import Next
from coaching.diagnoses import log_odds
from coaching.flows import (
    COULD,
    NUMBERS,
    WATCH,
    WHERE,
    WHO,
)


def test_a_walk_that_could_go_on_counts_as_stopped_by_the_manager(
    only_talked_about: Interview,
) -> None:
    assert diagnosis(only_talked_about).stop is Stop.MANAGER


def test_a_flow_of_one_cause_is_held_against_something_else(with_one_cause: Interview) -> None:
    told = with_one_cause.answered("ask-0", "yes").answered("ask-1", "yes").answered("ask-2", "yes")
    found = diagnosis(told)
    assert (found.leader, found.runner_up) == ("tools", SOMETHING_ELSE)
    assert found.verdict is Verdict.CLEAR
    assert fsum(one.bits for one in found.ledger) == pytest.approx(log_odds(found), abs=1e-9)


def test_three_checks_not_asked_are_named_the_most_telling_first(not_begun: Interview) -> None:
    names = [one.check for one in diagnosis(not_begun).unasked]
    assert names == [NUMBERS, WATCH, WHO]


def test_what_was_put_off_waits(not_begun: Interview) -> None:
    assert diagnosis(not_begun.plus(Reply(Given.LATER, WATCH))).waiting == (
        Next(WATCH, f"{WATCH}?"),
    )


def test_a_conclusion_says_what_it_took_and_which_engine_made_it(seen: Interview) -> None:
    found = diagnosis(seen)
    assert (found.flow, found.title, found.engine) == ("few-meetings", "Too few meetings", ENGINE)
    assert found.asked == (COULD, WHO, WHERE, NUMBERS, WATCH)
    assert found.minutes == 12
