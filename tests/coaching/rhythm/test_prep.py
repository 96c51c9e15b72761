from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.prep import ALWAYS, Praise, PraiseGround, praised, questions
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


def test_three_questions_come_from_what_the_rep_wrote_then_from_what_else_is_known() -> None:
    half = RepHalf("r1", "2026-W48", stuck="Northwind\nwent quiet", want="an introduction")
    stuck, ask, want = questions(half, "Whose morning does this spoil?", "Is it the patch?")
    assert stuck.startswith('You are stuck: "Northwind went quiet".')
    assert ask == "Whose morning does this spoil?"
    assert want.startswith('You want from me: "an introduction".')
    assert questions(None, "", "Is it the patch?") == ("Is it the patch?", *ALWAYS[:2])
    assert questions(RepHalf("r1", "2026-W48")) == ALWAYS
