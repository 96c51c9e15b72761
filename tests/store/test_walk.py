import pytest

from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.walks.interview import Given, Interview, Reply, interview
from coachcli.store import today
from coachcli.store import walk as walks
from coachcli.store.room import Room
from coachcli.store.walk import Ending
from coaching.flows import FEW_MEETINGS, NUMBERS, WHERE, WHO
from store.conftest import DANA, STAMP, diagnosed, looked

WALKED = (
    Reply(Given.ANSWERED, WHO, "rules", Basis.SEEN),
    Reply(Given.UNKNOWN, WHERE),
    Reply(Given.LATER, NUMBERS),
)


@pytest.fixture
def begun(staffed: Room) -> Room:
    """A walk with three replies."""
    walks.begin(staffed, "w1", DANA.id, interview(FEW_MEETINGS), STAMP)
    for reply in WALKED:
        walks.reply(staffed, "w1", reply, STAMP)
    return staffed


def standing(room: Room) -> Interview:
    return walks.kept_walk(room, "w1").interview


def test_a_walk_comes_back_with_its_flow_and_its_replies(begun: Room) -> None:
    assert standing(begun).flow == FEW_MEETINGS
    assert standing(begun).replies == WALKED
    assert standing(begun).tables == interview(FEW_MEETINGS).tables


def test_going_back_leaves_the_rows_and_takes_the_reply_away(begun: Room) -> None:
    walks.back(begun, "w1", 2, STAMP)
    assert standing(begun).replies == WALKED[:2]
    walks.reply(begun, "w1", WALKED[2], STAMP)
    walks.back(begun, "w1", 1, STAMP)
    assert standing(begun).replies == WALKED[:1]
    assert begun.rows("SELECT count(*) AS count FROM reply")[0]["count"] == 6


def test_an_unfinished_walk_is_named_until_it_is_left_for_good(begun: Room) -> None:
    (left,) = today.unfinished(begun)
    assert (left.walk, left.name, left.flow, left.answers) == ("w1", DANA.name, FEW_MEETINGS.id, 1)
    walks.leave_for_good(begun, "w1", STAMP)
    assert today.unfinished(begun) == ()


def test_a_flow_is_kept_once_for_all_its_walks(begun: Room) -> None:
    walks.begin(begun, "w2", DANA.id, interview(FEW_MEETINGS), STAMP)
    assert begun.rows("SELECT count(*) AS count FROM flow_kept")[0]["count"] == 1


def test_a_walk_is_over_once_it_is_concluded_left_for_good_or_not_there(begun: Room) -> None:
    assert walks.ending(begun, "w1") is None
    walks.leave_for_good(begun, "w1", STAMP)
    diagnosed(begun, 2, looked())
    endings = [walks.ending(begun, id_) for id_ in ("w1", "w2", "w3")]
    assert endings == [Ending.LEFT, Ending.CONCLUDED, Ending.LEFT]


def test_the_figures_behind_an_answer_of_the_tool_are_kept_with_it(begun: Room) -> None:
    known = Reply(Given.KNOWN, WHO, "rules", Basis.DATA, "win rate 18 % (peers 26 %)")
    walks.reply(begun, "w1", known, STAMP)
    assert standing(begun).replies[-1] == known
