"""Who is in the room, asked once before a walk, where something depends on it."""

from coachcli.cli.terminal.ask import Terminal
from coachcli.coaching.rep import Rep, first_name
from coachcli.coaching.walks.company import WAYS, Company, worth_asking
from coachcli.coaching.walks.flow import Flow, Way

QUESTION = "Who is there?"
SAVE = "save, leave"
WORDS = {
    Company.ALONE: "I am alone (what can be looked at and looked up)",
    Company.WITH: "I am with {name} (all of it)",
    Company.PHONE: "{name} is on the phone (what can be asked and looked up)",
}


def ways(terminal: Terminal, who: Rep, flow: Flow) -> tuple[Way, ...] | None:
    """The ways that are open, as somebody says who is there; none where they leave instead."""
    companies = worth_asking(flow)
    if not companies or not terminal.has_person:
        return tuple(Way)
    name = first_name(who.name)
    options = [WORDS[company].format(name=name) for company in companies]
    usual = companies.index(Company.WITH)
    picked = terminal.pick(QUESTION, options, default=usual, leave=SAVE)
    return None if picked is None else WAYS[companies[picked]]
