import pytest

from coachcli.coaching.errors import Todo
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.preread import (
    LONGEST,
    AnothersHalfError,
    AnotherWeekError,
    EmptyHalfError,
    HalfPart,
    PulseAnswer,
    PulseItem,
    RepHalf,
    UnkeptHalfError,
    accepted,
)
from coaching.rhythm.some_halves import BEFORE, WEEK, WRITTEN

DANA, IVO = Rep("r1", "Dana Reyes"), Rep("r2", "Ivo Marek")


def said_in(part: HalfPart, words: str) -> RepHalf:
    """A half in which one thing is filled in."""
    given = dict.fromkeys((each.value for each in HalfPart), "") | {part.value: words}
    return RepHalf("r1", WEEK, **given, coached=None, pulse=())


def test_a_half_of_this_rep_and_week_is_accepted_as_it_is() -> None:
    assert accepted(WRITTEN, DANA, WEEK) == WRITTEN


def test_a_half_of_another_rep_is_refused_and_says_whose_it_is() -> None:
    with pytest.raises(AnothersHalfError, match="This half is Dana Reyes's, not Ivo Marek's"):
        accepted(WRITTEN, IVO, WEEK, "Dana Reyes")
    with pytest.raises(AnothersHalfError, match="somebody who is not known here"):
        accepted(WRITTEN, IVO, WEEK)


def test_a_half_of_another_week_is_refused_with_the_step_that_takes_it() -> None:
    with pytest.raises(AnotherWeekError, match="for week 2026-W48, not for 2026-W47") as refused:
        accepted(WRITTEN, DANA, BEFORE)
    assert refused.value.todos == (Todo("bring half", ("Dana Reyes", WEEK)),)


@pytest.mark.parametrize(
    "said",
    [
        RepHalf("r1", WEEK, well="a call"),
        RepHalf("r1", WEEK, on="openers"),
        RepHalf("r1", WEEK, coached=False),
        RepHalf("r1", WEEK, pulse=(PulseAnswer(PulseItem.OPEN, 1),)),
    ],
)
def test_a_half_says_something_where_anything_was_filled_in(said: RepHalf) -> None:
    with pytest.raises(EmptyHalfError, match="filled in nothing"):
        accepted(RepHalf("r1", WEEK, well=" \n"), DANA, WEEK)
    assert accepted(said, DANA, WEEK).says_something


@pytest.mark.parametrize("part", HalfPart)
@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("a" * (LONGEST + 1), "has 10,001 characters; 10,000 are the most."),
        ("a\0b", "holds a character that is of no text (U+0000)."),
        ("half of a smile: \ud83d", "holds a character that is of no text (U+D83D)."),
    ],
)
def test_an_answer_is_never_cut_and_no_sign_of_it_left_out(
    part: HalfPart, words: str, why: str
) -> None:
    with pytest.raises(UnkeptHalfError) as refused:
        accepted(said_in(part, words), DANA, WEEK)
    assert f'" {why} Nothing was changed. Mend that in the file' in str(refused.value)
    longest = said_in(part, "a\t\n" * (LONGEST // 3))
    assert accepted(longest, DANA, WEEK) == longest
