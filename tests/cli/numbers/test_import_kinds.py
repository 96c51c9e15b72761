import pytest

from coachcli.cli.numbers.import_kinds import KINDS
from coachcli.cli.numbers.import_outcome import COUNTED, THINGS


def test_each_kind_has_its_words() -> None:
    assert [*KINDS, "observations"] == list(THINGS) == list(COUNTED)


@pytest.mark.parametrize("kind", KINDS)
def test_what_fills_a_column_is_a_field_that_is_read(kind: str) -> None:
    known = {field.name for field in KINDS[kind].fields}
    filling = {name for names in KINDS[kind].filled.values() for name in names}
    assert filling <= known


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_asked_for_can_be_filled(kind: str) -> None:
    assert set(KINDS[kind].wanted) <= set(KINDS[kind].filled)
