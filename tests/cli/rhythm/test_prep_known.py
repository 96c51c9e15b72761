"""What is fetched before a talk, and what of it could be praised."""

from datetime import date, timedelta
from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.prep_known import prep_known
from coachcli.coaching.practice.observation import Observation, Rater
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.prep import Praise, PraiseGround
from coachcli.coaching.rhythm.talk import PromiseCame, PromiseState, Talk, TalkLine, TalkStep
from coachcli.store import observation, talk

DAY = date(2026, 11, 24)
STAMP = Stamp("2026-11-24T09:00:00.000+00:00", DAY)
OPENER = "opens-with-the-buyers-problem"


def test_of_a_new_rep_there_is_nothing_but_questions(team: Coach, home: Path) -> None:
    team("team", "list")
    context, _ = at_the_terminal(home)
    known = prep_known(context, context.rep("dana"))
    assert (known.goal, known.headline, known.half, known.praise) == (None,) * 4
    assert (known.last_talk, known.promises, known.looks, known.notes) == (None, (), (), ())
    assert len(known.questions) == 3


def test_a_promise_that_was_kept_is_praised_and_one_that_is_open_is_told(
    team: Coach, home: Path
) -> None:
    team("team", "list")
    context, _ = at_the_terminal(home)
    who = context.rep("dana")
    lines = (
        TalkLine("l1", TalkStep.ACTION, "three messages", by=DAY),
        TalkLine("l2", TalkStep.SUPPORT, "send two of Ivo's", by=DAY),
    )
    before = DAY - timedelta(days=7)
    talk.add(context.room, Talk("t1", who.id, "call-plan", before, 20, "", lines), STAMP)
    talk.settle(context.room, PromiseCame("e1", "l1", PromiseState.KEPT), STAMP)
    known = prep_known(context, who)
    assert known.last_talk == before
    assert [each.id for each in known.promises] == ["l2"]
    assert known.praise
    assert (known.praise.ground, known.praise.what) == (PraiseGround.PROMISED, '"three messages"')


def test_a_behaviour_that_was_seen_as_it_is_meant_is_praised_once_both_ratings_are_in(
    team: Coach, home: Path
) -> None:
    team("team", "list")
    context, _ = at_the_terminal(home)
    who = context.rep("dana")
    rated = (OPENER, Rater.COACH, 4, "k1", DAY, "Asked about the ramp first.")
    seen = Observation("o1", who.id, *rated, evidenced=True)
    observation.add(context.room, [(seen, "n1")], STAMP)
    assert prep_known(context, who).praise is None
    own = Observation("o2", who.id, OPENER, Rater.REP, 2, "k1", DAY)
    observation.add(context.room, [(own, "")], STAMP)
    known = prep_known(context, who)
    assert known.praise
    assert known.praise.ground is PraiseGround.SEEN
    assert known.praise.evidence == "Asked about the ramp first."


def test_a_step_that_is_ahead_is_praised_where_nothing_else_is_known(
    measured: Coach, home: Path
) -> None:
    measured("team", "list")
    context, _ = at_the_terminal(home)
    behind, ahead = (prep_known(context, context.rep(name)) for name in ("dana", "ivo"))
    assert behind.headline
    assert behind.praise is None
    assert ahead.praise
    assert ahead.praise == Praise(PraiseGround.AHEAD, "deals won", "8 (peers 7.2)")
