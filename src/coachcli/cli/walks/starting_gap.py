"""The gap that a walk starts from: the largest in the numbers, or the one that somebody picks."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.walks.under_way import PausedError
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import COACHES
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep
from coachcli.coaching.settings import RAMP, WEEKS, changed
from coachcli.coaching.walks.flow import Flow
from coachcli.store.reach import recorded

if TYPE_CHECKING:
    from coachcli.coaching.numbers.gap import Standing
    from coachcli.coaching.numbers.headline import Stood


MINE = "About how you coach:"
"""What stands above the gaps that are about the manager."""
OTHERS = "Not in the numbers:"
UNSEEN = "Others, which nothing points to:"
"""What stands above the gaps that nothing speaks for: no number, or nothing that was seen."""


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

    Somebody who is there may pick another one.

    Raises NoFlowNamedError where there is neither, and PausedError where nothing is picked.
    """
    seen, opened = _seen(context, saw), opened_by_numbers(context, who)
    known = seen | {id_: why for id_, why in opened.flows if id_ not in seen}
    if context.terminal.has_person:
        if opened.without:
            said = f"{opened.without} No walk is about that yet."
            context.terminal.say(*show.wrapped(said), "")
        return _picked(context, known, _question(seen, known), UNSEEN if seen else OTHERS)
    if not known:
        raise NoFlowNamedError(who.name, context.shelf.flow_ids())
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


def _picked(context: Context, gaps: dict[str, str], question: str, others: str) -> Flow:
    about_rep, about_me = _lines(context, gaps)
    lines = about_rep | about_me
    apart = _apart(about_rep, about_me, gaps, others)
    if gaps:
        say_settings(context)
    default = 0 if gaps else None
    picked = context.terminal.pick(question, list(lines.values()), default=default, apart=apart)
    if picked is None:
        raise PausedError
    return context.shelf.flow(list(lines)[picked])


def _apart(
    about_rep: Mapping[str, str],
    about_me: Mapping[str, str],
    gaps: Mapping[str, str],
    others: str,
) -> dict[int, str]:
    """What stands above the gaps that nothing opens, and above those about me, by place."""
    opened = sum(id_ in gaps for id_ in about_rep)
    rest = {opened: others} if 0 < opened < len(about_rep) else {}
    return rest | ({len(about_rep): MINE} if about_me else {})


def say_settings(context: Context) -> None:
    """Say by which settings the numbers are read, where they are not as by default."""
    read = recorded(context.room)
    said = changed(context.settings, (WEEKS, RAMP), context.day) if read else ""
    if said:
        context.terminal.say(said)


def _lines(context: Context, gaps: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Every flow in a line, by id, those about me apart.

    Those that the numbers open come first, with why, then the others by name.
    """
    briefs = sorted(context.shelf.briefs(), key=lambda brief: brief.title.casefold())
    titles = {brief.id: brief.title for brief in briefs}
    opened = {id_: f"{titles[id_]} ({words})" for id_, words in gaps.items()}
    lines = opened | {id_: title for id_, title in titles.items() if id_ not in gaps}
    mine = {brief.id for brief in briefs if brief.gap.metric in COACHES}
    about_me = {id_: line for id_, line in lines.items() if id_ in mine}
    return {id_: line for id_, line in lines.items() if id_ not in mine}, about_me


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
