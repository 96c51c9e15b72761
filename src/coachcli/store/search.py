"""Ranked full-text search over texts that are handed in; nothing of it is kept."""

import sqlite3
from collections.abc import Iterable

WEIGHTS = (0.0, 8.0, 1.0)
"""A word in the title counts eight times one in the text."""


def ranked(texts: Iterable[tuple[str, str, str]], words: str) -> tuple[str, ...]:
    """The ids of the texts (id, title, text) that hold the words, the best first; those with any of them when none has all."""
    terms = [f'"{word}"*' for word in _words(words)]
    if not terms:
        return ()
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE text USING fts5 (id UNINDEXED, title, body, tokenize = 'porter unicode61')")
        connection.executemany("INSERT INTO text VALUES (?, ?, ?)", texts)
        return _found(connection, " AND ".join(terms)) or _found(connection, " OR ".join(terms))
    finally:
        connection.close()


def _words(words: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in words).split()


def _found(connection: sqlite3.Connection, query: str) -> tuple[str, ...]:
    order = f"bm25(text, {', '.join(map(str, WEIGHTS))})"
    rows = connection.execute(f"SELECT id FROM text WHERE text MATCH ? ORDER BY {order}, id", (query,))  # noqa: S608 - constants
    return tuple(str(row[0]) for row in rows)
