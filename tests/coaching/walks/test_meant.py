from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.meant import SO_FAR, TRIED, meant
from coaching.flows import FEW_MEETINGS

TRIED_FLOW = replace(FEW_MEETINGS, id=TRIED[0])


def test_only_a_clear_verdict_of_a_flow_that_was_tried_has_a_record() -> None:
    assert meant(Verdict.CLEAR, TRIED_FLOW) is SO_FAR
    assert meant(Verdict.PROVISIONAL, TRIED_FLOW) is None
    assert meant(Verdict.CLEAR, FEW_MEETINGS) is None
