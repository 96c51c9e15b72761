"""The front door: commands, prompts, rendering, clock, ids and environment. Read, decide, write, show."""
