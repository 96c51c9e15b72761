from hypothesis import given
from hypothesis import strategies as st

from coachcli.cli.week.lines_that_fit import ROOM, as_fits, label_line

NAMES = st.lists(st.text("abc é", min_size=1, max_size=30), min_size=1, max_size=20)


@given(NAMES)
def test_a_line_names_as_many_as_it_holds_and_counts_the_others(names: list[str]) -> None:
    said = as_fits(names, ", ".join)
    named, _, more = said.partition(" and ")
    left = int(more.split()[0]) if more else 0
    assert named == ", ".join(names[: len(names) - left])
    assert len(said) <= ROOM or left == len(names) - 1
    another = ", ".join(names[: len(names) - left + 1])
    assert not left or len(f"{another} and {left - 1} more") > ROOM or len(another) > ROOM


def test_a_line_ends_only_where_it_may() -> None:
    def is_even(some: object) -> bool:
        return len(str(some)) % 2 == 0

    names = ["a" * 20] * 6
    assert as_fits(names, ", ".join, is_even) == f"{names[0]}, {names[1]} and 4 more"


def test_what_is_said_stands_behind_its_label() -> None:
    assert label_line("Promises", "none").first == "Promises    "
