from datetime import date

import pytest

from cli.runner import FLOWS, ROOT
from cli.terminal.some_parts import evened, lines
from coachcli.cli.walks.talk_shown import MOST_LINES, message_shown, sheet_shown
from coachcli.coaching.cause import Cause, TalkWords
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.plans.standard import Standard
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import (
    MessageForRep,
    PromiseForRep,
    assignment_for_rep,
    goal_for_rep,
)
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.week.talk_sheet import TalkBefore, TalkSheet
from coachcli.content.files.reader import read
from coachcli.content.flows.flow import read_flow
from coachcli.content.library.catalogue import read_asset

DAY = date(2026, 11, 24)
DANA = Rep("r1", "Dana Reyes")
WORDS = TalkWords("Two lines. Only those.", "Which was read?", "You write first.", "Two of five.")
LEARN = Assignment(
    *("s1", "r1", None, "three", "Three messages, rewritten", 45, "wording", "", "", ""),
    *(DAY, date(2026, 11, 30), date(2026, 12, 14), "Three pairs."),
)
GOAL = Goal(
    *("g1", "r1", "Meetings.", "The north", Standard("9 a month", 9.0, "a month", "new_opps")),
    *(date(2027, 3, 31), "", DAY),
)
PROMISE = Promise("r1", "Dana Reyes", "d1", "Fix the list. Then ask.", date(2026, 12, 4))
NOTHING = TalkSheet("Too few meetings", "", None, "", None, WORDS, None, None, "")
MESSAGE = MessageForRep(
    "Dana Reyes", "You write first.", "Two of five.", assignment_for_rep(LEARN),
    goal_for_rep(GOAL), date(2026, 12, 4),
)  # fmt: skip


def shown(sheet: TalkSheet) -> list[str]:
    return lines(sheet_shown(sheet, DANA, DAY).parts)


def test_a_sheet_has_a_row_for_what_is_said_asked_and_agreed_and_for_nothing_else() -> None:
    heading, *rows = shown(NOTHING)
    assert heading.strip("\ue000\ue002").split("  ", 1)[0] == "Dana Reyes, Tue 24 Nov 2026"
    assert "for you, not for Dana" in heading
    assert rows == [
        "About   Too few meetings",
        'Open    "Two lines. Only those."',
        'Ask     "Which was read?"',
        "Agree   You write first.",
        "Done    Two of five.",
    ]


def test_what_else_is_known_has_a_row_of_its_own() -> None:
    sheet = replace(
        NOTHING, goal=GOAL, seen="Ten messages? one text", learn=LEARN, promise=PROMISE, settle="?"
    )
    rows = shown(replace(sheet, basis=Basis.SEEN))
    assert "About   Too few meetings · 9 a month by Wed 31 Mar" in rows
    assert "Seen    Ten messages? one text" in rows
    assert "Learn   Three messages, rewritten, by Mon 30 Nov, look again Mon 14 Dec" in rows
    assert "I do    Fix the list. By Fri 4 Dec" in rows
    assert "Settle  ?" in rows
    assert "Heard   Ten messages? one text" in shown(replace(sheet, basis=Basis.SAID))


def test_what_is_right_whichever_it_is_has_a_row() -> None:
    rows = shown(replace(NOTHING, settle="?", meanwhile="Know the steps"))
    assert "Begin   Whichever it is: Know the steps" in rows


def test_what_the_two_see_apart_comes_before_the_opening() -> None:
    apart = SeenApart("opens", "Opens", 4, 2.5, DAY, "Us first.")
    rows = shown(replace(NOTHING, apart=apart))
    text = "\n".join(rows)
    said = 'First   Opens: their own rating 4, yours 2.5, Tue 24 Nov: "Us first."'
    assert text.index(said) < text.index('Open    "Two lines. Only those."')
    long = shown(replace(NOTHING, apart=replace(apart, evidence="word " * 80)))
    assert "…" in " ".join(long)
    assert len(long) <= MOST_LINES
    assert ": " + '"' not in shown(replace(NOTHING, apart=replace(apart, evidence="")))[2]


def promise(number: int, step: TalkStep, what: str) -> TalkPromise:
    return TalkPromise(f"l{number}", DANA.id, "t1", step, what, date(2026, 11, 27), DAY)


def test_the_last_talk_stands_with_what_is_still_to_be_kept_of_it() -> None:
    theirs = promise(1, TalkStep.ACTION, "three messages")
    mine = promise(2, TalkStep.SUPPORT, "send two")
    sheet = replace(NOTHING, before=TalkBefore(DAY, (theirs, mine)))
    said = " ".join(" ".join(shown(sheet)).split())
    assert (
        "Last Tue 24 Nov. Dana by Fri 27 Nov: three messages; you by Fri 27 Nov: send two." in said
    )
    after = replace(sheet, walked_on=DAY, before=TalkBefore(DAY, (theirs,) * 5))
    said = " ".join(" ".join(shown(after)).split())
    assert "Tue 24 Nov, after this walk: begin with what came of it. Dana" in said
    assert "; 2 more." in said
    assert "Last    Tue 24 Nov." in shown(replace(NOTHING, before=TalkBefore(DAY)))


