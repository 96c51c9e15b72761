from datetime import date

from coachcli.cli.numbers.lines_seen import LinesSeen
from coachcli.content.tables.table import Skipped


def test_a_line_counts_once_though_several_things_are_in_it() -> None:
    seen = LinesSeen(date(2026, 11, 23))
    for line in (2, 2, 3):
        seen.take(line)
    for _ in range(2):
        seen.leave(Skipped(4, "no day"))
    assert (seen.taken, [left.line for left in seen.skipped]) == (2, [4])
