from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.rhythm.holding import held
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.rhythm import set_
from coachcli.coaching.nouns import replace
from coaching.rhythm.some_talks import FIRST

WEEKLY = ("rhythm", "set", "opportunity", "weekly", "30", "tuesday", "10:00")
EARLY = ("--as-of", "2026-10-05")


@pytest.fixture
def rhythmic(team: Coach) -> Coach:
    """The team of two has had a weekly talk for seven weeks, none of them held."""
    assert team("rhythm", "set", "dana", *WEEKLY[2:], *EARLY).code == 0
    return team


def test_what_is_set_for_the_team_holds_for_each_and_says_what_it_takes(team: Coach) -> None:
    said = team(*WEEKLY)
    assert said.code == 0
    assert "Opportunity talk: every week, 30 min, first Tue 24 Nov 2026, at 10:00" in said.out
    assert "with 2 reps: 1.0 hours a week" in said.out
    assert [each["rep"]["name"] for each in team("rhythm", "show", "--json").json["reps"]] == [
        "Dana Reyes", "Daniel Ito",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "dana foo weekly 30"), 'No talk is called "foo"'),
        (("set", "dana", "opportunity", "weekly", "0"), "from 1 to 480 minutes, not 0"),
        (("set", "dana opportunity weekly 45 mon 23:30"), "ends after midnight"),
        (("set", "dana opportunity weekly", "--from", "2020-01-01"), "begins within a year"),
        (("move", "dana", "--to", "2030-01-01"), "within a year"),
        (("move", "dana", "--to", "yesterday"), "within a year"),
    ],
)
def test_what_no_rhythm_can_be_is_refused_and_nothing_is_changed(
    team: Coach, words: tuple[str, ...], said: str
) -> None:
    team(*WEEKLY)
    before = team("rhythm", "show", "dana", "--json").json
    refused = team("rhythm", *words)
    assert refused.code == 2
    assert said in " ".join(refused.err.split())
    assert team("rhythm", "show", "dana", "--json").json == before


def test_a_rep_may_have_another_rhythm_and_end_a_talk(team: Coach) -> None:
    team(*WEEKLY)
    team("rhythm", "set", "dana", "opportunity", "never")
    team("rhythm", "set", "Daniel", "opportunity", "monthly", "45", "--from", "2026-12-01")
    dana, daniel = team("rhythm", "show", "--json").json["reps"]
    assert dana["talks"] == []
    (talk,) = daniel["talks"]
    assert (talk["every"], talk["minutes"], talk["own"]) == ("month", 45, True)


def test_two_skipped_of_eight_are_told_as_three_quarters_with_the_name(
    rhythmic: Coach, home: Path
) -> None:
    for week in range(8):
        day = date(2026, 10, 6) + timedelta(weeks=week)
        if week in (2, 5):
            words = ("--on", day.isoformat(), "--as-of", day.isoformat())
            assert rhythmic("rhythm", "skip", "dana", *words).code == 0
        else:
            held(home, "dana", day, replace(FIRST, id=f"t{week}", lines=()))
    said = rhythmic("rhythm", "show", "--json").json
    assert (said["adherence"]["held"], said["adherence"]["due"]) == (6, 8)
    shown = rhythmic("rhythm", "show").out
    assert "kept 6 of 8 (75%), 2 skipped" in shown
    assert "Talks not held as planned: Dana Reyes (2 skipped)." in shown


def test_an_urgent_shift_is_moved_and_not_held(rhythmic: Coach, home: Path) -> None:
    said = rhythmic("rhythm", "move", "dana", "--to", "friday", "--why", "a customer in trouble")
    assert said.code == 0
    moved = "planned for Tue 24 Nov 2026: moved to Fri 27 Nov 2026"
    assert moved in " ".join(said.out.split())
    held(home, "dana", date(2026, 11, 27), replace(FIRST, lines=()))
    kept = rhythmic("rhythm", "show", "dana", "--json", "--as-of", "2026-11-27").json
    (turn,) = [each for each in kept["turns"] if each["state"] == "moved"]
    assert (turn["on"], turn["held"]) == ("2026-11-27", "2026-11-27")
    assert kept["adherence"]["held"] == 0


def test_why_a_talk_was_moved_is_for_the_manager_alone(rhythmic: Coach, tmp_path: Path) -> None:
    rhythmic("rhythm", "move", "dana", "--to", "friday", "--why", "canary")
    file = tmp_path / "talks.ics"
    assert rhythmic("rhythm", "show", "--ics", str(file)).code == 0
    assert "canary" not in file.read_text(encoding="utf-8")
    assert "canary" not in rhythmic("rhythm", "show", "dana").out


@pytest.mark.parametrize("to", ["2026-11-20", "2026-11-24"])
def test_a_talk_is_moved_ahead_only(rhythmic: Coach, to: str) -> None:
    said = rhythmic("rhythm", "move", "dana", "--to", to)
    assert said.code == 2
    assert "Nothing was changed" in said.err


def test_a_talk_that_is_not_planned_is_refused_with_those_that_are(rhythmic: Coach) -> None:
    said = rhythmic("rhythm", "skip", "dana", "opportunity", "--on", "2026-11-25")
    assert "has no opportunity talk planned on Wed 25 Nov 2026" in said.err
    assert "To come: Tue 24 Nov 2026" in said.err
    assert "has no call plan planned" in rhythmic("rhythm", "skip", "dana", "call").err


@pytest.mark.parametrize(
    "words", [("show",), ("show", "dana"), ("move", "dana", "--to", "friday"), ("skip", "dana")]
)
def test_without_a_rhythm_it_is_said_what_to_set(team: Coach, words: tuple[str, ...]) -> None:
    said = team("rhythm", *words)
    assert said.code == 1
    assert "no rhythm yet" in said.err
    assert 'coach rhythm set "' in said.err


