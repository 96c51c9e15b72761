"""Text files in whatever encoding."""

from pathlib import Path

import pytest

from coachcli.content.errors import ContentError
from coachcli.content.tables import source
from coachcli.content.tables.source import first_bytes, lines_of, text_file, whole_bytes

WORDS = "Jürgen Groß, Müller, Café\n"


def read(path: Path, raw: bytes) -> list[str]:
    path.write_bytes(raw)
    return list(lines_of(text_file(path, first_bytes(path))))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_a_text_is_read_in_whatever_encoding(file: Path, encoding: str) -> None:
    assert read(file, WORDS.encode(encoding)) == [WORDS]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_one_bad_byte_costs_one_letter(file: Path, mark: bytes) -> None:
    assert read(file, mark + WORDS.encode() + b"Caf\xe9,\x81\n") == [WORDS, "Café,\ufffd\n"]


def test_lines_end_as_they_do_in_files_and_not_at_signs_within_cells(file: Path) -> None:
    text = "a\u2028b\x0bc\r\nd\re\n"
    assert read(file, text.encode()) == ["a\u2028b\x0bc\r\n", "d\r", "e\n"]
    assert text_file(file, b"").lines == 2


def test_a_file_that_changes_while_it_is_read_is_refused(file: Path) -> None:
    file.write_text(WORDS, encoding="utf-8")
    text = text_file(file, first_bytes(file))
    file.write_text(WORDS * 2, encoding="utf-8")
    with pytest.raises(ContentError, match="changed while it was read"):
        list(lines_of(text))


def test_a_file_that_goes_away_is_said_to_be_unreadable(file: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        whole_bytes(file)
    with pytest.raises(ContentError, match="cannot be read"):
        text_file(file, b"")
    file.write_text(WORDS, encoding="utf-8")
    text = text_file(file, first_bytes(file))
    file.unlink()
    with pytest.raises(ContentError, match="cannot be read"):
        list(lines_of(text))


def test_a_file_that_is_too_large_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(WORDS, encoding="utf-8")
    monkeypatch.setattr(source, "LARGEST_TEXT", 10)
    with pytest.raises(ContentError, match="the file is larger than"):
        first_bytes(file)


def test_letters_that_cannot_be_told_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("\u05d3\u05d5\u05d3 \u05db\u05d4\u05df".encode("cp1255"))
    with pytest.raises(ContentError, match="Save it as CSV UTF-8"):
        text_file(path, first_bytes(path))


@pytest.mark.parametrize(
    ("encoding", "whose"), [("cp1252", "Windows"), ("mac-roman", "a Mac"), ("cp850", "DOS")]
)
def test_how_letters_of_one_byte_are_read_is_said_with_a_word_of_them(
    file: Path, encoding: str, whose: str
) -> None:
    file.write_bytes(WORDS.encode(encoding))
    text = text_file(file, first_bytes(file))
    assert text.said == f'Letters are read as {whose} writes them, such as "Jürgen".'
    assert list(lines_of(text)) == [WORDS]


def test_a_zero_costs_a_letter_and_many_signs_of_control_are_no_text(file: Path) -> None:
    assert read(file, b"Dana Rey\0es,1\n") == ["Dana Reyes,1\n"]
    with pytest.raises(ContentError, match="this is not a text file"):
        read(file, b"\x89PNG\0\0\1\2\3 and so on")
