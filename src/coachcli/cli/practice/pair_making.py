"""Making pairs: which could be, which are kept, and the talks that they hold."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.behaviour_meant import behaviour_meant
from coachcli.cli.practice.pair_records import PairGround, ground
from coachcli.cli.practice.pair_shown import claim_said, fit_body, made_said, pair_body, parts
from coachcli.cli.terminal.answer import Answer, Line, Lines, Step
from coachcli.coaching.errors import CoachError
from coachcli.coaching.practice.pair import BothHeldError, RepPair, RestingError, talk_days
from coachcli.coaching.practice.pair_advice import LeftOver, PairAdvice, advice, left_over
from coachcli.coaching.practice.pairing import PairFit, SkillNeed, StrongBy, fits, paired
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.store import pair as pairs


class WhichSkillError(CoachError):
    """A partner is named, and neither a skill nor a cause that is open."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        super().__init__(
            f"No cause of {name}'s is open. Name the skill: --skill BEHAVIOUR "
            "(coach behaviour list). Nothing was changed."
        )


class WithThemselvesError(CoachError):
    """Somebody is to be their own partner."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} cannot be their own partner. Nothing was changed.")


class NoPairError(CoachError):
    """Pairs are to be made, or written down, and there are none."""

    def __init__(self) -> None:
        super().__init__(
            "No pair can be made, and none is under way. Nothing was changed. See why: coach pair"
        )


class CouldBe(NamedTuple):
    """A team, whom of it is asked for, and the pairs that could be made."""

    ground: PairGround
    who: Rep | None
    fits: tuple[PairFit, ...]
    left: tuple[LeftOver, ...]
    advised: tuple[PairAdvice, ...]
    words: tuple[str, ...]
    """Those with which they were asked for."""

    @property
    def step(self) -> Step:
        """How these pairs are made where nobody is asked."""
        return Step(("pair", *self.words, "--yes", "--out", "worksheets"), "make them")


def could_be(
    context: Context, who: Rep | None, partner: str | None, skill: str | None, manager: str | None
) -> CouldBe:
    """The pairs that could be made. Raises RestingError and the errors of this module."""
    team = context.sellers(manager)
    if who and who.id not in {rep.id for rep in team}:
        team = (*team, who)
    meant = behaviour_meant(context, skill, context.behaviours()) if skill else None
    known = ground(context, team, meant)
    skill_id = meant.id if meant else ""
    chosen = (
        _with(context, known, (who, partner), skill_id) if who and partner else _best(known, who)
    )
    advised = advice(known.open_needs, known.strengths, len(team), context.day)
    left = left_over(_unpaired(known, who, context.day), known.strengths, chosen)
    return CouldBe(known, who, chosen, left, advised, _words(who, partner, skill))


def _unpaired(known: PairGround, who: Rep | None, day: date) -> Iterator[SkillNeed]:
    """What is needed by those who are in no pair that is under way."""
    placed = {rep for pair in known.under_way(day) for rep in (pair.rep, pair.partner)}
    asked = (need for need in known.needs if who is None or need.rep == who.id)
    return (need for need in asked if need.rep not in placed)


def _words(who: Rep | None, partner: str | None, skill: str | None) -> tuple[str, ...]:
    """The words with which the same pairs are asked for."""
    named = (("--with", partner), ("--skill", skill))
    return (
        *((who.name,) if who else ()),
        *(word for option, value in named if value for word in (option, value)),
    )


def answered(context: Context, known: CouldBe, out: Path | None, *, force: bool) -> Answer:
    """The pairs as they stand and could be made; at a terminal it is asked whether to make them."""
    shown = tuple(parts(known.ground, context.day, known.fits, known.left, known.advised))
    claim = claim_said(context.shelf.claims()) if known.fits else ()
    body, remarks = partial(_body, context, known, ()), _written(context, known, out, force=force)
    if not known.fits:
        return Answer(body, shown, remarks=remarks)
    if context.terminal.has_reader:
        ask = partial(_asked, context, known, out, force=force)
        return Answer(body, (*shown, *claim), then=ask, remarks=remarks)
    return Answer(body, (*shown, *claim), known.step, remarks=remarks)


def made(context: Context, known: CouldBe, out: Path | None, *, force: bool) -> Answer:
    """Keep the pairs that could be made, and write their worksheets. Raises NoPairError."""
    if not known.fits:
        raise NoPairError
    days, day = talk_days(context.day, context.settings.off), context.day
    new = tuple(
        RepPair(clock.new_id(), fit.rep, fit.partner, fit.behaviour, day, *days)
        for fit in known.fits
    )
    with context.change("pair") as change:
        pairs.add(context.room, new, change.stamp)
    now = known._replace(ground=known.ground._replace(pairs=(*known.ground.pairs, *new)), fits=())
    said = Lines(made_said(now.ground, new))
    step = None if out else Step(("pair", "--out", "worksheets"), "a worksheet for each")
    remarks = _written(context, now, out, force=force)
    return Answer(partial(_body, context, now, new), (said,), step, remarks=remarks)


def keep_talk(context: Context, who: Rep, result: str) -> Answer:
    """Keep that the next talk of a rep's pair was held. Raises BothHeldError."""
    theirs = pairs.of_people(context.room, (who.id,), context.day)
    pair = next((each for each in theirs if each.following), None)
    if pair is None:
        raise BothHeldError(who.name)
    with context.change("pair-talk") as change:
        ids = (clock.new_id(), clock.new_id())
        pairs.held(context.room, pair, result.strip(), ids, change.stamp)
    (now,) = [
        each for each in pairs.of_people(context.room, (who.id,), context.day) if each.id == pair.id
    ]
    known = ground(context, context.sellers("all"), None)
    first = "The second comes next." if now.following else "That was the second: the pair is done."
    return Answer(pair_body(known, now), (Lines((f"Kept what came of the talk. {first}",)),))


