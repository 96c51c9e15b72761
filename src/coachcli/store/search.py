"""Ranked full-text search over texts that are handed in; nothing of it is kept."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing

TABLE = """
CREATE VIRTUAL TABLE text USING fts5 (id UNINDEXED, title, body, tokenize = 'porter unicode61')
"""
WEIGHTS = (0.0, 8.0, 1.0)
"""A word in the title counts eight times one in the text."""


def ranked(texts: Iterable[tuple[str, str, str]], words: str) -> tuple[str, ...]:
    """The ids of the texts (id, title, text) that hold the words, the best first.

    When none has all of them, those that hold any.
    """
    terms = [f'"{word}"*' for word in _words(words)]
    if not terms:
        return ()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(TABLE)
        connection.executemany("INSERT INTO text VALUES (?, ?, ?)", texts)
        every = _matching(connection, " AND ".join(terms))
        return every or _matching(connection, " OR ".join(terms))


def _words(words: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in words).split()


def _matching(connection: sqlite3.Connection, query: str) -> tuple[str, ...]:
    order = f"bm25(text, {', '.join(map(str, WEIGHTS))})"
    found = f"SELECT id FROM text WHERE text MATCH ? ORDER BY {order}, id"  # noqa: S608 - constants
    return tuple(str(row[0]) for row in connection.execute(found, (query,)))
