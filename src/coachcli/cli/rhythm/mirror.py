"""coach mirror: a coach's own coaching, for the coach alone; of several, for their leader."""

from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.rhythm.mirror_known import MirrorKnown, mirror_known
from coachcli.cli.rhythm.mirror_shown import parts, session_row, table
from coachcli.cli.rhythm.mirror_words import DRILLS
from coachcli.cli.terminal.answer import Answer, Lines, Step
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.coaching.record import plain
from coachcli.coaching.rhythm.mirror import COACHED_DAYS, TIME_WEEKS, back, looked_at

NOBODY = "Nobody on this team yet. Bring it: coach team import team.csv"


Team = Annotated[bool, Option("--team", "The mirrors of coaches, from their files of counts.")]
Files = Annotated[list[str] | None, Argument("FILE", "With --team: what coaches handed on.")]


def mirror(
    context: Context, files: Files = None, manager: Manager = None, team: Team = False
) -> Answer:
    """See your own coaching: time, quality, what was kept, and what to work on.

    It is for you alone, and ranks nobody. Time is of four weeks, all else of 13.

    Examples
      coach mirror
      coach mirror --json
      coach mirror --team priya.json bo.json
    """
    if team or files:
        from coachcli.cli.rhythm.mirror_team import mirror_team  # noqa: PLC0415 - few lead coaches

        return mirror_team(context, files or [], asked=team)
    known = mirror_known(context, manager)
    if not known.reps:
        return Answer(_body(context, known), (table(known), Lines((NOBODY,))))
    longest = Step(("prep", known.reps[0].name), "who has waited longest")
    return Answer(_body(context, known), parts(known, context.day), longest)


def _body(context: Context, known: MirrorKnown) -> dict[str, object]:
    body: dict[str, object] = plain(known)
    spans = {"time": back(context.day, TIME_WEEKS).days, "coached": COACHED_DAYS}
    days = {**spans, "all_else": looked_at(context.day).days}
    return {
        **body,
        "days": days,
        "quality": {**_quality(known), "drill": _drill(known)},
        "pulse": [{"rep": name, "pulse": plain(shown)} for name, shown in known.pulse],
    }


def _quality(known: MirrorKnown) -> dict[str, object]:
    made = known.quality
    rows = [session_row(each) for each in made.lately]
    weakest = plain(made.weakest)
    means = {"mean": made.mean, "of": made.of, "last": made.last, "before": made.before}
    return {"sessions": rows, **means, "weakest": weakest}


def _drill(known: MirrorKnown) -> str:
    weak = known.quality.weakest
    return DRILLS[weak.item] if weak else ""
