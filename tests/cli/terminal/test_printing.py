import stat
from pathlib import Path

import pytest

from cli.terminal.answers import ANSWER
from coachcli.cli.terminal.answer import Answer, Lines, Step, spelt
from coachcli.cli.terminal.files import ExistsError
from coachcli.cli.terminal.printing import Form, NotAPageError, Printing, printed, ready
from coachcli.coaching.errors import CoachError

Printed = pytest.CaptureFixture[str]


def test_the_answer_goes_to_one_voice_and_what_is_beside_it_to_the_other(capsys: Printed) -> None:
    printed(ANSWER, Printing())
    out, err = capsys.readouterr()
    assert "One sentence." in out
    assert err == 'Left out: 1 line.\n\nNext, waited longest: coach diagnose "Dana Reyes"\n'


def test_a_program_gets_nothing_beside_the_answer(capsys: Printed) -> None:
    printed(ANSWER, Printing(Form.JSON))
    assert capsys.readouterr() == ('{\n  "version": 1,\n  "reps": 2\n}\n', "")


def test_only_a_reader_is_asked_what_follows(capsys: Printed) -> None:
    answer = Answer({}, (), then=lambda: Answer(parts=(Lines(("Assigned.",)),)))
    printed(answer, Printing(Form.JSON))
    assert "Assigned" not in capsys.readouterr().out
    printed(answer, Printing(Form.PLAIN))
    assert capsys.readouterr().out == "Assigned.\n"


def test_a_failure_comes_after_all_was_shown(capsys: Printed) -> None:
    with pytest.raises(CoachError, match="to mend"):
        printed(
            Answer(parts=(Lines(("One fault.",)),), failure=CoachError("1 to mend")), Printing()
        )
    assert capsys.readouterr().out == "One fault.\n"


def test_a_page_is_written_and_nothing_is_written_over(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "week.html"
    printed(ANSWER, Printing(Form.HTML, file))
    assert capsys.readouterr() == ("", f"Written: {file}\n")
    with pytest.raises(ExistsError):
        printed(ANSWER, Printing(Form.HTML, file))
    printed(ANSWER, Printing(Form.HTML, file, force=True))
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_step_is_typed_as_a_command() -> None:
    assert spelt(Step(("goal", "add", "Dana Reyes"))) == 'coach goal add "Dana Reyes"'
    assert spelt(Step(("report",), "Friday")) == "coach report"
    check = Step(("flow", "check", "x.yaml"), first="edit it", after=Step(("flow", "try", "x")))
    assert spelt(check) == "edit it, then coach flow check x.yaml, then coach flow try x"


def test_a_page_is_for_its_owner_only(tmp_path: Path) -> None:
    printed(ANSWER, Printing(Form.HTML, tmp_path / "week.html"))
    assert stat.S_IMODE((tmp_path / "week.html").stat().st_mode) == 0o600


def test_a_page_that_cannot_be_written_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text("mine", encoding="utf-8")
    with pytest.raises(ExistsError):
        ready(Printing(Form.HTML, tmp_path / "there.html"))
    with pytest.raises(NotAPageError, match="needs the name of a file"):
        ready(Printing(Form.HTML, tmp_path))
    ready(Printing(Form.HTML, tmp_path / "new.html"))
