"""coach observe: a behaviour rated by the rep and by the coach, and how far the rep has come."""

from pathlib import Path
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.behaviour_meant import behaviour_meant
from coachcli.cli.learning.seen_of import SeenOf, seen_of
from coachcli.cli.practice.observed_shown import map_shown, one_shown
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line
from coachcli.cli.terminal.options import Argument, Force, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import RatedLook, looks, of_behaviour, waiting_for_own
from coachcli.coaching.practice.new_rating import (
    BeforeTheyBeganError,
    NewRating,
    StillToComeError,
    Whose,
    in_already,
    placed,
)
from coachcli.coaching.practice.observation import Observation
from coachcli.coaching.rep import Rep, identity
from coachcli.store import observation

Which = Annotated[
    str | None,
    Argument("BEHAVIOUR", "What was looked at: an id or words of it; without it the map of all."),
]
Own = Annotated[int | None, Option("--own", "The rep's own rating, 1 to 4.", min=1, max=4)]
Waive = Annotated[bool, Option("--waive", "Go without the rep's own rating.")]
Level = Annotated[int | None, Option("--level", "What you saw, 1 to 4.", min=1, max=4)]
Words = Annotated[
    str, Option("--evidence", "What was said or done; without it a rating weighs less.", "WORDS")
]
Seen = Annotated[str | None, Option("--seen", "The day of what you saw; by default today.", "DAY")]
Second = Annotated[
    int | None, Option("--second", "How somebody else rates the same look.", min=1, max=4)
]
Form = Annotated[
    Path | None,
    Option("--form", "Write the page on which the rep rates: .md, .txt, .html or .eml.", "FILE"),
]
From = Annotated[Path | None, Option("--from", "Bring the filled page back.", "FILE")]


class WhichToRateError(CoachError):
    """Something is rated, and it is not said what."""

    exit_code = 2

    def __init__(self, who: Rep) -> None:
        super().__init__(
            "Say which behaviour this is about, as none waits. Nothing was kept. "
            "See all: coach behaviour list. Then give its id or words of it: "
            f'coach observe "{who.name}" BEHAVIOUR'
        )


class WhichToWaiveError(CoachError):
    """Several looks wait for the rep's own rating, or none does, and it is let go of."""

    exit_code = 2

    def __init__(self, who: Rep, waiting: tuple[Behaviour, ...]) -> None:
        if not waiting:
            super().__init__(f"Nothing waits for {who.name}'s own rating. Nothing was changed.")
            return
        listed = "".join(f'\n  coach observe "{who.name}" {each.id} --waive' for each in waiting)
        super().__init__(
            f"{len(waiting)} behaviours wait for {who.name}'s own rating. Nothing was changed. "
            f"Say which goes without it:{listed}"
        )


class InAlreadyError(CoachError):
    """The form that is brought in was brought in before."""

    def __init__(self, who: Rep, path: Path) -> None:
        super().__init__(
            f"What {who.name} wrote in {path} is in already. Nothing was changed. See it: "
            f'coach observe "{who.name}"'
        )


class NotBothError(CoachError):
    """Two things are asked for that do not go together."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "Nothing was kept. --own and --waive, and --form, --from and a rating, do not go "
            "together: give one after the other."
        )


def observe(  # noqa: PLR0913 - the options of the command
    context: Context,
    rep: Whom,
    behaviour: Which = None,
    own: Own = None,
    waive: Waive = False,
    level: Level = None,
    evidence: Words = "",
    seen: Seen = None,
    second: Second = None,
    form: Form = None,
    from_: From = None,
    force: Force = False,
) -> Answer:
    """Rate a behaviour with what was said or done, the rep's own rating first, or see the map.

    Neither rating is shown before both are in.

    Examples
      coach observe dana
      coach observe dana opens-with-the-buyers-problem
      coach observe dana --form dana.md
      coach observe dana --from dana.md
      coach observe dana opens-with --level 2 --evidence "3 of 3 began with us"
      coach observe dana opens-with --own 4
      coach observe dana opens-with --waive
    """
    who = context.rep(rep, "observe")
    day = context.day_said(seen, "back") if seen else context.day
    given = NewRating(day, own, waive, level, second, evidence.strip())
    _refuse(context, given, form, from_)
    if who.started and given.seen < who.started:
        raise BeforeTheyBeganError(who.name, who.started, given.seen)
    known = seen_of(context, who)
    if form:
        return _form(context, who, known, behaviour, (form, force))
    if from_:
        return _brought(context, who, known, from_)
    if behaviour is None:
        return _map(context, who, known, given)
    rated = (behaviour_meant(context, behaviour, known.behaviours), given)
    return _with_day(_rated(context, who, known, rated), seen, given)


def _with_day(said: Answer, seen: str | None, given: NewRating) -> Answer:
    """The day that was taken, where it was said in words."""
    if seen is None or given.is_empty or seen == given.seen.isoformat():
        return said
    return replace(said, remarks=(Line(f"Seen on {show.day(given.seen)}."), *said.remarks))


def _refuse(context: Context, given: NewRating, form: Path | None, from_: Path | None) -> None:
    both = given.waived and given.own is not None
    if both or (form and from_) or ((form or from_) and not given.is_empty):
        raise NotBothError
    if given.seen > context.day:
        raise StillToComeError(given.seen)


def _map(context: Context, who: Rep, known: SeenOf, given: NewRating) -> Answer:
    """The map; a rating needs a behaviour, but the one that waits for the own can be let go."""
    if given == NewRating(given.seen, waived=True):
        behaviour = _only_waiting(who, known)
        _keep(context, who, [(behaviour, given)])
        said = Line(f"Goes without {who.name}'s own rating: {behaviour.title}")
        return replace(map_shown(who, seen_of(context, who, known.behaviours)), remarks=(said,))
    if not given.is_empty:
        raise WhichToRateError(who)
    return map_shown(who, known)


def _only_waiting(who: Rep, known: SeenOf) -> Behaviour:
    """The behaviour that waits for the rep's own rating. Raises WhichToWaiveError."""
    ids = dict.fromkeys(look.behaviour for look in waiting_for_own(known.looks))
    waiting = tuple(known.behaviours[id_] for id_ in ids if id_ in known.behaviours)
    if len(waiting) != 1:
        raise WhichToWaiveError(who, waiting)
    return waiting[0]


