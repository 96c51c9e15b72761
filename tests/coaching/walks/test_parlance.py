"""How managers say what flows say in plain words."""

import pytest

from coachcli.coaching.walks.parlance import MEANS, in_flow_words, said_so


def test_small_words_are_left_out() -> None:
    assert in_flow_words("the demo of it") == ("demo", f"demo {MEANS['demo']}")
    assert in_flow_words("it was the") == ()


def test_a_word_that_flows_use_is_searched_as_it_is() -> None:
    assert in_flow_words("telephone list") == ("telephone list",)


def test_what_managers_say_is_searched_in_the_words_of_flows_too() -> None:
    plain, wider = in_flow_words("ghosted again")
    assert plain == "ghosted"
    assert "silence" in wider


def test_each_word_stands_with_what_flows_say_for_it() -> None:
    assert said_so(("ghosted list", "wider")) == (("ghosted", *MEANS["ghost"].split()), ("list",))
    assert said_so(()) == ()


def test_a_saying_of_two_words_is_meant_only_where_both_were_said() -> None:
    assert said_so(("comp plan changed",)) == (
        ("comp", "pay", "quota"),
        ("plan", "pay", "quota"),
        ("changed",),
    )
    assert said_so(("company plan",)) == (("company",), ("plan",))
    assert said_so(("customers call",)) == (("customers",), ("call",))


@pytest.mark.parametrize(
    ("words", "flow_word"),
    [
        ("commission cut", "pay"),
        ("their territory", "patch"),
        ("new manager", "boss"),
        ("going through a divorce", "outside"),
        ("competitor", "rival"),
    ],
)
def test_what_changed_around_a_rep_is_known_by_what_managers_call_it(
    words: str, flow_word: str
) -> None:
    assert flow_word in in_flow_words(words)[1].split()