def _asked(context: Context, known: CouldBe, out: Path | None, *, force: bool) -> Answer:
    if context.terminal.agreed("Make these pairs? Enter yes, n no"):
        return made(context, known, out, force=force)
    return Answer()


def _best(known: PairGround, who: Rep | None) -> tuple[PairFit, ...]:
    """The pairs of the team, or that of one rep."""
    possible = fits(known.needs, known.strengths, known.resting)
    mine = (fit for fit in possible if who is None or who.id in (fit.rep, fit.partner))
    return paired(tuple(mine))


def _with(
    context: Context, known: PairGround, two: tuple[Rep, str], skill: str
) -> tuple[PairFit, ...]:
    """The pair of a rep with a partner who was chosen, for a skill or an open cause of theirs."""
    who, other = two[0], context.rep(two[1], "show rep")
    if other.id == who.id:
        raise WithThemselvesError(who.name)
    for each in (who, other):
        if each.id in known.resting:
            raise RestingError(each.name, known.resting[each.id])
    needed = [need.behaviour for need in known.needs if need.rep == who.id]
    if not (skill or needed):
        raise WhichSkillError(who.name)
    known.names.setdefault(other.id, other.name)
    return (PairFit(who.id, other.id, skill or needed[0], 0, StrongBy.CHOSEN),)


def _written(context: Context, known: CouldBe, out: Path | None, *, force: bool) -> Iterable[Line]:
    """Write the worksheets of the pairs under way, and say where they are."""
    if out is None:
        return ()
    from coachcli.cli.practice.pair_sheet import save  # noqa: PLC0415 - only for files

    theirs = [
        each
        for each in known.ground.under_way(context.day)
        if known.who is None or known.who.id in (each.rep, each.partner)
    ]
    if not theirs and not known.fits:
        raise NoPairError
    files = save(known.ground, theirs, out, force=force)
    return tuple(Line(f"Written: {file}", whole=True) for file in files)


def _body(context: Context, known: CouldBe, new: tuple[RepPair, ...]) -> dict[str, object]:
    around = known.ground
    return {
        "team": len(around.team),
        "made": [pair_body(around, each) for each in new],
        "under_way": [pair_body(around, each) for each in around.under_way(context.day)],
        "proposed": [fit_body(around, each) for each in known.fits],
        "left": plain(known.left),
        "resting": {id_: plain(day) for id_, day in around.resting.items()},
        "advice": plain(known.advised),
    }
