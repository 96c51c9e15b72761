from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.observation import Observation, Rater
from coachcli.coaching.profile import Profile
from coachcli.store.observation import add, known_cases, of_person, profile, remember
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
    earlier = replace(SCORED, seen=STAMP.day - timedelta(days=3))
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
