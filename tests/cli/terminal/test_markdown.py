import pytest

from cli.terminal.answers import ANSWER
from coachcli.cli.terminal.answer import Answer, Heading, Lines, Table, Verbatim
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


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("*Ann*", r"\*Ann\*"),
        ("[x](y)", r"\[x\](y)"),
        ("_Ann_ of win_rate", r"\_Ann\_ of win_rate"),
        ("`rm` ~~gone~~", r"\`rm\` \~~gone\~~"),
        ("C:\\new <b> &lt;", r"C:\\new &lt;b> \&lt;"),
        ("# Ann", r"\# Ann"),
        ("- Ann", r"\- Ann"),
        ("> Ann", r"\> Ann"),
        ("1. Ann", r"1\. Ann"),
        ("12 calls, 3-4 a day", "12 calls, 3-4 a day"),
        ("R&D, #1 of 3", "R&D, #1 of 3"),
    ],
)
def test_a_name_marks_nothing_up(words: str, written: str) -> None:
    assert markdown(Answer(parts=(Lines((words,)),))) == f"{written}\n"


def test_what_opens_a_line_is_a_word_in_a_table() -> None:
    assert "| \\*a\\* \\| b |" in markdown(Answer(parts=(Table((("*a* | b",),), ("name",)),)))


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(0.18181818, "0.182"), (41.0, "41"), (1234567.891, "1,234,568"), (-2.5, "-2.5"), (0.0, "0")],
)
def test_a_figure_is_shown_to_be_read(amount: float, shown: str) -> None:
    assert f"| {shown} |" in markdown(Answer(parts=(Table(((amount,),), ("value",)),)))


def test_a_fence_is_longer_than_any_inside() -> None:
    assert markdown(Answer(parts=(Verbatim(("```",)),))) == "````\n```\n````\n"


def test_what_stands_sign_for_sign_stays_so() -> None:
    assert "a <- b" in markdown(Answer(parts=(Verbatim(("a <- b",)),)))
