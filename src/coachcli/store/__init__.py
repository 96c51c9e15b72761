"""The record room: the one SQLite file, its schema, reads and writes, and queries that return small nouns."""
