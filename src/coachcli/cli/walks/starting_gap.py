"""The gap that a walk starts from: the largest in the numbers, or the one that somebody picks."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.walks.under_way import PausedError
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import COACHES
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep, first_name
from coachcli.coaching.settings import RAMP, WEEKS, changed
from coachcli.coaching.walks.coached import is_coach
from coachcli.coaching.walks.flow import Flow
from coachcli.store import person
from coachcli.store.reach import recorded

if TYPE_CHECKING:
    from coachcli.coaching.numbers.gap import Standing
    from coachcli.coaching.numbers.headline import Stood


MINE = "About how you coach:"
"""What stands above the gaps that are about the manager."""
THEIRS = "About how {name} coaches:"
"""The same where the walk is about somebody who coaches others."""
COACHING_FIRST = "Which gap? How {name} coaches comes first."
SELLING = "About selling:"
"""What stands above the other gaps of such a one."""
OTHERS = "Not in the numbers:"
UNSEEN = "Others, which nothing points to:"
"""What stands above the gaps that nothing speaks for: no number, or nothing that was seen."""
Groups = list[tuple[str, dict[str, str]]]
"""Gaps in lines by id, in groups, each with what stands above it where others come before."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The flows that the numbers open, the first to start from first, each with the reason.

    `without` is where the shortfall lies, in a sentence, where no flow is about it yet.
    """

    flows: tuple[tuple[str, str], ...] = ()
    without: str = ""


class NoFlowNamedError(CoachError):
    """Nobody is there to pick a flow."""

    def __init__(self, rep: str, flows: tuple[str, ...]) -> None:
        command = f'coach diagnose "{rep}" --flow {flows[0]}'
        super().__init__(f"Which gap? Name it: {command}\nFlows: {', '.join(flows)}")


def gap_to_start_from(context: Context, who: Rep, saw: Sequence[str] = ()) -> Flow:
    """The gap that what was seen fits best, else the largest in the numbers.

    Somebody who is there may pick another one; of a coach how they coach comes before the rest.

    Raises NoFlowNamedError where there is neither, and PausedError where nothing is picked.
    """
    seen, opened = _seen(context, saw), opened_by_numbers(context, who)
    known = seen | {id_: why for id_, why in opened.flows if id_ not in seen}
    coaches = is_coach(who, person.managers(context.room))
    groups = _groups(context, known, UNSEEN if seen else OTHERS, who if coaches else None)
    if context.terminal.has_person:
        if opened.without:
            said = f"{opened.without} No walk is about that yet."
            context.terminal.say(*show.wrapped(said), "")
        question = COACHING_FIRST if coaches and not known else _question(seen, known)
        return _picked(
            context, groups, question.format(name=first_name(who.name)), is_known=bool(known)
        )
    if not known:
        raise NoFlowNamedError(who.name, tuple(id_ for _, lines in groups for id_ in lines))
    return context.shelf.flow(next(iter(known)))


def _seen(context: Context, saw: Sequence[str]) -> dict[str, str]:
    """The flows that what was seen fits, the best first, each with the reason."""
    if not saw:
        return {}
    from coachcli.cli.walks.volunteered import reasons  # noqa: PLC0415 - few say what they saw

    return reasons(context, saw)


def _question(seen: dict[str, str], known: dict[str, str]) -> str:
    if seen:
        return "Which gap? What fits best what you saw comes first."
    return "Which gap? The largest in the numbers first." if known else "Which gap?"


def _picked(context: Context, groups: Groups, question: str, *, is_known: bool) -> Flow:
    """The gap that is picked; Enter takes the first where something is known of it."""
    lines = {id_: line for _, group in groups for id_, line in group.items()}
    if is_known:
        say_settings(context)
    default = 0 if is_known else None
    apart = _apart(groups)
    picked = context.terminal.pick(question, list(lines.values()), default=default, apart=apart)
    if picked is None:
        raise PausedError
    return context.shelf.flow(list(lines)[picked])


def _apart(groups: Groups) -> dict[int, str]:
    """What stands above each group that others come before, by the place of its first gap."""
    apart, place = {}, 0
    for title, lines in groups:
        if place and lines:
            apart[place] = title
        place += len(lines)
    return apart


def say_settings(context: Context) -> None:
    """Say by which settings the numbers are read, where they are not as by default."""
    read = recorded(context.room)
    said = changed(context.settings, (WEEKS, RAMP), context.day) if read else ""
    if said:
        context.terminal.say(said)


def _groups(context: Context, known: dict[str, str], others: str, coach: Rep | None) -> Groups:
    """Every flow in a line, by id: those that something opens, with why, then the others by name.

    How I coach comes last; where the walk is about a `coach`, how they do comes before the rest.
    """
    briefs = sorted(context.shelf.briefs(), key=lambda brief: brief.title.casefold())
    titles = {brief.id: brief.title for brief in briefs}
    opened = {id_: f"{titles[id_]} ({words})" for id_, words in known.items()}
    coaching = {brief.id: brief.title for brief in briefs if brief.gap.metric in COACHES}
    rest = {id_: title for id_, title in titles.items() if id_ not in (*opened, *coaching)}
    if coach:
        theirs = {id_: title for id_, title in coaching.items() if id_ not in opened}
        return [("", opened), (THEIRS.format(name=first_name(coach.name)), theirs), (SELLING, rest)]
    selling = {id_: line for id_, line in opened.items() if id_ not in coaching}
    return [("", selling), (others, rest), (MINE, coaching | _of(opened, coaching))]


def _of(lines: Mapping[str, str], ids: Collection[str]) -> dict[str, str]:
    return {id_: line for id_, line in lines.items() if id_ in ids}


def opened_by_numbers(context: Context, who: Rep) -> Opened:
    """What the numbers of a rep open, worked out once for a day."""
    if not recorded(context.room):
        return Opened()
    from coachcli.cli.numbers.of_today import of_today  # noqa: PLC0415 - only with numbers

    made: Opened = of_today(context, "opened", (who.id,), Opened, partial(_made, context, who))
    return made


def _made(context: Context, who: Rep) -> Opened:
    from coachcli.cli.numbers.compared import stands  # noqa: PLC0415 - only with numbers
    from coachcli.coaching.numbers.gap import gaps  # noqa: PLC0415 - as above
    from coachcli.coaching.numbers.start import flows  # noqa: PLC0415 - as above
    from coachcli.store.metric import currency  # noqa: PLC0415 - as above

    stood, money = stands(context, who), currency(context.room)
    ranked = gaps(stood.standings)
    opens = tuple((id_, _reason(stood, id_, ranked, money)) for id_ in flows(stood, ranked))
    return Opened(opens, _without(stood, money))


def _without(stood: "Stood", currency: str) -> str:
    """Where the shortfall lies, where no walk is about it yet: the deals are small."""
    from coachcli.cli.numbers.headline_said import Said, sentence  # noqa: PLC0415 - with numbers

    told = stood.headline
    return sentence(Said(told, currency)) if told and told.step and not told.flow else ""


def _reason(stood: "Stood", flow: str, ranked: "tuple[Standing, ...]", currency: str) -> str:
    """Why a flow is offered: what the headline says, or how far a metric is off."""
    from coachcli.cli.numbers.headline_said import Said, sentence  # noqa: PLC0415 - with numbers

    if stood.headline and stood.headline.flow == flow:
        return sentence(Said(stood.headline, currency)).removesuffix(".")
    gap = next((gap for gap in ranked if flow in gap.flows), None)
    return _costs(gap, currency) if gap else _also(stood, flow)


def _also(stood: "Stood", flow: str) -> str:
    """In which step a rep is behind as well, beside the one that the headline names."""
    from coachcli.cli.numbers.step_words import TITLES  # noqa: PLC0415 - only with numbers
    from coachcli.coaching.numbers.path import FLOWS  # noqa: PLC0415 - as above
    from coachcli.coaching.numbers.split import by_size  # noqa: PLC0415 - as above

    split = stood.headline.closed if stood.headline else None
    parts = by_size(split) if split else []
    steps = (part.step for part in parts if FLOWS.get(part.step) == flow)
    return next((f"also behind in {TITLES[step]}" for step in steps), "also behind")


def _costs(gap: "Standing", currency: str) -> str:
    """How far a metric is off, and what that costs where it can be told."""
    from coachcli.cli.numbers.standings import off, stake  # noqa: PLC0415 - only with numbers

    money = stake(gap, currency)
    words = f"{show.metric(gap.metric)} {off(gap)}"
    return f"{words}, {money} {currency}".rstrip() + " at stake" if money else words
