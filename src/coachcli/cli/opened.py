"""What commands open and the door closes when a command is over, however it ended."""

from contextlib import ExitStack

OPENED = ExitStack()
"""Entered by the door around each command."""
