"""Numbers as facts for a walk."""

from collections.abc import Sequence

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.facts import always, facts, may_be_always, moved
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Headline, Stood
from coachcli.coaching.numbers.others import OtherFigure, OthersShort
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.known import ALWAYS, FELL, SLID, Fact

REP = Rep("r1", "Dana Reyes")
FALLEN, RISEN = (9, 8, 9, 8, 9, 8, 1, 2, 1, 2, 1, 2, 1), (1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9)
SLIDING = tuple(26.0 - 2 * week + week % 2 for week in range(13))
LEVEL = (3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3)
CLOSED = Split(
    5_000,
    10_000,
    (
        StepPart(PathStep.CLOSED, 20, 30, -4_000),
        StepPart(PathStep.WIN_RATE, 0.3, 0.4, -1_500),
        StepPart(PathStep.MIX, 90, 100, -400),
        StepPart(PathStep.PRICE, 110, 90, 900),
    ),
)


def stood(*standings: Standing, split: Split | None = None, **chances: float) -> Stood:
    told = Headline(closed=split) if split else None
    return Stood(REP, standings, 5, told, tuple(chances.items()))


def said(at: Stood) -> dict[str, str]:
    """What is said of steps and others, by the name."""
    return {name: fact.says for name, fact in facts(at).items() if fact.says}


def test_numbers_answer_checks_unless_they_are_thin() -> None:
    few = Standing("win_rate", 0.2, 9, thin=True, peers=0.3)
    found = facts(
        stood(few, Standing("new_opps", 28, peers=30), Standing("cycle_days", 80, plan=70))
    )
    assert found == {
        "new_opps": Fact(28, 30, down=False, others=30),
        "cycle_days": Fact(80, 70, down=True),
    }


def test_what_chance_may_bring_is_marked_so() -> None:
    short = Standing("win_rate", 0.2, 40, peers=0.3)
    assert facts(stood(short, win_rate=0.2))["win_rate"].by_chance
    assert not facts(stood(short, win_rate=0.01))["win_rate"].by_chance


def test_so_few_of_something_are_beside_nobody() -> None:
    few = Standing("open_opps", 4, peers=6)
    assert facts(stood(few))["open_opps"].others is None
    assert facts(stood(Standing("open_opps", 4, peers=20)))["open_opps"].others == 20


def test_the_largest_part_that_is_short_is_told_from_what_is_short_and_ahead() -> None:
    assert said(stood(split=CLOSED)) == {
        "step closed": "largest short",
        "step win-rate": "short",
        "step price": "ahead",
    }


def test_a_step_that_chance_may_move_answers_nothing() -> None:
    likely = {"closed": 0.3, "win_rate": 0.001, "avg_deal": 0.5}
    assert said(stood(split=CLOSED, **likely)) == {"step win-rate": "short"}
    assert said(stood(split=CLOSED, avg_deal=0.99))["step price"] == "ahead"


def test_without_products_nothing_tells_price_from_mix() -> None:
    assert said(stood(split=replace(CLOSED, by_product=False))) == {
        "step closed": "largest short",
        "step win-rate": "short",
    }


def test_a_step_of_few_cases_answers_nothing() -> None:
    parts = (StepPart(PathStep.CLOSED, 9, 30, -4_000), *CLOSED.parts[1:2])
    thin = Standing("win_rate", 0.3, 9, thin=True, peers=0.4)
    assert said(stood(thin, split=Split(5_000, 10_000, parts))) == {}


@pytest.mark.parametrize(
    ("short", "expected"), [(1, "few short"), (3, "some short"), (5, "most short")]
)
def test_who_else_is_short_is_told_in_three_words(short: int, expected: str) -> None:
    at = Stood(REP, (), 6, others=(("new_opps", OthersShort(OtherFigure(6, 10), short, 6)),))
    assert said(at) == {"peers new_opps": expected}


def test_what_began_earlier_is_told_by_what_closes_of_it_now() -> None:
    earlier = OthersShort(OtherFigure(6, 10), 1, 6, earlier=True)
    chances = (("new_opps", 0.4), ("closed", 0.01))
    assert said(Stood(REP, (), 6, chances=chances, others=(("new_opps", earlier),)))
    now = OthersShort(OtherFigure(6, 10), 1, 6)
    assert not said(Stood(REP, (), 6, chances=chances, others=(("new_opps", now),)))


@pytest.mark.parametrize(
    ("metric", "weeks", "expected"),
    [
        ("new_opps", FALLEN, FELL),
        ("new_opps", SLIDING, SLID),
        ("new_opps", RISEN, None),
        ("cycle_days", RISEN, FELL),
        ("new_opps", LEVEL, None),
        ("new_opps", FALLEN[:7], None),
        ("open_opps", FALLEN, None),
        ("won", FALLEN, None),
    ],
)
def test_a_weekly_line_that_got_worse_did_so_at_a_date_or_bit_by_bit(
    metric: str, weeks: Sequence[float], expected: str | None
) -> None:
    at = stood(*(Standing(id_, 60, peers=80) for id_ in ("new_opps", "cycle_days", "open_opps")))
    known = moved(at, metric, weeks)
    assert (known.says if known else None) == expected


def test_a_line_of_few_cases_says_nothing() -> None:
    assert moved(stood(Standing("new_opps", 4, peers=5)), "new_opps", FALLEN) is None
    thin = Standing("win_rate", 0.1, 5, thin=True, peers=0.4)
    assert moved(stood(thin), "win_rate", FALLEN) is None


def test_only_what_is_short_and_steady_may_always_have_been_so() -> None:
    short = Standing("new_opps", 45, peers=80, short=0.4)
    assert may_be_always(stood(short), "new_opps", LEVEL)
    assert not may_be_always(stood(short, new_opps=0.3), "new_opps", LEVEL)
    assert not may_be_always(stood(Standing("new_opps", 80, peers=80)), "new_opps", LEVEL)
    assert not may_be_always(stood(short), "new_opps", FALLEN)
    assert not may_be_always(stood(short), "new_opps", (*LEVEL[:-1], 40))
    assert not may_be_always(stood(), "new_opps", LEVEL)


def test_it_was_always_so_where_half_a_year_was_steady() -> None:
    assert always(LEVEL * 2) == Fact(says=ALWAYS)
    assert always((*LEVEL, *(each + 20 for each in LEVEL))) is None
    assert always(LEVEL) is None
