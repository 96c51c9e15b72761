from datetime import date, timedelta

import pytest

from coachcli.coaching.errors import Todo
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.week.agenda import AgendaKind, agenda, begun_with, following, gathered
from coachcli.coaching.week.owed import Look, Unfinished
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.today import (
    CardsDue,
    DayTalk,
    Due,
    HalfToAsk,
    PromiseDue,
    RepApart,
    Today,
)

DAY = date(2026, 11, 24)
ANA = ("ana", "Ana")
NOTHING = Today(DAY, 2, (), (), (), (), ())
GIVEN = Assignment(
    *("a1", "ana", None, "card", "Card", 15, "wording", "Cannot", "does", "meetings"),
    *(DAY, DAY, DAY, "Said aloud."),
)
OTHER = replace(GIVEN, id="a2")
SEEN = SeenApart("wording", "Says it", 4, 2, DAY, "")


def promise(step: TalkStep, by: date = DAY) -> PromiseDue:
    said = TalkPromise("l1", "ana", "t1", step, "call", by, DAY)
    return PromiseDue(*ANA, said, is_mine=step is TalkStep.SUPPORT)


QUIET = RepLine(*ANA, "AE", None)
TALK = DayTalk(*ANA, "deal", DAY, DAY, "", 30)
FULL = replace(
    NOTHING,
    unfinished=(Unfinished("w1", *ANA, "few", DAY, 2),),
    looks=(Look(*ANA, "What?", DAY),),
    due=(Due("Ana", GIVEN), Due("Ana", OTHER)),
    evaluate=(Due("Ana", GIVEN),),
    promises=(Promise(*ANA, "d1", "Write.", DAY + timedelta(days=1)),),
    promised=(promise(TalkStep.SUPPORT), promise(TalkStep.ACTION)),
    cards=(CardsDue(*ANA, 2),),
    halves=(HalfToAsk(*ANA, DAY),),
    apart=(RepApart(*ANA, SEEN),),
    missed=(TALK,),
)


GATHERED = (AgendaKind.PROMISE, AgendaKind.PROMISES, AgendaKind.THEIRS)


def kinds(today: Today, first: tuple[str, str, str] | None = None) -> list[str]:
    return [str(item.kind) for item in agenda(today, first)]


def test_things_stand_in_the_order_in_which_a_manager_acts_and_each_once() -> None:
    assert kinds(FULL) == [
        *("walk", "evaluate", "promise", "learning", "theirs"),
        *("cards", "half", "apart", "missed", "promise", "look"),
    ]
    promises = [item.thing for item in agenda(FULL) if item.kind is AgendaKind.PROMISE]
    assert promises == [FULL.promised[0], FULL.promises[0]]
    assert {item.block for item in agenda(FULL)} == {"Now", "Due", "Missed", "Later"}


def test_what_is_not_due_yet_comes_after_all_that_is_overdue_and_of_a_kind_the_longest_first() -> (
    None
):
    ago = [DAY - timedelta(days=days) for days in range(30)]
    looks = tuple(Look(*ANA, f"{days}", ago[days]) for days in (20, 9, 3))
    mine = [promise(TalkStep.SUPPORT, DAY + timedelta(days=days)) for days in (3, -2, -9)]
    theirs = promise(TalkStep.ACTION, ago[11])
    learning = replace(GIVEN, due=ago[5])
    items = agenda(
        replace(NOTHING, looks=looks, promised=(*mine, theirs), due=(Due("Ana", learning),))
    )
    assert [item.thing for item in items] == [
        *(mine[2], mine[1], looks[0], looks[1], learning, theirs),
        *(mine[0], looks[2]),
    ]


def test_whoever_is_talked_with_today_is_not_quiet_nor_first_and_is_asked_then() -> None:
    first = ("ana", "Ana", "few deals")
    quiet = replace(NOTHING, quiet=(QUIET,))
    assert kinds(quiet) == ["quiet"]
    assert kinds(quiet, first) == ["first"]
    assert kinds(replace(quiet, talks=(TALK,), apart=FULL.apart), first) == ["talk"]
    assert kinds(replace(quiet, evaluate=FULL.evaluate), first) == ["evaluate", "quiet"]
    (item,) = agenda(quiet, first)
    assert (item.reason, item.block) == ("few deals", "First")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (NOTHING, Todo("look at week")),
        (replace(NOTHING, talks=(TALK,)), Todo("prepare", ("Ana",))),
        (replace(NOTHING, due=FULL.due), Todo("close assignment", ("a1",))),
        (replace(NOTHING, promised=FULL.promised), Todo("close", ("Ana",))),
        (replace(NOTHING, cards=FULL.cards), Todo("practise", ("Ana",))),
        (replace(NOTHING, missed=(TALK,)), Todo("talk", ("Ana",))),
    ],
)
def test_the_first_thing_is_the_next_step(today: Today, expected: Todo) -> None:
    assert following(agenda(today)) == expected


def test_three_promises_of_a_rep_stand_as_one_in_the_place_of_the_first() -> None:
    bo = replace(FULL.promised[1], rep="bo", name="Bo")
    due = (replace(FULL.promises[0], by=DAY),)
    items = agenda(replace(FULL, promised=(*FULL.promised, bo), promises=due))
    several, *others = [item for item in gathered(items) if item.kind in GATHERED]
    assert (several.kind, several.name) == (AgendaKind.PROMISES, "Ana")
    assert several.thing == (*due, FULL.promised[0], FULL.promised[1])
    assert [item.thing for item in others] == [bo]
    two = agenda(replace(FULL, promises=()))
    assert tuple(gathered(two)) == two


def test_a_home_is_made_whole_one_step_at_a_time() -> None:
    quiet = replace(NOTHING, quiet=(QUIET,))
    items = agenda(quiet)

    def step(*there: str) -> Todo | None:
        return begun_with(quiet, items, frozenset(there))

    assert step() == Todo("bring numbers")
    assert step("imported") == Todo("set rhythm", ("opportunity", "weekly", "30"))
    assert step("imported", "rhythm") is None
    assert step("talk") is None
    assert begun_with(FULL, agenda(FULL), frozenset()) is None
    assert begun_with(replace(NOTHING, team=0), (), frozenset()) == Todo("bring team")


def test_what_is_promised_for_a_later_day_stands_last_apart_and_is_not_what_is_next() -> None:
    later = [replace(FULL.promises[0], diagnosis=f"d{each}") for each in range(3)]
    day = replace(NOTHING, promises=tuple(later), promised=(FULL.promised[0],), quiet=(QUIET,))
    due, quiet, *rest = gathered(agenda(day))
    assert [due.block, quiet.block, *(item.block for item in rest)] == ["Due", "Quiet", "Later"]
    assert (rest[0].kind, rest[0].thing) == (AgendaKind.PROMISES, tuple(later))
    assert following(agenda(replace(NOTHING, promises=FULL.promises))) == Todo("look at week")
    assert following(agenda(replace(day, promised=()))) == Todo("diagnose", ("Ana",))


def test_who_is_quiet_with_learning_that_awaits_its_look_is_not_diagnosed_again() -> None:
    given = replace(QUIET, open=(GIVEN,))
    assert following(agenda(replace(NOTHING, quiet=(given,)))).act == "prepare"
    assert following(agenda(replace(NOTHING, quiet=(QUIET,)))).act == "diagnose"
