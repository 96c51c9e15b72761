import random
from pathlib import Path

import pytest

from coachcli.coaching.walks.flow import Flow
from coachcli.content.errors import LARGEST, ContentError, did_you_mean
from coachcli.content.files.reader import DEEPEST, SourceDocument, parse, read
from coachcli.content.flows.flow import read_flow
from content.some_files import FLOW, ROOT, line_of, saved

SHIPPED = ROOT / "flows" / "few-new-opportunities.yaml"
MUTATIONS = 300
SIGNS = [bytes([sign]) for sign in b"&*!:{}[]#\t\n'\"-?%"]


def refused(text: str) -> tuple[int | None, str]:
    """The line and the problem of the refusal."""
    with pytest.raises(ContentError) as found:
        parse(text, "few.yaml")
    assert found.value.file == "few.yaml"
    return found.value.line, found.value.fault


def refused_file(path: Path) -> tuple[int | None, str]:
    with pytest.raises(ContentError) as found:
        read(path, "few.yaml")
    return found.value.line, found.value.fault


@pytest.mark.parametrize(
    "text",
    ["a: 1\nb: &x 2", "a: 1\nb: *x\n", "a: 1\n&x b: 2\n", "a: 1\n? *x\n: 2\n", "a: 1\nb: &x [1]\n"],
)
def test_anchors_and_aliases_are_refused_where_they_stand(text: str) -> None:
    assert refused(text) == (2, "anchors and aliases (& and *) are not used here.")


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb: !!str 2\n",
        "a: 1\nb: !x [1]\n",
        "a: 1\n!!int b: 2\n",
        "a: 1\nb: !!python/none {}\n",
    ],
)
def test_tags_are_refused_where_they_stand(text: str) -> None:
    assert refused(text) == (2, "tags (!) are not used here.")


def test_a_merge_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a {x: 1}\n" + "".join(f"b{at}: &b{at} {{<<: [*a, *a]}}\n" for at in range(20))
    assert refused(bomb)[0] == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\nb: 2\na: 3\n", 3), ("a:\n  b: 1\n  'b': 2\n", 3), ("{a: 1,\n a: 2}", 2)],
)
def test_a_key_that_is_used_twice_is_refused_at_the_second(text: str, line: int) -> None:
    assert refused(text) == (line, f'"{"b" if "b: 1" in text else "a"}" stands here a second time.')


def test_the_same_key_may_stand_in_two_places() -> None:
    assert parse("a: {x: 1}\nb: {x: 2}\n", "f").value == {"a": {"x": "1"}, "b": {"x": "2"}}


@pytest.mark.parametrize("text", ["a: 1\n? [b]\n: 2\n", "a: 1\n? {b: 1}\n: 2\n"])
def test_a_key_is_a_plain_word(text: str) -> None:
    assert refused(text) == (2, "a key must be a plain word.")


@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ("{a: ", "}")])
def test_what_is_nested_too_deep_is_refused(opens: str, closes: str) -> None:
    assert isinstance(parse(opens * DEEPEST + "x" + closes * DEEPEST, "f"), SourceDocument)
    too_deep = opens * (DEEPEST + 1) + "x" + closes * (DEEPEST + 1)
    assert refused(f"# deep\n{too_deep}") == (2, "the file is nested deeper than 24 levels.")


@pytest.mark.parametrize(
    "text",
    ["[" * 99_999, "{a: " * 99_999, "- " * 9_999, "\n".join(" " * at + "a:" for at in range(400))],
)
def test_a_file_nested_without_end_is_refused_and_does_not_crash(text: str) -> None:
    assert "deeper" in refused(text)[1]


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n--- b\n"])
def test_a_second_document_is_refused_where_it_starts(text: str) -> None:
    assert refused(text) == (2, "a second document starts here.")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert refused(text) == (1, "the file is empty.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [2\n", 3),
        ("a: 1\nb: 'x\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: b: c\n", 1),
        ("%BAD\n---\na", 1),
    ],
)
def test_what_is_not_yaml_is_refused_with_its_line(text: str, line: int) -> None:
    found, problem = refused(text)
    assert found == line
    assert problem.startswith("this is not YAML: ")


@pytest.mark.parametrize("text", ["a: \x00", "a: \x07", "a: \x1b[31m"])
def test_control_characters_are_refused(text: str) -> None:
    line, problem = refused(f"b: 1\n{text}")
    assert line == 2
    assert problem.startswith("this is not YAML text: ")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refused_file(tmp_path / "none.yaml") == (None, "there is no such file.")
    assert refused_file(tmp_path) == (None, "it is a folder, and a file is meant.")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    assert refused_file(saved(tmp_path, b"#" * (LARGEST + 1))) == (
        None,
        "the file is larger than 4 MiB.",
    )


