from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.conftest import Coach

LOGISTICS = ("--activity", "touches: new customers in logistics -> new_opps")
NUMBERS = (
    "--quota", "900000", "--existing", "300000", "--deal", "30000", "--meeting-to-opp", "40%",
    "--touch-to-meeting", "8%", "--weeks", "46", "--cycle", "90", "--as-of", "2026-01-05",
)  # fmt: skip
WORKED = (*NUMBERS, "--win", "12/50", *LOGISTICS)

STEPS = ("deals", "opportunities", "meetings", "touches")


@pytest.fixture
def planned(team: Coach) -> Coach:
    """Dana has the plan of the worked example."""
    team("plan", "set", "dana", *WORKED)
    return team


def test_the_worked_example_shows_its_figures(team: Coach) -> None:
    said = team("plan", "set", "dana", *WORKED)
    assert said.code == 0
    rows = [" ".join(line.split()) for line in said.out.splitlines()]
    assert rows[0] == "Dana Reyes: 56.6 touches a week 1 Jan to 31 Dec 2026"
    assert "deals 20 0.43 30,000 each" in rows
    assert "new opportunities 83.3 49\N{EN DASH}141 1.8 win rate 24 %" in rows
    assert "meetings 208.3 121\N{EN DASH}358 4.5 40 % become opportunities" in rows
    assert "touches 2,604 1,502\N{EN DASH}4,513 56.6 8 % become meetings" in rows
    assert "The win rate is 12 of 50: between 14 % and 37 %, 95 times in 100, so 53 to 140" in rows
    assert "1 Jul to 30 Sep 2026 1 Apr to 30 Jun 2026" in rows
    assert "The plan is stricter than 3x coverage, which would bring 432,000 of" in rows
    assert "1 Win rate from 24 % to 30 %, a quarter better 12.1 h" in rows
    assert "then 45.3 touches, 3.6 meetings, 1.4 new opportunities a week" in rows
    assert max(len(line) for line in said.out.splitlines()) <= 80
    assert 'Next: coach goal add "Dana Reyes"' in said.err


def test_the_worked_example_as_json_gives_the_same_figures(planned: Coach) -> None:
    body = planned("plan", "show", "dana", "--json").json
    found = body["targets"]
    assert body["version"] == 1
    assert body["new"] == 60_000_000
    assert [
        round(found[step]["total"], 1) for step in ("deals", "opportunities", "meetings", "touches")
    ] == [
        20,
        83.3,
        208.3,
        2604.2,
    ]
    assert round(found["opportunities"]["low"]) == 50
    assert round(found["opportunities"]["high"]) == 140
    assert body["windows"][2]["created_first"] == "2026-04-01"
    assert body["coverage"]["stricter"] == "plan"
    assert [one["lever"] for one in body["routes"]] == ["win_rate", "avg_deal", "meeting_to_opp"]
    assert body["activities"] == [
        {
            "what": "touches",
            "whom": "new customers in logistics",
            "objective": "new_opps",
            "a_week": None,
        }
    ]


def test_what_is_left_out_comes_from_the_plan_that_stands(planned: Coach) -> None:
    said = planned("plan", "set", "dana", "--win", "30%", "--as-of", "2026-02-01")
    assert said.out.startswith("Dana Reyes: 45.3 touches a week")
    assert planned("plan", "show", "dana", "--as-of", "2026-01-31").out.startswith(
        "Dana Reyes: 56.6 touches a week"
    )
    assert planned("plan", "show", "dana").out.startswith("Dana Reyes: 45.3 touches a week")


def test_what_is_lacking_is_refused_with_its_options(team: Coach) -> None:
    said = team("plan", "set", "dana", "--quota", "900k")
    assert said.code == 2
    assert "The plan for Dana Reyes lacks 8 of its 9 parts" in said.err
    for option in (
        "--existing",
        "--deal",
        "--win",
        "--meeting-to-opp",
        "--touch-to-meeting",
        "--weeks",
        "--cycle",
        "--activity",
    ):
        assert f"  {option} " in said.err
    assert 'Make one:\n  coach plan set "Dana Reyes"' in team("plan", "show", "dana").err


@pytest.mark.parametrize(
    "text", ["more calls -> more revenue", "touches -> bookings", "touches: everybody"]
)
def test_an_activity_that_serves_no_objective_is_refused(team: Coach, text: str) -> None:
    said = team("plan", "set", "dana", *NUMBERS, "--win", "12/50", "--activity", text)
    assert said.code != 0
    assert "calls at whom, to achieve what?" in said.err
    assert team("plan", "show", "dana").code != 0


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("--win", "lots"), "is not a rate"),
        (("--win", "0/8"), "--team-win 20%"),
        (("--quota", "€9"), "is not an amount"),
        (("--existing", "900000"), "nothing is left to plan"),
        (("--to", "2026-03-31"), "do not fit"),
        (("--from", "soon"), "is not a day"),
        (("--currency", "euro"), "is not the code of a currency"),
    ],
)
def test_what_makes_no_plan_is_refused_in_a_sentence(
    team: Coach, words: tuple[str, ...], hint: str
) -> None:
    said = team("plan", "set", "dana", *WORKED, *words)
    assert said.code != 0
    assert hint in said.err
    assert "made a mistake" not in said.err


def test_few_cases_lean_on_the_team_and_it_is_said(planned: Coach) -> None:
    planned("plan", "set", "dani", *NUMBERS, *LOGISTICS, "--win", "30/100")
    assert "leans" not in planned("plan", "show", "dani").out
    said = planned("plan", "set", "dana", "--team-win", "30/100", "--as-of", "2026-01-06")
    rows = " ".join(said.out.split())
    assert (
        "Dana's 24 % (12 of 50) leans on the team's 30 % (of 100), "
        "which counts as 30 cases more: 26.2 %" in rows
    )


