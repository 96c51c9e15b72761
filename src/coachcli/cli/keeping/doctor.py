"""coach doctor: whether all is well with what is kept here, and what to run where it is not."""

from collections.abc import Iterator

from coachcli.cli.context import Context
from coachcli.cli.keeping.examination import examined
from coachcli.cli.terminal.answer import BLANK, Answer, Line, Lines, Outline, Part, Table
from coachcli.coaching.record import plain
from coachcli.store.health import Checkup

HEAD = ("subject", "wrong", "finding", "to do")
WORDS = ("ok", "WRONG")
WORD, SUBJECT = 7, 13
"""The columns of the two."""


def doctor(context: Context) -> Answer:
    """Look whether all is well: database, copies, permissions,
    content, cache, disk, clock, versions.
    Says what is wrong and what to run; changes nothing. Exit code 1 where something is wrong.

    Examples
      coach doctor
      coach doctor --json
    """  # noqa: D205 - the help has it as a sentence
    findings = tuple(examined(context))
    count = sum(finding.wrong for finding in findings)
    full = Table(tuple(_full(finding) for finding in findings), HEAD)
    end = f"{count} wrong." if count else "All is well."
    shown = Lines(tuple(Line(each.said, _head(each)) for each in findings))
    parts = (Outline((shown,), full), *_to_do(findings), Lines(("", end)))
    body = {"sound": not count, "findings": [plain(each._asdict()) for each in findings]}
    return Answer(body, parts, exit_code=int(bool(count)), title="Whether all is well")


def _head(finding: Checkup) -> str:
    return f"{WORDS[finding.wrong]:<{WORD}}{finding.subject:<{SUBJECT}}"


def _to_do(findings: tuple[Checkup, ...]) -> Iterator[Part]:
    """What to run or to do, to be copied as it stands."""
    mends = [finding for finding in findings if finding.mend]
    if mends:
        lines = (Line(f"  {each.subject}: {each.mend}", whole=True) for each in mends)
        yield from (BLANK, Lines(("To do", *lines)))


def _full(finding: Checkup) -> tuple[str, str, str, str]:
    return (finding.subject, "yes" if finding.wrong else "no", finding.said, finding.mend)
