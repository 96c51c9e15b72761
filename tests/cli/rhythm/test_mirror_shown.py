"""The mirror as it is read."""

from datetime import date

from coachcli.cli.rhythm.mirror_known import MirrorKnown
from coachcli.cli.rhythm.mirror_shown import parts, session_row, table
from coachcli.cli.terminal.answer import Lines, Rows, Table
from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.mirror import (
    BothLogs,
    KeptOfDue,
    LogsDiffer,
    OwnGoal,
    RepTime,
    TimeElsewhere,
    TimeOn,
    quality,
)
from coachcli.coaching.rhythm.preread import PulseAnswer, PulseItem
from coachcli.coaching.rhythm.pulse import trends
from coachcli.coaching.rhythm.session import Session, SessionItem

DAY = date(2026, 11, 24)
FEEDBACK = Session("r1", DAY, (SessionItem.GOAL,), look_open=True)
WALKED = Session("r1", DAY, tuple(SessionItem)[:-1], look_open=True)
KNOWN = MirrorKnown(
    reps=(RepTime("r2", "Ivo", 0, 0, 0, None), RepTime("r1", "Dana", 2, 40, 1, 0)),
    left=TimeElsewhere(),
    goal=OwnGoal(30, 7.5, 0),
    coached=1,
    kinds=(TimeOn("walk", 2, 40),),
    quality=quality([FEEDBACK] * 5 + [WALKED]),
    evidence={"said": 3, "data": 0, "seen": 1, "shown": 0},
    mine=KeptOfDue(4, 5),
    theirs=KeptOfDue(),
    looks=KeptOfDue(3, 4),
    pulse=(),
    logs=BothLogs(0, ()),
    claim=None,
)


LATELY = "2.4 over the last 5, 1.0 over the 1 before"


def rows(known: MirrorKnown) -> list[tuple[str, str]]:
    return [row for part in parts(known, DAY) if isinstance(part, Rows) for row in part.rows]


def test_each_figure_has_what_it_is_of() -> None:
    shown = dict(rows(KNOWN))
    came = "it came to 7.5 (25 %), reached with 0 of 2 reps"
    assert shown["Own goal"] == f"30 min a rep and week; {came}"
    assert "coach settings minutes 30" in dict(rows(replace(KNOWN, goal=None)))["Own goal"]
    assert shown["Went to"] == "walk 40 min (100 %)"
    assert shown["Quality"] == f"2.2 of 10 over 6 sessions in 13 weeks; {LATELY}"
    assert shown["Weakest"] == "of the last 5 sessions: the gap with its number, 1 of 5"
    assert shown["Evidence"].startswith("25 % of 4 answers stronger than said: said 3, data 0")
    assert shown["Promises"] == "yours 4 of 5, theirs none due"
    assert shown["Looks"] == "3 of 4"
    assert shown["Pulse"] == "not before three answers of a rep"


def test_who_left_is_a_line_so_that_shares_are_whole_and_what_a_rep_had_is_of_those_there() -> None:
    left = replace(KNOWN, left=TimeElsewhere(3, 120, 0.75))
    rows = table(left)
    assert rows.rows[-1] == ("who left", 3, 120, "75 %", "")
    assert rows.full is not None
    assert rows.full.rows[-1] == ("who left", 3, 120, 0.75, None)
    said = [part.lines[0] for part in parts(left, DAY) if isinstance(part, Lines)][1]
    held = "2 walks and talks, 40 minutes: 1.0 and 20 minutes a rep."
    assert str(said).startswith(f"{held} With who left: 3 walks and talks, 120 minutes. Coached")
    assert "who left" not in [row[0] for row in table(KNOWN).rows]


def test_what_a_talk_was_is_called_as_people_call_it() -> None:
    spent = replace(KNOWN, kinds=(TimeOn("call-plan", 1, 20), TimeOn("walk", 1, 20)))
    assert dict(rows(spent))["Went to"] == "call plan 20 min (50 %), walk 20 min (50 %)"


def test_the_time_of_a_rep_is_said_in_words() -> None:
    assert [row[-1] for row in table(KNOWN).rows] == ["not in 13 weeks", "today"]
    new = replace(KNOWN, reps=(replace(KNOWN.reps[0], is_new=True),))
    assert [row[-1] for row in table(new).rows] == ["new, not yet"]
    full = table(KNOWN).full
    assert full is not None
    assert full.rows[0] == ("Ivo", 0, 0, 0, None)


def test_of_feedback_nothing_is_said_of_what_comes_after_a_cause() -> None:
    shown = [part for part in parts(KNOWN, DAY) if isinstance(part, Table)][-1]
    assert shown.rows[0][-1] == "the gap with its number, the rep first, a root cause"
    assert shown.rows[-1][-1] == "nothing; the look is still to come"
    assert session_row(WALKED)["points"] == 8


def test_both_logs_and_the_pulse_name_the_rep() -> None:
    monday = date(2026, 11, 16)
    logs = BothLogs(3, (LogsDiffer("r1", monday, coached=False, days=(DAY,)),))
    answers = [("2026-W40", PulseAnswer(PulseItem.OPEN, 5))] * 3
    enough = tuple(each for each in trends(answers) if each.shown)
    shown = rows(replace(KNOWN, logs=logs, pulse=(("Dana", enough), ("Ivo", enough))))
    assert ("", "Dana, 2026-W47: says not coached; yours has Tue 24 Nov 2026") in shown
    assert ("Pulse", "Dana: I can say openly what I think: high, steady") in shown
    assert ("", "Ivo: I can say openly what I think: high, steady") in shown
    assert '2 of 3 notes of reps ("was I coached")' in dict(shown)["Both logs"]


def test_without_a_claim_only_the_points_are_told() -> None:
    *_, last = parts(KNOWN, DAY)
    assert isinstance(last, Lines)
    assert len(last.lines) == 1
