"""What is asked of the step that falls short most."""

import pytest

from coachcli.cli.numbers.step_questions import QUESTIONS, asked
from coachcli.coaching.numbers.headline import Headline, Looked
from coachcli.coaching.numbers.split import PathStep, Split, StepPart


def of(step: PathStep, change: int, *, by_product: bool = True) -> Headline:
    """A headline of 100,000 where one step changes so much."""
    part = StepPart(step, 100_000 + change, 100_000, change)
    split = Split(100_000 + change, 100_000, (part,), by_product)
    ahead = (step,) if change > 0 else ()
    return Headline(closed=split, looked=Looked.CLOSED, step=step, ahead=ahead)


@pytest.mark.parametrize("step", PathStep)
def test_each_step_has_questions_of_its_own(step: PathStep) -> None:
    assert asked(of(step, -50_000)) == QUESTIONS[step]
    assert sum(set(QUESTIONS[step]) <= set(each) for each in QUESTIONS.values()) == 1
    assert all(question.endswith("?") for question in QUESTIONS[step])


def test_without_products_it_asks_first_whether_they_are_small_or_cheap() -> None:
    first, _ = asked(of(PathStep.PRICE, -50_000, by_product=False))
    assert first == "Small deals or low prices?"


def test_where_nothing_is_short_it_asks_what_others_could_take_up() -> None:
    assert asked(of(PathStep.WIN_RATE, 50_000)) == (
        "You are ahead in win rate: what do you do there that others could take up?",
    )
    assert asked(of(PathStep.WIN_RATE, -1)) == ()
