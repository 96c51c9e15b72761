"""Both ratings of a behaviour: hidden until both are in, kept as one act, and shown on a map."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.practice.observe import observe

OPENS = "opens-with-the-buyers-problem"
SAID = "3 of 3 messages began with us"
RATED = ("observe", "dana", OPENS, "--level", "2", "--evidence", SAID, "--seen", "2026-11-20")


def test_what_the_coach_saw_is_hidden_until_the_own_rating_is_in(diagnosed: Coach) -> None:
    hidden = diagnosed(*RATED)
    assert hidden.code == 0
    assert SAID not in hidden.out
    assert "Your rating is hidden until Dana Reyes's own is in." in hidden.out
    listed = diagnosed("observe", "dana", "--json").json["behaviours"][0]
    assert (listed["level"], listed["waiting_for"], listed["rung"]) == (None, "rep", "not aware")
    both = diagnosed("observe", "dana", OPENS, "--own", "4")
    assert SAID in both.out
    assert "4, 2 levels above what you saw" in both.out
    assert "1 level below what is expected" in both.out


def test_the_own_rating_is_hidden_until_that_of_the_coach_is_in(diagnosed: Coach) -> None:
    hidden = diagnosed("observe", "dana", "opens", "--own", "4")
    assert "Dana Reyes's own rating is hidden until yours is in." in hidden.out
    assert diagnosed("observe", "dana", "--json").json["behaviours"][0]["own"] is None
    assert "4, 2 levels above" in diagnosed(*RATED).out


@pytest.mark.parametrize(
    ("seen", "day"),
    [("Tuesday", "Tue 24 Nov 2026"), ("last tuesday", "Tue 17 Nov 2026"), ("20.11.", "Fri 20 Nov")],
)
def test_a_day_in_words_is_up_to_today_and_said_as_it_was_taken(
    diagnosed: Coach, seen: str, day: str
) -> None:
    assert f"Seen on {day}" in diagnosed(*RATED[:-1], seen, "--waive").err
    assert "Seen on" not in diagnosed(*RATED).err


def test_what_is_kept_is_one_act_and_taken_back_as_one(diagnosed: Coach) -> None:
    diagnosed(*RATED, "--own", "4")
    assert "how a behaviour of Dana Reyes was rated" in diagnosed("undo", "--list").out
    diagnosed("undo", "--yes")
    assert "Nothing was observed yet." in diagnosed("observe", "dana").out


def test_a_rating_without_what_was_said_is_an_opinion(diagnosed: Coach) -> None:
    said = diagnosed("observe", "dana", OPENS, "--level", "2", "--waive")
    assert "Kept as an opinion." in said.err
    assert "an opinion, nothing is noted" in said.out
    told = diagnosed("observe", "dana", OPENS, "--evidence", SAID)
    assert f'2: "{SAID}"' in told.out
    assert "Kept as an opinion." not in told.err


def test_the_one_that_waits_can_go_without_the_own_rating(diagnosed: Coach) -> None:
    assert "Nothing waits for Dana" in diagnosed("observe", "dana", "--waive").err
    diagnosed(*RATED)
    said = diagnosed("observe", "dana", "--waive")
    assert "2 of 3" in said.out
    assert "Goes without Dana Reyes's own rating: Opens with" in said.err
    again = diagnosed("observe", "dana", "--waive")
    assert (again.code, "Nothing waits for Dana" in again.err) == (2, True)
    assert "3, 1 level above what you saw" in diagnosed("observe", "dana", OPENS, "--own", "3").out


def test_of_several_that_wait_it_is_said_which_goes_without(diagnosed: Coach) -> None:
    diagnosed(*RATED)
    diagnosed("observe", "dana", "asks-what-follows", "--level", "2")
    said = diagnosed("observe", "dana", "--waive")
    assert said.code == 2
    assert f'coach observe "Dana Reyes" {OPENS} --waive' in said.err
    waits = {
        each["waiting_for"] for each in diagnosed("observe", "dana", "--json").json["behaviours"]
    }
    assert waits == {"rep"}


def test_two_who_watched_give_their_agreement(diagnosed: Coach) -> None:
    diagnosed(*RATED, "--waive")
    shown = diagnosed("observe", "dana", OPENS, "--second", "3", "--json").json
    assert shown["agreement"] == {"pairs": 1, "same": 0, "near": 1}
    assert shown["level"] == 2.5
    assert "0 of 1 the same, 1 a level apart" in diagnosed("observe", "dana", OPENS).out


def test_another_second_rating_takes_the_place_of_the_first_and_says_so(diagnosed: Coach) -> None:
    diagnosed(*RATED, "--waive")
    assert "takes the place" not in diagnosed("observe", "dana", OPENS, "--second", "4").err
    shown = diagnosed("observe", "dana", OPENS)
    assert "1 further apart" in shown.out
    assert "does do" not in shown.out
    assert "Gap        not clear, see the two raters" in shown.out
    again = diagnosed("observe", "dana", OPENS, "--second", "2")
    assert "takes the place of the second rating that was there: 4." in again.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("observe", "dana", "--level", "2"), "Say which behaviour"),
        (("observe", "dana", "offside", "--level", "2"), "No behaviour is called"),
        (("observe", "dana", "problem", "--level", "2"), "Name one by its id"),
        (("observe", "dana", OPENS, "--level", "5"), "--level"),
        (("observe", "dana", OPENS, "--own", "2", "--waive"), "do not go together"),
        (("observe", "dana", OPENS, "--own", "2", "--form", "x.md"), "do not go together"),
        (("observe", "dana", OPENS, "--second", "2"), "no rating of yours"),
        (("observe", "dana", OPENS, "--level", "2", "--seen", "2026-11-25"), "still to come"),
        (("observe", "dana", "--from", "nowhere.md"), "nowhere.md"),
        (("observe", "dana", OPENS, "--level", "2", "--seen", "1999-05-05"), "began on"),
        (("observe", "dana", OPENS, "--level", "2", "--as-of", "0001-01-01"), "too far away"),
        (("observe", "dana", OPENS, "--level", "2", "--as-of", "9999-12-31"), "too far away"),
    ],
    ids=lambda value: " ".join(value[2:]) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_kept_is_said_and_nothing_is(
    diagnosed: Coach, words: tuple[str, ...], says: str
) -> None:
    said = diagnosed(*words)
    assert said.code != 0
    assert says in said.err
    assert diagnosed("observe", "dana", "--json").json["behaviours"] == []


def test_the_form_goes_out_and_comes_back(diagnosed: Coach, tmp_path: Path) -> None:
    diagnosed(*RATED)
    page = tmp_path / "dana.md"
    sent = diagnosed("observe", "dana", "--form", str(page))
    assert f'coach observe "Dana Reyes" --from {page}' in sent.err
    text = page.read_text(encoding="utf-8")
    assert SAID not in text
    page.write_text(text.replace("4:** ____", "4:** 4 ____", 1), encoding="utf-8")
    back = diagnosed("observe", "dana", "--from", str(page))
    assert "Dana Reyes's own rating of 1 behaviour is in. 1 left empty." in back.err
    assert "You see it apart" in back.out
    assert 'Next: coach talk-sheet "Dana Reyes"' in back.err
    again = diagnosed("observe", "dana", "--from", str(page))
    assert (again.code, "is in already. Nothing was changed." in again.err) == (1, True)
    assert "hidden" not in diagnosed("observe", "dana").out


def test_what_the_rep_wrote_is_shown_once_both_are_in(diagnosed: Coach, tmp_path: Path) -> None:
    page = tmp_path / "dana.md"
    diagnosed("observe", "dana", OPENS, "--form", str(page))
    text = page.read_text(encoding="utf-8").replace("4:** ____", "4:** 3 ____", 1)
    page.write_text(text.replace("when:** ____", "when:** Meyer, Monday ____", 1), encoding="utf-8")
    diagnosed("observe", "dana", "--from", str(page))
    assert "Meyer" not in diagnosed("observe", "dana", OPENS).out
    assert ': "Meyer, Monday"' in diagnosed(*RATED).out
    (look,) = diagnosed("observe", "dana", OPENS, "--json").json["list"]
    assert (look["own"], look["example"]) == (3, "Meyer, Monday")


def test_on_a_terminal_the_own_rating_is_asked_first(diagnosed: Coach, home: Path) -> None:
    assert diagnosed("team", "list").code == 0
    context, somebody = at_the_terminal(home, "4", "2", SAID, "2026-11-20")
    with context:
        shown = observe(context, "dana", OPENS)
        assert shown.body
        heard = somebody.heard
        assert heard.index("what does Dana Reyes say?") < heard.index("What did you see?")
    assert f'Fri 20 Nov 2026, 2: "{SAID}"' in diagnosed("observe", "dana", OPENS).out


def test_enter_keeps_nothing_and_shows_what_there_is(diagnosed: Coach, home: Path) -> None:
    context, _ = at_the_terminal(home, "", "")
    with context:
        observe(context, "dana", OPENS)
    assert "Nothing was observed yet." in diagnosed("observe", "dana").out
