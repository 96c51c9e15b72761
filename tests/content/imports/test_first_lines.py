"""The first line of each id."""

from hypothesis import given
from hypothesis import strategies as st

from coachcli.content.imports.first_lines import FIRST_SIZE, FirstLines
from coaching.strategies import HOUSE


@given(st.lists(st.text(max_size=3)))
@HOUSE
def test_the_first_line_of_an_id_is_what_a_dictionary_would_say(keys: list[str]) -> None:
    lines, known = FirstLines(), dict[str, int]()
    for line, key in enumerate(keys, 1):
        assert lines.first(key, line) == known.setdefault(key, line)


def test_it_grows_with_the_ids() -> None:
    lines = FirstLines()
    many = FIRST_SIZE * 3
    assert [lines.first(f"id {line}", line) for line in range(many)] == list(range(many))
    assert lines.first("id 7", many) == 7
