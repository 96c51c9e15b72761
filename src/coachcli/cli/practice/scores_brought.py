"""Scores of calls from their file to the record room: those that are known stay as they are."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.numbers.import_options import Options
from coachcli.cli.numbers.import_outcome import answer
from coachcli.cli.numbers.import_sellers import Sold, people, refuse_grown
from coachcli.cli.numbers.importing import (
    FileRead,
    Import,
    added,
    outcome,
    read_file,
    rows_to_keep,
)
from coachcli.cli.numbers.lines_seen import LinesSeen
from coachcli.cli.terminal.answer import Answer, Step
from coachcli.cli.terminal.left_out import refuse_hopeless
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.observation import Observation, Rater
from coachcli.coaching.practice.score import CallScore
from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp
from coachcli.content.imports.scores import NONE, OPTION, ScoreReader, fields_for
from coachcli.store import observation, person
from coachcli.store.imported import Brought, ImportKind

KIND = ImportKind("observations", "observation", "observation", (), ())


def brought(context: Context, file: Path, options: Options) -> Answer:
    """What the scores of a file come to, kept or with --dry-run not. Raises CoachError."""
    what = _kind(context.behaviours())
    reading = read_file(context, file, what, options)
    who = people(context, reading.export.people, options, reading.profile.people)
    seen = LinesSeen(context.day)
    rows = list(rows_to_keep(context.terminal, reading, who.ids, seen))
    refuse_hopeless(reading.export.file, seen.taken, seen.skipped)
    kept = _kept(context, reading, who, rows, dry=options.dry_run)
    new = added(context, who.new, kept, dry=options.dry_run)
    done = outcome(reading, kept, seen, new, dry=options.dry_run)
    shown = answer(what, replace(done, forms=who.forms, called=who.called))
    return replace(shown, next=_next(context, kept) if shown.next else None)


def _kind(behaviours: dict[str, Behaviour]) -> Import:
    return Import(
        kind=KIND,
        reader=partial(ScoreReader, behaviours=behaviours),
        fields=fields_for(behaviours),
        row=_row,
        filled={},
        marks=lambda _thing, _today: (),
        option=OPTION,
        meanings=(*behaviours, NONE),
        happened=lambda score: score.day,
        remembered=observation.profile,
    )


def _row(score: CallScore, ids: Mapping[str, str]) -> tuple[object, ...]:
    return (replace(score, rep=ids[score.rep]),)


def _kept(
    context: Context, reading: FileRead, who: Sold, rows: list[tuple[Any, ...]], *, dry: bool
) -> Brought:
    """Keep the scores that are not known yet, as one act."""
    scores: list[CallScore] = [score for (score,) in rows]
    with context.change("import") as change:
        refuse_grown(context, who)
        known = observation.known_cases(context.room, reading.name)
        new = [each for each in scores if (each.rep, each.behaviour, each.case) not in known]
        came = Brought(len(new), 0, len(scores) - len(new), frozenset(each.rep for each in scores))
        if not dry:
            _keep(context, reading, who, came, new, change.stamp)
    return came


def _keep(
    context: Context,
    reading: FileRead,
    who: Sold,
    came: Brought,
    new: list[CallScore],
    stamp: Stamp,
) -> None:
    reps = [rep for rep in who.new if rep.id in came.people]
    person.add(context.room, reps, {rep.manager: clock.new_id() for rep in reps}, stamp)
    observation.add(context.room, [(_observed(each, reading.name), "") for each in new], stamp)
    told = Profile(words=reading.words, people=who.answers)
    whole = replace(reading.profile.plus(told), year="", now=False)
    observation.remember(context.room, KIND.name, reading.name, whole)


def _observed(score: CallScore, source: str) -> Observation:
    """A score as a rating of its own look."""
    given = (score.rep, score.behaviour, Rater.TOOL, score.level, clock.new_id(), score.day)
    return Observation(clock.new_id(), *given, source=source, case=score.case)


def _next(context: Context, came: Brought) -> Step:
    """Where the scores are seen: with the rep, where they are of one, else by name."""
    reps = {rep.id: rep.name for rep in person.team(context.room, left=True)}
    return Step(("observe", next(reps[id_] for id_ in sorted(came.people))), close=True)
