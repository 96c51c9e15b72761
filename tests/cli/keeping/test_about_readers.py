import pytest

from coachcli.cli.keeping.about_phrases import PHRASES
from coachcli.cli.keeping.about_readers import COUNCIL, REP, Reader


@pytest.mark.parametrize("reader", [REP, COUNCIL])
def test_each_kind_of_data_has_a_label_that_fits(reader: Reader) -> None:
    assert list(reader.labels) == list(PHRASES)
    labels = [*reader.labels.values(), *dict((*reader.purpose, *reader.sees, *reader.rights))]
    assert max(map(len, labels)) < 15


def test_it_is_said_of_everybody_who_could_see_it() -> None:
    assert [who for who, _ in REP.sees] == ["Your manager", "You", "Others", "How long"]
