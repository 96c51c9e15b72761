from coachcli.cli.terminal.markup import bare, marked
from coachcli.cli.terminal.show import bold


def test_words_are_marked_as_a_terminal_shows_them_and_mark_nothing_up_themselves() -> None:
    said = f"{bold('a<b>')}\n\x1b&"
    assert marked(said) == "<b>a&lt;b&gt;</b>\n\\x1b&amp;"
    assert bare(said) == "a&lt;b&gt;\\n\\x1b&amp;"
