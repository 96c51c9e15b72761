import sqlite3
from contextlib import closing

from coachcli.store import schema_begun
from coachcli.store.schema import SCRIPTS, statements


def test_the_first_steps_are_taken_first_and_can_be_made_anew() -> None:
    begun = [script for name, script in vars(schema_begun).items() if name.isupper()]
    assert list(SCRIPTS.values())[: len(begun)] == begun
    with closing(sqlite3.connect(":memory:")) as made:
        for script in begun:
            for statement in statements(script):
                made.execute(statement)
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
        assert made.execute(query).fetchone()[0] > len(begun)
