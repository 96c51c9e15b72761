"""Ranked full-text search over texts that are handed in; nothing of it is kept."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing

from coachcli.coaching.jargon import FILLING, near_words, plainer, sought, words_of

TABLE = """
CREATE VIRTUAL TABLE text USING fts5 (id UNINDEXED, title, body, tokenize = 'porter unicode61')
"""
WEIGHTS = (0.0, 8.0, 1.0)
"""A word in the title counts eight times one in the text."""


def ranked(texts: Iterable[tuple[str, str, str]], words: str) -> tuple[str, ...]:
    """The ids of the texts (id, title, text) that hold the words, the best first.

    When none has all of them, those that hold any. What managers mean by a word counts as it does,
    and a slip of the hand as the word that was meant.
    """
    terms = sought(words)
    if not terms:
        return ()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(TABLE)
        connection.executemany("INSERT INTO text VALUES (?, ?, ?)", texts)
        groups = [" OR ".join(_alternatives(connection, words, term)) for term in terms]
        every = _matching(connection, " AND ".join(f"({group})" for group in groups))
        return every or _matching(connection, " OR ".join(groups))


def _alternatives(connection: sqlite3.Connection, words: str, term: str) -> list[str]:
    """A word as it is looked for, with what managers mean by it, or the word of which it is a slip.

    A slip is looked for where no text has the word.
    """
    meant = plainer(words)[term]
    if not meant and not _matching(connection, _begins(term)):
        meant = tuple(near_words(term, _vocabulary(connection)))
    return [_begins(each) for each in (term, *meant)]


def _begins(phrase: str) -> str:
    return '"' + phrase.replace("-", " ") + '"*'


def _vocabulary(connection: sqlite3.Connection) -> frozenset[str]:
    """All the words of the texts that count."""
    rows = connection.execute("SELECT title || ' ' || body FROM text").fetchall()
    return frozenset(words_of(" ".join(text for (text,) in rows))) - FILLING


def _matching(connection: sqlite3.Connection, query: str) -> tuple[str, ...]:
    order = f"bm25(text, {', '.join(map(str, WEIGHTS))})"
    found = f"SELECT id FROM text WHERE text MATCH ? ORDER BY {order}, id"  # noqa: S608 - constants
    return tuple(str(row[0]) for row in connection.execute(found, (query,)))
