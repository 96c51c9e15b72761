"""The commands by name: where each lives and its line in the overview; nothing here is slow to import."""

from typing import NamedTuple


class Listed(NamedTuple):
    """A command in the overview: its module in `cli`, its line, and the heading it stands under."""

    module: str
    line: str
    heading: str = ""


COMMANDS = {
    "today": Listed("week.today", "what is due today, and one thing to do next (same as: coach)", "Before a one-on-one"),
    "diagnose": Listed("walks.diagnose", "walk from a gap to its root cause, ten minutes", "Before a one-on-one"),
    "assign": Listed("learning.assign", "hand out learning of an hour or less for a cause", "Before a one-on-one"),
    "focus": Listed("week.focus", "whom to coach this week, and where your time goes", "The week"),
    "gaps": Listed("numbers.gaps", "where a rep or the team is short, and what it costs", "Before a one-on-one"),
    "goal": Listed("plans.goal", "one-minute goals: add, show, agree, close", "Before a one-on-one"),
    "plan": Listed("plans.plan", "from the quota back to each week's work: set, show", "Before a one-on-one"),
    "report": Listed("week.report", "the team's week: diagnosed, given, done, who waits", "The week"),
    "metric": Listed("numbers.metric", "the numbers: what each is, and a rep's values", "The week"),
    "team": Listed("keeping.team", "reps: add, import, list, show, rename, leave", "What is kept"),
    "import": Listed("numbers.imports", "opportunities, activities, quotas, metrics: CSV, XLSX", "What is kept"),
    "diagnosis": Listed("walks.diagnosis", "past diagnoses: list, show, act", "What is kept"),
    "assignment": Listed("learning.assignment", "learning given: list, show, done, drop", "What is kept"),
    "library": Listed("learning.library", "the learning: list, find, show, hand to a rep, check", "What is there"),
    "behaviour": Listed("learning.behaviour", "what good looks and sounds like: list, show", "What is there"),
    "flow": Listed("authoring.flow", "the coaching flows: list, check, write, try, draw, compare", "What is there"),
    "backup": Listed("keeping.backup", "copy everything to one file", "Safe keeping"),
    "restore": Listed("keeping.restore", "put a copy back", "Safe keeping"),
    "forget": Listed("keeping.forget", "erase a person: the name and every note", "Safe keeping"),
    "demo": Listed("begin.demo", "try it on a made-up team; nothing is kept", "To begin"),
    "completion": Listed("begin.completion", "complete names with the Tab key", "To begin"),
}

INTRODUCTION = """coach walks you from a number that is off plan to why, and to what to do about it.

Usage: coach [COMMAND] [--as-of DATE]
"""
EXAMPLES = """
Examples
  coach demo                          see the whole of it in two minutes
  coach team import team.csv          bring your team
  coach diagnose dana                 ten minutes before the one-on-one
  coach assign dana                   hand out what the diagnosis calls for
  coach report                        Friday

coach COMMAND --help tells more. Your data stays on this machine; COACH_HOME says where.
"""


def overview() -> str:
    """The help of the program itself."""
    headings = dict.fromkeys(one.heading for one in COMMANDS.values())
    return INTRODUCTION + "".join(_section(heading) for heading in headings) + EXAMPLES


def _section(heading: str) -> str:
    lines = [f"  {name:<12}  {one.line}" for name, one in COMMANDS.items() if one.heading == heading]
    return "\n".join(["", heading, *lines, ""])
