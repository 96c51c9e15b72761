from coachcli.cli.keeping.about_list import whole_list
from coachcli.cli.keeping.about_words import KEPT
from coachcli.cli.terminal.answer import Heading, Table


def test_the_list_begins_a_sheet_and_says_each_table_with_its_columns() -> None:
    heading, table, *_ = whole_list((("person", ("id", "name")),), ())
    assert isinstance(heading, Heading)
    assert heading.new_sheet
    assert isinstance(table, Table)
    assert table.rows == ((KEPT["person"], "person", "id, name"),)
