"""Of somebody new figures are shown everywhere, and nowhere a gap, a rank or money."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.numbers.new_said import beside_said, new_said, ramp_named, ramp_said
from coachcli.coaching.numbers.headline import Stood
from coachcli.coaching.rep import Rep

BEGUN = date(2026, 11, 2)
DAYS = {29: "2026-12-01", 30: "2026-12-02", 31: "2026-12-03"}
NEW = "new, 29 days in the role: no gap is said before Wed 2 Dec 2026"


def test_it_says_for_how_long_and_until_when() -> None:
    nora = Rep("r9", "Nora Lind", started=BEGUN)
    assert new_said(nora, date(2026, 12, 1)) == NEW
    assert new_said(nora, date(2026, 12, 2)) == ""
    assert new_said(Rep("r9", "Nora Lind"), BEGUN) == ""
    soon = new_said(nora, date(2026, 11, 1))
    assert soon == "new, not begun yet: no gap is said before Wed 2 Dec 2026"


def test_on_ramp_is_said_of_those_who_are_not_new_and_not_past_it() -> None:
    nora, known = Rep("r9", "Nora Lind", "seller", BEGUN), Rep("r8", "Ana Ruiz", "seller")
    assert ramp_said(nora, date(2026, 12, 1), 182) == ""
    assert ramp_said(nora, date(2026, 12, 2), 182) == "on ramp, 30 days in the role"
    assert ramp_said(nora, date(2027, 6, 1), 182) == ""
    assert ramp_said(known, BEGUN, 182) == ""
    assert ramp_named(nora, date(2026, 12, 2), 182) == "Nora Lind (30 days)"
    assert ramp_named(nora, date(2026, 12, 1), 182) == ""


def test_it_is_said_whom_a_rep_is_compared_with() -> None:
    nora = Stood(Rep("r9", "Nora Lind", "seller", BEGUN), (), 4)
    peers = "peers: 4 (seller, past ramp)"
    assert beside_said(nora, date(2026, 12, 1), 182) == "compared with nobody yet"
    on_ramp = beside_said(nora, date(2026, 12, 2), 182)
    assert on_ramp == f"on ramp, 30 days in the role · {peers}"
    assert beside_said(nora, date(2027, 6, 1), 182) == peers
    alone = Stood(Rep("r8", "Ana Ruiz"), (), 0)
    assert beside_said(alone, BEGUN, 182) == "no peers to compare with"


@pytest.fixture
def with_new(coach: Coach, tmp_path: Path) -> Coach:
    """Five reps with opportunities, of whom Nora, who is far behind, began on 2 November."""
    people = ["Ana Ruiz", "Ben Oak", "Cora Lum", "Dev Rao"]
    rows = ["name,role,started,manager"]
    rows += [f"{name},seller,2025-01-07,Bo Hart" for name in people]
    rows += ["Nora Lind,seller,2026-11-02,Bo Hart"]
    (tmp_path / "team.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert coach("team", "import", str(tmp_path / "team.csv")).code == 0
    deals = ["id,rep,stage,created,close date,amount"]
    for who, each in enumerate(people):
        deals += [
            f"{who}-{n},{each},{state},2026-08-03,2026-11-{n % 20 + 2:02},30000"
            for n, state in enumerate(("Won", "Lost") * 20)
        ]
    deals += [f"n-{n},Nora Lind,Lost,2026-11-04,2026-11-{n + 10},30000" for n in range(12)]
    (tmp_path / "deals.csv").write_text("\n".join(deals) + "\n", encoding="utf-8")
    assert coach("import", "deals", str(tmp_path / "deals.csv")).code == 0
    return coach


@pytest.mark.parametrize(("days", "day"), DAYS.items())
def test_a_gap_is_said_from_the_thirtieth_day_on(with_new: Coach, days: int, day: str) -> None:
    body = with_new("gaps", "nora", "--json", "--as-of", day).json
    assert bool(body["gaps"]) == (days >= 30)
    assert bool(body["new"]) == (days < 30)
    assert {each["metric"] for each in body["metrics"]} >= {"win_rate", "bookings"}
    money = [each["stake"] for each in body["metrics"] if each["stake"]]
    assert bool(money) == (days >= 30)


@pytest.mark.parametrize(
    "words",
    [
        ("gaps", "nora"),
        ("gaps", "--team"),
        ("focus",),
        ("prep", "nora"),
    ],
)
def test_each_screen_says_that_they_are_new(with_new: Coach, words: tuple[str, ...]) -> None:
    before = " ".join(with_new(*words, "--as-of", DAYS[29]).out.split())
    assert NEW.removeprefix("new, ") in before
    after = with_new(*words, "--as-of", DAYS[30]).out
    assert "no gap is said before" not in after


def test_they_have_no_place_in_the_order(with_new: Coach) -> None:
    def picks(day: str) -> list[tuple[str, str, int]]:
        found = with_new("focus", "--json", "--as-of", day).json["picks"]
        return [
            (each["candidate"]["name"], each["turn"], each["candidate"]["movable"])
            for each in found
        ]

    assert picks(DAYS[29])[-1] == ("Nora Lind", "ramping", 0)


def test_the_walk_is_not_begun_from_their_numbers(with_new: Coach) -> None:
    begun = with_new("diagnose", "nora", "--as-of", DAYS[29])
    assert "no gap is said before" in " ".join(begun.err.split())
    assert "Nora Lind · seller\n" in begun.err
    assert (
        "Nora Lind · seller · 1 month\n"
        in with_new("diagnose", "nora", "--flow", "late-stage-losses", "--as-of", DAYS[30]).err
    )
    assert "Which gap? Name it" in begun.err


GOAL = ("--what", "Wins", "--why", "The north", "--standard", "9 won a month", "--by")


def _won(coach: Coach, day: str) -> dict[str, float | None]:
    body = coach("gaps", "nora", "--json", "--as-of", day).json
    won = next(each for each in body["metrics"] if each["metric"] == "won")
    return {"goal": won["goal"], "peers": won["peers"], "of": body["peers"]}


def test_they_are_held_to_no_goal_or_peers_and_then_to_their_weeks(with_new: Coach) -> None:
    agreed = ("--agreed-by", "rep,manager", "--as-of", "2026-11-02")
    assert with_new("goal", "add", "nora", *GOAL, "2027-03-31", *agreed).code == 0
    assert _won(with_new, DAYS[29]) == {"goal": None, "peers": None, "of": 0}
    goal = with_new("prep", "nora", "--json", "--as-of", DAYS[29]).json["now"]
    assert (goal["standard"], goal["short"], goal["held_from"]) == (None, None, "2026-12-02")
    goal = with_new("prep", "nora", "--json", "--as-of", DAYS[30]).json["now"]
    assert goal["period"] == {"first": "2026-11-02", "last": "2026-11-22"}
    assert goal["standard"] == pytest.approx(9 * 21 / (365.25 / 12))
    assert (goal["short"], goal["held_from"]) == (1, None)
    assert _won(with_new, DAYS[30]) == {"goal": goal["standard"], "peers": 20, "of": 4}


def test_a_walk_takes_no_number_of_theirs_and_then_those_since_the_first_day(
    with_new: Coach,
) -> None:
    flow = ("diagnose", "nora", "--flow", "late-stage-losses", "--as-of")
    assert "From your records" not in with_new(*flow, DAYS[29]).err
    after = " ".join(with_new(*flow, DAYS[30]).err.split())
    assert "3 weeks to Sun 22 Nov 2026" in after
    assert "13 weeks" not in after


def test_whoever_is_on_ramp_is_said_to_be_so_beside_the_others(with_new: Coach) -> None:
    team = " ".join(with_new("gaps", "--team", "--as-of", DAYS[30]).out.split())
    assert "On ramp, beside others past it since they began: Nora Lind (30" in team
    reps = with_new("gaps", "--team", "--json", "--as-of", DAYS[30]).json["reps"]
    assert [each["since"] for each in reps] == ["2026-08-24"] * 4 + ["2026-11-02"]
    reps = with_new("gaps", "--team", "--json", "--as-of", DAYS[29]).json["reps"]
    assert [bool(each["new"]) for each in reps] == [False] * 4 + [True]
    alone = " ".join(with_new("gaps", "nora", "--as-of", DAYS[30]).out.split())
    assert "Mon 2 Nov 2026 to Sun 22 Nov 2026 · on ramp, 30 days in the role" in alone
    brief = " ".join(with_new("prep", "nora", "--as-of", DAYS[30]).out.split())
    assert "Numbers On ramp, 30 days in the role. " in brief
    day = " ".join(with_new("today", "--all", "--as-of", DAYS[30]).out.split())
    assert "Nora Lind, not coached yet; on ramp; " in day


def test_where_a_gap_would_lead_on_they_lead_to_a_talk(with_new: Coach) -> None:
    assert 'Next: coach prep "Nora Lind"' in with_new("gaps", "nora", "--as-of", DAYS[29]).err
    day = " ".join(with_new("today", "--all", "--as-of", DAYS[29]).out.split())
    assert f"Nora Lind, not coached yet; {NEW}" in day
    assert "Nora Lind" not in with_new("today", "--all", "--as-of", "2026-11-15").out
    added = with_new("team", "add", "Lea Horn", "--start", "2026-11-30", "--as-of", "2026-12-01")
    assert 'coach goal add "Lea Horn"' in added.out + added.err


def test_they_are_nobodys_peer_however_short_the_ramp_is_set(with_new: Coach) -> None:
    with_new("settings", "ramp-days", "0")
    assert with_new("gaps", "ana", "--json", "--as-of", DAYS[29]).json["peers"] == 3
    assert with_new("gaps", "ana", "--json", "--as-of", DAYS[30]).json["peers"] == 4


QUOTA = "rep,period,quota,currency\nAna Ruiz,2026-Q4,300000,EUR\nNora Lind,2026-Q4,300000,EUR\n"


@pytest.fixture
def with_quota(with_new: Coach, tmp_path: Path) -> Coach:
    """The same with a quota of Nora's and of Ana's."""
    more = QUOTA.replace("Q4", "Q3").split("\n", 1)[1]
    (tmp_path / "quota.csv").write_text(QUOTA + more, encoding="utf-8")
    assert with_new("import", "quota", str(tmp_path / "quota.csv")).code == 0
    return with_new


def test_their_quota_is_in_no_sum_that_a_team_is_held_to(with_quota: Coach) -> None:
    def case(day: str) -> tuple[int, int, bool]:
        body = with_quota("case", "--json", "--as-of", day).json["case"]
        return body["new"], body["with_quota"], body["quota"] > 30_000_000

    assert case(DAYS[29]) == (1, 1, False)
    assert case(DAYS[30]) == (0, 2, True)
    said = " ".join(with_quota("case", "--as-of", DAYS[29]).out.split())
    assert "5 reps, 1 of them new and held to no quota yet, 1 with a quota" in said
    assert 'coach diagnose "Ana Ruiz"' in said


def test_they_wait_for_nobody_on_any_page(with_new: Coach) -> None:
    names = [
        each["name"] for each in with_new("report", "--json", "--as-of", DAYS[29]).json["reps"]
    ]
    assert names[-1] == "Nora Lind"
    mirror = with_new("mirror", "--as-of", DAYS[29]).out
    row = next(line for line in mirror.splitlines() if line.startswith("Nora"))
    assert row.endswith("new, not yet")


PLAN = (
    *("plan", "set", "nora", "--quota", "900000", "--existing", "0", "--deal", "30000"),
    *("--win", "50%", "--meeting-to-opp", "40%", "--touch-to-meeting", "8%", "--weeks", "46"),
    *("--cycle", "60", "--activity", "touches: new customers -> new_opps"),
)
OWN = (
    *("gaps nora", "prep nora", "goal show nora", "plan show nora", "metric show nora"),
    *("team show nora", "talk-sheet nora", "observe nora", "history nora"),
)
NEVER = (" below", " behind", "short of", "at stake", "the others", "reached in", "peers")


def test_no_page_of_theirs_holds_a_figure_beside_anything(with_quota: Coach) -> None:
    agreed = ("--agreed-by", "rep,manager", "--as-of", "2026-11-02")
    assert with_quota("goal", "add", "nora", *GOAL, "2027-03-31", *agreed).code == 0
    assert with_quota(*PLAN, "--as-of", "2026-11-02").code == 0
    for words in OWN:
        said = with_quota(*words.split(), "--as-of", DAYS[29])
        assert said.code == 0, said.err
        assert [each for each in NEVER if each in said.out] == [], words
