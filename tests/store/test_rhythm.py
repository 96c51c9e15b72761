from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.cadence import Cadence, Every
from coachcli.coaching.rhythm.due import DueState, RhythmChange
from coachcli.coaching.rhythm.stagger import PlacedTalks
from coachcli.store import person, rhythm, subject
from coachcli.store.change import Act
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

IVO = replace(DANA, id="r2", name="Ivo Marek", email="", manager="Kim Vale")
WEEKLY = Cadence("c1", "opportunity", Every.WEEK, 30, STAMP.day, STAMP.day, "10:00")
MOVED = RhythmChange("e1", DANA.id, "opportunity", STAMP.day, DueState.MOVED, STAMP.day)


def test_a_rhythm_of_all_of_a_team_and_of_a_rep_holds_for_those_it_is_for(staffed: Room) -> None:
    person.add(staffed, [IVO], {"Kim Vale": "m2"}, STAMP)
    theirs, own = replace(WEEKLY, id="c2"), replace(WEEKLY, id="c3", own=True)
    rhythm.add(staffed, [WEEKLY], STAMP)
    rhythm.add(staffed, [theirs], STAMP, manager="Bo Hart")
    rhythm.add(staffed, [own], STAMP, rep=IVO.id)
    held = {DANA.id: (WEEKLY, theirs), IVO.id: (WEEKLY, own)}
    assert rhythm.cadences(staffed, STAMP.day) == held
    assert rhythm.cadences(staffed, STAMP.day, IVO.id) == {IVO.id: (WEEKLY, own)}
    assert rhythm.cadences(staffed, STAMP.day - timedelta(days=1)) == {}


def test_a_rep_has_the_teams_talk_at_a_time_of_their_own_as_long_as_they_are_on_the_team(
    staffed: Room,
) -> None:
    person.add(staffed, [replace(IVO, manager="Bo Hart")], {"Bo Hart": "m1"}, STAMP)
    theirs = replace(WEEKLY, id="c2", time="10:30")
    placed = [PlacedTalks(DANA.id, WEEKLY.id, theirs)]
    rhythm.add(staffed, [WEEKLY], STAMP, manager="Bo Hart", placed=placed)
    assert rhythm.cadences(staffed, STAMP.day) == {IVO.id: (WEEKLY,), DANA.id: (theirs,)}
    person.update(staffed, [replace(DANA, manager="Kim Vale")], {"Kim Vale": "m2"}, STAMP)
    assert rhythm.cadences(staffed, STAMP.day) == {IVO.id: (WEEKLY,)}


def test_what_was_moved_and_skipped_is_read_as_it_was_kept(staffed: Room) -> None:
    skipped = replace(MOVED, id="e2", state=DueState.SKIPPED, to=None)
    with staffed.change(Act("c1", "turn", STAMP)):
        rhythm.change(staffed, MOVED, "at the fair", "n1", STAMP)
    rhythm.change(staffed, skipped, "", "n2", STAMP)
    assert rhythm.changes(staffed, STAMP.day) == (MOVED, skipped)
    assert rhythm.changes(staffed, STAMP.day, "nobody") == ()
    assert person.notes(staffed, "e1") == (("why", "at the fair"),)
    assert subject.people(staffed, "c1") == (DANA.name,)


def test_a_rep_joined_when_added_or_when_the_role_began_whichever_is_later(room: Room) -> None:
    with room.change(Act("c1", "add", STAMP)):
        person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    person.add(room, [replace(IVO, started=date(2027, 1, 4), manager="")], {}, STAMP)
    person.add(room, [replace(IVO, id="r3", started=None, manager="")], {}, STAMP)
    assert rhythm.joined(room) == {DANA.id: STAMP.day, IVO.id: date(2027, 1, 4)}
