"""The day, the week, and whom to coach next."""
