"""Pairs as a command: who with whom and why, made once, two talks, a worksheet for each."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import EXAMPLES
from cli.somebody import at_the_terminal
from coachcli.cli.practice.pair import pair

SKILL = "opens-with-the-buyers-problem"
LEARN = ("persona-recall-card", "--cause", "persona-map")


@pytest.fixture
def measured_team(coach: Coach) -> Coach:
    """The example's team of eight with their numbers; Dana and Lena have an open cause."""
    coach("team", "import", str(EXAMPLES / "team.csv"))
    coach("team", "me", "hale")
    for kind in ("deals", "activities", "quota"):
        coach("import", kind, str(EXAMPLES / f"{kind}.csv"))
    coach("assign", "dana", *LEARN)
    coach("assign", "lena", *LEARN)
    return coach


def words(coach: Coach, *more: str) -> str:
    said = coach("pair", *more)
    assert said.code == 0, said.err
    return " ".join(f"{said.out} {said.err}".split())


def test_who_needs_a_skill_is_paired_with_who_is_strong_in_it_and_it_is_said_why(
    measured_team: Coach,
) -> None:
    said = words(measured_team)
    assert " 1 " in said
    assert "is ahead of the others in" in said
    assert "From outside: more than 15%." in said
    assert "Next, make them: coach pair --yes --out worksheets" in said
    proposed = measured_team("pair", "--json").json["proposed"]
    assert {each["rep"]["name"] for each in proposed} == {"Dana Reyes", "Lena Brandt"}
    assert {each["behaviour"] for each in proposed} == {SKILL}


def test_pairs_are_made_once_and_nobody_is_in_two_within_six_weeks(
    measured_team: Coach, tmp_path: Path
) -> None:
    said = words(measured_team, "--yes", "--out", str(tmp_path / "sheets"))
    assert "are a pair: two talks of twenty minutes, by Fri 27 Nov 2026 and Fri 4 Dec" in said
    sheets = sorted(file.name for file in (tmp_path / "sheets").iterdir())
    assert len(sheets) == 4
    assert "pair-dana-reyes.html" in sheets
    assert "Under way Dana Reyes and" in words(measured_team)
    again = measured_team("pair", "--yes")
    assert (again.code, again.out) == (1, "")
    assert "No pair can be made" in again.err
    body = measured_team("pair", "--json").json
    assert (body["proposed"], len(body["under_way"]), len(body["resting"])) == ([], 2, 4)
    later = measured_team("pair", "--json", "--as-of", "2027-01-04").json
    assert len(later["resting"]) == 4
    assert measured_team("pair", "--json", "--as-of", "2027-01-05").json["resting"] == {}


def test_a_talk_is_kept_with_what_came_of_it_until_both_were_held(measured_team: Coach) -> None:
    words(measured_team, "dana", "--yes")
    assert "The second comes next." in words(measured_team, "dana", "--met", "opens with the audit")
    second = measured_team(
        "pair", "dana", "--met", "two answers", "--as-of", "2026-12-04", "--json"
    )
    assert [each["result"] for each in second.json["held"]] == [
        "opens with the audit",
        "two answers",
    ]
    third = measured_team("pair", "dana", "--met", "more", "--as-of", "2026-12-05")
    assert (third.code, third.out) == (1, "")
    assert "No pair of Dana Reyes's waits for a talk." in third.err
    rested = words(measured_team, "dana", "--as-of", "2026-12-05")
    assert "Left over: Dana Reyes, who had a pair, and is free on Tue 5 Jan 2027." in rested


def test_undo_takes_a_pair_back_and_forgetting_takes_the_words_of_its_talks(
    measured_team: Coach, home: Path
) -> None:
    words(measured_team, "dana", "--yes")
    words(measured_team, "dana", "--met", "opens with the audit")
    assert "had a talk as a pair" in measured_team("undo", "--yes").out
    assert "the pairing of" in measured_team("undo", "--yes").out
    words(measured_team, "dana", "--yes")
    words(measured_team, "dana", "--met", "opens with the audit")
    measured_team("forget", "dana", "--yes")
    everything = b"".join(file.read_bytes() for file in home.rglob("*.db*") if file.is_file())
    assert b"opens with the audit" not in everything


