"""The form goes out, comes back without loss, and shows no single answer to the three questions."""

import json
import re
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.coaching.rhythm.half_form import FORM

WEEK = "2026-W48"
GOAL = ("--what", "Meetings", "--by", "2027-03-31", "--why", "North", "--standard")
FRIEND = "the owner of the shop is a friend"


def saved(page: str, **answers: object) -> str:
    """What the page saves, filled in."""
    data = dict(re.findall(r'data-(\w+)="([^"]*)"', page))
    parts = re.findall(r'<textarea id="(\w+)"', page)
    assert data["form"] == FORM
    named = {key: data[key] for key in ("form", "rep", "name", "week")}
    nothing: dict[str, object] = dict.fromkeys(parts, "") | {"coached": None, "pulse": {}}
    return json.dumps(named | nothing | answers)


@pytest.fixture
def page(team: Coach, tmp_path: Path) -> str:
    """The page that was written for Dana."""
    assert team("preread", "dana", "--out", str(tmp_path / "d.html")).code == 0
    return (tmp_path / "d.html").read_text(encoding="utf-8")


@pytest.fixture
def back(page: str, tmp_path: Path) -> Path:
    """What she saved with it."""
    path = tmp_path / "back.json"
    words = {"well": "Two meetings\nin the north", "want": FRIEND, "on": "openers"}
    pulse = {"expected": 4, "useful": None, "open": 2}
    path.write_text(saved(page, **words, coached=True, pulse=pulse), encoding="utf-8")
    return path


def test_a_page_is_written_with_its_text_form_beside_it_for_their_owner_only(
    team: Coach, tmp_path: Path
) -> None:
    said = team("preread", "dana", "--out", str(tmp_path / "d.html"))
    page, text = tmp_path / "d.html", tmp_path / "d.txt"
    assert said.out.splitlines() == [f"Written: {page}", f"Written: {text}"]
    assert f"--week {WEEK} --from preread-dana-{WEEK}.json" in said.err
    assert [oct(file.stat().st_mode)[-3:] for file in (page, text)] == ["600", "600"]
    again = team("preread", "dana", "--out", str(page))
    assert (again.code, "Nothing was written" in again.err) == (1, True)
    assert team("preread", "dana", "--out", str(tmp_path / "e.txt")).out.count("Written") == 1


def test_an_ending_that_no_rep_can_fill_in_is_refused(team: Coach, tmp_path: Path) -> None:
    said = team("preread", "dana", "--out", str(tmp_path / "d.pdf"))
    assert (said.code, "End its name in .html" in said.err) == (2, True)
    both = team("preread", "dana", "--out", "d.html", "--from", "d.txt")
    assert (both.code, "--out to send a form" in both.err) == (2, True)


def test_what_came_back_is_shown_without_a_single_answer(team: Coach, back: Path) -> None:
    said = team("preread", "dana", "--from", str(back))
    assert "Brought in." in said.err
    assert "What went well         Two meetings\n                       in the north" in said.out
    assert "Coached since          yes: openers" in said.out
    shown = team("preread", "dana", "--json").json
    assert shown["half"]["want"] == FRIEND
    assert shown["half"]["coached"] is True
    assert set(shown["half"]) == {
        *("week", "day", "well", "stuck", "number", "want", "on", "coached")
    }
    assert "openly" not in said.out


def test_what_is_here_already_changes_nothing_and_what_is_new_stands(
    team: Coach, back: Path
) -> None:
    team("preread", "dana", "--from", str(back))
    assert "here already" in team("preread", "dana", "--from", str(back)).err
    assert len(team("undo", "--list", "--json").json["changes"]) == 3
    changed = json.loads(back.read_text(encoding="utf-8")) | {"well": "Three meetings"}
    back.write_text(json.dumps(changed), encoding="utf-8")
    assert "Three meetings" in team("preread", "dana", "--from", str(back)).out
    assert "what Dana Reyes wrote before a talk" in team("undo", "--yes").out
    assert "Two meetings" in team("preread", "dana").out


