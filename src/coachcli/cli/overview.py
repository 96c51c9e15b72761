"""The help of the program itself: every command in a line; quick to import."""

from coachcli.cli.commands import COMMANDS

INTRODUCTION = """coach walks you from a number that is off plan to why, and to what to do about it.

Usage: coach [COMMAND] [--as-of DATE]
"""
EXAMPLES = """
Examples
  coach demo                          see the whole of it in two minutes
  coach team import team.csv          bring your team
  coach diagnose dana                 ten minutes at your desk, before the talk
  coach assign dana                   hand out what the diagnosis calls for
  coach report                        Friday

coach COMMAND --help tells more. Your data stays on this machine; COACH_HOME says where.
"""


def overview() -> str:
    """The help of the program itself."""
    headings = dict.fromkeys(listed.heading for listed in COMMANDS.values())
    return INTRODUCTION + "".join(_section(heading) for heading in headings) + EXAMPLES


def _section(heading: str) -> str:
    lines = [
        f"  {name:<12}  {listed.line}"
        for name, listed in COMMANDS.items()
        if listed.heading == heading
    ]
    return "\n".join(["", heading, *lines, ""])