def test_colleagues_in_the_same_role_are_the_team(planned: Coach) -> None:
    for number, win in enumerate(("20/60", "30/90", "28/80", "9/50")):
        planned("team", "add", f"Seller {number}", "--role", "account executive")
        planned("plan", "set", f"seller {number}", *NUMBERS, *LOGISTICS, "--win", win)
    said = planned("plan", "set", "dana", "--as-of", "2026-01-06")
    assert "leans on the team's 31.1 % (of 280)" in " ".join(said.out.split())
    assert "the team's upper quartile (of 4)" in said.out


def test_an_activity_beside_the_sums_brings_its_own_number(planned: Coach) -> None:
    said = planned(
        "plan",
        "set",
        "dana",
        *LOGISTICS,
        "--activity",
        "2 exec meetings: tier A -> retention",
        "--as-of",
        "2026-01-06",
    )
    assert "executive meetings, 2 a week: tier A → retention" in said.out


def test_minutes_that_are_typed_are_kept(planned: Coach) -> None:
    planned(
        "plan",
        "set",
        "dana",
        "--touch-minutes",
        "12",
        "--practice-minutes",
        "0",
        "--as-of",
        "2026-01-06",
    )
    body = planned("plan", "show", "dana", "--json").json
    assert body["minutes"] == {"touch": 12, "meeting": 60, "opportunity": 120, "practice": 0}


def deals() -> list[str]:
    """Twenty deals each of Dana and Ivo: she wins five for 10,000, he ten for 20,000."""
    rows = ["id,owner,stage,created,closed,amount"]
    for who, name in enumerate(("Dana Reyes", "Ivo Marek")):
        for at in range(20):
            state = "Won" if at % (4 - 2 * who) == 0 else "Lost"
            rows.append(
                f"{who}-{at},{name},{state},2026-08-{at + 1:02d},2026-10-{at + 1:02d},"
                f"{10_000 * (1 + who)}"
            )
    return rows


def work() -> list[str]:
    """Four weeks of Dana's touches and meetings."""
    days = [(date(2026, 10, 27) + timedelta(weeks=week), week) for week in range(4)]
    each = [
        (f"Dana Reyes,{day},touch,{50 + week}", f"Dana Reyes,{day},meeting,4") for day, week in days
    ]
    return ["rep,date,kind,count", *(row for pair in each for row in pair)]


@pytest.fixture
def recorded(coach: Coach, tmp_path: Path) -> Coach:
    """A team of two with their deals, Dana's work, and her quota for the quarter."""
    for name in ("Dana Reyes", "Ivo Marek"):
        coach("team", "add", name)
    files = {
        "deals": deals(),
        "activities": work(),
        "quota": ["rep,period,quota", "Dana Reyes,2026-Q4,90000"],
    }
    for kind, rows in files.items():
        path = tmp_path / f"{kind}.csv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        money = ("--currency", "EUR") if kind != "activities" else ()
        assert coach("import", kind, str(path), *money).code == 0
    return coach


FROM_RECORDS = (
    "plan", "set", "dana", "--existing", "0", "--weeks", "12", "--from", "2026-10-01",
    "--meeting-to-opp", "50%", *LOGISTICS,
)  # fmt: skip


def test_what_is_left_out_comes_from_the_records_and_it_is_said(recorded: Coach) -> None:
    said = recorded(*FROM_RECORDS)
    assert said.code == 0, said.err
    told_ = " ".join(said.err.split())
    assert (
        "From the records of 13 weeks: quota, average deal of 5 deals, "
        "win rate, touches to meetings, sales cycle." in told_
    )
    rows = " ".join(said.out.split())
    assert (
        "90,000 EUR of new business: the number is 90,000 EUR, "
        "and existing customers bring nothing." in rows
    )
    assert (
        "Dana's 25 % (5 of 20) leans on the team's 50 % (of 20), "
        "which counts as 20 cases more: 37.5 %" in rows
    )
    assert "A sales cycle takes 61 days" in rows
    body = recorded("plan", "show", "dana", "--json").json
    assert (body["deal"], body["currency"], body["touch_to_meeting"]["own"]["hits"]) == (
        1_000_000,
        "EUR",
        16,
    )


def test_the_pace_comes_from_the_records(recorded: Coach) -> None:
    rows = " ".join(recorded(*FROM_RECORDS).out.split())
    assert "2026-W44 50 4 0 0 2026-W45 51 4 0 0 2026-W46 52 4 0 0 2026-W47 53 4 0 0" in rows
    assert "deals 4 5.2 76 %" in rows
    assert "Work from 31 Oct 2026 on is for deals after the last day of this plan." in rows


def test_what_is_typed_goes_before_the_records(recorded: Coach) -> None:
    body = recorded(
        *FROM_RECORDS, "--quota", "120k", "--win", "30%", "--deal", "20k", "--json"
    ).json
    assert (body["quota"], body["win_rate"]["share"], body["deal"]) == (12_000_000, 0.3, 2_000_000)


def test_amounts_are_kept_in_the_minor_units_of_their_currency(team: Coach) -> None:
    body = team("plan", "set", "dana", *WORKED, "--currency", "JPY", "--json").json
    assert (body["quota"], body["new"]) == (900_000, 600_000)
    assert "600,000 JPY of new business" in team("plan", "show", "dana").out


def test_more_hours_than_a_week_has_are_told(team: Coach) -> None:
    said = team("plan", "set", "dana", *WORKED, "--touch-to-meeting", "0.5%")
    assert "more than a working week has" in " ".join(said.out.split())
