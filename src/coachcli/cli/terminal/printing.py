"""The forms in which an answer is had, and the printer of each."""

import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line, Part, Prose, Verbatim, following
from coachcli.cli.terminal.text import folded, text
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace


class Form(StrEnum):
    """How an answer is printed."""

    TEXT = ""
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    MD = "md"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Printing:
    """The form that is asked for, and the file it goes to, if it is to be one."""

    form: Form = Form.TEXT
    file: Path | None = None
    force: bool = False


class NotAPageError(CoachError):
    """A page is to be written where no file can be."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("A page needs the name of a file. Give one: --html week.html")


class OneFormError(CoachError):
    """More than one form of output was asked for."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Choose one form: --json, --csv, --md, --html or --plain.")


def printed(answer: Answer, printing: Printing) -> None:
    """Show an answer in the form asked for, then ask what follows. Raises what it failed of."""
    PRINTERS[printing.form](answer, printing)
    if answer.then and printing.form in READ:
        printed(answer.then(), printing)
    failure = answer.failure() if callable(answer.failure) else answer.failure
    if failure:
        raise failure


def _read(answer: Answer, printing: Printing) -> None:
    """For somebody who reads: parts on stdout, remarks and the next step beside them."""
    drawn = sys.stdout.isatty() and printing.form is not Form.PLAIN
    for part in answer.parts:
        _shown(part, drawn=drawn)
    _beside(answer.remarks)
    if answer.next:
        show.aside(*([] if answer.next.close else [""]), *show.said(following(answer.next)))


def _shown(part: Part, *, drawn: bool) -> None:
    """Write a part; what comes line by line is shown as it comes, and none of it is gathered."""
    if drawn and isinstance(part, Prose):
        show.markdown(part.text)
        return
    rows = text(part, drawn=drawn)
    for block in ((row,) for row in rows) if isinstance(part, Verbatim) else (rows,):
        show.answer(*block)


def _beside(remarks: Iterable[str | Line]) -> None:
    show.aside(*(row for remark in remarks for row in folded(remark)))


def _json(answer: Answer, _printing: Printing) -> None:
    from coachcli.cli.terminal.machine import json_text  # noqa: PLC0415 - only where asked for

    show.script(json_text(answer))


def _csv(answer: Answer, _printing: Printing) -> None:
    from coachcli.cli.terminal.machine import csv_text  # noqa: PLC0415 - as above

    show.script(csv_text(answer))


def _markdown(answer: Answer, _printing: Printing) -> None:
    from coachcli.cli.terminal.markdown import markdown  # noqa: PLC0415 - as above

    show.script(markdown(_for_a_file(answer)))


def ready(printing: Printing) -> None:
    """Refuse a page that cannot be written before the command does anything. Raises CoachError."""
    if printing.form is Form.HTML and printing.file:
        from coachcli.cli.terminal.endings import PAGE, check_ending  # noqa: PLC0415 - if asked
        from coachcli.cli.terminal.files import refuse  # noqa: PLC0415 - only where asked for

        if not printing.file.name or printing.file.is_dir():
            raise NotAPageError
        check_ending(printing.file, PAGE)
        refuse((printing.file,), force=printing.force)


def _html(answer: Answer, printing: Printing) -> None:
    from coachcli.cli.terminal.files import write  # noqa: PLC0415 - as above
    from coachcli.cli.terminal.page import page  # noqa: PLC0415 - as above

    file = printing.file or Path("coach.html")
    write({file: page(_for_a_file(answer)).encode()}, force=printing.force, private=True)
    show.aside(f"Written: {file}")


def _for_a_file(answer: Answer) -> Answer:
    """What is written for others in the place of what is shown, where it differs."""
    return answer if answer.handed_on is None else replace(answer, parts=answer.handed_on)


READ = (Form.TEXT, Form.PLAIN)
PRINTERS: dict[Form, Callable[[Answer, Printing], None]] = {
    Form.TEXT: _read,
    Form.PLAIN: _read,
    Form.JSON: _json,
    Form.CSV: _csv,
    Form.MD: _markdown,
    Form.HTML: _html,
}
