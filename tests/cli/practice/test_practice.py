"""Practice as a command: a card a day, its marks, the rep's own words, and a week on a page."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.practice.conftest import CARD, NEXT
from cli.somebody import at_the_terminal
from coachcli.cli.practice.practice import practice

ASK = "A plant throws away one part in twelve."
ANSWER = "The production manager. It shows up as scrap"
WORDS = "who feels it, who answers, who pays"


def on(coach: Coach, day: str, *words: str) -> str:
    said = coach("practice", "dana", *words, "--as-of", day)
    assert said.code == 0
    return " ".join(f"{said.out} {said.err}".split())


def test_the_first_card_comes_after_a_night(practising: Coach) -> None:
    said = " ".join(practising("practice", "dana").out.split())
    assert "The first comes after a night. The next comes on Wed 25 Nov 2026." in said
    assert "Assumption: without practice 47 % would be left in 14 days, 20 % in 30" in said


def test_a_card_is_asked_then_answered_and_says_how_its_marks_are_kept(practising: Coach) -> None:
    said = on(practising, NEXT)
    assert said.index(ASK) < said.index(ANSWER) < said.index("What has to come: 1 production")
    assert "New: this first try is not scored." in said
    assert 'Next, the marks that came: coach practice "Dana Reyes" --marks 2' in said


def test_a_day_has_one_card_and_the_next_waits_as_long_as_it_has_earned(practising: Coach) -> None:
    said = on(practising, NEXT, "--marks", "1")
    assert "First try, not scored: 1 of 2 came. It comes again on Thu 26 Nov 2026." in said
    assert "Dana Reyes has had the card of today." in on(practising, NEXT)
    assert "Passed: 2 of 2 came. It comes again on Fri 27" in on(
        practising, "2026-11-26", "--marks", "2"
    )
    passed = on(practising, "2026-11-27", "--marks", "2/2")
    assert "It comes again on Mon 30 Nov 2026." in passed
    said = on(practising, "2026-11-30", "--marks", "0")
    assert "Not yet: 0 of 2 came. It comes again on Tue 1 Dec 2026." in said


def test_a_card_comes_again_on_a_day_on_which_people_work(practising: Coach) -> None:
    practising("settings", "holidays", "2026-11-30")
    assert "It comes again on Tue 1 Dec 2026." in on(practising, "2026-11-27", "--marks", "1")
    assert "cards" not in practising("today", "--as-of", "2026-11-30").out
    assert "due since Tue 1 Dec 2026" in on(practising, "2026-12-02")
    assert "due since Sat 28 Nov 2026" in on(practising, "2026-11-29")
    said = practising("practice", "dana", "--marks", "1", "--as-of", "2026-12-03", "--json").json
    assert said["again"] == "2026-12-04"


def test_after_five_that_came_the_next_is_harder_and_the_record_takes_the_place_of_a_claim(
    practising: Coach,
) -> None:
    days = ("2026-11-25", "2026-11-26", "2026-11-29", "2026-12-06", "2026-12-22", "2027-01-26")
    for day in days:
        said = on(practising, day, "--card", f"{CARD}/1", "--marks", "2")
    assert "It came after 1, 3, 7, 16 and 35 days, so it rests." in said
    assert "Dana Reyes has recalled 5 of 5 so far." in said
    on(practising, "2027-01-27", "--card", f"{CARD}/2", "--marks", "0")
    harder = on(practising, "2027-01-28")
    assert "harder as the last 5 came" in harder
    assert "with an example of your own from this month." in harder
    assert (
        practising("practice", "dana", "--json", "--as-of", "2027-01-28").json["assumption"] is None
    )


def test_what_the_rep_made_of_it_is_kept_and_shown_back(practising: Coach) -> None:
    on(practising, NEXT, "--marks", "2", "--organised", WORDS)
    assert f"Own words {WORDS}" in on(practising, "2026-11-26")
    assert "Kept in Dana Reyes's own words" in on(practising, NEXT, "--organised", "better")
    assert "Own words better" in on(practising, "2026-11-26")
    assert "Kept in Dana Reyes's" in on(practising, "2026-11-26", "--organised", "best")
    assert practising("practice", "dana", "--json", "--as-of", "2026-11-26").json["organised"] == (
        "best"
    )


def test_words_before_the_first_try_are_about_its_card(practising: Coach) -> None:
    on(practising, NEXT, "--organised", WORDS)
    assert f"Own words {WORDS}" in on(practising, NEXT)


@pytest.mark.parametrize("words", [("--marks", "2"), ("--organised", WORDS)])
def test_on_a_day_without_a_card_nothing_is_kept(practising: Coach, words: tuple[str, ...]) -> None:
    said = practising("practice", "dana", *words)
    assert (said.code, said.out) == (1, "")
    assert "Nothing was kept. To name one all the same: --card ID" in said.err


def test_a_card_can_be_named_and_one_that_is_not_theirs_is_refused(practising: Coach) -> None:
    body = practising("practice", "dana", "--card", f"{CARD}/3", "--marks", "2", "--json").json
    assert (body["kept"]["part"], body["card"]["id"]) == ("2", f"{CARD}/3")
    assert (body["kept"]["scored"], body["again"], body["next"]) == (
        False, "2026-11-25", "2026-11-25",
    )  # fmt: skip
    for name in (f"{CARD}/0", f"{CARD}/99", "elephants"):
        said = practising("practice", "dana", "--card", name)
        assert said.code == 1
        assert f'No card of theirs is called "{name}". Nothing was kept.' in said.err


def test_marks_that_are_none_are_refused(practising: Coach) -> None:
    said = practising("practice", "dana", "--marks", "9", "--as-of", NEXT)
    assert (said.code, said.out) == (2, "")
    assert '"9" is no number of marks; this card has 2. Nothing was kept.' in said.err


def test_who_was_given_nothing_is_given_something_first(team: Coach) -> None:
    said = team("practice", "ito")
    assert said.code == 1
    assert "Nothing was given to Daniel Ito" in said.err
    assert 'coach assign "Daniel Ito"' in said.err


def test_a_skill_is_acted_and_the_buyers_side_is_for_the_coach(assigned: Coach) -> None:
    said = on(assigned, NEXT)
    assert "role-play, 7 min" in said
    assert "Read out You sell software that checks freight invoices." in said
    assert "Round Not scored" in said
    assert "You play You are the CFO." in said


def test_the_week_goes_to_a_file_without_the_buyers_side(assigned: Coach, tmp_path: Path) -> None:
    file = tmp_path / "week.html"
    assert f"Written: {file}" in on(assigned, NEXT, "--out", str(file))
    page = file.read_text("utf-8")
    assert "Your practice week: Dana Reyes" in page
    assert "You are the CFO" not in page
    again = assigned("practice", "dana", "--out", str(file))
    assert "There already" in again.err


@pytest.mark.usefixtures("practising")
def test_at_a_terminal_the_coach_is_taken_through_the_card(home: Path) -> None:
    context, somebody = at_the_terminal(home, "", "", WORDS)
    with context:
        said = practice(context, "dana", card=f"{CARD}/1")
    assert "First try, not scored: 2 of 2 came." in str(said.parts)
    assert "Let the answer come first." in somebody.heard


def test_marks_and_words_are_one_act_and_blank_words_are_refused(practising: Coach) -> None:
    refused = practising("practice", "dana", "--marks", "2", "--organised", "  ", "--as-of", NEXT)
    assert (refused.code, "Nothing was kept" in refused.err) == (2, True)
    on(practising, NEXT, "--marks", "2", "--organised", WORDS)
    assert practising("undo", "--yes", "--as-of", NEXT).code == 0
    assert ASK in on(practising, NEXT)
    assert WORDS not in on(practising, NEXT)
