from html.parser import HTMLParser

from cli.terminal.answers import ANSWER
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Prose, Table
from coachcli.cli.terminal.page import page

VOID = {"meta", "rect", "br"}


class Tags(HTMLParser):
    """Reads a page and keeps which tags are open, and all text."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in VOID:
            self.opened.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def parsed() -> Tags:
    tags = Tags()
    tags.feed(page(ANSWER))
    return tags


def test_a_page_is_whole_and_loads_nothing() -> None:
    tags = parsed()
    assert tags.opened == []
    assert not {"script", "link", "img", "iframe"} & tags.seen
    assert tags.links == []
    assert "http" not in page(ANSWER)


def test_a_page_has_its_title_its_tables_and_its_drawing() -> None:
    tags = parsed()
    assert {"title", "h1", "table", "dl", "svg", "pre"} <= tags.seen
    assert "Week 48" in tags.words
    assert 'aria-label="' in page(ANSWER)


def test_what_people_write_is_text_on_a_page() -> None:
    made = page(ANSWER)
    assert "a&lt;b&gt;" in made
    assert "<b>|" not in made
    assert not {"\x1b", "\u202e"} & set(made)


def test_a_page_is_made_for_paper_and_for_dark_screens_too() -> None:
    assert "@media print" in page(ANSWER)
    assert "prefers-color-scheme: dark" in page(ANSWER)


def test_a_list_on_a_page_has_a_title_and_its_columns_are_named() -> None:
    made = page(Answer(parts=(Table((("Dana", "AE"),), labels=("name", "role")),), title="Team"))
    assert "<h1>Team</h1>" in made
    assert '<th scope="col">name</th><th scope="col">role</th>' in made


def test_the_first_heading_is_the_title_wherever_it_stands() -> None:
    made = page(Answer(parts=(BLANK, Heading("Root cause, clear"), Heading("What to do"))))
    assert "<h1>Root cause, clear</h1>" in made
    assert "<h2>What to do</h2>" in made
    assert "<h1>coach</h1>" in page(Answer(parts=(BLANK,)))


def test_a_few_words_in_a_cell_are_not_parted() -> None:
    made = page(Answer(parts=(Table((("never !", "a long text of several words"),)),)))
    assert '<td class="short">never !</td><td>a long' in made


def test_a_document_is_set_as_its_markdown_says() -> None:
    text = "# Openers\n\nSay **why**.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- [ ] once\n"
    made = page(Answer(parts=(Prose(text),)))
    assert "<h1>Openers</h1>" in made
    assert "<strong>why</strong>" in made
    assert "<td>1</td>" in made
    assert "<li>\u2610 once</li>" in made
    assert "\\n" not in made


def test_a_document_fetches_nothing_and_runs_nothing() -> None:
    text = "<b>x</b> ![a](https://example.org/a.png) [b](javascript:alert) \x1b"
    tags = Tags()
    tags.feed(page(Answer(parts=(Prose(text),))))
    assert not {"img", "script", "b"} & tags.seen
    assert tags.links == ["https://example.org/a.png"], "to be followed, not fetched"


def test_what_stands_behind_a_page_begins_a_sheet_of_its_own() -> None:
    made = page(Answer(parts=(Heading("Page"), Heading("List", new_sheet=True))))
    assert '<h2 class="sheet">List</h2>' in made
    assert ".sheet { break-before: page }" in made


def test_what_a_line_is_about_is_a_label_and_a_line_further_in_goes_on() -> None:
    lines = (Line("Dana", "Talk  "), Line("coach prep dana", "      "), Line("1 more", "  1  "))
    made = page(Answer(parts=(Lines((*lines, Line("Ivo", "Due  "), "", "Next: coach prep dana")),)))
    assert "<dl><dt>Talk</dt><dd>Dana</dd><dd><code>coach prep dana</code></dd></dl>" in made
    assert '<p class="in">1 1 more</p>\n<dl><dt>Due</dt><dd>Ivo</dd></dl>' in made
    assert "<p>Next: <code>coach prep dana</code></p>" in made


def test_what_stands_behind_a_heading_stands_back() -> None:
    made = page(Answer(parts=(Heading("Week 47 · 16 to 22 Nov", "team of 8"),)))
    assert "<h1>Week 47 <small>16 to 22 Nov · team of 8</small></h1>" in made
    assert "<title>Week 47 · 16 to 22 Nov</title>" in made
