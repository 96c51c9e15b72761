"""The team's numbers as a heat map that needs no colour, and what the team shares."""

from datetime import timedelta

from coachcli.cli.context import Desk
from coachcli.cli.numbers.figures import period
from coachcli.cli.numbers.standings import stood
from coachcli.cli.terminal import show
from coachcli.cli.terminal.bars import pictures
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import Standing, Stood
from coachcli.coaching.numbers.spread import Level, Shared, Treatment, common, level, shared
from coachcli.coaching.period import Period
from coachcli.coaching.record import plain
from coachcli.store import report as aggregates

SIGNS = {Level.FAR: "!!", Level.SHORT: "!", Level.FINE: "·", Level.AHEAD: "+", Level.UNKNOWN: ""}
HEADS = {
    "bookings": "book",
    "quota_attainment": "quota",
    "new_opps": "new",
    "win_rate": "win",
    "avg_deal": "deal",
    "cycle_days": "cycle",
    "discount_pct": "disc",
    "open_value": "open",
    "past_due_pct": "late",
    "slip_rate": "slip",
    "no_decision_rate": "nodec",
    "meeting_to_opp": "m>opp",
    "touch_to_meeting": "t>meet",
    "touches": "touch",
    "meetings_held": "meet",
}
"""The metrics of the map, and their headings."""
CAUSE_DAYS = 90


def team(at: Desk, manager: str | None, weeks: int, limits: tuple[float, int], *, plain_: bool, as_json: bool) -> None:
    """Show the team; `limits` are the share and the size from which on a shared cause is one to embed."""
    reps = at.team(manager)
    when, found = stood(at, reps, weeks)
    causes = aggregates.causes(at.room, at.day - timedelta(days=CAUSE_DAYS), at.day)
    mine = {rep.id: causes[rep.id] for rep in reps if rep.id in causes}
    alike = shared(mine, len(reps), *limits)
    if as_json:
        show.as_json(_as_json(when, found, alike, limits))
        return
    show.answer(show.bold(show.sides(period(when), f"team of {len(reps)}")), "")
    show.answer(
        *(_map(found) if pictures(plain=plain_) else _words(found)), "", *_common(found), *_alike(alike, len(reps), limits)
    )
    show.aside("", f"Next: {_next(found)}")


def _next(found: tuple[Stood, ...]) -> str:
    return "coach focus" if any(one.found for one in found) else "coach import deals FILE"


def _map(found: tuple[Stood, ...]) -> list[str]:
    known = [id_ for id_ in HEADS if any(_level(one, id_) is not Level.UNKNOWN for one in found)]
    if not known:
        return ["No numbers for these weeks."]
    rows = [("", *(HEADS[id_] for id_ in known))]
    rows += [(show.shortened(one.rep.name, 20), *(SIGNS[_level(one, id_)] for id_ in known)) for one in found]
    legend = "!! far off, by a fifth or more   ! short   · fine   + ahead   blank: not known"
    return [*show.table(rows), "", show.dim(legend)]


def _words(found: tuple[Stood, ...]) -> list[str]:
    return [line for one in found for line in show.wrapped(f"{one.rep.name}: {_levels(one)}.", "  ", "    ")]


def _levels(one: Stood) -> str:
    parts = []
    for wanted in (Level.FAR, Level.SHORT, Level.AHEAD):
        titles = [metric_named(id_).title for id_ in HEADS if _level(one, id_) is wanted]
        parts += [f"{wanted} in {', '.join(titles)}"] if titles else []
    return "; ".join(parts) or ("nothing out of line" if one.found else "no numbers")


def _level(one: Stood, metric: str) -> Level:
    return level(_standing(one, metric))


def _standing(one: Stood, metric: str) -> Standing | None:
    return next((standing for standing in one.found if standing.metric == metric), None)


def _common(found: tuple[Stood, ...]) -> list[str]:
    counted = common({one.rep.id: one.found for one in found})
    many = {id_: count for id_, count in counted.items() if id_ in HEADS and count * 2 >= len(found) and count > 1}
    rows = [f"{count} of {len(found)} are short of {metric_named(id_).title}." for id_, count in many.items()]
    return [line for row in rows for line in show.wrapped(row)]


def _alike(alike: tuple[Shared, ...], size: int, limits: tuple[float, int]) -> list[str]:
    lines = [line for one in alike for line in show.wrapped(f"{len(one.reps)} of {size}: {one.means}. {_does(one)}", "", "  ")]
    rule = f"Embed: a cause that at least {limits[0]:.0%} of a team of {limits[1]} or more share. Targeted: all others."
    return [*lines, *(show.wrapped(show.dim(rule)) if alike else [])]


def _does(one: Shared) -> str:
    if one.treatment is Treatment.EMBED:
        return "Embed it: practise together, agree on one standard, and watch for it in every talk."
    return "Targeted: an action for each."


def _as_json(when: Period, found: tuple[Stood, ...], alike: tuple[Shared, ...], limits: tuple[float, int]) -> dict[str, object]:
    reps = [
        {"id": one.rep.id, "name": one.rep.name, "levels": {standing.metric: str(level(standing)) for standing in one.found}}
        for one in found
    ]
    rule = {"share": limits[0], "least": limits[1]}
    return {"version": 1, "period": plain(when), "reps": reps, "shared": plain(alike), "embed": rule}
