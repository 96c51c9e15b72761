"""Numbers brought in, and what they say of a rep and a team."""
