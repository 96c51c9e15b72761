"""What a rep wrote comes back without loss, or is refused with the line that is in doubt."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.half_form import FORM, FORM_TITLES, form_text, titled
from coachcli.coaching.rhythm.preread import HalfPart, PulseAnswer, PulseItem, RepHalf, parts
from coachcli.content.errors import ContentError
from coachcli.content.imports.rep_half import read_half
from coaching.rhythm.some_halves import WEEK, WRITTEN

LINES = st.sampled_from(["=== end ===", "> quoted", "===", "1", "yes", "</script>", "{", "\\n"])
WORDS = st.one_of(st.text(max_size=60), st.lists(st.text(max_size=12) | LINES).map("\n".join))
AGREED = st.none() | st.integers(1, 5)
THOUSAND = settings(
    derandomize=True,
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@st.composite
def halves(draw: st.DrawFn) -> RepHalf:
    words = {part.value: draw(WORDS) for part in HalfPart}
    answers = {item: draw(AGREED) for item in PulseItem}
    pulse = tuple(PulseAnswer(item, number) for item, number in answers.items() if number)
    coached = draw(st.sampled_from([None, True, False]))
    return RepHalf("r1", WEEK, **words, coached=coached, pulse=pulse)


def saved(half: RepHalf) -> dict[str, object]:
    """What the page saves of a half."""
    words = {part.value: text for part, text in parts(half).items()}
    pulse = dict.fromkeys(PulseItem) | {each.item: each.answer for each in half.pulse}
    named = {"form": FORM, "rep": half.rep, "name": "Dana Reyes", "week": half.week}
    return {**named, **words, "coached": half.coached, "pulse": pulse}


def typed(half: RepHalf) -> RepHalf:
    """The same as a text form holds it: without what is blank around an answer."""
    words = {part.value: text.replace("\r\n", "\n").strip() for part, text in parts(half).items()}
    return RepHalf(half.rep, half.week, **words, coached=half.coached, pulse=half.pulse)


def read(path: Path, text: str) -> RepHalf:
    path.write_bytes(text.encode())
    return read_half(path)


def refusal(path: Path, text: str) -> str:
    with pytest.raises(ContentError) as refused:
        read(path, text)
    return str(refused.value)


@THOUSAND
@given(half=halves())
def test_what_the_page_saved_comes_back_sign_for_sign(tmp_path: Path, half: RepHalf) -> None:
    assert read(tmp_path / "half.json", json.dumps(saved(half))) == half
    assert read(tmp_path / "half.json", json.dumps(saved(half), ensure_ascii=False)) == half


@THOUSAND
@given(half=halves())
@example(RepHalf("r1", WEEK, well="> a\n>\n> b", stuck="{"))
def test_what_was_typed_comes_back_or_is_refused_by_the_line_in_doubt(
    tmp_path: Path, half: RepHalf
) -> None:
    text = form_text(half)
    doubtful = any(
        " ".join(line.split()).removeprefix("> ") == titled("end")
        for words in parts(half).values()
        for line in words.split("\n")
    )
    if doubtful:
        said = refusal(tmp_path / "half.txt", text)
        assert 'the line "=== end ===" stands here a second time.' in said
    else:
        assert read(tmp_path / "half.txt", text) == typed(half)


def test_a_form_that_was_quoted_on_its_way_is_read_as_it_was_written(tmp_path: Path) -> None:
    half = replace(WRITTEN, well="Two meetings\n\nand a third")
    quoted = "\r\n".join(f"> {line}" for line in form_text(half).split("\n"))
    said = f"Hi Bo,\r\nhere it is.\r\n\r\nOn Tue you wrote:\r\n{quoted}\r\n-- \r\nDana"
    assert read(tmp_path / "half.txt", said) == half
    answered = quoted.replace("> Northwind went quiet", "Northwind\r\nwent quiet")
    stuck = read(tmp_path / "half.txt", answered).stuck
    assert stuck == "Northwind\nwent quiet"


@pytest.mark.parametrize("letters", ["utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_however_they_were_written(tmp_path: Path, letters: str) -> None:
    half = replace(WRITTEN, well="Gespräche mit Müller in Köln")
    path = tmp_path / "half.txt"
    path.write_bytes(form_text(half).encode(letters))
    assert read_half(path) == half


@pytest.mark.parametrize("text", ["", "Hi Bo, all well.", "{", '{"a": 1', "[" * 9, "{" * 99_999])
def test_what_is_no_form_is_refused_and_says_what_to_bring(tmp_path: Path, text: str) -> None:
    said = refusal(tmp_path / "half.txt", text)
    assert "neither what the page saved nor the text form" in said
    assert said.endswith("Nothing was changed.")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such file"):
        read_half(tmp_path / "half.json")


def test_a_line_that_was_taken_out_is_named(tmp_path: Path) -> None:
    text = form_text(WRITTEN).replace("=== My number ===\n", "")
    said = refusal(tmp_path / "half.txt", text)
    assert 'the line "=== My number ===" is missing. Put it back.' in said


def test_lines_may_stand_in_another_order(tmp_path: Path) -> None:
    text = form_text(WRITTEN)
    last = titled(FORM_TITLES["on"])
    body, moved = text.split(last)
    turned = body.replace("=== What went well", f"{last}\non openers\n\n=== What went well")
    assert read(tmp_path / "half.txt", f"{turned}{titled('end')}") == WRITTEN
    assert read(tmp_path / "half.txt", f"{titled('end')}\n{turned}").coached is True
    assert moved


@pytest.mark.parametrize(
    ("filled", "found", "mend"),
    [("=== \n4\n", "=== \noften\n", "a number from 1 to 5"), ("\nyes\n", "\nonce\n", "yes or no")],
)
def test_an_answer_that_is_none_is_named_with_its_line(
    tmp_path: Path, filled: str, found: str, mend: str
) -> None:
    text = form_text(WRITTEN).replace(filled.replace(" \n", "\n"), found.replace(" \n", "\n"), 1)
    said = refusal(tmp_path / "half.txt", text)
    assert f'stands "{found.split(chr(10))[1]}". Write {mend}, or nothing.' in said
    assert "line " in said


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("form", "half of a talk, 9", "form: found"),
        ("coached", "yes", "coached: found"),
        ("well", None, "well: found nothing"),
        ("odd", 1, '"odd" is not a key that is known here'),
    ],
)
def test_a_saved_file_that_does_not_fit_is_refused(
    tmp_path: Path, key: str, value: object, told: str
) -> None:
    assert told.replace("nothing", '"nothing"') in refusal(
        tmp_path / "half.json", json.dumps(saved(WRITTEN) | {key: value})
    )


@pytest.mark.parametrize("answer", [0, 6, "4", 2.5, True])
def test_an_answer_to_the_three_questions_is_a_number_from_one_to_five(
    tmp_path: Path, answer: object
) -> None:
    half = saved(WRITTEN) | {"pulse": {"open": answer}}
    assert "pulse → open" in refusal(tmp_path / "half.json", json.dumps(half))
