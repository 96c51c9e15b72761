"""The case for coaching on one page: each percentage is one's own, or has a source."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.coaching.claim import Claim
from coachcli.coaching.record import noun
from coachcli.coaching.week.case import CountedShare, unfounded

LINES = 40
SHARES = ("attained", "coached", "done", "moved")


def without_source(coach: Coach, *form: str) -> tuple[str, ...]:
    """The percentages of the page behind which nothing stands."""
    body = coach("case", "--json").json
    own = [body["case"][name] for name in SHARES]
    shares = [CountedShare(each["part"], each["of"]) for each in own]
    return unfounded(
        coach("case", *form).out, shares, [noun(Claim, each) for each in body["claims"]]
    )


def test_without_a_team_it_says_what_to_bring(coach: Coach) -> None:
    assert "coach team import team.csv" in coach("case").out


def test_what_is_not_known_is_said_with_what_brings_it(team: Coach) -> None:
    out = " ".join(team("case").out.split())
    assert (
        "Not known: what was won, as there are no numbers yet. Bring it: coach import deals" in out
    )
    assert 'none in 13 weeks. To begin: coach diagnose "Dana Reyes"' in out
    assert "no cycle was looked at yet" in out
    assert without_source(team) == ()


@pytest.mark.parametrize("form", [(), ("--md",), ("--csv",)])
def test_each_percentage_is_ones_own_or_has_a_source(
    assigned: Coach, form: tuple[str, ...]
) -> None:
    looked = ("--done", "yes", "--cause", "confirmed", "--as-of", "2026-11-26")
    assert assigned("evaluate", "dana", *looked).code == 0
    assert without_source(assigned, *form) == ()
    assert "none in 13 weeks." in " ".join(assigned("case").out.split())
    later = ("case", "--as-of", "2026-12-01")
    out = " ".join(assigned(*later).out.split())
    assert "19% (correlation). Reps who get a lot of coaching" in out
    assert "17% (correlation)." in out
    assert "1 walk and 0 talks in 13 weeks, 0.2 hours, with 1 of 2 (50 %) reps" in out


def test_it_fits_a_screen_and_counts_what_was_won_of_the_quota(
    examples: Coach, tmp_path: Path
) -> None:
    quota = (
        "rep,period,amount,currency\nDana Reyes,2026-Q3,100000,EUR\nDana Reyes,2026-Q4,100000,EUR\n"
    )
    (tmp_path / "quota.csv").write_text(quota, encoding="utf-8")
    assert examples("import", "quota", str(tmp_path / "quota.csv")).code == 0
    said = examples("case")
    assert len(said.out.splitlines()) + len(said.err.splitlines()) <= LINES
    own = examples("case", "--json").json["case"]
    assert own["with_quota"] == 1
    assert own["short"] == own["quota"] - own["won"]
    assert "A hundredth of the quota is" in " ".join(said.out.split())
    assert without_source(examples) == ()


def test_it_is_written_in_the_form_of_the_files_ending(team: Coach, tmp_path: Path) -> None:
    file = tmp_path / "case.md"
    assert team("case", "--out", str(file)).out == f"Written: {file}\n"
    assert "What others found" in file.read_text(encoding="utf-8")
    assert team("case", "--out", str(file)).code == 1


def test_a_draft_of_an_email_says_all_that_the_text_says(assigned: Coach, tmp_path: Path) -> None:
    for ending in ("txt", "eml"):
        assert assigned("case", "--out", str(tmp_path / f"case.{ending}")).code == 0
    sent = message_from_bytes((tmp_path / "case.eml").read_bytes(), policy=policy.default)
    words = (tmp_path / "case.txt").read_text(encoding="utf-8").split("\n", 1)[1].split()
    assert sent.get_content().split() == words
    assert "  " not in sent["Subject"]


def test_it_says_what_is_asked_for(team: Coach) -> None:
    out = " ".join(team("case").out.split())
    assert "Asked 30 minutes a rep and week, 1.0 hours a week in all (so far 0.0), for 13" in out
    asked = team("case", "--json").json["case"]["asked"]
    assert asked["minutes_a_rep"] * 2 == asked["minutes_a_week"]
    assert asked["until"] == "2027-02-21"
