import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.measured import wilson
from coachcli.coaching.plans.rate import (
    MOST_WEIGHT,
    WEIGHT,
    Aim,
    AimLevel,
    NotARateError,
    NothingToPlanWithError,
    Rate,
    aim,
    counted,
    estimate,
    levels,
    pooled,
    rate_named,
    team_weight,
)
from coaching.some_plans import rates
from coaching.strategies import HOUSE

TWELVE_OF_FIFTY = counted(12, 50)


def test_twelve_of_fifty_lie_between_14_and_37_percent() -> None:
    low, high = wilson(12, 50)
    assert (round(low, 3), round(high, 3)) == (0.143, 0.374)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/50", TWELVE_OF_FIFTY),
        (" 12 of 50 ", TWELVE_OF_FIFTY),
        ("24%", Rate(0.24)),
        ("2,5 %", Rate(0.025)),
        ("0.24", Rate(0.24)),
        ("100%", Rate(1.0)),
        ("0/8", counted(0, 8)),
    ],
)
def test_a_rate_is_read_as_cases_or_as_a_share(text: str, expected: Rate) -> None:
    assert rate_named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "lots",
        "51/50",
        "3/0",
        "101%",
        "-5%",
        "1.5",
        "²/4",
        "nan%",
        f"1/{'9' * 30}",
        "0.0000000001",
    ],
)
def test_anything_else_is_no_rate(text: str) -> None:
    with pytest.raises(NotARateError, match="Write it as cases, like 12/50"):
        rate_named(text)


def test_below_a_hundred_cases_are_few() -> None:
    assert counted(1, 99).few
    assert not counted(1, 100).few
    assert not Rate(0.24).few


def test_a_rate_alone_is_planned_with_as_it_is() -> None:
    found = estimate("win_rate", TWELVE_OF_FIFTY)
    assert found.share == 0.24
    assert (found.low, found.high) == wilson(12, 50)


def test_a_share_without_cases_leans_on_nobody_and_has_no_range() -> None:
    found = estimate("win_rate", Rate(0.24), Rate(0.5))
    assert (found.share, found.low, found.high) == (0.24, None, None)


def test_thirty_cases_weigh_as_much_as_the_team() -> None:
    assert estimate("win_rate", counted(6, WEIGHT), Rate(0.4)).share == pytest.approx(0.3)
    assert estimate("win_rate", counted(60, 10 * WEIGHT), Rate(0.4)).share == pytest.approx(
        0.2 * 10 / 11 + 0.4 / 11
    )


def test_the_team_never_counts_for_more_than_it_has_seen() -> None:
    assert estimate("win_rate", counted(0, 10), counted(5, 10)).share == pytest.approx(0.25)


def test_with_no_weight_the_team_counts_for_nothing() -> None:
    assert estimate("win_rate", TWELVE_OF_FIFTY, Rate(0.9), weight=0).share == 0.24


def test_nought_is_planned_with_only_when_there_is_a_team_to_lean_on() -> None:
    assert estimate("win_rate", counted(0, 8), Rate(0.25)).share > 0
    with pytest.raises(
        NothingToPlanWithError, match=r"win rate is 0 of 8.*team win_rate 20%.*win_rate 20%"
    ):
        estimate("win_rate", counted(0, 8))
    with pytest.raises(NothingToPlanWithError, match="is 0 %"):
        estimate("touch_to_meeting", Rate(0.0))


@HOUSE
@given(rates(), st.none() | rates(), st.integers(0, 200))
def test_the_range_holds_the_rate_that_is_planned_with(
    own: Rate, team: Rate | None, weight: int
) -> None:
    found = estimate("win_rate", own, team, weight=weight)
    assert found.low is not None
    assert found.high is not None
    assert 0 < found.low <= found.share * (1 + 1e-12)
    assert found.share <= found.high * (1 + 1e-12)
    assert found.high <= 1


@HOUSE
@given(rates(), rates(), st.integers(0, 200))
def test_leaning_moves_a_rate_towards_the_team_and_never_past_it(
    own: Rate, team: Rate, weight: int
) -> None:
    share = estimate("win_rate", own, team, weight=weight).share
    assert min(own.share, team.share) - 1e-12 <= share <= max(own.share, team.share) + 1e-12


def test_a_team_is_all_its_cases_together() -> None:
    assert pooled((counted(1, 10), counted(9, 10), Rate(0.9))) == counted(10, 20)
    assert pooled((Rate(0.9),)) is None


def test_the_aim_is_the_best_of_three_and_the_upper_quartile_of_four() -> None:
    assert aim(()) is None
    assert aim((0.2, 0.4, 0.3)) == Aim(0.4, AimLevel.BEST, 3)
    assert aim((1.0, 2.0, 3.0, 4.0)) == Aim(3.25, AimLevel.UPPER_QUARTILE, 4)
    assert aim((1.0, 2.0, 3.0, 4.0, 5.0)) == Aim(4.0, AimLevel.UPPER_QUARTILE, 5)


def test_a_lucky_start_is_not_a_level() -> None:
    lucky, steady = counted(2, 2), counted(100, 400)
    assert max(levels((lucky, steady))) < 0.4
    assert levels((Rate(0.9), counted(0, 5))) == ()


def test_of_too_few_colleagues_the_teams_rate_counts_as_thirty_cases() -> None:
    assert team_weight(counted(6, 30), (counted(3, 10),)) == WEIGHT
    assert team_weight(None, (counted(3, 10),) * 3) == WEIGHT
    assert team_weight(Rate(0.3), (counted(3, 10),) * 3) == WEIGHT


def test_reps_who_hardly_differ_lean_harder_on_one_another_than_those_who_do() -> None:
    alike = team_weight(counted(15, 60), tuple(counted(hits, 60) for hits in (14, 15, 16, 15)))
    apart = team_weight(counted(15, 60), tuple(counted(hits, 60) for hits in (3, 30, 45, 8)))
    assert apart < WEIGHT < alike


def test_a_team_of_one_and_the_same_number_counts_for_all_there_is() -> None:
    assert team_weight(counted(15, 60), (counted(15, 60),) * 4) == MOST_WEIGHT


def test_a_rate_without_cases_is_sure_and_more_cases_leave_less_doubt() -> None:
    assert estimate("win_rate", Rate(0.24)).doubt == 0
    few, many = (estimate("win_rate", counted(n, 4 * n)).doubt for n in (5, 50))
    assert few > many > 0
