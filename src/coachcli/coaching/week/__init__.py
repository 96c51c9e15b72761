"""The day and the week: what is due, whom to coach, what came of it."""
