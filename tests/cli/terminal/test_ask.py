"""What is asked of whoever sits before the program."""

import io
import signal

import pytest

from coachcli.cli.terminal.ask import (
    NothingTypedError,
    Terminal,
    _pressed,
    from_one_to,
    leaving_is_an_answer,
    numbered,
)


def types(monkeypatch: pytest.MonkeyPatch, text: str) -> Terminal:
    """Somebody who types these lines, without a terminal."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    return Terminal()


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1", 0), ("3", 2), ("0", None), ("4", None), ("x", None), ("-1", None), ("9" * 20, None)],
)
def test_a_number_names_one_of_the_options_or_none(typed: str, number: int | None) -> None:
    assert numbered(typed, 3) == number


def test_what_names_no_option_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert types(monkeypatch, "7\n2\n").pick("Which?", ["Dana", "Ivo"]) == 1
    assert from_one_to(2) in capsys.readouterr().err


@pytest.mark.parametrize(("typed", "picked"), [("\n", 1), ("q\n", None), ("0\n", None)])
def test_enter_takes_the_default_and_q_takes_none(
    monkeypatch: pytest.MonkeyPatch, typed: str, picked: int | None
) -> None:
    assert types(monkeypatch, typed).pick("Which?", ["Dana", "Ivo"], default=1) == picked


@pytest.mark.parametrize(
    ("typed", "agreed"), [("y\n", True), ("N\n", False), ("maybe\nno\n", False)]
)
def test_yes_and_no_are_what_they_are(
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    agreed: bool,  # noqa: FBT001 - a case
) -> None:
    assert types(monkeypatch, typed).agreed("Go on?") is agreed


def test_enter_means_no_where_it_cannot_be_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    assert types(monkeypatch, "\n").agreed("Go on?") is True
    assert types(monkeypatch, "\n").agreed("Erase it?", enter=False) is False


def test_a_name_is_typed_in_full_whatever_its_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert types(monkeypatch, "dana REYES\n").typed_out("Who?", "Dana Reyes")
    assert not types(monkeypatch, "dana\n").typed_out("Who?", "Dana Reyes")


def test_an_input_that_ends_at_a_question_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NothingTypedError, match="ended at a question"):
        types(monkeypatch, "").line("> ")


def test_signals_mean_again_what_they_meant_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with leaving_is_an_answer():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_keys_typed_ahead_answer_no_question_that_nobody_expected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = [list("2\r"), ["1"]]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("coachcli.cli.terminal.ask._read", lambda: keys.pop(0))
    terminal = Terminal()
    assert terminal.key() == "2"
    terminal.listen_anew()
    assert terminal.key() == "1"


@pytest.mark.parametrize(
    ("parts", "keys"),
    [((b"\x1b",), ["q"]), ((b"\x1b", b"[A", b"2"), ["2"]), ((b"\x1b[A", b"3"), ["3"])],
)
def test_esc_leaves_as_q_does_and_an_arrow_is_no_key(
    monkeypatch: pytest.MonkeyPatch, parts: tuple[bytes, ...], keys: list[str]
) -> None:
    left = list(parts)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("coachcli.cli.terminal.ask._typed", lambda _: _pressed(0, None))
    monkeypatch.setattr("os.read", lambda *_: left.pop(0))
    monkeypatch.setattr("select.select", lambda *_: (left[:1] == [b"[A"], [], []))
    terminal = Terminal()
    assert [terminal.key() for _ in keys] == keys


@pytest.mark.parametrize(
    ("typed", "next_"),
    [
        ([["y", "\r"], ["n"]], "n"),
        ([["y"], ["\r"], ["n"]], "n"),
        ([["y"], [], ["n"]], "n"),
        ([["y"], ["n"]], "n"),
        ([["y"], [], ["\r"]], ""),
        ([["y", "\r", "\r"]], ""),
        ([["\r", "\r"]], ""),
    ],
)
def test_an_enter_that_follows_a_key_at_once_answers_no_second_question(
    monkeypatch: pytest.MonkeyPatch, typed: list[list[str]], next_: str
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("coachcli.cli.terminal.ask._read", lambda *_: typed.pop(0))
    terminal = Terminal()
    assert terminal.agreed("Keep it?")
    assert terminal.key() == next_


def test_an_enter_after_a_number_belongs_to_it_but_not_where_a_line_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = [["2", "\r", "3"]]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("coachcli.cli.terminal.ask._read", lambda *_: keys.pop(0))
    terminal = Terminal()
    assert terminal.number(3) == 1
    keys.append([])
    assert terminal.number(3) == 2
    monkeypatch.setattr("sys.stdin", io.StringIO("12\n1\n"))
    assert [terminal.number(12), terminal.number(12)] == [11, 0]
