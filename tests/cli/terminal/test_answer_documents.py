"""Documents and lines in each form of an answer."""

from cli.terminal.some_parts import lines
from coachcli.cli.terminal.answer import Answer, Heading, Line, Lines, Outline, Prose, Table
from coachcli.cli.terminal.machine import csv_text
from coachcli.cli.terminal.markdown import markdown
from coachcli.cli.terminal.page import page

TEXT = "# Openers\n\nSay *why*.\n"
CLAIMS = Outline(
    (Lines(("19% more.", Line("a survey", "  "))),), Table((("a", "19%"),), ("id", "figure"))
)
ROUTE = Lines((Line("More calls", "  1  ", right="12.1 h"),))


def test_a_document_is_as_it_is_where_there_is_no_terminal() -> None:
    assert "\n".join(lines([Prose(TEXT)])) == TEXT.removesuffix("\n")
    assert markdown(Answer(parts=(Prose(TEXT),))) == TEXT


def test_a_page_of_a_document_bears_its_title_and_takes_no_markup_from_it() -> None:
    made = page(Answer(parts=(Prose("# <b>Openers\n\n<i>"),)))
    assert "<title>&lt;b&gt;Openers</title>" in made
    assert "<i>" not in made


def test_paragraphs_about_things_of_one_kind_are_rows_in_a_file() -> None:
    assert lines([CLAIMS]) == ["19% more.", "  a survey"]
    assert csv_text(Answer(parts=(CLAIMS,))) == "id,figure\na,19%\n"
    assert markdown(Answer(parts=(CLAIMS,))) == "| id | figure |\n| --- | --- |\n| a | 19% |\n"


def test_what_stands_at_the_right_is_said_in_every_form() -> None:
    (line,) = lines([ROUTE])
    assert line.startswith("  1  More calls  ")
    assert line.endswith("  12.1 h")
    assert markdown(Answer(parts=(ROUTE,))) == "1 More calls (12.1 h)\n"
    assert "1 More calls (12.1 h)</p>" in page(Answer(parts=(ROUTE,)))


def test_a_long_heading_is_folded_and_a_path_stays_whole() -> None:
    assert len(lines([Heading("a word " * 20)])) > 1
    path = "/a/folder" * 12
    assert path in lines([Lines((f"Written: {path}",))])
