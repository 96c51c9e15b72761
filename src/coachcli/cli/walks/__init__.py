"""Walking from a gap to its root cause, and showing what was concluded."""
