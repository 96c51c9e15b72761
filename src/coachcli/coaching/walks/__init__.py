"""A walk through a coaching flow, from what is believed to what is concluded."""
