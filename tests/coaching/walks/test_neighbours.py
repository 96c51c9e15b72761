"""Where else to look when a walk comes to no cause, and why there."""

from coachcli.coaching.walks.neighbours import Because, Neighbour, neighbours

TITLES = {"there": "Deals fall silent", "slow": "Deals are slow"}


def test_a_flow_is_named_once_for_its_first_reason_the_numbers_before_words() -> None:
    numbers, words = {"there": "two of six"}, {"there": "silence", "slow": "a long wait"}
    assert neighbours(("there", "before"), TITLES, numbers, words) == (
        Neighbour("there", "Deals fall silent", Because.NUMBERS, "two of six"),
        Neighbour("slow", "Deals are slow", Because.WORDS, "a long wait"),
        Neighbour("before", "", Because.EARLIER),
    )


def test_of_many_that_the_numbers_open_or_words_fit_the_first_two_are_named() -> None:
    many = {f"flow-{number}": "why" for number in range(4)}
    named = neighbours((), {}, many, {f"other-{id_}": why for id_, why in many.items()})
    assert [each.flow for each in named] == ["flow-0", "flow-1", "other-flow-0", "other-flow-1"]
