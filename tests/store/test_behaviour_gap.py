from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.store.behaviour_gap import BehaviourGap, add, last
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

GAP = BehaviourGap("asks-for-a-step", "closed", "Fewer deals than the others.", STAMP.day)


def test_what_stands_behind_a_gap_is_kept_with_the_gap_as_it_was_said(staffed: Room) -> None:
    assert last(staffed, DANA.id, STAMP.day) is None
    add(staffed, DANA.id, GAP, "n1", STAMP)
    later = replace(GAP, behaviour="opens", step="mix")
    add(staffed, DANA.id, later, "n2", STAMP)
    assert last(staffed, DANA.id, STAMP.day) == later
    assert last(staffed, DANA.id, STAMP.day - timedelta(days=1)) is None
