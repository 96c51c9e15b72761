from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.numbers.deal import Deal, DealState
from coachcli.coaching.profile import Profile
from coachcli.content.imports.deal_heads import FIELDS, heads, prefixed
from coachcli.content.imports.deals import DealReader
from content.imports.shipped_heads import SHIPPED
from content.imports.some_heads import ACCOUNTS, DAYS, EXPORTS, rows
from content.some_tables import nobody, table, taken

STATES = (DealState.WON, DealState.LOST, DealState.OPEN)


@pytest.mark.parametrize("crm", EXPORTS | SHIPPED)
def test_the_heads_of_a_crm_are_known_in_its_language(tmp_path: Path, crm: str) -> None:
    fields, heading, words = (EXPORTS | SHIPPED)[crm]
    reader = DealReader(table(tmp_path, heading, *rows(fields, words)), Profile(), nobody)
    deals: list[Deal] = taken(reader)
    assert reader.export.unused == ()
    assert [deal.id for deal in deals] == ["A1", "A2", "A3"]
    assert tuple(deal.state for deal in deals) == STATES
    assert [deal.closed for deal in deals] == [date.fromisoformat(day) for day in DAYS]
    assert {deal.created for deal in deals} == {date(2026, 9, day) for day in (1, 2, 3)}
    assert {deal.amount for deal in deals} == {123_450}
    if "account" in fields:
        assert tuple(deal.account for deal in deals) == ACCOUNTS
    assert {rep.name for rep in reader.export.sellers.values()} == {"Dana Reyes"}


def test_a_head_is_known_with_and_without_accents_and_the_name_of_an_opportunity() -> None:
    assert heads("Étape | Stage") == ("étape", "etape", "stage")
    assert "dealstage" in prefixed("Stage")


def test_no_field_is_named_twice() -> None:
    names = [field.name for field in FIELDS]
    assert len(names) == len(set(names))
