"""A coach's own coaching, on one screen, for the coach alone."""

from pathlib import Path

import pytest

from cli.conftest import Coach

CANARY = "canary-7d1f"
COACHED = "=== Was I coached since our last talk"
WHOLE = """
minutes: 30
said:
  goal-read: nine new opportunities a month by March
  number-now: seven of twelve, 7 of 12
  could-you: shown, with the second message
rep: [three messages by 2026-11-30]
look: one reply on 2026-12-14
"""


def test_without_a_team_it_says_what_to_bring(coach: Coach) -> None:
    said = coach("mirror")
    assert (said.code, "coach team import team.csv" in said.out) == (0, True)


def test_before_the_first_walk_there_is_nothing_to_see(team: Coach) -> None:
    said = team("mirror")
    assert "No walk or talk in 13 weeks" in said.out
    assert "Next, who has waited longest: coach prep" in said.err


def test_a_whole_cycle_scores_ten_and_leaves_nothing_to_drill(
    assigned: Coach, tmp_path: Path
) -> None:
    path = tmp_path / "talk.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    assert assigned("talk", "dana", "--type", "guide", "--answers", str(path)).code == 0
    before = assigned("mirror", "--json").json["quality"]
    assert (before["sessions"][0]["points"], before["weakest"], before["drill"]) == (8, None, "")
    looked = ("--done", "yes", "--cause", "confirmed", "--as-of", "2027-01-20")
    assert assigned("evaluate", "dana", *looked).code == 0
    after = assigned("mirror", "--json", "--as-of", "2027-01-20").json["quality"]
    assert (after["sessions"][0]["points"], after["sessions"][0]["lacks"]) == (10, [])


def test_the_drill_is_for_the_weakest_item(diagnosed: Coach) -> None:
    made = diagnosed("mirror", "--json").json["quality"]
    assert made["weakest"] == {"item": "goal", "had": 0, "sessions": 1}
    assert made["drill"].startswith("Take one rep. Write the goal")
    assert "5 minutes Take one rep. Write the goal" in diagnosed("mirror").out


def test_time_is_what_the_ledger_has(diagnosed: Coach) -> None:
    diagnosed("talk", "dana", "--type", "call", "--minutes", "20", "--i", "send by 2026-12-01")
    walks = diagnosed("diagnosis", "list", "--json").json["diagnoses"]
    said = diagnosed("mirror", "--json").json
    first, *others = [row for row in said["reps"] if row["talks"]]
    assert (first["name"], first["talks"], others) == ("Dana Reyes", 2, [])
    assert first["minutes"] == 20 + sum(each["minutes"] for each in walks)
    assert said["coached"] == 1


def test_the_own_goal_stands_beside_what_came_of_it(diagnosed: Coach) -> None:
    talk = ("talk", "dana", "--type", "call", "--minutes", "40", "--i", "send by 2026-12-01")
    assert diagnosed(*talk).code == 0
    assert diagnosed("mirror", "--json").json["goal"] is None
    assert diagnosed("settings", "minutes", "30").code == 0
    said = diagnosed("mirror", "--json").json
    spent = sum(row["minutes"] for row in said["reps"])
    assert said["goal"]["minutes"] == 30
    assert said["goal"]["came"] == pytest.approx(
        spent / len(said["reps"]) / (said["days"]["time"] / 7)
    )
    assert "Own goal 30 min a rep and week" in " ".join(diagnosed("mirror").out.split())


def test_a_figure_from_outside_has_its_source_and_its_kind(team: Coach) -> None:
    out = " ".join(team("mirror").out.split())
    assert "by 19% (correlation, which proves no cause; CEB study" in out


def test_where_the_reps_log_differs_it_stands_beside_the_coachs(
    team: Coach, tmp_path: Path
) -> None:
    path = tmp_path / "half.txt"
    assert team("preread", "dana", "--out", str(path)).code == 0
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    form = "".join(f"{line}yes\n" if line.startswith(COACHED) else line for line in lines)
    path.write_text(form, encoding="utf-8")
    assert team("preread", "dana", "--from", str(path)).code == 0
    out = " ".join(team("mirror").out.split())
    assert "0 of 1 note of reps" in out
    assert "Dana Reyes, 2026-W48: says coached; yours has nothing in that week" in out


def test_no_private_word_is_in_it(diagnosed: Coach, tmp_path: Path) -> None:
    diagnosed("note", "dana", CANARY)
    diagnosed("talk", "dana", "--type", "call", "--they", f"{CANARY} by 2026-11-24")
    page = tmp_path / "mirror.html"
    assert diagnosed("mirror", "--html", str(page)).code == 0
    said = [diagnosed("mirror", *form).out for form in ((), ("--md",), ("--json",), ("--csv",))]
    assert all("Dana Reyes" in each for each in said)
    assert not any(CANARY in each for each in (*said, page.read_text(encoding="utf-8")))


def test_rows_are_the_reps_with_bare_figures(team: Coach) -> None:
    head, *rows = team("mirror", "--csv").out.splitlines()
    assert head == "rep,talks,minutes,share,days_since"
    assert "Dana Reyes,0,0,0.0," in rows