def test_a_partner_can_be_chosen(measured_team: Coach) -> None:
    said = words(measured_team, "dana", "--with", "tom")
    assert "1 Dana Reyes with Tom Lindqvist" in said
    assert "You chose Tom Lindqvist." in said
    assert 'coach pair "Dana Reyes" --with tom --yes --out worksheets' in said
    chosen = ("kofi", "--with", "sam", "--skill", "keeps-the-thread")
    assert "Kofi Mensah with Sam Okafor Keeps the thread" in words(measured_team, *chosen)
    words(measured_team, "dana", "--with", "tom", "--yes")
    busy = measured_team("pair", "sam", "--with", "tom", "--skill", SKILL)
    assert (busy.code, busy.out) == (1, "")
    assert "Tom Lindqvist is in a pair, or was within six weeks" in busy.err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--with", "tom"), "coach pair REP --with PARTNER"),
        (("--met", "x"), 'coach pair REP --met "…"'),
        (("dana", "--with", "dana"), "Dana Reyes cannot be their own partner."),
        (("kofi", "--with", "tom"), "No cause of Kofi Mensah's is open. Name the skill:"),
    ],
)
def test_what_makes_no_pair_is_refused(
    measured_team: Coach, more: tuple[str, ...], said: str
) -> None:
    refused = measured_team("pair", *more)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert "Nothing was changed." in refused.err


def test_who_is_left_over_is_said_and_one_rep_alone_is_a_sentence(
    coach: Coach, measured_team: Coach
) -> None:
    for name in ("ivo", "kofi", "sam", "tom"):
        measured_team("assign", name, *LEARN)
    said = words(measured_team)
    assert "Left over: " in said
    assert '6 of 8 need "Opens with a problem that this person answers for": watch each' in said
    assert coach is measured_team


def test_in_a_team_of_one_nobody_is_paired(coach: Coach) -> None:
    assert "Nobody is in this team yet." in words(coach)
    coach("team", "add", "Nora Lind")
    assert "Nora Lind is alone in the team: a pair takes two." in words(coach)


def test_where_nobody_is_strong_in_what_one_needs_a_mentor_helps_until_a_day(team: Coach) -> None:
    assert "No cause is open that a partner could help with." in words(team)
    team("assign", "dana", *LEARN)
    said = words(team)
    assert "nobody here was seen to be strong, or is by the numbers" in said
    assert "a mentor from outside, with an end: Tue 16 Feb 2027." in said


def test_who_was_seen_doing_it_is_strong(team: Coach) -> None:
    team("assign", "dana", *LEARN)
    team("observe", "ito", SKILL, "--waive", "--level", "3", "--evidence", "audit date first")
    assert "Daniel Ito was seen doing it." in words(team, "--skill", SKILL)


def test_at_a_terminal_it_is_asked_whether_to_make_them(team: Coach, home: Path) -> None:
    team("assign", "dana", *LEARN)
    for keys, made in ((("n",), 0), (("",), 1)):
        context, somebody = at_the_terminal(home, *keys)
        with context:
            answer = pair(context, "dana", "ito")
            assert answer.then
            answer.then()
        assert "Make these pairs?" in somebody.heard
        assert len(team("pair", "--json").json["under_way"]) == made


def test_worksheets_of_pairs_under_way_are_written_again(team: Coach, tmp_path: Path) -> None:
    team("assign", "dana", *LEARN)
    none = team("pair", "--out", str(tmp_path / "w"))
    assert (none.code, (tmp_path / "w").exists()) == (1, False)
    words(team, "dana", "--with", "ito", "--yes")
    assert "pair-daniel-ito.html" in words(team, "--out", str(tmp_path / "w"))
    assert "There already" in team("pair", "--out", str(tmp_path / "w")).err
