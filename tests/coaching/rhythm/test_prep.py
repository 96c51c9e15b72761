from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.prep import (
    ALWAYS,
    Praise,
    PraiseGround,
    is_fresh,
    praised,
    questions,
    shortened,
    wrote_well,
)
from coachcli.coaching.rhythm.preread import RepHalf

DAY = date(2026, 11, 24)
DONE = Praise(PraiseGround.DONE, "the map", "done", DAY - timedelta(days=2))
SEEN = replace(DONE, ground=PraiseGround.SEEN, what="asks first", day=DAY - timedelta(days=20))
AHEAD = Praise(PraiseGround.AHEAD, "win rate", "61 % (peers 60 %)")


def test_what_says_most_of_what_is_recent_is_praised_the_latest_of_it() -> None:
    later = replace(SEEN, what="asks again", day=DAY)
    assert praised([AHEAD, DONE, SEEN, later], DAY) == later
    assert praised([AHEAD, DONE], DAY) == DONE
    assert praised([], DAY) is None


def test_what_is_a_month_old_or_still_to_come_is_no_news() -> None:
    old = replace(SEEN, day=DAY - timedelta(days=29))
    coming = replace(SEEN, day=DAY + timedelta(days=1))
    assert praised([old, coming, AHEAD], DAY) == AHEAD
    assert praised([old], DAY) is None


def test_three_questions_come_from_what_the_rep_wrote_then_from_numbers_and_what_is_known() -> None:
    half = RepHalf("r1", "2026-W48", stuck="Northwind\nwent quiet", want="an introduction")
    stuck, want, ask = questions(half, "Whose morning does this spoil?")
    assert stuck.startswith('You are stuck: "Northwind went quiet".')
    assert ask == "Whose morning does this spoil?"
    assert want.startswith('You want from me: "an introduction".')
    numbers = ("Is it the patch?", "Who is in it?")
    assert questions(half, ask, numbers) == (stuck, want, numbers[0])
    assert questions(None, ask, numbers, ("Who is new there?",))[0] == "Who is new there?"
    assert questions(None, "", numbers, (), 1)[:2] == (numbers[1], numbers[0])
    assert questions(None, "", (), (), 1)[0] == ALWAYS[1]
    assert questions(None, "", numbers) == (*numbers, ALWAYS[0])
    assert questions(RepHalf("r1", "2026-W48")) == ALWAYS


@pytest.mark.parametrize(
    "text", ["Nothing at the moment", "nothing", "No.", "-", "N/A", "none right now, thanks", " "]
)
def test_nothing_is_asked_of_an_answer_that_says_nothing(text: str) -> None:
    assert questions(RepHalf("r1", "2026-W48", stuck=text, want=text)) == ALWAYS


@pytest.mark.parametrize("text", ["No budget at Northwind", "Nothing moves at Acme"])
def test_what_only_begins_like_that_is_asked_about(text: str) -> None:
    assert text in questions(RepHalf("r1", "2026-W48", stuck=text))[0]


def test_a_half_is_fresh_for_two_weeks_until_a_talk_was_held() -> None:
    came, day = DAY - timedelta(days=2), timedelta(days=1)
    assert is_fresh(came, None, DAY)
    assert is_fresh(came, came - day, DAY)
    assert not is_fresh(came, came, DAY)
    assert not is_fresh(came, DAY, DAY)
    assert is_fresh(DAY - 14 * day, None, DAY)
    assert not is_fresh(DAY - 15 * day, None, DAY)


def test_of_a_long_text_the_question_about_it_stands_whole() -> None:
    long = RepHalf("r1", "2026-W48", stuck="the north patch " * 20, want="an hour " * 30)
    asked = questions(long)
    assert asked[0].startswith('You are stuck: "the north patch the north patch')
    assert asked[0].endswith(' …". What have you tried, and what is next?')
    assert asked[1].endswith(' …". What would it make possible?')
    assert max(map(len, asked)) < 130


def test_a_text_is_cut_between_words_and_what_is_quoted_is_closed() -> None:
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three", 9) == "one two …"
    assert shortened('"one two three"', 9) == '"one two …"'
    assert shortened("", 0) == ""


def test_what_was_written_as_a_sentence_ends_once() -> None:
    half = RepHalf("r1", "2026-W48", stuck="Saying it before the others do.", want="Will you come?")
    asked = questions(half)
    assert asked[0] == (
        'You are stuck: "Saying it before the others do." What have you tried, and what is next?'
    )
    assert asked[1] == 'You want from me: "Will you come?" What would it make possible?'


def test_what_the_rep_wrote_went_well_can_be_praised() -> None:
    well = wrote_well(RepHalf("r1", "2026-W48", well="Closed Birch"), DAY)
    assert well == Praise(PraiseGround.WROTE, '"Closed Birch"', "in their own words", DAY)
    assert praised([AHEAD, well], DAY) == well
    assert wrote_well(RepHalf("r1", "2026-W48", well="nothing"), DAY) is None