def test_without_words_the_usual_rhythm_is_an_enter_away(team: Coach, home: Path) -> None:
    assert "coach rhythm set" in team("rhythm", "set").err
    context, somebody = at_the_terminal(home, "")
    set_(context)
    assert "A usual rhythm is" in somebody.heard
    context.close()
    (dana, _) = team("rhythm", "show", "--json").json["reps"]
    assert [talk["guide"] for talk in dana["talks"]] == [
        "opportunity", "call-plan", "account", "territory",
    ]  # fmt: skip


def test_a_rhythm_is_undone_in_one_step(team: Coach) -> None:
    team(*WEEKLY)
    assert "the rhythm of talks set today" in team("undo", "--list").out
    team("undo", "--yes")
    assert team("rhythm", "show").code == 1


def test_what_is_moved_is_todays_or_the_next_and_not_the_earliest_that_was_not_held(
    team: Coach,
) -> None:
    team("rhythm", "set", "dana", "account", "monthly", "45", "--from", "2026-11-03")
    team("rhythm", "set", "dana", *WEEKLY[2:])
    said = team("rhythm", "move", "dana", "--to", "friday")
    assert "Opportunity talk with Dana Reyes, planned for Tue 24 Nov" in said.out
    assert "Was another meant?" not in said.err
    assert "moved to Fri 27 Nov" in " ".join(said.out.split())
    other = team("rhythm", "skip", "dana", "--as-of", "2026-11-30")
    assert "planned for Tue 1 Dec 2026: skipped" in " ".join(other.out.split())
    assert "Was another meant? coach undo, then say it with --on DAY." in " ".join(
        other.err.split()
    )
    chosen = team("rhythm", "skip", "dana", "--on", "2026-12-08")
    assert "planned for Tue 8 Dec 2026: skipped" in " ".join(chosen.out.split())


def test_no_two_reps_of_a_team_have_their_talk_at_one_time(team: Coach) -> None:
    team("rhythm", "set", "opportunity weekly 30 tuesday 10:00, call plan weekly 20")
    dana, daniel = team("rhythm", "show", "--json").json["reps"]
    both = [[(each["begins"], each["time"]) for each in rep["talks"]] for rep in (dana, daniel)]
    assert both == [
        [("2026-11-24", "10:00"), ("2026-11-24", "09:00")],
        [("2026-11-24", "10:30"), ("2026-11-25", "09:00")],
    ]
    team("team", "add", "Nora Lind")
    nora = team("rhythm", "show", "nora", "--json").json
    assert [each["time"] for each in nora["talks"]] == ["11:00", "09:00"]


def test_a_rep_keeps_their_own_rhythm_when_the_teams_is_set(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity", "weekly", "30", "tuesday", "10:00")
    team(*WEEKLY)
    dana, daniel = team("rhythm", "show", "--json").json["reps"]
    assert (dana["talks"][0]["own"], dana["talks"][0]["time"]) == (True, "10:00")
    assert (daniel["talks"][0]["own"], daniel["talks"][0]["time"]) == (False, "10:30")
    team("rhythm", "set", "opportunity", "never")
    dana, daniel = team("rhythm", "show", "--json").json["reps"]
    assert (len(dana["talks"]), daniel["talks"]) == (1, [])


def test_the_next_is_meant_before_one_that_was_not_held_however_far_it_is(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity every two weeks 30 tuesday")
    said = team("rhythm", "skip", "dana", "--as-of", "2026-11-29")
    assert "planned for Tue 8 Dec 2026: skipped" in " ".join(said.out.split())


def test_a_talk_moved_twice_is_the_same_and_says_where_it_was(team: Coach) -> None:
    early = ("--as-of", "2026-11-25")
    team("rhythm", "set", "dana", "account monthly 45 friday, call plan monthly 20 tuesday")
    team("rhythm", "move", "dana", "--to", "2026-12-08", *early)
    said = team("rhythm", "move", "dana", "--to", "2026-12-07", "--as-of", "2026-12-03")
    first = "Account talk with Dana Reyes, planned for Fri 27 Nov 2026"
    moved = f"{first}, and since then for Tue 8 Dec 2026: moved to Mon 7 Dec 2026."
    assert moved in " ".join(said.out.split())


def test_a_move_to_a_time_that_is_taken_says_with_whom_it_is(team: Coach) -> None:
    team("rhythm", "set", "dana", "opportunity", "weekly", "30", "wednesday", "10:00")
    team("rhythm", "set", "daniel", "call plan", "weekly", "20", "thursday", "10:15")
    free = team("rhythm", "move", "dana", "--to", "2026-11-27", "--json").json
    assert free["at_one_time"] == []
    said = team("rhythm", "move", "dana", "--to", "2026-11-26")
    taken = "At 10:00 that day you have the call plan with Daniel Ito as well (10:15, 20 min)"
    assert taken in " ".join(said.out.split())
    skipped = team("rhythm", "skip", "dana", "--on", "2026-11-26").out
    assert "as well" not in skipped


def test_talks_of_two_coaches_may_be_at_one_time(team: Coach) -> None:
    team("team", "add", "Zoe Quill", "--manager", "Bo Hart")
    for rep in ("dana", "zoe"):
        team("rhythm", "set", rep, "opportunity", "weekly", "30", "wednesday", "10:00")
    assert team("rhythm", "move", "dana", "--to", "2026-12-02", "--json").json["at_one_time"] != []
    theirs = team("rhythm", "move", "zoe", "--to", "2026-12-02", "--json").json["at_one_time"]
    assert [each["rep"]["name"] for each in theirs] == ["Zoe Quill"]
