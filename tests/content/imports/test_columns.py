"""The columns of an export as fields."""

from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.content.errors import ContentError
from coachcli.content.imports.columns import Field, columns, refuse_unknown
from coachcli.content.imports.deal_heads import FIELDS
from coachcli.content.imports.unclear import MissingColumnError
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


def test_all_that_is_missing_is_named_with_what_is_called_most_like_it(tmp_path: Path) -> None:
    made = table(tmp_path, "Identifier,Staage,Nothing")
    fields = (
        Field("id", ("identifer",), needed=True),
        Field("stage", ("stage",)),
        Field("rep", ()),
    )
    with pytest.raises(MissingColumnError) as error:
        columns(made, fields, Profile(), (("stage", "rep"),))
    assert error.value.field == "id"
    assert 'The nearest to id: "Identifier".' in error.value.problem
    assert 'The nearest to stage: "Staage".' in error.value.problem


def test_a_field_may_stand_in_every_column_of_its_names(tmp_path: Path) -> None:
    made = table(tmp_path, "call outcome,meeting outcome")
    field = Field("outcome", ("meetingoutcome", "calloutcome"), every=True)
    assert columns(made, (field,), Profile()) == {"outcome": (1, 0)}
