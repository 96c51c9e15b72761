"""A verdict in words: how it came about, and what would tell where nothing can."""

from datetime import date

import pytest

from coachcli.cli.practice.verdict_said import brief, reasons, to_import
from coachcli.cli.terminal.answer import spelt
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.did_it_help import NumberTold
from coachcli.coaching.practice.evaluation import Arithmetic, Moved, ShareSeen, Silence

DAY = date(2026, 11, 24)
FIGURES = Arithmetic(
    *("win_rate", None, date(2026, 6, 9), date(2026, 9, 1), date(2026, 10, 26)),
    *(ShareSeen(29, 96), ShareSeen(22, 64), ShareSeen(145, 480), ShareSeen(100, 320)),
    reps=1,
    others=5,
    value=0.02,
    low=-0.05,
    high=0.09,
    cases=64,
    would_tell=250,
)


def said(verdict: Moved, figures: Arithmetic) -> str:
    return " ".join(reasons(NumberTold(verdict, figures), "Dana"))


def test_the_verdict_stands_first_in_a_few_words() -> None:
    assert brief(Moved.NOT_MOVED, FIGURES) == "win rate: not moved"
    assert brief(Moved.CANNOT_TELL, Arithmetic("")) == "the number: cannot tell"


def test_the_arithmetic_is_said_in_full() -> None:
    assert said(Moved.MOVED, FIGURES) == (
        "Dana: 29 of 96 (30 %) in the 12 weeks before, "
        "22 of 64 (34 %) from Wed 2 Sep 2026 to Mon 26 Oct 2026. "
        "5 like them, not coached on it: 145 of 480 (30 %) before, "
        "100 of 320 (31 %) in the same days. "
        "Beyond what the others moved, luck taken off: +2 points (90 % interval −5 to +9)."  # noqa: RUF001 - a minus sign is meant
    )


def test_several_are_said_to_be_looked_at_together_and_late_looks_what_they_count() -> None:
    late = replace(FIGURES, reps=3, others=0, value=None, last=date(2026, 11, 23))
    assert said(Moved.MOVED, late) == (
        "Dana and 2 others coached on it: 29 of 96 (30 %) in the 12 weeks before, "
        "22 of 64 (34 %) from Tue 29 Sep 2026 to Mon 23 Nov 2026."
    )


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (Silence.NO_METRIC, "No number goes with it"),
        (Silence.NO_ROWS, "There are no numbers of Dana for win rate."),
        (Silence.OLD_ROWS, "The records end on Mon 26 Oct 2026, before anything could show."),
        (Silence.NO_RATE, "Win rate goes up and down from week to week"),
        (Silence.RAMPING, "Dana was still on ramp"),
        (Silence.NOBODY, "There is nobody to compare with"),
        (
            Silence.FEW,
            "may be nothing, and it may be 8 points or more. About 250 would tell which.",
        ),
    ],
)
def test_why_nothing_can_be_told_is_said(why: Silence, words: str) -> None:
    assert words in said(Moved.CANNOT_TELL, replace(FIGURES, why=why))


def test_a_share_without_cases_and_no_telling_how_many_would_do() -> None:
    bare = replace(FIGURES, after=ShareSeen(0, 0), why=Silence.FEW, would_tell=None, value=0.0)
    text = said(Moved.CANNOT_TELL, bare)
    assert "0 of 0 from" in text
    assert "luck taken off: 0 points" in text
    assert "would tell" not in text


def test_how_many_cases_there_are_is_said_of_the_side_that_has_fewer() -> None:
    wide = replace(FIGURES, why=Silence.FEW, low=-0.2, high=0.24)
    few = "cases since are too few: chance alone could bring as much. About 250 would tell 8 points"
    assert f"64 {few}" in said(Moved.CANNOT_TELL, wide)
    more = replace(wide, after=ShareSeen(100, 300), cases=96)
    assert "96 cases before are too few" in said(Moved.CANNOT_TELL, more)
    assert "30 cases since are too few: chance" in said(
        Moved.CANNOT_TELL, replace(FIGURES, why=Silence.FEW, cases=30)
    )


def test_what_is_no_share_is_said_as_it_was_and_is() -> None:
    counts = Arithmetic("new_opps", Silence.NO_RATE, was=2.25, now=3)
    assert "2.2 a week in the 12 weeks before, 3 a week since." in said(Moved.CANNOT_TELL, counts)
    days = Arithmetic("cycle_days", Silence.NO_RATE, was=40, now=31)
    assert "40 d in the 12 weeks before, 31 d since." in said(Moved.CANNOT_TELL, days)


def test_too_early_says_from_when_on_a_look_tells() -> None:
    figures = replace(FIGURES, ripe=DAY)
    assert "from Tue 24 Nov 2026 on a look tells" in said(Moved.TOO_EARLY, figures)


def test_what_to_import_is_named_where_that_is_what_is_lacking() -> None:
    step = to_import(replace(FIGURES, why=Silence.NO_ROWS))
    assert step
    assert spelt(step) == "coach import deals FILE"
    assert to_import(replace(FIGURES, why=Silence.FEW)) is None
