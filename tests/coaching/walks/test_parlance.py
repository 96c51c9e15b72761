"""How managers say what flows say in plain words."""

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
