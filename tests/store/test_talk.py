from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.talk import PromiseCame, PromiseState, TalkHeld, TalkLine, TalkStep
from coachcli.store import forget, person, talk
from coachcli.store.change import Act
from coachcli.store.room import Room
from coaching.rhythm.some_talks import FIRST, FRIDAY, LATER, MINE, SECOND, THEIRS, TUESDAY
from store.conftest import DANA, STAMP

IVO = replace(DANA, id="r2", name="Ivo Marek", email="")


def both(room: Room) -> Room:
    talk.add(room, FIRST, STAMP)
    talk.add(room, SECOND, replace(STAMP, day=FRIDAY))
    return room


def test_talks_are_read_as_they_were_held_the_earliest_first(staffed: Room) -> None:
    both(staffed)
    assert talk.of_person(staffed, DANA.id, FRIDAY) == (FIRST, SECOND)
    assert talk.of_person(staffed, DANA.id, TUESDAY) == (FIRST,)


def test_the_last_talk_is_had_of_any_guide_or_of_one(staffed: Room) -> None:
    both(staffed)
    assert talk.last(staffed, DANA.id, FRIDAY) == SECOND
    assert talk.last(staffed, DANA.id, TUESDAY) == FIRST
    assert talk.last(staffed, DANA.id, FRIDAY, FIRST.guide) == FIRST
    assert talk.last(staffed, DANA.id, FRIDAY, "forecast") is None


def test_talks_about_an_account_are_found_whoever_they_were_held_with(staffed: Room) -> None:
    person.add(staffed, [IVO], {}, STAMP)
    theirs = replace(FIRST, id="t3", rep=IVO.id, lines=(TalkLine("l9", TalkStep.GOAL, "renew"),))
    talk.add(both(staffed), theirs, STAMP)
    assert talk.talks_about(staffed, "northwind", FRIDAY) == (FIRST, theirs)


def test_accounts_with_a_map_are_named_once_the_one_talked_about_last_first(
    staffed: Room,
) -> None:
    person.add(staffed, [IVO], {}, STAMP)

    def held(account: str, rep: str, day: date) -> None:
        line = TalkLine(f"l-{day}", TalkStep.MAP, "Ada Holm", "pays", "Who pays?")
        about = replace(FIRST, id=f"t-{day}", rep=rep, about=account, held=day, lines=(line,))
        talk.add(staffed, about, STAMP)

    held("Contoso", DANA.id, TUESDAY - timedelta(days=2))
    held("northwind", DANA.id, TUESDAY)
    held("Northwind", IVO.id, FRIDAY)
    held("", IVO.id, TUESDAY - timedelta(days=1))
    deal = replace(FIRST, id="t9", about="Adatum", lines=(), came=())
    talk.add(staffed, deal, STAMP)
    assert talk.mapped(staffed, FRIDAY, DANA.id) == ("northwind", "Contoso")
    assert talk.mapped(staffed, FRIDAY) == ("Northwind", "Contoso")
    assert talk.mapped(staffed, TUESDAY - timedelta(days=1)) == ("Contoso",)


def test_of_what_was_held_nothing_is_told_that_was_said(staffed: Room) -> None:
    both(staffed)
    first = TalkHeld("t1", DANA.id, "opportunity", TUESDAY, 25)
    assert talk.held(staffed, TUESDAY, TUESDAY) == (first,)
    assert len(talk.held(staffed, TUESDAY, FRIDAY)) == 2


def test_a_promise_stands_as_it_was_last_said(staffed: Room) -> None:
    talk.add(staffed, FIRST, STAMP)
    mine, theirs = talk.promises(staffed, TUESDAY, DANA.id)
    assert (mine.what, mine.step, mine.by) == (MINE.text, TalkStep.SUPPORT, TUESDAY)
    assert (theirs.what, theirs.step, theirs.by) == (THEIRS.text, TalkStep.ACTION, FRIDAY)
    talk.add(staffed, SECOND, replace(STAMP, day=FRIDAY))
    mine, theirs = talk.promises(staffed, FRIDAY)
    assert (mine.state, theirs.state) == (PromiseState.KEPT, PromiseState.MOVED)
    assert theirs.by == LATER.to
    assert [each.state for each in talk.promises(staffed, TUESDAY)] == [PromiseState.OPEN] * 2


def test_a_promise_is_settled_between_two_talks(staffed: Room) -> None:
    talk.add(staffed, FIRST, STAMP)
    talk.settle(staffed, PromiseCame("e9", THEIRS.id, PromiseState.NOT_KEPT), STAMP)
    states = {each.id: each.state for each in talk.promises(staffed, TUESDAY)}
    assert states == {THEIRS.id: PromiseState.NOT_KEPT, MINE.id: PromiseState.OPEN}


def test_what_was_said_goes_with_whom_it_was_said_of_and_the_count_stays(staffed: Room) -> None:
    both(staffed)
    gone = forget.forget(staffed, DANA.id, Act("c1", "forget", STAMP))
    assert gone.left["talk"] == 2
    (first, _) = talk.of_person(staffed, DANA.id, FRIDAY)
    assert [line.text for line in first.lines] == [""] * len(FIRST.lines)
    assert len(talk.held(staffed, TUESDAY - timedelta(days=1), FRIDAY)) == 2
