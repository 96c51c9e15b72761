"""What the mirror shows, fetched from all places, for the reps of one team."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from coachcli.cli.context import Context
from coachcli.coaching.claim import Claim
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.rep import Rep, sellers
from coachcli.coaching.rhythm.mirror import (
    BothLogs,
    KeptOfDue,
    OwnGoal,
    Quality,
    RepSays,
    RepTime,
    TimeElsewhere,
    TimeOn,
    beside_goal,
    both_logs,
    by_kind,
    coached,
    looked_at,
    quality,
    recent,
    times,
    with_others,
)
from coachcli.coaching.rhythm.pulse import PulseTrend, trends
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.week.aggregating import kept_of_due
from coachcli.coaching.week.report import DAYS, week_named
from coachcli.store import aggregates, person, preread, session

CLAIM = "coached-reps-outperform"


@dataclass(frozen=True, slots=True)
class MirrorKnown:
    """All that the mirror shows; `coached` counts reps, `evidence` answers by how each is known.

    Time by kind, quality, promises and looks are also of reps who have left, the rest is of those
    who are there; `left` is the time that went to those who are not.
    """

    reps: tuple[RepTime, ...]
    left: TimeElsewhere
    goal: OwnGoal | None
    coached: int
    kinds: tuple[TimeOn, ...]
    quality: Quality
    evidence: dict[str, int]
    mine: KeptOfDue
    theirs: KeptOfDue
    looks: KeptOfDue
    pulse: tuple[tuple[str, tuple[PulseTrend, ...]], ...]
    logs: BothLogs
    claim: Claim | None


def mirror_known(context: Context, manager: str | None) -> MirrorKnown:
    """The coach's own coaching of a team, up to today. Raises NoSuchManagerError."""
    room, day = context.room, context.day
    team = context.sellers(manager)
    here, days = {rep.id for rep in team}, looked_at(day)
    ever = sellers(person.team(room, context.manager(manager), left=True))
    ids = here | {rep.id for rep in ever}
    spent = tuple(each for each in session.spent(room, days) if each.rep in ids)
    rows = times(team, spent, day)
    promises = aggregates.promises(room, ids, day)
    return MirrorKnown(
        reps=rows,
        left=with_others(team, spent, day),
        goal=beside_goal(rows, context.settings.minutes, day),
        coached=coached(rows),
        kinds=by_kind(recent(spent, day)),
        quality=quality([each for each in session.sessions(room, days) if each.rep in ids]),
        evidence=_evidence(session.bases(room, days), ids),
        mine=kept_of_due(promises, days, mine=True),
        theirs=kept_of_due(promises, days, mine=False),
        looks=_all(session.looks(room, days), ids),
        pulse=tuple(_pulse(context, team)),
        logs=both_logs(_said(context, here, days.first), spent),
        claim=next((each for each in context.shelf.claims() if each.id == CLAIM), None),
    )


def _evidence(bases: Mapping[str, Mapping[str, int]], ids: Iterable[str]) -> dict[str, int]:
    counts = [bases.get(id_, {}) for id_ in ids]
    return {basis.value: sum(each.get(basis, 0) for each in counts) for basis in Basis}


def _all(by_rep: Mapping[str, KeptOfDue], ids: Iterable[str]) -> KeptOfDue:
    total = KeptOfDue()
    for id_ in ids:
        total = total.plus(by_rep.get(id_, KeptOfDue()))
    return total


def _pulse(context: Context, team: Iterable[Rep]) -> Iterator[tuple[str, tuple[PulseTrend, ...]]]:
    """How the answers of each rep go, of whom there are enough to tell."""
    for rep in team:
        shown = trends(preread.pulse(context.room, rep.id, context.day))
        if enough := tuple(trend for trend in shown if trend.shown):
            yield rep.name, enough


def _said(context: Context, ids: Iterable[str], first: date) -> Iterator[RepSays]:
    """What reps noted of being coached, of the weeks whose days are all looked at."""
    for noted in preread.coached_noted(context.room, context.day):
        monday = week_named(noted.week).first
        if noted.rep in ids and (monday - first).days >= DAYS:
            yield RepSays(noted.rep, monday, noted.coached, noted.day, noted.before)
