"""The columns of an export as fields."""

from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.content.errors import ContentError
from coachcli.content.imports.columns import refuse_unknown
from coachcli.content.imports.deal_heads import FIELDS
from content.some_tables import table

HEAD = "id,rep,stage,created,close date,amount"


@pytest.mark.parametrize(
    ("field", "wanted", "problem"),
    [
        ("idd", "id", '"idd" is nothing this import reads. Did you mean "id"'),
        ("id", "idd", 'there is no column "idd". Did you mean "id"'),
    ],
)
def test_a_field_or_column_that_is_not_there_is_refused(
    tmp_path: Path, field: str, wanted: str, problem: str
) -> None:
    with pytest.raises(ContentError) as found:
        refuse_unknown(table(tmp_path, HEAD), FIELDS, Profile(columns=((field, wanted),)))
    assert problem in found.value.problem
