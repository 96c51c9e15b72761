"""Flow files: read, checked, drafted, and walked by recorded answers."""
