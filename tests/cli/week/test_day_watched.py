"""What matches what is watched for stands on the page of a day as on the review of the week."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.rhythm.surprising import SAID, imported, with_deals
from cli.somebody import at_the_terminal
from coachcli.cli.week.day_watched import deals_watched
from coachcli.coaching.week.today import DealsWatched
from coachcli.store import watch

ONE = "1 deal matches what you watch for: Dana Reyes 1"
ADD = ("surprise", "add", "dana", "--deal", "fabrikam", *SAID, "--watch", "moved 1")


def test_a_quiet_line_says_whose_deals_match_until_the_sign_is_ended(
    team: Coach, tmp_path: Path
) -> None:
    with_deals(team, tmp_path)
    assert "Watched" not in team().out
    assert team(*ADD).code == 0
    said = " ".join(team().out.split())
    assert f"Watched {ONE}. See: coach surprise watch" in said
    (row,) = team("today", "--json").json["watched"]
    assert (row["name"], row["count"]) == ("Dana Reyes", 1)
    assert "deals that match what you watch for: Dana Reyes 1" in " ".join(
        team("report", "--all").out.split()
    )
    imported(team, tmp_path, "2026-11-24", "2026-12-15", "2027-07-31")
    assert [each["count"] for each in team("today", "--json").json["watched"]] == [2]
    (rule,) = team("surprise", "watch", "--json").json["rules"]
    assert team("surprise", "end", rule["id"][-6:]).code == 0
    assert "Watched" not in team().out


def test_it_is_worked_out_once_for_what_is_new(
    team: Coach, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_deals(team, tmp_path)
    assert team(*ADD).code == 0
    context, _ = at_the_terminal(home)
    made = deals_watched(context, context.sellers(None))
    assert [(each.name, each.count) for each in made] == [("Dana Reyes", 1)]
    monkeypatch.setattr(watch, "watched", None)
    assert deals_watched(context, context.sellers(None)) == made
    assert isinstance(made[0], DealsWatched)
    assert "Dana" not in "".join(
        each.read_text(encoding="utf-8") for each in (home / "cache").glob("watched*")
    )
