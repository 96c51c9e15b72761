"""Who is walked about as a coach: somebody who has a team, or whose role is to lead one."""

from collections.abc import Iterable

from coachcli.coaching.rep import Rep, folded

LEADS = frozenset(("coach", "director", "head", "leader", "manager", "supervisor", "vp"))
AT_THE_END = "lead"
"""Leads a team as the last word of a role, as in team lead; else it may be leads that are found."""
BEGINS = ("vertriebsleit", "verkaufsleit", "teamleit", "vice president")
"""How roles begin, or words of them, that lead a team as well."""
SELLS = frozenset(
    (
        *("account", "accounts", "business", "campaign", "category", "channel", "client"),
        *("customer", "marketing", "partner", "portfolio", "product", "project", "relationship"),
        *("success", "territory"),
    )
)
"""What somebody called manager or director looks after who has no team, as an account manager."""


def is_coach(who: Rep, bosses: Iterable[str]) -> bool:
    """Whether somebody coaches others: they are among those with a team, or their role says so."""
    return leads(who.role) or folded(who.name) in map(folded, bosses)


def leads(role: str) -> bool:
    """Whether it is a role in which somebody leads those who sell."""
    said = folded(role)
    words = "".join(sign if sign.isalnum() else " " for sign in said).split()
    if any(f" {said}".find(f" {each}") >= 0 for each in BEGINS):
        return True
    if words[-1:] == [AT_THE_END]:
        return True
    return not LEADS.isdisjoint(words) and SELLS.isdisjoint(words)
