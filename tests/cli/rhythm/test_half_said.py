from datetime import date

from coachcli.cli.rhythm.half_said import above, half_text
from coachcli.coaching.rep_sees import GoalForRep, HalfForRep, PromiseForRep
from coachcli.coaching.rhythm.half_form import form_text
from coachcli.coaching.rhythm.preread import RepHalf

DAY = date(2026, 11, 30)
GOAL = GoalForRep("Meetings.", "The north", "9 a month", DAY, "", None, None)
PROMISES = (
    PromiseForRep("three messages.", DAY, is_theirs=True),
    PromiseForRep("send two", DAY, is_theirs=False),
)
FORM = HalfForRep("r1", "Dana Reyes", "2026-W48", GOAL, PROMISES)


def test_above_the_form_stand_the_goal_and_what_both_promised() -> None:
    _, *said = above(FORM)
    assert said == [
        "Our goal: Meetings, 9 a month by Mon 30 Nov 2026.",
        "You said you would: three messages, by Mon 30 Nov 2026.",
        "I said I would: send two, by Mon 30 Nov 2026.",
    ]
    assert len(list(above(HalfForRep("r1", "Ana", "2026-W48", None, ())))) == 1


def test_the_text_form_says_that_the_coach_could_open_it_and_ends_with_the_form() -> None:
    text = half_text(FORM)
    assert "open the file that you send, or the one it is kept in" in " ".join(text.split())
    assert text.endswith(form_text(RepHalf("r1", "2026-W48")))
    assert max(map(len, text.splitlines())) < 80
