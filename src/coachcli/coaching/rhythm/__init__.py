"""The rhythm: which talks are due, what is asked and promised in them, and what came of it."""
