from cli.terminal.answers import ANSWER
from coachcli.cli.terminal.answer import Answer, Heading, Verbatim
from coachcli.cli.terminal.markdown import markdown
from coachcli.cli.terminal.show import bold


def test_every_part_has_its_markdown() -> None:
    told = markdown(ANSWER)
    assert told.startswith("# Week 48 (team of 2)\n\n- One sentence.\n- Due a&lt;b>")
    assert "- **Role:** AE" in told
    assert "| rep | new opps |\n| --- | --- |\n| Dana Reyes | 12 |" in told
    assert "\n\nwin rate: rising.\n" in told
    assert "```\nline 1\n  line 2\n```" in told


def test_nothing_hidden_reaches_the_document() -> None:
    assert not {"\x1b", "\u202e"} & set(markdown(ANSWER))


def test_later_headings_stand_below_the_first() -> None:
    told = markdown(Answer(parts=(Heading("One"), Heading(bold("Two")))))
    assert told == "# One\n\n## Two\n"


def test_a_fence_is_longer_than_any_inside() -> None:
    assert markdown(Answer(parts=(Verbatim(("```",)),))) == "````\n```\n````\n"


def test_what_stands_sign_for_sign_stays_so() -> None:
    assert "a <- b" in markdown(Answer(parts=(Verbatim(("a <- b",)),)))
