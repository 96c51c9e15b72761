"""Goals, and success plans from the result back to each week's work."""
