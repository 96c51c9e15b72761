import pytest

from cli.conftest import Coach
from coachcli.cli.rhythm.rhythm_shown import as_plain, kept_in_words
from coachcli.coaching.rhythm.due import Adherence

SET = "opportunity weekly 30 tuesday 10:00, forecast monthly 30 friday"


def test_how_a_rhythm_was_kept_is_a_count_with_its_share() -> None:
    assert kept_in_words(Adherence(8, 6, 0, 2, 0)) == "kept 6 of 8 (75%), 2 skipped"
    assert kept_in_words(Adherence()) == ""
    assert as_plain(Adherence(8, 6, 1, 1, 0))["share"] == 0.75


@pytest.fixture
def two(team: Coach) -> Coach:
    team("rhythm", "set", "dana", SET, "--as-of", "2026-10-05")
    return team


def test_the_team_has_a_row_for_each_talk_with_what_is_next(two: Coach) -> None:
    rows = [" ".join(line.split()) for line in two("rhythm", "show").out.splitlines()]
    assert "Dana Reyes Opportunity week 30 Tue 24 Nov 10:00 0 of 7" in rows
    assert "Forecast month 30 Fri 13 Nov (open) 0 of 1" in rows
    rows = two("rhythm", "show", "--csv").out.splitlines()
    assert rows[0].startswith("rep_id,rep,guide,every,minutes,next,due,held,moved,skipped,missed")
    assert len(rows) == 3


def test_a_rep_has_what_is_to_come_and_what_became_of_the_rest(two: Coach) -> None:
    two("rhythm", "move", "dana", "opportunity", "--to", "2026-11-26")
    out = two("rhythm", "show", "dana").out
    assert "Opportunity talk, 30 min, moved from Tue 24 Nov 2026" in out
    assert "Tue 17 Nov 2026  Opportunity talk: missed" in out
    assert "Dana Reyes, rhythm" in out
