"""What is said of how a file was read."""

from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import FIELDS
from coachcli.content.imports.said import said_of
from content.some_tables import nobody, table


def export(folder: Path, *heads: str) -> Export:
    heading = ",".join(("id", "rep", *(f'"{head}"' for head in heads)))
    profile = Profile(columns=(("amount", heads[0]),))
    return Export(
        table(folder, heading, "A1,Dana," + "," * (len(heads) - 1)), FIELDS, profile, nobody
    )


@pytest.mark.parametrize(
    "head", ["Amount (k€)", "Betrag in TEUR", "ACV $K", "Value '000", "Mio EUR"]
)
def test_a_heading_of_thousands_is_said(tmp_path: Path, head: str) -> None:
    assert said_of(export(tmp_path, head), FIELDS, ()) == (
        f'"{head}" may be in thousands or millions: it is taken as it is written.',
    )


@pytest.mark.parametrize("head", ["Amount", "Kosten", "Deal 1000", "Value EUR", "Marked"])
def test_other_headings_are_not_said(tmp_path: Path, head: str) -> None:
    assert said_of(export(tmp_path, head), FIELDS, ()) == ()


def test_a_column_that_begins_like_what_is_missing_may_be_it(tmp_path: Path) -> None:
    made = export(tmp_path, "Amount", "Close Date, hoped", "Close Date, real", "Notes")
    (hint,) = said_of(made, FIELDS, ("created", "closed"))
    assert hint.startswith('"Close Date, hoped" may be the close date. To use it:')
    assert hint.endswith('--map closed="Close Date, hoped"')


def test_how_letters_are_read_is_said(tmp_path: Path) -> None:
    made = export(tmp_path, "Amount")
    made.letters = "So."
    assert said_of(made, FIELDS, ()) == ("So.",)
