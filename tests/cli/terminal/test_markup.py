from coachcli.cli.terminal.markup import bare, marked, said
from coachcli.cli.terminal.show import bold


def test_words_are_marked_as_a_terminal_shows_them_and_mark_nothing_up_themselves() -> None:
    words = f"{bold('a<b>')}\n\x1b&"
    assert marked(words) == "<b>a&lt;b&gt;</b>\n\\x1b&amp;"
    assert bare(words) == "a&lt;b&gt;\\n\\x1b&amp;"


def test_a_command_at_the_end_of_a_sentence_is_to_be_typed() -> None:
    assert said('Next, first: coach prep "Al <b>"') == (
        "Next, first: <code>coach prep &quot;Al &lt;b&gt;&quot;</code>"
    )
    for words in ("See: coach and rep. Then go.", "coach and rep agreed", "coach prep dana"):
        assert "<code>" not in said(words)
