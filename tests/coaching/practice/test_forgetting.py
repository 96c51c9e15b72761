import pytest

from coachcli.coaching.claim import Claim, Evidence
from coachcli.coaching.practice.forgetting import RecallRecord, left, recall_record
from coaching.practice.some_tries import tried

CLAIM = Claim("forgotten-in-a-month", "80%", "Forgotten", Evidence.SURVEY, "A firm", "2018-07-10")


@pytest.mark.parametrize(
    ("days", "share"), [(0, 1.0), (1, 0.95), (3, 0.85), (7, 0.69), (14, 0.47), (30, 0.20)]
)
def test_what_is_left_falls_to_a_fifth_in_thirty_days(days: int, share: float) -> None:
    assert left(CLAIM, days) == pytest.approx(share, abs=0.005)


def test_a_reps_own_record_counts_scored_recalls_and_tells_from_five_on() -> None:
    tries = [tried(day, passed=day != 3) for day in range(5)]
    assert recall_record([tried(0, passed=False, scored=False), *tries]) == RecallRecord(4, 5)
    assert recall_record(tries).tells
    assert not recall_record(tries[:4]).tells