def test_a_half_of_another_rep_or_week_is_refused_with_a_sentence(team: Coach, back: Path) -> None:
    said = team("preread", "ito", "--from", str(back))
    assert (said.code, said.err) == (
        1,
        "This half is Dana Reyes's, not Daniel Ito's. Nothing was changed.\n",
    )
    late = team("preread", "dana", "--from", str(back), "--as-of", "2026-12-01")
    assert late.code == 1
    assert f"This half of Dana Reyes is for week {WEEK}, not for 2026-W49." in late.err
    assert f'coach preread "Dana Reyes" --week "{WEEK}" --from FILE' in late.err
    words = ("--from", str(back), "--week", WEEK, "--as-of", "2026-12-01")
    assert team("preread", "dana", *words).code == 0


@pytest.mark.parametrize("words", ["a" * 10_001, "a\0b"])
def test_what_cannot_be_kept_whole_is_refused_and_nothing_is_changed(
    team: Coach, back: Path, words: str
) -> None:
    whole = json.loads(back.read_text(encoding="utf-8"))
    back.write_text(json.dumps(whole | {"stuck": words}), encoding="utf-8")
    said = team("preread", "dana", "--from", str(back))
    assert said.code == 1
    assert said.err.startswith('"Where I am stuck" h')
    assert "Nothing was changed." in said.err
    assert team("preread", "dana", "--json").json["half"] is None


def test_a_half_of_somebody_who_was_forgotten_names_nobody(team: Coach, back: Path) -> None:
    assert team("forget", "dana", "--yes").code == 0
    said = team("preread", "ito", "--from", str(back))
    assert "of somebody who is not known here, not Daniel Ito's. Nothing was changed." in said.err


def test_before_anything_came_back_it_says_how_to_send_a_form(team: Coach) -> None:
    said = team("preread", "dana")
    assert "Nothing from Dana Reyes here yet." in said.out
    assert 'coach preread "Dana Reyes" --out dana.html' in said.err
    assert team("preread", "dana", "--week", WEEK, "--json").json["half"] is None


def test_only_what_was_filled_in_is_shown(team: Coach, page: str, tmp_path: Path) -> None:
    path = tmp_path / "back.json"
    path.write_text(saved(page, number="7 of 9"), encoding="utf-8")
    said = team("preread", "dana", "--from", str(path)).out
    assert "My number" in said
    assert "Coached since" not in said


def test_the_form_opens_with_the_goal_in_plain_words(team: Coach, tmp_path: Path) -> None:
    team("goal", "add", "dana", *GOAL, "9 new_opps a month")
    team("preread", "dana", "--out", str(tmp_path / "d.txt"))
    text = (tmp_path / "d.txt").read_text(encoding="utf-8")
    assert "Our goal: Meetings, 9 new opportunities a month by Wed 31 Mar 2027." in text


def test_no_private_word_is_in_what_the_rep_gets(diagnosed: Coach, tmp_path: Path) -> None:
    canary = "canary seen at the window"
    diagnosed("note", "dana", canary)
    diagnosed("assign", "dana")
    diagnosed("preread", "dana", "--out", str(tmp_path / "d.html"))
    written = "".join(file.read_text(encoding="utf-8") for file in tmp_path.glob("d.*"))
    assert "Dana Reyes" in written
    cause = diagnosed("assignment", "list", "--json").json["assignments"][0]["means"]
    assert [word for word in (canary, cause) if word in written] == []


def test_forgetting_takes_the_words_along(team: Coach, back: Path, home: Path) -> None:
    team("preread", "dana", "--from", str(back))
    back.unlink()
    assert team("forget", "dana", "--yes").code == 0
    left = b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    assert FRIEND.encode() not in left


@pytest.mark.parametrize(("day", "week"), [("2026-11-27", WEEK), ("2026-11-29", "2026-W49")])
def test_a_form_that_goes_out_comes_back_by_monday_for_the_week_it_is_for(
    team: Coach, tmp_path: Path, day: str, week: str
) -> None:
    page, back = tmp_path / "dana.html", tmp_path / "back.json"
    said = team("preread", "dana", "--out", str(page), "--as-of", day, "--json").json
    assert said["week"] == week
    back.write_text(saved(page.read_text(encoding="utf-8"), well="Two meetings"), encoding="utf-8")
    returned = "2026-11-29" if week == WEEK else "2026-11-30"
    brought = team("preread", "dana", "--from", str(back), "--as-of", returned, "--json").json
    assert brought["half"]["week"] == week
