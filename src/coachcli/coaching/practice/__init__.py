"""Practice, observation and what came of it: evidence of what a rep can do, and does."""
