"""What is kept: the team, copies, and forgetting."""
