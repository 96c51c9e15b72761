import pytest

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.practice.ladder import Rung
from coachcli.coaching.practice.pairing import SkillStrength, StrongBy
from coachcli.coaching.practice.strength import FigureBeside, strength

LEVELS = ("a", "b", "c", "d")
HOLDS = Behaviour("holds", "Holds", ("discount_pct", "win_rate"), "x", "y", 3, LEVELS)


def of_numbers(*figures: FigureBeside, rung: Rung = Rung.AWARE) -> SkillStrength | None:
    return strength("ana", HOLDS, rung, figures)


@pytest.mark.parametrize(("rung", "value"), [(Rung.DOES_DO, 800), (Rung.HABIT, 1000)])
def test_what_was_seen_goes_before_any_number(rung: Rung, value: int) -> None:
    made = of_numbers(FigureBeside("ana", "win_rate", 0.9, 0.1), rung=rung)
    assert made == SkillStrength("ana", "holds", value, StrongBy.SEEN)


def test_a_figure_that_is_better_beyond_chance_makes_strong_whichever_way_is_better() -> None:
    low = of_numbers(FigureBeside("ana", "discount_pct", 0.10, 0.20))
    assert low == SkillStrength("ana", "holds", 500, StrongBy.NUMBERS, "discount_pct")
    both = of_numbers(
        FigureBeside("ana", "discount_pct", 0.19, 0.20), FigureBeside("ana", "win_rate", 0.9, 0.3)
    )
    assert both == SkillStrength("ana", "holds", 700, StrongBy.NUMBERS, "win_rate")


@pytest.mark.parametrize(
    "figure",
    [
        FigureBeside("ana", "win_rate", 0.31, 0.30),
        FigureBeside("ana", "win_rate", 0.20, 0.30),
        FigureBeside("ana", "discount_pct", 0.30, 0.20),
        FigureBeside("ana", "win_rate", 0.2, 0.0),
        FigureBeside("ana", "touches", 90, 10),
        FigureBeside("ivo", "win_rate", 0.9, 0.3),
    ],
)
def test_what_is_as_good_as_the_team_or_worse_or_of_something_else_makes_nobody_strong(
    figure: FigureBeside,
) -> None:
    assert of_numbers(figure) is None


def test_without_any_figure_nobody_is_strong() -> None:
    assert of_numbers() is None
