from datetime import date
from itertools import count

import pytest

from coachcli.coaching.rhythm.promising import NoDayError
from coachcli.coaching.rhythm.talk import InSight, TalkLine, TalkStep
from coachcli.coaching.rhythm.written import WrittenTalk, dated, lines
from coaching.rhythm.some_guides import ACCOUNT, GROWS, WHAT

DAY = date(2026, 11, 27)


def read(_: str) -> date:
    return DAY


def test_what_was_written_becomes_lines_in_the_order_of_the_talk() -> None:
    written = WrittenTalk(
        said=(("what", "the CFO"), ("grows", "two sites")),
        map=(("pays", "?"),),
        rep=("call her by Friday",),
        coach=("send it by Friday",),
        look="the map by Friday",
    )
    numbers = count()
    assert lines(written, ACCOUNT, lambda: str(next(numbers)), read) == (
        TalkLine("0", TalkStep.GAP, "two sites", "grows", GROWS.ask),
        TalkLine("1", TalkStep.CHOICE, "the CFO", "what", WHAT.ask),
        TalkLine("2", TalkStep.MAP, "", "pays", "Who pays?", sight=InSight.UNKNOWN),
        TalkLine("3", TalkStep.ACTION, "call her", by=DAY),
        TalkLine("4", TalkStep.SUPPORT, "send it", by=DAY),
        TalkLine("5", TalkStep.LOOK, "the map", by=DAY),
    )


def test_nothing_written_is_no_line() -> None:
    assert lines(WrittenTalk(), ACCOUNT, str, read) == ()


def test_a_promise_needs_a_day() -> None:
    assert dated("call by Friday", read) == ("call", DAY)
    with pytest.raises(NoDayError):
        dated("call", read)
