from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.content.imports.deals import DealReader
from content.some_tables import left_out, nobody, table, taken

HEAD = "id,rep,stage,product,amount"


@pytest.mark.parametrize(
    ("head", "rows", "amount", "why"),
    [
        (HEAD, ("Plan,1500", "Billing,1500"), 150_000, "which has the whole amount"),
        (HEAD, ("Plan,1000", "Billing,500"), 150_000, "where its amount is added"),
        (HEAD, ("Plan,1000", "Plan,500"), 100_000, "stands in line 2 already"),
        (HEAD, ("Plan,1000", "Billing,many"), 100_000, 'amount "many" is no amount'),
        (
            "id,rep,stage,product,total price",
            ("Plan,500", "Billing,500"),
            100_000,
            "where its amount is added",
        ),
    ],
)
def test_an_opportunity_in_several_lines_counts_once(
    tmp_path: Path, head: str, rows: tuple[str, ...], amount: int, why: str
) -> None:
    lines = (f"A1,Dana Reyes,Won,{row}" for row in rows)
    made = table(tmp_path, head, *lines, "A2,Dana Reyes,Open,Plan,7")
    reader = DealReader(made, Profile(), nobody)
    assert [deal.amount for deal in taken(reader)] == [amount, 700]
    assert why in left_out(reader)[3]


def test_a_line_that_is_too_long_is_no_part_of_one(tmp_path: Path) -> None:
    made = table(tmp_path, HEAD, "A1,D,Won,x,1", "A1,D,Won,y,2", "A1,D,Won,z,3,4")
    assert [deal.amount for deal in taken(DealReader(made, Profile(), nobody))] == [300]
