import pytest

from coachcli.coaching.behaviour import (
    Behaviour,
    NoSuchBehaviourError,
    behaviour_of,
    behaviours_named,
    called_now,
    titled,
)
from coachcli.coaching.nouns import replace

ASKS_WHY = Behaviour(
    "asks-why",
    "Asks why",
    ("meetings",),
    "The last five calls",
    "And what does that cost you?",
    3,
    ("reads the script", "knows it", "asks why", "asks what it costs"),
    was=("digs-deeper", "asks-twice"),
)
MODEL = {"asks-why": ASKS_WHY}


def test_a_behaviour_has_four_levels_of_which_one_is_expected() -> None:
    assert ASKS_WHY.levels[ASKS_WHY.expected - 1] == "asks why"


def test_a_behaviour_is_known_by_its_id_and_by_those_it_had() -> None:
    assert behaviour_of("asks-why", MODEL) is behaviour_of("asks-twice", MODEL) is ASKS_WHY
    assert behaviour_of("asks-how", MODEL) is None


def test_an_earlier_id_is_read_as_the_one_of_now() -> None:
    assert called_now("digs-deeper", MODEL) == "asks-why"
    assert called_now("asks-how", MODEL) == "asks-how"


def test_a_behaviour_has_the_title_of_the_model_or_one_made_of_its_id() -> None:
    assert titled("digs-deeper", MODEL) == "Asks why"
    assert titled("asks-how", MODEL) == "Asks how"


def test_a_behaviour_is_meant_by_its_id_how_that_begins_or_words_of_it() -> None:
    says = replace(ASKS_WHY, id="says-why", title="Says why", was=())
    model = {**MODEL, "says-why": says}
    assert behaviours_named("asks-twice", model) == behaviours_named("asks", model) == (ASKS_WHY,)
    assert behaviours_named("Why says", model) == (says,)
    assert behaviours_named("why", model) == (ASKS_WHY, says)


@pytest.mark.parametrize("wanted", ["", "asks-how", "offside"])
def test_a_behaviour_that_is_not_there_is_said_with_what_is_near(wanted: str) -> None:
    with pytest.raises(NoSuchBehaviourError, match=f'No behaviour is called "{wanted}"'):
        behaviours_named(wanted, MODEL)
    assert "Did you mean asks-why?" in str(NoSuchBehaviourError("asks-wy", MODEL))
