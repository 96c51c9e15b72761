"""How pairs are shown: those under way, those that could be made, and who is left over."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from coachcli.cli.practice.pair_records import PairGround
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Heading, Line, Lines, Part
from coachcli.coaching.claim import Claim
from coachcli.coaching.practice.pair import RepPair
from coachcli.coaching.practice.pair_advice import AdviceKind, LeftOver, PairAdvice, WhyLeft
from coachcli.coaching.practice.pairing import PairFit, StrongBy
from coachcli.coaching.record import plain

CLAIM = "talks-with-a-partner"
ORDINALS = {1: "first", 2: "second"}
WHY_LEFT = {
    WhyLeft.NOBODY_STRONG: "nobody here was seen to be strong, or is by the numbers",
    WhyLeft.TAKEN: "whoever is strong is taken",
}
ALONE = "{} is alone in the team: a pair takes two."
NOBODY_HERE = "Nobody is in this team yet."
NO_NEED = "No cause is open that a partner could help with. Name a skill: --skill BEHAVIOUR"


def parts(
    ground: PairGround,
    day: date,
    fits: Sequence[PairFit],
    left: Iterable[LeftOver],
    advised: Iterable[PairAdvice],
) -> Iterator[Part]:
    """The page of pairs."""
    yield Heading(f"Pairs, {show.day(day)}", f"team of {len(ground.team)}")
    yield BLANK
    if len(ground.team) < 2:  # noqa: PLR2004 - a pair takes two
        alone = ALONE.format(ground.team[0].name) if ground.team else NOBODY_HERE
        yield Lines((alone,))
        return
    blocks = (
        [_running(ground, each) for each in ground.under_way(day)],
        [line for number, fit in enumerate(fits, 1) for line in _proposed(ground, number, fit)],
        list(_left(ground, left)),
        [Line(_advised(ground, each)) for each in advised],
    )
    said = [block for block in blocks if block] or [[Line(NO_NEED)]]
    yield from (part for block in said for part in (Lines(tuple(block)), BLANK))


def claim_said(claims: Iterable[Claim]) -> tuple[Part, ...]:
    """What is known of such talks from outside, with its source."""
    known = [each for each in claims if each.id == CLAIM]
    said = (
        f"From outside: {each.figure}. {each.says} ({each.kind}: {each.source})." for each in known
    )
    return tuple(Lines((Line(each, quiet=True),)) for each in said)


def made_said(ground: PairGround, made: Iterable[RepPair]) -> tuple[str, ...]:
    """What is said of pairs that were made."""
    return tuple(
        f"{_names(ground, each.rep, each.partner)} are a pair: two talks of twenty minutes, by "
        f"{show.day(each.first)} and {show.day(each.second)}."
        for each in made
    )


def pair_body(ground: PairGround, pair: RepPair) -> dict[str, object]:
    """A pair as JSON (docs/reference/json.md)."""
    said: dict[str, object] = plain(pair)
    names = {key: {"id": id_, "name": ground.names.get(id_, "")} for key, id_ in _two(pair)}
    return said | names


def fit_body(ground: PairGround, fit: PairFit) -> dict[str, object]:
    """A pair that could be made as JSON."""
    said: dict[str, object] = plain(fit)
    names = {key: {"id": id_, "name": ground.names[id_]} for key, id_ in _two(fit)}
    return said | names


def _two(pair: RepPair | PairFit) -> tuple[tuple[str, str], ...]:
    return (("rep", pair.rep), ("partner", pair.partner))


def _names(ground: PairGround, rep: str, partner: str) -> str:
    known = [ground.names.get(each, "somebody of another team") for each in (rep, partner)]
    return " and ".join(known)


def _running(ground: PairGround, pair: RepPair) -> Line:
    talk = ORDINALS[pair.following or 1]
    due = f"{talk} talk by {show.day(pair.due)}" if pair.due else ""
    skill = ground.title(pair.behaviour)
    return Line(f"{_names(ground, pair.rep, pair.partner)}: {skill}, {due}.", "Under way  ", "  ")


def _proposed(ground: PairGround, number: int, fit: PairFit) -> Iterator[Line]:
    partner = ground.names[fit.partner]
    yield Line(f"{ground.names[fit.rep]} with {partner}", f"  {number}  ")
    yield Line(f"{ground.title(fit.behaviour)}. {_why(partner, fit)}", "     ")


def _why(partner: str, fit: PairFit) -> str:
    if fit.by is StrongBy.SEEN:
        return f"{partner} was seen doing it."
    if fit.by is StrongBy.NUMBERS:
        return f"{partner} is ahead of the others in {show.metric(fit.metric)}, chance taken off."
    return f"You chose {partner}."


def _left(ground: PairGround, left: Iterable[LeftOver]) -> Iterator[Line]:
    """Who is in no pair: those who had one of late by name, the others by skill and reason."""
    others: dict[tuple[str, WhyLeft], list[str]] = {}
    for each in left:
        name, free = ground.names[each.rep], ground.resting.get(each.rep)
        if free:
            yield Line(f"Left over: {name}, who had a pair, and is free on {show.day(free)}.")
        else:
            others.setdefault((each.behaviour, each.why), []).append(name)
    for (behaviour, why), names in others.items():
        skill = ground.title(behaviour)
        yield Line(f'Left over: {", ".join(names)}. In "{skill}" {WHY_LEFT[why]}.')


def _advised(ground: PairGround, advised: PairAdvice) -> str:
    skill, many = ground.title(advised.behaviour), len(advised.reps)
    if advised.kind is AdviceKind.OBSERVE:
        team = len(ground.team)
        return (
            f'{many} of {team} need "{skill}": watch each of them at it yourself, against one '
            "standard. Pairs come on top of that."
        )
    until = f", with an end: {show.day(advised.until)}" if advised.until else ""
    return f'{ground.names[advised.reps[0]]} alone needs "{skill}": a mentor from outside{until}.'
