"""First steps: the demo, and completion by the Tab key."""
