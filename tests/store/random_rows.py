"""Random databases that keep every rule of the schema: rows of all tables, of any text."""

import json
import re
import sqlite3
from random import Random

from coachcli.store.room import Room
from coachcli.store.tables import TableOfRecords, insert_into, tables

SIGNS = "aB z0-'\"\\\n\t\u0000\u0085\u202e\u2028éи中\U0001f600|{}[],:"
WORDS = ("", "(forgotten)", "Dana Reyes", "1e999", "null", '{"rows": 1, "sha256": ""}')
NUMBERS = (0, 1, -1, 2**63 - 1, -(2**63), 90_000_000)
REALS = (0.0, -0.0, 0.1, 1e-308, 1.5e300, float("inf"), float("-inf"), 1 / 3)
AMONG = re.compile(r"CHECK\s*\((\w+)\s+IN\s*\(([^)]*)\)\)")
JSON_COLUMNS = ("body", "conclusion", "figures", "mapping")
MOST = 6


class RandomRows:
    """What fills a database by chance, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - no secret
        self.keys: dict[str, list[object]] = {}

    def fill(self, room: Room) -> None:
        """Add rows to every table."""
        with room.writing() as connection:
            for table in tables(connection):
                self.fill_table(connection, table)

    def fill_table(self, connection: sqlite3.Connection, table: TableOfRecords) -> None:
        """Add up to a handful of rows; those that the schema refuses are left out."""
        kinds = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
        query = "SELECT sql FROM sqlite_master WHERE name = ?"
        (sql,) = connection.execute(query, (table.name,)).fetchone()
        allowed = {name: re.findall(r"[\w' ]+", words) for name, words in AMONG.findall(sql)}
        for _ in range(self.chance.randint(0, MOST)):
            row = [self.cell(table, kind, allowed) for kind in kinds]
            try:
                connection.execute(insert_into(table), row)
            except sqlite3.IntegrityError:
                continue
            self.keys.setdefault(table.name, []).append(row[0])

    def cell(
        self, table: TableOfRecords, kind: tuple[object, ...], allowed: dict[str, list[str]]
    ) -> object:
        """A value that may stand in a column."""
        name, type_, needed, key = str(kind[1]), kind[2], kind[3], kind[5]
        if not (needed or key) and self.chance.random() < 0.3:
            return None
        if name in allowed:
            word = self.chance.choice([word.strip() for word in allowed[name] if word.strip()])
            return int(word) if type_ == "INTEGER" else word.strip("'")
        parent = dict(table.parents).get(name)
        if parent:
            return self.chance.choice(self.keys.get(parent) or [None])
        return self.value(name, str(type_))

    def value(self, name: str, type_: str) -> object:
        """A value of a type, or of what a column's name promises."""
        if type_ == "INTEGER":
            return self.chance.choice(NUMBERS)
        if type_ == "REAL":
            return self.chance.choice(REALS)
        if name.endswith("_on") or name in ("on_day", "by_day"):
            return f"2026-{self.chance.randint(1, 12):02d}-{self.chance.randint(1, 28):02d}"
        text = self.text()
        return json.dumps([text]) if name in JSON_COLUMNS else text

    def text(self) -> str:
        """A text of any signs."""
        if self.chance.random() < 0.2:
            return self.chance.choice(WORDS)
        return "".join(self.chance.choices(SIGNS, k=self.chance.randint(1, 20)))