def _rated(context: Context, who: Rep, known: SeenOf, what: tuple[Behaviour, NewRating]) -> Answer:
    """A behaviour after what is given, or asked on a terminal, was kept."""
    behaviour, given = what
    if given.is_empty and context.terminal.has_person:
        from coachcli.cli.practice.asked_rating import asked  # noqa: PLC0415 - only where asked

        given = asked(context, who, behaviour, known.looks_at(behaviour), given.seen)
    if given.is_empty:
        return one_shown(who, known, behaviour)
    _keep(context, who, [(behaviour, given)])
    shown = one_shown(who, seen_of(context, who, known.behaviours), behaviour)
    return replace(shown, remarks=_remarks(given, known.looks_at(behaviour)))


def _remarks(given: NewRating, before: tuple[RatedLook, ...]) -> tuple[Line, ...]:
    if given.coach is not None and not given.evidence:
        return (Line("Kept as an opinion. What was said or done makes it count: --evidence"),)
    last = [look for look in before if look.by_person][-1:]
    replaced = given.coach is None and given.second is not None
    return tuple(
        Line(f"It takes the place of the second rating that was there: {look.second:g}.")
        for look in last
        if replaced and look.second is not None
    )


def _form(
    context: Context,
    who: Rep,
    known: SeenOf,
    wanted: str | None,
    to: tuple[Path, bool],
) -> Answer:
    from coachcli.cli.practice.own_form import to_rate, write_form  # noqa: PLC0415 - for a file

    path, force = to
    named = (behaviour_meant(context, wanted, known.behaviours),) if wanted else None
    rated = named or to_rate(context, who, known)
    write_form(context, who, rated, path, force=force)
    body = {"rep": identity(who), "behaviours": [each.id for each in rated]}
    titles = [Line(each.title, "  ") for each in rated]
    back = Line(f'When it is back: coach observe "{who.name}" --from {path}', whole=True)
    said = Line(f"Written for {who.name}, without any rating: {path}", whole=True)
    return Answer({**body, "file": str(path)}, (), remarks=(said, *titles, back))


def _brought(context: Context, who: Rep, known: SeenOf, path: Path) -> Answer:
    from coachcli.cli.practice.own_form import brought_back  # noqa: PLC0415 - for a file

    form = brought_back(who, path, known.behaviours)
    given = [
        (
            known.behaviours[each.behaviour],
            NewRating(context.day, own=each.level, example=each.example),
        )
        for each in form.rated
    ]
    new = [(each, own) for each, own in given if not in_already(known.looks_at(each), own)]
    if not new:
        raise InAlreadyError(who, path)
    _keep(context, who, new)
    empty = f" {form.empty} left empty." if form.empty else ""
    in_ = show.count(len(new), "behaviour")
    said = f"{who.name}'s own rating of {in_} is in.{empty}"
    return replace(map_shown(who, seen_of(context, who, known.behaviours)), remarks=(Line(said),))


def _keep(context: Context, who: Rep, given: list[tuple[Behaviour, NewRating]]) -> None:
    """Keep what was rated, as one act; to which look it belongs is seen when it is kept."""
    with context.change("observe") as change:
        for behaviour, new in given:
            kept = observation.of_person(context.room, who.id, context.day)
            theirs = of_behaviour(looks(kept, {behaviour.id: behaviour}), behaviour.id)
            rows = placed(Whose(who.id, behaviour.id, theirs, clock.new_id()), new)
            observation.add(context.room, _named(rows), change.stamp)


def _named(rows: tuple[Observation, ...]) -> list[tuple[Observation, str]]:
    """Ratings under ids of their own, each with that of its note."""
    return [(replace(row, id=clock.new_id()), clock.new_id()) for row in rows]
