from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.observation import Observation, Rater
from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.talk import Talk
from coachcli.store import talk
from coachcli.store.observation import (
    add,
    known_cases,
    of_people,
    of_person,
    profile,
    remember,
    scores,
    talked_over,
)
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

SEEN = Observation(
    *("o1", DANA.id, "opens", Rater.COACH, 2, "k1", STAMP.day, "Began with us, 3 of 3 calls."),
    evidenced=True,
)
OWN = replace(SEEN, id="o2", rater=Rater.REP, level=None, evidence="", evidenced=False)
SCORED = replace(
    OWN, id="o3", rater=Rater.TOOL, level=2.5, look="k2", source="calls", case="call 7"
)


def test_ratings_are_read_as_they_were_kept_the_earliest_look_first(staffed: Room) -> None:
    earlier = replace(OWN, id="o4", look="k3", seen=STAMP.day - timedelta(days=3))
    add(staffed, [(SEEN, "n1"), (OWN, ""), (earlier, "")], STAMP)
    assert of_person(staffed, DANA.id, STAMP.day) == (earlier, SEEN, OWN)
    assert of_person(staffed, DANA.id, earlier.seen) == (earlier,)


def test_what_was_said_stands_among_the_notes_and_goes_with_them(staffed: Room) -> None:
    add(staffed, [(SEEN, "n1")], STAMP)
    with staffed.writing() as connection:
        connection.execute("DELETE FROM note")
    assert of_person(staffed, DANA.id, STAMP.day) == (replace(SEEN, evidence=""),)


def test_the_calls_of_a_tool_are_known_again(staffed: Room) -> None:
    add(staffed, [(SCORED, "")], STAMP)
    assert known_cases(staffed, "calls") == {(DANA.id, "opens", "call 7")}
    assert known_cases(staffed, "other") == set()


def test_what_was_told_of_a_tool_is_remembered_by_its_name(staffed: Room) -> None:
    told = Profile(words=(("Opening", "opens"),), rates="1-5")
    assert profile(staffed, "observations", "calls") == Profile()
    remember(staffed, "observations", "calls", Profile())
    remember(staffed, "observations", "calls", told)
    assert profile(staffed, "observations", "calls") == told
    assert profile(staffed, "observations", "other") == Profile()


def test_scores_of_tools_are_one_look_of_the_last_weeks_and_one_of_those_before(
    staffed: Room,
) -> None:
    days = (0, 7, 100)
    made = [
        replace(SCORED, id=f"o{ago}", case=f"c{ago}", level=float(level), seen=ago_of(ago))
        for level, ago in enumerate(days, 1)
    ]
    add(staffed, [(each, "") for each in made], STAMP)
    before, lately = scores(staffed, DANA.id, STAMP.day, ago_of(91))
    assert (before.tool, before.times, before.seen) == (3, 1, ago_of(100))
    assert (lately.tool, lately.times, lately.seen) == (1.5, 2, STAMP.day)
    assert of_person(staffed, DANA.id, STAMP.day) == ()


def ago_of(days: int) -> date:
    return STAMP.day - timedelta(days=days)


def test_people_rate_several_reps(staffed: Room) -> None:
    long_ago = replace(OWN, id="o9", look="k9", seen=ago_of(100))
    add(staffed, [(SEEN, "n1"), (OWN, ""), (SCORED, ""), (long_ago, "")], STAMP)
    rated = of_people(staffed, [DANA.id, "r2"], ago_of(91), STAMP.day)
    assert rated == {DANA.id: (SEEN, OWN)}
    assert of_people(staffed, ["r2"], ago_of(91), STAMP.day) == {}


def test_a_look_was_talked_over_where_the_talk_was_after_the_ratings(staffed: Room) -> None:
    later = Stamp("2026-11-24T17:00:00.000+00:00", STAMP.day)
    add(staffed, [(SEEN, "n1")], STAMP)
    assert talked_over(staffed, [DANA.id], STAMP.day) == frozenset()
    talk.add(staffed, Talk("t1", DANA.id, "call-plan", STAMP.day, 20), later)
    assert talked_over(staffed, [DANA.id], STAMP.day) == {"k1"}
    assert talked_over(staffed, [DANA.id], STAMP.day - timedelta(days=1)) == frozenset()
    add(staffed, [(OWN, "")], Stamp("2026-11-24T18:00:00.000+00:00", STAMP.day))
    assert talked_over(staffed, [DANA.id], STAMP.day) == frozenset()