def test_what_would_settle_it_is_cut_to_a_line_but_never_left_out() -> None:
    learn = replace(LEARN, title="Three messages, " * 8)
    most = replace(NOTHING, seen="seen " * 40, learn=learn, promise=PROMISE, settle="look " * 60)
    rows = shown(replace(most, words=replace(WORDS, agree="You write first. " * 8)))
    assert len(rows) <= MOST_LINES
    (settle,) = [row for row in rows if row.startswith("Settle")]
    assert settle.endswith("…")


def test_a_message_after_a_later_talk_says_what_both_promised_there() -> None:
    promises = (
        PromiseForRep("three messages", date(2026, 11, 27), is_theirs=True),
        PromiseForRep("send two", DAY, is_theirs=False),
    )
    later = replace(MESSAGE, agreed="", done="", talked=DAY, promises=promises)
    text = evened(message_shown(later, "", DAY).parts)
    assert "this is what I took from our talk on Tue 24 Nov 2026." in text
    assert "You, by Fri 27 Nov 2026: three messages" in text
    assert "I, by Tue 24 Nov 2026: send two" in text
    assert "We agreed" not in text
    before = evened(message_shown(replace(MESSAGE, talked=DAY, promises=promises), "", DAY).parts)
    assert "Still open from before, as of Tue 24 Nov 2026:" in before


def test_the_number_of_the_gap_goes_before_that_of_the_goal() -> None:
    rows = shown(replace(NOTHING, number="7 of 12", goal=GOAL))
    assert "About   Too few meetings · 7 of 12" in rows


def test_the_next_step_is_what_the_rep_gets() -> None:
    step = sheet_shown(NOTHING, DANA, DAY).next
    assert step
    assert step.words == ("talk-sheet", "Dana Reyes", "--message")


def every_cause() -> list[tuple[str, Cause]]:
    flows = [read_flow(ROOT / "flows" / f"{name}.yaml") for name in FLOWS]
    return [(flow.title, cause) for flow in flows for cause in flow.causes]


CAUSES = every_cause()


@pytest.mark.parametrize(("title", "cause"), CAUSES, ids=[cause.id for _, cause in CAUSES])
def test_every_shipped_cause_fills_a_sheet_of_a_dozen_lines(title: str, cause: Cause) -> None:
    words = cause.talk
    assert all((words.say, words.ask, words.agree, words.done))
    assert words.say.count(". ") + words.say.count("? ") == 1, "two sentences open a talk"
    learn = replace(LEARN, title=_title(cause)) if cause.learn else None
    promise = None if learn else replace(PROMISE, what=cause.instead, do=cause.do)
    most = TalkSheet(
        *(title, "7 of 12 in 4 weeks, a third below plan", GOAL, "seen " * 40, Basis.SEEN),
        *(words, learn, promise, "look " * 25),
    )
    assert len(shown(most)) <= MOST_LINES
    assert len(shown(replace(most, seen="", settle=""))) <= MOST_LINES


def _title(cause: Cause) -> str:
    assets = (read_asset(read(ROOT / "library" / "assets" / f"{id_}.yaml")) for id_ in cause.learn)
    return max((asset.title for asset in assets), key=len)


def test_a_message_greets_says_what_was_agreed_and_bears_a_name() -> None:
    said = lines(message_shown(MESSAGE, "Bo Hart", DAY).parts)
    assert said[0].strip("\ue000\ue002") == "Our talk, Tue 24 Nov 2026"
    assert said[2] == "Hi Dana,"
    assert said[-1] == "Bo Hart"
    text = evened(message_shown(MESSAGE, "Bo Hart", DAY).parts)
    for sentence in (
        "We agreed: You write first.",
        "Done means: Two of five.",
        "For you: Three messages, rewritten, 45 minutes, by Mon 30 Nov 2026.",
        "We look at it together on Mon 14 Dec 2026.",
        "What it is for: Meetings, 9 a month by Wed 31 Mar 2027.",
        'You said: "The north"',
        "I do my part by Fri 4 Dec 2026.",
    ):
        assert sentence in text


def test_a_message_says_nothing_of_what_there_is_not_and_nothing_twice() -> None:
    bare = replace(MESSAGE, given=None, goal=None, mine=None)
    text = evened(message_shown(bare, "", DAY).parts)
    assert "For you:" not in text
    assert "My part" not in text
    assert text.endswith("write me a line.")
    same = replace(MESSAGE, done=LEARN.done_means)
    assert evened(message_shown(same, "", DAY).parts).count("Done means:") == 1
