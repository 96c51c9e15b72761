"""Menus: checks whose answers are nearly causes, so that a manager picks a pet theory from them."""

from collections.abc import Iterator

from coachcli.coaching.authoring.finding import Finding, warning
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Mark, Way

CODE = "menu"
MOST_SHARE = 0.6
MEND = 'Ask for one fact with a count in its place: "Of the last three …, how many …?"'


def is_menu(flow: Flow, check: Check) -> bool:
    """Whether more than 60 % of the answers each point to exactly one cause, of two or more.

    What grades one cause is none. Nor is the one that opens what is around the rep: it is a list
    by nature, through which a manager looks for what changed, and it accuses nobody.
    """
    causes = [found[0] for answer in check.answers if len(found := pointed(flow, answer)) == 1]
    is_nearly_all = len(causes) > MOST_SHARE * len(check.answers)
    return is_nearly_all and len({*causes}) > 1 and not {*causes} <= {*flow.around}


def pointed(flow: Flow, answer: CheckAnswer) -> tuple[str, ...]:
    """The causes that an answer points to."""
    pointing = (cause for cause in flow.causes if answer.mark_on(cause) is Mark.POINTS_TO)
    return tuple(cause.id for cause in pointing)


def menus(flow: Flow, own: tuple[Check, ...]) -> tuple[Check, ...]:
    """The menus of a flow, those that the numbers can answer first."""
    found = (check for check in own if is_menu(flow, check))
    return tuple(sorted(found, key=lambda check: not _is_bound(check)))


def allowed(flow: Flow, own: tuple[Check, ...]) -> tuple[Check, ...]:
    """The menus that a flow has room for: one that asks, and one that looks."""
    first: dict[bool, Check] = {}
    for check in menus(flow, own):
        first.setdefault(_asks(check), check)
    return tuple(first.values())


def of_menus(flow: Flow, own: tuple[Check, ...]) -> Iterator[Finding]:
    """The menus for which a flow has no room."""
    kept = allowed(flow, own)
    for check in menus(flow, own):
        if check not in kept:
            yield _one_more(check)


def _one_more(check: Check) -> Finding:
    sort = "asks" if _asks(check) else "looks"
    problem = f'"{check.id}" is one more menu: a flow has room for one that {sort}.'
    return warning(CODE, ("checks", check.id), problem, MEND)


def _asks(check: Check) -> bool:
    """Whether it is of the sort that asks; what the numbers answer is a look."""
    return check.way is Way.ASK


def _is_bound(check: Check) -> bool:
    return bool(check.metric or check.looks_at)
