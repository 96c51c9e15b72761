"""Goals and success plans."""
