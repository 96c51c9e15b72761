"""Each step that the study names, spelled as what is typed: a command line or an option."""

from coachcli.cli.terminal.answer import Step, in_quotes
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.record import ending

COMMAND_LINES = {
    "ask for half": "coach preread {0}",
    "add goal": "coach goal add {0}",
    "add rep": "coach team add {0}",
    "agree goal": "coach goal agree {0}",
    "assign": "coach assign {0}",
    "bring numbers": "coach import deals deals.csv",
    "bring team": "coach team import team.csv",
    "bring half": "coach preread {0} --week {1} --from FILE",
    "close": "coach done {0}",
    "close assignment": "coach assignment done {0}",
    "close goal": "coach goal close {0}",
    "diagnose": "coach diagnose {0}",
    "drop assignment": 'coach assignment drop {0} --why "WHY"',
    "evaluate": "coach evaluate {0}",
    "forget": "coach forget {0}",
    "list assignments": "coach assignment list {0}",
    "list behaviours": "coach behaviour list",
    "list assets": "coach library list",
    "list diagnoses": "coach diagnosis list {0}",
    "list reps": "coach team list",
    "observe": "coach observe {0}",
    "look for assets": "coach library find WORDS",
    "look at assignment": "coach assignment show {0}",
    "look at week": "coach report",
    "practise": "coach practice {0}",
    "prepare": "coach prep {0}",
    "see gaps": "coach gaps {0}",
    "see talk": "coach talk-sheet {0}",
    "set plan": "coach plan set {0}",
    "set rhythm": "coach rhythm set {0}",
    "show goals": "coach goal show {0}",
    "show metrics": "coach metric show {0}",
    "show plan": "coach plan show {0}",
    "talk": "coach talk {0}",
    "show rep": "coach team show {0}",
}
"""The command line of each act."""
OPTIONS = {
    "about": "--about",
    "activities": "--activity",
    "another cause": "--also",
    "cause": "--cause",
    "coverage": "--coverage",
    "cycle_days": "--cycle",
    "day": "--as-of",
    "deal": "--deal",
    "due": "--due",
    "date": "--by",
    "existing": "--existing",
    "first": "--from",
    "happened": "--happened",
    "last": "--to",
    "level": "--level",
    "meeting_to_opp": "--meeting-to-opp",
    "ours": "--ours",
    "parties": "--by",
    "quota": "--quota",
    "seen": "--seen",
    "standard": "--standard",
    "team meeting_to_opp": "--team-meeting-to-opp",
    "team touch_to_meeting": "--team-touch-to-meeting",
    "team win_rate": "--team-win",
    "touch_to_meeting": "--touch-to-meeting",
    "weeks": "--weeks",
    "what": "--what",
    "what happened": "--kind",
    "why": "--why",
    "win_rate": "--win",
}
"""The option that names each fact."""
FACTS = {
    "existing": "what existing customers bring",
    "deal": "the average deal",
    "quota": "the quota",
    "weeks": "the selling weeks",
    "coverage": "the coverage",
    "first": "the first day",
    "last": "the last day",
}
"""What a fact is called where it is asked for and no option names it."""
NAMING = {"name": 0, "word goal": 40, "complete plan": 24}
"""The acts that name a fact, and how wide the option is where what the fact says follows it."""
BY_ENDING = ("look at assignment", "close assignment", "drop assignment")
"""The acts about a record, which is typed by the ending of its id."""


def said(error: CoachError) -> list[str]:
    """The lines in which a failure is said, with its steps as they are typed."""
    return sentence(error).split("\n")


def sentence(error: CoachError) -> str:
    """What a failure says, with its steps as they are typed."""
    return "".join(map(_plain, error.args))


def at_a_prompt(error: CoachError) -> str:
    """The same where an answer is typed and no option: its examples stand by themselves."""
    return "".join(
        _fact(part) if isinstance(part, Todo) and part.act in NAMING else _plain(part)
        for part in error.args
    )


def _plain(part: object) -> str:
    return spelled(part) if isinstance(part, Todo) else str(part)


def _fact(todo: Todo) -> str:
    """An example of a fact, else what the fact is called."""
    fact, *example = todo.about
    return example[0] if example else FACTS.get(fact, fact)


def spelled(todo: Todo) -> str:
    """A step as it is typed."""
    if todo.act in NAMING:
        return _named(NAMING[todo.act], *todo.about)
    about = _about(todo)
    return COMMAND_LINES[todo.act].format(
        *(about if todo.act in BY_ENDING else map(in_quotes, about))
    )


def words(todo: Todo) -> tuple[str, ...]:
    """The words of a command, those that the step is about in full."""
    return (*_names(todo), *todo.about)


def step(todo: Todo) -> Step:
    """A step as one of an answer."""
    return Step((*_names(todo), *_about(todo)))


def _names(todo: Todo) -> tuple[str, ...]:
    """The words that name a command, without the program and what the step is about."""
    _program, *names = COMMAND_LINES[todo.act].split()
    return tuple(name for name in names if "{" not in name)


def _about(todo: Todo) -> tuple[str, ...]:
    return tuple(map(ending, todo.about)) if todo.act in BY_ENDING else todo.about


def _named(column: int, fact: str, example: str = "", says: str = "") -> str:
    """An option with an example, in quotes where it has several words, and what it says."""
    value = f'"{example}"' if " " in example else example
    option = f"{OPTIONS[fact]} {value}".rstrip()
    return f"{option:<{column}}  {says}" if says else option
