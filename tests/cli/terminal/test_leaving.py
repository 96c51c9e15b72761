import pytest

from cli.somebody import Somebody
from coachcli.cli.terminal.ask import LeftError
from coachcli.cli.terminal.leaving import minutes, typed_or_left


@pytest.mark.parametrize("key", ["q", "Q", " q "])
def test_q_alone_leaves_and_a_word_with_it_is_a_word(key: str) -> None:
    assert typed_or_left(Somebody("quarter")) == "quarter"
    with pytest.raises(LeftError):
        typed_or_left(Somebody(key))
    with pytest.raises(LeftError):
        minutes(Somebody("soon", key), 30)


@pytest.mark.parametrize(
    ("keys", "took"), [(("",), 30), (("0", "481", "x", "20"), 20), (("480",), 480)]
)
def test_minutes_are_asked_for_until_they_are_a_number(keys: tuple[str, ...], took: int) -> None:
    somebody = Somebody(*keys)
    assert minutes(somebody, 30) == took
    assert somebody.heard.count("A number of minutes, from 1 to 480.") == len(keys) - 1
