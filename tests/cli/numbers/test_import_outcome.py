from collections import Counter
from datetime import date

from coachcli.cli.numbers.import_kinds import DEALS
from coachcli.cli.numbers.import_outcome import answer
from coachcli.cli.numbers.importing import LinesSeen, Outcome
from coachcli.cli.terminal.answer import Answer, Line, spelt
from coachcli.cli.terminal.machine import json_text
from coachcli.cli.terminal.text import text
from coachcli.content.tables.table import Skipped
from coachcli.store.imported import Brought


def done(brought: Brought, skipped: tuple[Skipped, ...] = (), *, dry: bool = False) -> Answer:
    seen = LinesSeen(date(2026, 11, 23), Counter(won=2, lost=1), list(skipped))
    return answer(DEALS, Outcome(brought, seen, (), ("von",), ("created",), "deals", dry))


def lines(shown: Answer) -> list[str]:
    return [line for part in shown.parts for line in text(part, drawn=False)]


def test_what_is_new_and_what_was_known_is_told_apart() -> None:
    rep = frozenset({"r1"})
    assert lines(done(Brought(3, 0, 0, rep))) == [
        "3 opportunities of 1 rep imported: 2 won, 1 lost, 0 open."
    ]
    (changed, *_) = lines(done(Brought(1, 1, 1, rep)))
    assert changed.startswith("1 new and 1 changed imported, 1 as they were. In all 3")
    assert lines(done(Brought(0, 0, 3, rep))) == ["Nothing changed: 3 opportunities known already."]


def test_lines_with_the_same_reason_are_told_in_one_sentence() -> None:
    skipped = tuple(Skipped(line, "no id in this line") for line in (6, 3, 4))
    first, *_ = done(Brought(1, 0, 0, frozenset()), skipped).remarks
    assert first == Line("Lines 3\u20134, 6 left out: no id in this line.", "", "  ")


def test_the_step_after_an_import_is_to_look_at_the_numbers_and_a_dry_run_has_none() -> None:
    brought = Brought(1, 0, 0, frozenset({"r1"}))
    following = done(brought).next
    assert following is not None
    assert spelt(following) == "coach metric show REP"
    assert done(brought, dry=True).next is None
    assert any("--dry-run" in str(remark) for remark in done(brought, dry=True).remarks)


def test_every_line_that_was_left_out_is_in_the_json() -> None:
    skipped = (Skipped(7, "no id in this line"),)
    told = json_text(done(Brought(1, 0, 0, frozenset()), skipped))
    assert '"line": 7' in told
    assert '"missing": [' in told
