from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.talk import (
    PromiseState,
    TalkPromise,
    TalkStep,
    lines_of,
    still_open,
)
from coaching.rhythm.some_talks import FIRST, FRIDAY, MINE, NUMBER, THEIRS, TUESDAY

OWED = TalkPromise("l2", "r1", "t1", TalkStep.ACTION, "three messages", FRIDAY, TUESDAY)


def test_the_lines_of_a_talk_are_had_by_their_step_as_they_were_said() -> None:
    assert lines_of(FIRST, TalkStep.NOW, TalkStep.SUPPORT) == (NUMBER, MINE)
    assert lines_of(FIRST, TalkStep.ACTION) == (THEIRS,)


def test_a_promise_is_owed_until_it_is_kept_or_given_up_the_first_due_first() -> None:
    kept = replace(OWED, id="l5", state=PromiseState.KEPT)
    given_up = replace(OWED, id="l6", state=PromiseState.NOT_KEPT)
    moved = replace(OWED, id="l7", state=PromiseState.MOVED, by=TUESDAY)
    assert still_open([OWED, kept, given_up, moved], FRIDAY) == (moved, OWED)
    assert still_open([OWED], TUESDAY - timedelta(days=1)) == ()
