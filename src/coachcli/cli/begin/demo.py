"""coach demo: the main job on a made-up team, in a home that is thrown away."""

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.handing_out import hand_out, in_words, offer, promise
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Part
from coachcli.cli.terminal.options import Option
from coachcli.cli.walks import conclusion, outcome, session
from coachcli.cli.walks.under_way import SavedError
from coachcli.cli.walks.walk import walk
from coachcli.cli.week import review, review_screen
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.story import played
from coachcli.coaching.week.report import week_of
from coachcli.coaching.week.review import Review
from coachcli.content.library.places import shipped
from coachcli.store import assignment, person
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KEPT, KeptDiagnosis

FLOW = "few-new-opportunities"
STORY = (
    "Dana sends forty messages a day, and all of them could be from anybody. "
    "Twelve new opportunities were planned; seven came."
)
TEAM = "A made-up team of eight. You have a one-on-one with Dana Reyes in ten minutes."
HOW = "Answer as you would for somebody like her: a number, or ? to see why."
GOODBYE = (
    "",
    "That was a made-up team; nothing was kept.",
    "Bring your own: coach team import team.csv",
)
Recorded = Annotated[bool, Option("--recorded", "Use recorded answers, also on a terminal.")]


Quarter = Annotated[bool, Option("--quarter", "Show a made-up quarter of a team of eight.")]
Keep = Annotated[
    Path | None,
    Option("--keep", "Leave the home of that quarter in this folder, to look around.", "FOLDER"),
]


class LeftDemoError(CoachError):
    """The demo was left in the middle."""

    def __init__(self, code: int) -> None:
        super().__init__("You left the demo; nothing was kept.")
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """0 when left with a key, 130 when interrupted."""
        return self.code


def demo(
    context: Context, recorded: Recorded = False, quarter: Quarter = False, keep: Keep = None
) -> Answer:
    """Try the main job on a made-up team: a walk, learning handed out, the week's report.
    Nothing is kept.

    With --quarter you see the pages of a manager who has coached with it for thirteen weeks; with
    --keep that home is left in a folder, and any command can be pointed at it.

    Examples
      coach demo
      coach demo --recorded
      coach demo --quarter
      coach demo --quarter --keep made-up
    """  # noqa: D205 - the help has it as a sentence
    if quarter or keep:
        from coachcli.cli.begin import quarter_shown  # noqa: PLC0415 - seldom, and imports much

        return quarter_shown.left(context, keep) if keep else quarter_shown.shown(context)
    made_up = _thrown_away(context)
    team = _team(made_up)
    _before(made_up, team)
    body = partial(_body, made_up, team["Dana"])
    if context.terminal.has_person and not recorded:
        return Answer(body, then=partial(_by_hand, made_up, team["Dana"]))
    return Answer(body, _by_itself(made_up, team["Dana"]), remarks=GOODBYE)


def _thrown_away(context: Context) -> Context:
    """The same terminal and day in a home of its own, which is gone when the command is over."""
    home = context.until_the_end(tempfile.TemporaryDirectory(prefix="coach-demo-"))
    return context.until_the_end(Context(Path(home), context.day, context.terminal))


def _by_hand(made_up: Context, dana: Rep) -> Answer:
    """The conclusion of a walk with whoever sits before the program. Raises LeftDemoError."""
    how = (*show.wrapped(STORY), *show.wrapped(HOW))
    made_up.terminal.say(show.bold(TEAM), "", *how)
    diagnosed = _walked(made_up, dana)
    return conclusion.answer(diagnosed, partial(_agreed, made_up, dana, diagnosed))


def _walked(made_up: Context, dana: Rep) -> KeptDiagnosis:
    begun = session.begin(made_up, dana, made_up.shelf.flow(FLOW))
    try:
        return outcome.keep(made_up, dana, walk(made_up, dana, begun))
    except SavedError as error:
        raise LeftDemoError(error.exit_code) from None


