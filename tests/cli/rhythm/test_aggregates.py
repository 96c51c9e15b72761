"""A coach's own coaching in counts alone: no rep, no note, nothing that anybody wrote."""

import json
import stat
import sys
from pathlib import Path

from cli.conftest import Coach

CANARY = "canary-4c1d"
LEFT_OUT = ["team", "coached", "surprises", "done", "moved"]


def test_without_a_team_or_any_coaching_it_says_what_comes_first(coach: Coach) -> None:
    assert "coach team import team.csv" in coach("export", "aggregates").err
    coach("team", "add", "Dana Reyes")
    said = coach("export", "aggregates")
    assert (said.code, 'coach diagnose "Dana Reyes"' in said.err) == (1, True)


def test_it_is_printed_and_written_as_one_json(assigned: Coach, tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    printed = assigned("export", "aggregates")
    body = json.loads(printed.out)
    assert body == assigned("export", "aggregates", "--json").json
    assert (body["version"], body["kind"]) == (1, "coach aggregates")
    (week,) = body["weeks"]
    assert (week["week"], week["walks"], week["given"], week["done"]) == ("2026-W48", 1, 1, None)
    assert (body["team"], body["left_out"]) == (None, LEFT_OUT)
    assert "Left out where fewer than 5 reps" in " ".join(printed.err.split())
    said = assigned("export", "aggregates", "--out", str(file))
    assert said.out == f"Written: {file}\n"
    assert file.read_text(encoding="utf-8") == printed.out
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert assigned("export", "aggregates", "--out", str(file)).code == 1


def test_it_names_the_coach_as_they_chose_and_nobody_else(assigned: Coach) -> None:
    assigned("team", "add", "Lena Ott", "--manager", "Bo Hart")
    assert assigned("export", "aggregates", "--json").json["coach"] == ""
    assigned("team", "me", "hart")
    assigned("diagnose", "lena", "--flow", "few-new-opportunities", "--answers", "no.yaml")
    named = ("export", "aggregates", "--json", "--manager", "all")
    assert assigned(*named).json["coach"] == ""
    assert assigned(*named, "--as", " Team \n North ").json["coach"] == "Team North"
    assert (
        'It calls you "T".' in assigned("export", "aggregates", "--manager", "all", "--as", "T").err
    )


def test_no_name_and_no_word_that_anybody_wrote_is_in_it(assigned: Coach) -> None:
    assigned("team", "rename", "dana", f"Dana {CANARY}")
    assigned("note", "dana", CANARY)
    assigned(
        *("talk", "dana", "--type", "call", "--about", CANARY),
        *("--they", f"{CANARY} by 2026-11-25", "--i", f"{CANARY} by 2026-11-25"),
    )
    assigned("rhythm", "set", "dana", "opportunity weekly 30")
    assigned("rhythm", "skip", "dana", "--why", CANARY)
    assigned("assignment", "cue", "dana", f"When {CANARY} rings, I will ask.")
    assigned("assignment", "drop", "dana", "--why", CANARY)
    said = assigned("export", "aggregates", "--as-of", "2026-12-10")
    assert said.code == 0
    assert CANARY not in said.out + said.err
    assert "Dana" not in said.out


def test_a_rep_of_that_name_is_reached_all_the_same(team: Coach) -> None:
    team("team", "add", "Aggregates")
    assert team("export", "Aggregates", "--json").json["export"]["name"] == "Aggregates"
    assert team("export", "--json", "--", "aggregates").json["export"]["name"] == "Aggregates"
