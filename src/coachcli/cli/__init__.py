"""The front door: commands, questions, printers, clock, environment; read, decide, write, show."""