def _agreed(made_up: Context, dana: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """What is agreed on the conclusion, then the sheet, then the report. Raises LeftDemoError."""
    try:
        given = outcome.agreed(made_up, dana, diagnosed)
    except outcome.NothingGivenError as error:
        raise LeftDemoError(error.exit_code) from None
    return replace(given, then=partial(_on_a_page, made_up, dana, diagnosed))


def _on_a_page(made_up: Context, dana: Rep, diagnosed: KeptDiagnosis) -> Answer:
    """The sheet for the talk, if it is wanted, and then the report."""
    sheet = outcome.offered(made_up, dana, diagnosed)
    return replace(sheet, next=None, then=partial(_reported, made_up))


def _reported(made_up: Context) -> Answer:
    return Answer(parts=(BLANK, *review_screen.screen(_reviewed(made_up))), remarks=GOODBYE)


def _body(made_up: Context, dana: Rep) -> dict[str, object]:
    """The three answers from recorded answers, for programs."""
    diagnosed = _recorded(made_up, dana, "dana")
    given = hand_out(made_up, offer(made_up, diagnosed))
    report = review.body(_reviewed(made_up, every=True))
    return {
        "diagnosis": conclusion.as_plain(diagnosed),
        "assignment": plain(given),
        "report": report,
    }


def _by_itself(made_up: Context, dana: Rep) -> Iterator[Part]:
    """The three commands with recorded answers, as they are read."""
    diagnosed = _recorded(made_up, dana, "dana")
    yield from _walk_shown(diagnosed)
    yield from (BLANK, Heading("$ coach assign dana"), _assigned(made_up, dana, diagnosed))
    yield from (BLANK, Heading("$ coach report"), *review_screen.screen(_reviewed(made_up)))


def _walk_shown(diagnosed: KeptDiagnosis) -> Iterator[Part]:
    yield from (Heading("$ coach diagnose dana"), Lines((STORY, *_transcript(diagnosed))))
    yield from conclusion.answer(diagnosed).parts


def _assigned(made_up: Context, dana: Rep, diagnosed: KeptDiagnosis) -> Lines:
    given = hand_out(made_up, offer(made_up, diagnosed))
    return Lines(in_words(given, dana, made_up.behaviours()))


def _transcript(diagnosed: KeptDiagnosis) -> Iterator[str | Line]:
    """The questions and the recorded answers, in the order in which they were asked."""
    asked = (reason for reason in diagnosed.conclusion.diagnosis.ledger if reason.check)
    for number, reason in enumerate(asked, 1):
        yield from ("", Line(reason.question, f" {number}  "), Line(reason.answer, "    > "))


def _team(made_up: Context) -> dict[str, Rep]:
    """The reps, kept, by first name."""
    reps = _reps()
    manager = {rep.manager: clock.new_id() for rep in reps[:1]}
    with made_up.change("import") as change:
        person.add(made_up.room, reps, manager, change.stamp)
    return {rep.name.split()[0]: rep for rep in reps}


def _reps() -> tuple[Rep, ...]:
    from coachcli.content.imports.team import read_team  # noqa: PLC0415 - slow

    return tuple(replace(rep, id=clock.new_id()) for rep in read_team(_file("team.csv")).reps)


def _before(made_up: Context, team: dict[str, Rep]) -> None:
    """What happened on this team in the weeks before."""
    begun, done, talked = (_earlier(made_up, days) for days in (15, 6, 23))
    given = hand_out(begun, offer(begun, _recorded(begun, team["Ivo"], "ivo")))
    _close(done, given)
    promised = _recorded(talked, team["Lena"], "lena")
    promise(talked, promised, None)
    with done.change("done") as change:
        diagnoses.act(done.room, clock.new_id(), promised.id, KEPT, change.stamp)


def _close(made_up: Context, given: Assignment) -> None:
    with made_up.change("done") as change:
        assignment.change(
            made_up.room, clock.new_id(), given.id, AssignmentState.DONE, change.stamp
        )


def _recorded(made_up: Context, who: Rep, name: str) -> KeptDiagnosis:
    from coachcli.content.flows.answers import read_answers  # noqa: PLC0415 - slow

    flow = made_up.shelf.flow(FLOW)
    answers = read_answers(_file(f"{name}.yaml"), flow)
    walked = session.recorded(made_up, who, flow, partial(played, answers=answers))
    return outcome.keep_whole(made_up, who, walked)


def _earlier(made_up: Context, days: int) -> Context:
    """The same home some days earlier."""
    made_up.room  # noqa: B018 - opened once, and shared
    return replace(made_up, day=made_up.day - timedelta(days=days))


def _reviewed(made_up: Context, *, every: bool = False) -> Review:
    return review.review(made_up, week_of(made_up.day), None, every=every)


def _file(name: str) -> Path:
    return shipped() / "library" / "demo" / name
