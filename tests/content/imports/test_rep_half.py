"""What a rep wrote comes back without loss, or is refused with the line that is in doubt."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.half_form import FORM, form_text
from coachcli.coaching.rhythm.preread import PulseItem, RepHalf, parts
from coachcli.content.errors import ContentError
from coachcli.content.imports.rep_half import read_half
from coaching.rhythm.some_halves import WRITTEN
from content.imports.random_halves import THOUSAND, halves


def saved(half: RepHalf) -> dict[str, object]:
    """What the page saves of a half."""
    words = {part.value: text for part, text in parts(half).items()}
    pulse = dict.fromkeys(PulseItem) | {each.item: each.answer for each in half.pulse}
    named = {"form": FORM, "rep": half.rep, "name": "Dana Reyes", "week": half.week}
    return {**named, **words, "coached": half.coached, "pulse": pulse}


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


@pytest.mark.parametrize("letters", ["utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_however_they_were_written(tmp_path: Path, letters: str) -> None:
    words = "Gespräche mit Müller in Köln: “we\u2019ll see” \u2013 not before\u00a0May"
    half = replace(WRITTEN, well=words)
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


@pytest.mark.parametrize("key", ["rep", "week"])
def test_whose_it_is_and_for_when_is_no_long_text(tmp_path: Path, key: str) -> None:
    half = saved(WRITTEN) | {key: "2026" * 99}
    assert f"{key}: found" in refusal(tmp_path / "half.json", json.dumps(half))


def test_what_is_larger_than_any_form_is_refused_before_it_is_read(tmp_path: Path) -> None:
    half = saved(WRITTEN) | {"well": "a" * 2_000_000}
    said = refusal(tmp_path / "half.json", json.dumps(half))
    assert "this is larger than 1 MiB. Bring the file that came back" in said


def test_the_page_itself_holds_no_answers_and_says_where_they_are(tmp_path: Path) -> None:
    said = refusal(tmp_path / "half.html", "\n<!doctype html>\n<html></html>")
    assert "this is the page itself, which holds no answers. Its button saves them" in said
