from pathlib import Path

import pytest

from cli.conftest import LENA, Coach
from cli.somebody import at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.walks.correction_said import following
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KeptDiagnosis


@pytest.fixture
def last(assigned: Coach, home: Path) -> tuple[Context, KeptDiagnosis]:
    """The last diagnosis, with learning given for its cause."""
    assert assigned("diagnosis", "list").code == 0
    context, _ = at_the_terminal(home)
    (kept, *_) = diagnoses.listed(context.room)
    return context, kept


def said(context: Context, kept: KeptDiagnosis) -> str:
    return " ".join(str(each) for each in following(context, kept))


def test_what_still_fits_stays(last: tuple[Context, KeptDiagnosis]) -> None:
    assert said(*last).endswith("stays as it is.")


def test_what_no_longer_stands_names_how_it_is_dropped(
    last: tuple[Context, KeptDiagnosis],
) -> None:
    context, kept = last
    made = kept.conclusion.diagnosis
    turned = replace(made, ranking=made.ranking[1:])
    told = said(context, replace(kept, conclusion=replace(kept.conclusion, diagnosis=turned)))
    assert "That no longer stands. To drop it:" in told
    assert "coach assignment drop" in told


def test_without_a_cause_it_is_to_be_looked_at(last: tuple[Context, KeptDiagnosis]) -> None:
    context, kept = last
    made = replace(kept.conclusion.diagnosis, verdict=Verdict.NOT_ENOUGH)
    told = said(context, replace(kept, conclusion=replace(kept.conclusion, diagnosis=made)))
    assert told.endswith("is still open. See whether it still fits.")


def test_of_what_was_never_corrected_nothing_is_said(diagnosed: Coach) -> None:
    assert "orrected" not in diagnosed("diagnosis", "show", "dana").out


def test_a_promise_is_named_with_its_day(team: Coach) -> None:
    flow = ("--flow", "few-new-opportunities")
    assert team("diagnose", "dana", *flow, "--answers", str(LENA)).code == 0
    assert team("diagnosis", "act", "dana", "--by", "2026-12-04").code == 0
    (kept,) = team("diagnosis", "list", "--json").json["diagnoses"]
    named = ("--check", kept["ledger"][1]["check"], "--answer")
    tries = (team("diagnosis", "correct", "dana", *named, number) for number in "12")
    told = next(each.out for each in tries if each.code == 0)
    assert "You promised, by Fri 4 Dec 2026: " in " ".join(told.split())
