"""The record room: the one SQLite file, its schema, reads and writes, queries that give nouns."""
