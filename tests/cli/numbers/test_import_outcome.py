from collections import Counter
from datetime import date

from coachcli.cli.numbers.import_kinds import DEALS
from coachcli.cli.numbers.import_outcome import answer
from coachcli.cli.numbers.importing import Outcome
from coachcli.cli.numbers.lines_seen import LinesSeen
from coachcli.cli.terminal.answer import Answer, Line, spelt
from coachcli.cli.terminal.machine import json_text
from coachcli.cli.terminal.text import text
from coachcli.content.tables.table import Skipped
from coachcli.store.imported import Brought


def done(brought: Brought, skipped: tuple[Skipped, ...] = (), *, dry: bool = False) -> Answer:
    seen = LinesSeen(date(2026, 11, 24), Counter(won=2, lost=1), list(skipped), 3)
    return answer(DEALS, Outcome(brought, seen, (), ("von",), ("created",), "deals", dry))


def lines(shown: Answer) -> list[str]:
    return [line for part in shown.parts for line in text(part, drawn=False)]


def test_what_is_new_and_what_was_known_is_told_apart() -> None:
    rep = frozenset({"r1"})
    assert lines(done(Brought(3, 0, 0, rep))) == [
        "3 opportunities of 1 rep imported: 2 won, 1 lost, 0 open.",
        "3 lines in the file: 3 taken, 0 left out.",
    ]
    (changed, *_) = lines(done(Brought(1, 1, 1, rep)))
    assert changed.startswith("1 new and 1 changed imported, 1 as they were. In all 3")
    (known, *_) = lines(done(Brought(0, 0, 3, rep)))
    assert known == "Nothing changed: 3 opportunities known already."


def test_lines_that_were_left_out_are_counted_and_told() -> None:
    skipped = (Skipped(6, "no id in this line"),)
    shown = done(Brought(3, 0, 0, frozenset()), skipped)
    assert lines(shown)[-1] == "4 lines in the file: 3 taken, 1 left out, with the reason below."
    assert next(iter(shown.remarks)) == Line("Line 6 left out: no id in this line.", "", "  ")


def test_the_step_after_an_import_is_to_look_at_the_numbers_and_a_dry_run_has_none() -> None:
    brought = Brought(1, 0, 0, frozenset({"r1"}))
    following = done(brought).next
    assert following is not None
    assert spelt(following) == "coach focus"
    assert done(brought, dry=True).next is None
    assert any("--dry-run" in str(remark) for remark in done(brought, dry=True).remarks)


def test_how_a_file_was_read_is_said() -> None:
    seen = LinesSeen(date(2026, 11, 24), Counter(), [], 1)
    brought = Brought(1, 0, 0, frozenset({"r1"}))
    outcome = Outcome(brought, seen, (), (), (), "deals", dry=False, said=("Read so.",))
    assert "Read so." in answer(DEALS, outcome).remarks


def test_every_line_that_was_left_out_is_in_the_json() -> None:
    skipped = (Skipped(7, "no id in this line"),)
    told = json_text(done(Brought(1, 0, 0, frozenset()), skipped))
    assert '"line": 7' in told
    assert '"taken": 3,\n  "left_out": 1' in told
    assert "is_fault" not in told
    assert '"missing": [' in told
