"""The library room: YAML and spreadsheets in, nouns out.

An error names file, line, field and what was expected.
"""
