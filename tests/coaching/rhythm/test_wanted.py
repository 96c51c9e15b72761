from datetime import date

import pytest

from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.cadence import Every
from coachcli.coaching.rhythm.guide import NoSuchGuideError
from coachcli.coaching.rhythm.wanted import (
    FarRhythmError,
    NotARhythmError,
    WantedCadence,
    WantedRhythm,
    near,
    wanted_rhythm,
)
from coaching.rhythm.some_guides import GUIDES

DEAL = WantedCadence("opportunity", Every.WEEK, 30)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("opportunity weekly 30", DEAL),
        ("Opportunity talk: every week 30 minutes", DEAL),
        ("deals weekly", DEAL),
        ("call plan fortnightly 20", WantedCadence("call-plan", Every.TWO_WEEKS, 20)),
        ("call every two weeks", WantedCadence("call-plan", Every.TWO_WEEKS, 20)),
        ("account monthly 45 on Thursday", WantedCadence("account", Every.MONTH, 45, 3)),
        (
            "account quarterly 45 mon at 9.30",
            WantedCadence("account", Every.QUARTER, 45, 0, "09:30"),
        ),
        ("account quarterly tues 14:00", WantedCadence("account", Every.QUARTER, 45, 1, "14:00")),
        ("account never", WantedCadence("account", Every.NEVER, 45)),
    ],
)
def test_a_talk_is_said_with_how_often_how_long_and_when(text: str, wanted: WantedCadence) -> None:
    assert wanted_rhythm(text, GUIDES) == WantedRhythm("", (wanted,))


@pytest.mark.parametrize("between", [" ", ", ", "; ", " and "])
def test_several_talks_are_said_one_after_the_other(between: str) -> None:
    made = wanted_rhythm(f"opportunity weekly 30{between}account monthly 45", GUIDES)
    assert [each.guide for each in made.cadences] == ["opportunity", "account"]


def test_before_the_first_talk_may_stand_a_name_and_keeps_its_capitals() -> None:
    made = wanted_rhythm("Dana  Reyes call plan weekly 20, account monthly", GUIDES)
    assert (made.who, len(made.cadences)) == ("Dana Reyes", 2)


@pytest.mark.parametrize(
    "text", ["dana", "opportunity", "opportunity weekly 30 or so", "opportunity weekly 900",
             "account weekly 30 mon 25:00", "account weekly 30 mon 9:75"],
)  # fmt: skip
def test_what_says_no_rhythm_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotARhythmError, match="Nothing was changed") as refused:
        wanted_rhythm(text, GUIDES)
    assert refused.value.todos[0].act == "set rhythm"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("account weekly 0", "A talk takes from 1 to 480 minutes, not 0."),
        ("account weekly 481", "A talk takes from 1 to 480 minutes, not 481."),
        ("account weekly 30 mon 24:00", '"24:00" is no time of a day, like 09:30.'),
        ("account weekly 31 mon 23:30", "From 23:30 a talk of 31 minutes ends after midnight."),
        ("account weekly 30, account monthly", '"account" is there twice.'),
        ("dana opportunity, account weekly", 'Behind "opportunity" it is not said how often.'),
        ("account " * 10_000 + "weekly", "A rhythm is said in at most 1000 characters."),
    ],
)
def test_what_is_wrong_with_a_rhythm_is_said(text: str, why: str) -> None:
    with pytest.raises(NotARhythmError, match="weekly, every two weeks") as refused:
        wanted_rhythm(text, GUIDES)
    assert str(refused.value).startswith(f"{why} Nothing was changed.")


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("9am", "09:00"),
        ("2 pm", "14:00"),
        ("12:15am", "00:15"),
        ("12pm", "12:00"),
        ("9.30 PM", "21:30"),
    ],
)
def test_a_time_may_be_of_half_a_day(said: str, time: str) -> None:
    (made,) = wanted_rhythm(f"account weekly 30 mon at {said}", GUIDES).cadences
    assert (made.minutes, made.time) == (30, time)
    with pytest.raises(NotARhythmError, match="no time of a day"):
        wanted_rhythm("account weekly 30 mon 13pm", GUIDES)


def test_a_talk_may_end_at_midnight() -> None:
    assert wanted_rhythm("account weekly 30 mon 23:30", GUIDES).cadences[0].time == "23:30"


def test_behind_the_name_of_a_rep_only_the_talk_is_not_known() -> None:
    with pytest.raises(NoSuchGuideError, match='No talk is called "foo"'):
        wanted_rhythm("dana foo weekly 30", GUIDES, [Rep("r1", "Dana Reyes")])
    assert wanted_rhythm("Dana, opportunity weekly 30", GUIDES).who == "Dana"


def test_a_rhythm_begins_within_a_year() -> None:
    day = date(2026, 11, 24)
    assert near(date(2027, 11, 24), day) == date(2027, 11, 24)
    for far in (date(2020, 1, 1), date(2099, 1, 1)):
        with pytest.raises(FarRhythmError, match="Nothing was changed"):
            near(far, day)


def test_nothing_said_is_no_rhythm() -> None:
    assert str(NotARhythmError()).startswith("Say which talks, and how often.")
    assert wanted_rhythm("", GUIDES).cadences == ()


@pytest.mark.parametrize("text", ["foo weekly 30", "opportunity weekly 30, foo monthly 20"])
def test_a_talk_that_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(NoSuchGuideError, match='called "foo"'):
        wanted_rhythm(text, GUIDES)


def test_it_begins_on_its_weekday_or_the_next_working_day() -> None:
    saturday = date(2026, 10, 10)
    assert DEAL.begins(saturday, frozenset()) == date(2026, 10, 12)
    assert WantedCadence("account", Every.WEEK, 5, 3).begins(saturday, frozenset()).day == 15
