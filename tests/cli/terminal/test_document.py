from email import message_from_bytes, policy
from pathlib import Path

import pytest

from coachcli.cli.terminal.answer import (
    BLANK,
    Answer,
    Chart,
    Heading,
    Line,
    Lines,
    Plot,
    Prose,
    Rows,
    Table,
)
from coachcli.cli.terminal.document import Recipient, document
from coachcli.cli.terminal.endings import UnknownEndingError

LONG = "a word " * 30
SHEET = Answer(parts=(Heading("Dana", "for you"), BLANK, Rows((("Ask", "Why?"),), 6)))
LETTER = Answer(parts=(Heading("Our\x1b talk"), BLANK, Lines(("Hi,", Line(LONG, "  ")))))
WHOLE = Answer(
    parts=(Prose("# Openers\n\nSay **why** and *how*, 3 * 4, win_rate.\n\n- [ ] one\n"),)
)


def made(answer: Answer, name: str) -> str:
    return document(answer, Path(name)).decode()


def test_the_ending_says_the_form() -> None:
    assert made(SHEET, "a.txt").split("\n")[-2] == "Ask   Why?"
    assert made(SHEET, "a") == made(SHEET, "a.TXT")
    assert made(SHEET, "a.md").endswith("- **Ask:** Why?\n")
    assert made(SHEET, "a.html") == made(SHEET, "a.htm")
    assert "<dt>Ask</dt>" in made(SHEET, "a.html")


def test_no_mark_for_a_terminal_reaches_a_text() -> None:
    assert "\ue000" not in made(SHEET, "a.txt")
    assert "\\x1b" in made(LETTER, "a.txt")


def test_an_ending_that_names_no_form_is_refused() -> None:
    with pytest.raises(UnknownEndingError, match=r"a\.docx names no form.*Nothing was written"):
        document(SHEET, Path("folder/a.docx"))


def test_an_email_has_the_heading_as_its_subject_and_each_paragraph_on_one_line() -> None:
    raw = document(LETTER, Path("a.eml"), Recipient("Dana", "dana@example.org"))
    message = message_from_bytes(raw, policy=policy.default)
    assert message["Subject"] == "Our\\x1b talk"
    assert message.get_content().splitlines()[:2] == ["Hi,", LONG.strip()]


def test_an_email_has_all_that_a_text_has_and_no_blanks_within_its_subject() -> None:
    table, rows = Table((("Dana", 3),), ("name", "talks")), Rows((("Won", "12 of 20"),), 8)
    plot = Plot((1, 2), ("w1", "w2"), Lines(("Up by one.",)))
    chart = Chart(Table((("Ivo", "##"),)), Lines(("Ivo has two.",)))
    parts = (
        Heading("The case", "to 22 Nov"),
        BLANK,
        rows,
        table,
        plot,
        chart,
        Heading("Dana", "for you"),
    )
    raw = document(Answer(parts=parts), Path("a.eml"))
    message = message_from_bytes(raw, policy=policy.default)
    assert message["Subject"] == "The case (to 22 Nov)"
    words = made(Answer(parts=parts[1:]), "a.txt").split()
    assert message.get_content().split() == words
    assert {"Won", "20", "Dana", "3", "one.", "two.", "you"} <= set(words)


def test_a_text_in_markdown_loses_its_signs_where_it_is_text() -> None:
    assert made(WHOLE, "a.txt") == "Openers\n\nSay why and how, 3 * 4, win_rate.\n\n- [ ] one\n"
    assert made(WHOLE, "a.md").startswith("# Openers")


def test_a_whole_text_is_sent_as_text_and_as_a_page() -> None:
    message = message_from_bytes(document(WHOLE, Path("a.eml")), policy=policy.default)
    text, page = (part.get_content() for part in message.iter_parts())
    assert text.splitlines()[0] == "Openers"
    assert "<strong>why</strong>" in page
    assert message["To"] is None