def test_a_path_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    line, problem = refused_file(tmp_path / ("x" * 300))
    assert line is None
    assert problem in ("the file cannot be read: file name too long.", "there is no such file.")


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(tmp_path: Path) -> None:
    expected = "the file is not UTF-8 text."
    assert refused_file(saved(tmp_path, b"a: 1\nb: caf\xe9\n")) == (2, expected)
    assert refused_file(saved(tmp_path, "a: 1\n".encode("utf-16"))) == (1, expected)


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    assert refused_file(saved(tmp_path, bytes(range(256))))[1].startswith("the file is not UTF-8")
    assert refused_file(saved(tmp_path, b"PK\x03\x04\x00\x00"))[1].startswith(
        "this is not YAML text"
    )


def test_a_file_may_start_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert read(saved(tmp_path, b"\xef\xbb\xbfa: 1\n")).value == {"a": "1"}


def test_a_file_is_called_by_its_path_unless_it_has_a_name(tmp_path: Path) -> None:
    path = saved(tmp_path, "a: 1\n")
    assert read(path).name == str(path)
    assert read(path, "mine").name == "mine"


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "off", "true", "False", "1", "0x1F", "1_000", "1e3", "12:30", "2024-01-02"],
)
def test_a_plain_word_stays_the_text_it_is(word: str) -> None:
    assert parse(f"{word}: {word}\n", "f").value == {word: word}


@pytest.mark.parametrize("word", ["null", "~", ""])
def test_null_is_nothing_unless_it_is_in_quotes(word: str) -> None:
    assert parse(f"a: {word}\n", "f").value == {"a": None}
    assert parse(f"a: '{word}'\n", "f").value == {"a": word}
    assert parse(f'a: "{word}"\n', "f").value == {"a": word}


def test_lists_and_folded_texts_are_read() -> None:
    assert parse("a: [1, {b: c}]\nd: >-\n  one\n  two\n", "f").value == {
        "a": ["1", {"b": "c"}],
        "d": "one two",
    }


def test_every_value_keeps_its_line() -> None:
    document = parse("# first\na:\n  b: 1\n  c:\n    - x\n    - y\n", "f")
    lines = [
        document.line(*place)
        for place in ((), ("a",), ("a", "b"), ("a", "c"), ("a", "c", 0), ("a", "c", 1))
    ]
    assert lines == [2, 2, 3, 4, 5, 6]


def test_what_is_not_there_has_the_line_of_what_is_around_it() -> None:
    document = parse("a:\n  b: 1\n", "f")
    assert document.line("a", "missing", 4) == 1
    assert document.line("a", "b", "deeper") == 2
    assert SourceDocument("f", None, {}).line("a") is None


def test_an_error_names_file_line_and_problem() -> None:
    error = parse("a: 1\nb: 2\n", "few.yaml").error("this is wrong.", "b")
    assert str(error) == "few.yaml, line 2: this is wrong."
    assert str(ContentError("few.yaml", None, "this is wrong.")) == "few.yaml: this is wrong."
    assert error.exit_code == 3


def test_the_nearest_names_are_offered_and_no_far_ones() -> None:
    assert did_you_mean("wordin", ["wording", "rules"]) == ' Did you mean "wording"?'
    assert (
        did_you_mean("wording", ["wordings", "wordin"]) == ' Did you mean "wordings" or "wordin"?'
    )
    assert did_you_mean("zzz", ("wording",)) == ""


def test_a_line_is_right_in_a_whole_flow() -> None:
    document = parse(FLOW, "f")
    assert document.line("checks", "ten-messages", "answers", "there were none") == line_of(
        "there were none", FLOW
    )
    assert document.line("causes", "list-and-tools", "instead") == line_of("instead", FLOW)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One to four bytes are changed, dropped, doubled or swapped for a sign that YAML reads."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(found))
        changes = (
            b"",
            bytes([chance.randrange(256)]),
            bytes(found[at : at + 9]) * 2,
            chance.choice(SIGNS),
        )
        found[at : at + 1] = chance.choice(changes)
    return bytes(found)


def said(path: Path) -> str:
    """What is said of the file: the refusal, or its path when it was read."""
    try:
        return str(path) if isinstance(read_flow(path), Flow) else ""
    except ContentError as error:
        return str(error)


@pytest.mark.parametrize("start", range(0, MUTATIONS, 50))
def test_a_damaged_flow_is_a_flow_or_is_refused(tmp_path: Path, start: int) -> None:
    data = SHIPPED.read_bytes()
    for seed in range(start, start + 50):
        path = saved(tmp_path, mutated(data, random.Random(seed)))  # noqa: S311 # seeded, so that a damage comes again
        assert said(path).startswith(str(path))
