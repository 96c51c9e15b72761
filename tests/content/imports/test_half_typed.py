"""The text form comes back without loss, however it was typed, quoted and sent on."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.half_form import END, FORM_TITLES, form_text, titled
from coachcli.coaching.rhythm.preread import PulseItem, RepHalf, parts
from coachcli.content.errors import ContentError
from coachcli.content.imports import half_typed
from coachcli.content.imports.half_typed import read_typed
from coaching.rhythm.some_halves import BEFORE, WEEK, WRITTEN
from content.imports.random_halves import THOUSAND, halves

EMPTY = form_text(RepHalf("r1", WEEK))
SECOND_TIME = 'the line "=== end ===" stands here a second time.'


def plain(text: str) -> str:
    """A text with one kind of line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def quoted(text: str, sign: str = "> ") -> str:
    """A text as a mail quotes it."""
    return "\n".join(f"{sign}{line}" for line in plain(text).split("\n"))


def answered(text: str) -> str:
    """A text as it stands in a reply: below words of its own, above a name."""
    return f"Hi Bo,\nhere it is.\n\nOn Tue you wrote:\n{quoted(text)}\n-- \nDana"


def by_an_editor(text: str) -> str:
    """Lines that part the form, as a word processor or a phone changes them."""
    titles = [titled(title) for title in (*FORM_TITLES.values(), END)]
    for title in titles:
        changed = title.replace(" ", "\u00a0").replace("=\u00a0", "= ", 1).upper()
        text = text.replace(f"{title}\n", f"\u200b {changed} \n")
    return text


WAYS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "of Windows": lambda text: plain(text).replace("\n", "\r\n"),
    "of an old Mac": lambda text: plain(text).replace("\n", "\r"),
    "with a mark": lambda text: f"\ufeff{text}",
    "by an editor": by_an_editor,
    "quoted": quoted,
    "quoted without blanks": lambda text: quoted(text, ">"),
    "quoted with a blank that holds": lambda text: quoted(text, ">\u00a0"),
    "quoted twice": lambda text: quoted(quoted(text)),
    "quoted by two": lambda text: quoted(quoted(text, ">"), "> "),
    "in a reply": answered,
    "above the empty form": lambda text: f"{text}\n{answered(EMPTY)}",
    "below the empty form": lambda text: f"{EMPTY}\n{text}",
    "above itself": lambda text: f"{text}\n{answered(text)}",
}


def typed(half: RepHalf) -> RepHalf:
    """The same as a text form holds it: without what is blank around an answer."""
    words = {part.value: plain(text).strip() for part, text in parts(half).items()}
    return RepHalf(half.rep, half.week, **words, coached=half.coached, pulse=half.pulse)


def is_doubtful(half: RepHalf) -> bool:
    """Whether a line of an answer could be one that parts the form."""
    lines = [line for words in parts(half).values() for line in plain(words).split("\n")]
    bare = ["".join(line.lstrip("> \u00a0").split()).casefold() for line in lines]
    return "===end===" in bare


def refusal(text: str) -> str:
    with pytest.raises(ContentError) as refused:
        read_typed("half.txt", text)
    return str(refused.value)


@THOUSAND
@given(half=halves(), way=st.sampled_from(sorted(WAYS)))
def test_what_was_typed_comes_back_or_is_refused_by_the_line_in_doubt(
    half: RepHalf, way: str
) -> None:
    form = WAYS[way](form_text(half))
    if is_doubtful(half):
        assert SECOND_TIME in refusal(form)
    else:
        assert read_typed("half.txt", form) == typed(half)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("well", ["> a\n>\n> b", "a\r> b\r\n>> c\n >d", "\u00a0x", "{"])
def test_signs_of_quoting_in_an_answer_stay(way: Callable[[str], str], well: str) -> None:
    half = replace(WRITTEN, well=well)
    assert read_typed("half.txt", way(form_text(half))) == typed(half)


def test_words_typed_below_a_quoted_line_stand_as_they_were_typed() -> None:
    half = replace(WRITTEN, well="Two meetings\n\nand a third")
    said = answered(form_text(half)).replace("> Northwind went quiet", "Northwind\nwent quiet")
    assert read_typed("half.txt", said) == replace(half, stuck="Northwind\nwent quiet")


def test_two_forms_that_are_filled_in_otherwise_are_refused() -> None:
    other = replace(WRITTEN, week=BEFORE)
    text = f"{form_text(WRITTEN)}\n{quoted(form_text(other))}"
    line = text.split("\n").index(f"> === for r1, week {BEFORE} ===") + 1
    assert refusal(text) == (
        f"half.txt, line {line}: a form is filled in here, and another in line 1. "
        "Leave the one that is meant. Nothing was changed."
    )


def test_a_form_that_is_empty_is_read_as_that() -> None:
    assert read_typed("half.txt", answered(EMPTY)) == RepHalf("r1", WEEK)


def test_a_line_that_was_taken_out_is_named() -> None:
    text = form_text(WRITTEN).replace("=== My number ===\n", "")
    said = refusal(text)
    assert 'the line "=== My number ===" is missing. Put it back.' in said


def test_lines_may_stand_in_another_order() -> None:
    text = form_text(WRITTEN)
    last = titled(FORM_TITLES["on"])
    body, moved = text.split(last)
    turned = body.replace("=== What went well", f"{last}\non openers\n\n=== What went well")
    assert read_typed("half.txt", f"{turned}{titled('end')}") == WRITTEN
    assert read_typed("half.txt", f"{titled('end')}\n{turned}").coached is True
    assert moved


@pytest.mark.parametrize(
    ("filled", "found", "mend"),
    [("=== \n4\n", "=== \noften\n", "a number from 1 to 5"), ("\nyes\n", "\nonce\n", "yes or no")],
)
def test_an_answer_that_is_none_is_named_with_its_line(filled: str, found: str, mend: str) -> None:
    text = form_text(WRITTEN).replace(filled.replace(" \n", "\n"), found.replace(" \n", "\n"), 1)
    said = refusal(text)
    assert f'stands "{found.split(chr(10))[1]}". Write {mend}, or nothing.' in said
    assert "line " in said


def test_the_line_in_doubt_is_named_in_a_second_form_too() -> None:
    text = f"{EMPTY}{form_text(replace(WRITTEN, well=titled(END)))}"
    line = text.rstrip("\n").count("\n") + 1
    assert f"half.txt, line {line}: {SECOND_TIME}" in refusal(text)


def test_answers_are_those_that_were_given() -> None:
    assert [
        each.answer for each in half_typed.given({PulseItem.OPEN: 2, PulseItem.USEFUL: None})
    ] == [2]
