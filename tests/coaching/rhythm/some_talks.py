"""Talks that tests tell of."""

from datetime import date, timedelta

from coachcli.coaching.rhythm.talk import (
    InSight,
    PromiseCame,
    PromiseState,
    Talk,
    TalkLine,
    TalkStep,
)

TUESDAY = date(2026, 11, 24)
FRIDAY = TUESDAY + timedelta(days=3)
NUMBER = TalkLine("l1", TalkStep.NOW, "7 of 12 in four weeks", "number", "Where is it?")
THEIRS = TalkLine("l2", TalkStep.ACTION, "three messages rewritten", by=FRIDAY)
MINE = TalkLine("l3", TalkStep.SUPPORT, "send Ivo's two best", by=TUESDAY)
BUYER = TalkLine("l4", TalkStep.MAP, "Ada Holm", "chooses", "Who decides?", sight=InSight.HIDDEN)
NOBODY = TalkLine("l5", TalkStep.MAP, "", "renews", sight=InSight.UNKNOWN)
SAID = (NUMBER, THEIRS, MINE, BUYER, NOBODY)
FIRST = Talk("t1", "r1", "opportunity", TUESDAY, 25, "Northwind", SAID)
SENT = PromiseCame("e1", MINE.id, PromiseState.KEPT)
LATER = PromiseCame("e2", THEIRS.id, PromiseState.MOVED, FRIDAY + timedelta(days=7))
SECOND = Talk("t2", "r1", "call-plan", FRIDAY, 20, "", (), (SENT, LATER))
