"""What an import says: how much was taken, what is missing in it, and every line that was left out."""

from collections.abc import Iterator
from itertools import groupby

from coachcli.cli.numbers.importing import Import, Outcome
from coachcli.cli.terminal import show
from coachcli.coaching.numbers.deal import REMARKS, State
from coachcli.content.tables.table import Skipped

THINGS = {
    "deals": ("opportunity", "opportunities"),
    "activities": ("count of activities", "counts of activities"),
    "quota": ("quota", "quotas"),
    "metrics": ("measure", "measures"),
}
COUNTED = {
    "deals": {str(state): str(state) for state in (State.WON, State.LOST, State.OPEN)},
    "activities": {"touch": "touches", "connect": "connects", "meeting": "meetings", "no-show": "no-shows"},
    "quota": {},
    "metrics": {},
}
"""What is told of the things that were taken, by kind."""


def as_plain(what: Import, done: Outcome) -> dict[str, object]:
    """The outcome as the documented JSON."""
    counted = {kind: done.seen.marks[kind] for kind in COUNTED[what.kind.name]}
    body = {"new": done.brought.new, "changed": done.brought.changed, "unchanged": done.brought.unchanged}
    return {
        "version": 1,
        "kind": what.kind.name,
        "dry_run": done.dry,
        "imported": done.brought.new + done.brought.changed,
        **body,
        **counted,
        "currency": done.brought.currency,
        "reps": len(done.brought.people),
        "reps_added": [rep.name for rep in done.added],
        "skipped": [{"line": one.line, "reason": one.reason} for one in done.seen.skipped],
        "notes": [{"note": note, "count": count, "means": means} for note, count, means in _notes(done)],
        "unused": list(done.unused),
        "missing": list(done.missing),
        "profile": done.profile,
    }


def lines(what: Import, done: Outcome) -> list[str]:
    """The outcome in words: what was taken, then what is missing in it."""
    notes = [(f"{count:,}", means) for _, count, means in _notes(done)] if _changed(done) else []
    size = max((len(number) for number, _ in notes), default=0)
    said = [line for number, means in notes for line in show.wrapped(means, f"  {number:>{size}}  ")]
    left = [f"Left out: {show.count(len(done.seen.skipped), 'line')}, with the reason below."] if done.seen.skipped else []
    return [*show.wrapped(_taken(what, done)), *(["", *said] if said else []), *left]


def asides(done: Outcome) -> list[str]:
    """Every line that was left out, columns that were not used, and what to do next."""
    left = [line for one in _grouped(done.seen.skipped) for line in show.wrapped(one, "", "  ")]
    unused = show.wrapped(f"Columns not used: {', '.join(done.unused)}.") if done.unused else []
    return [*left, *unused, *(_hint(done.missing) if done.unused else []), *_next(done)]


def _hint(missing: tuple[str, ...]) -> list[str]:
    """How to say where the fields that were not found are."""
    return show.wrapped(f"No column known for: {', '.join(missing)}. Name it: --map {missing[0]}=COLUMN") if missing else []


def _taken(what: Import, done: Outcome) -> str:
    brought = done.brought
    all_ = brought.new + brought.changed + brought.unchanged
    if not _changed(done):
        known = f"Nothing changed: {_things(what, all_)} known already."
        return known if all_ else "Nothing to import: no line of the file could be taken."
    imported = "would be imported" if done.dry else "imported"
    states = ", ".join(f"{done.seen.marks[kind]:,} {many}" for kind, many in COUNTED[what.kind.name].items())
    of = f"{_things(what, all_)} of {show.count(len(done.brought.people), 'rep')}"
    body = f"{of}: {states}." if states else f"{of}."
    if brought.new == all_:
        return body.replace(of, f"{of} {imported}", 1)
    return f"{brought.new:,} new and {brought.changed:,} changed {imported}, {brought.unchanged:,} as they were. In all {body}"


def _notes(done: Outcome) -> Iterator[tuple[str, int, str]]:
    """What is missing or odd in what was taken, with how often."""
    for remark, means in REMARKS.items():
        if done.seen.marks[str(remark)]:
            yield str(remark), done.seen.marks[str(remark)], means
    if done.brought.foreign:
        means = f"in another currency than {done.brought.currency}: counted, but their money is in no sum"
        yield "other_currency", done.brought.foreign, means
    if done.brought.unseen:
        yield "not_in_file", done.brought.unseen, "known as open and not in this file: they stay open"


def _grouped(skipped: list[Skipped]) -> Iterator[str]:
    """Lines with the same reason in one sentence, runs of them as a range."""
    for reason, group in groupby(sorted(skipped, key=lambda one: (one.reason, one.line)), key=lambda one: one.reason):
        numbers = [one.line for one in group]
        yield f"{'Line' if len(numbers) == 1 else 'Lines'} {', '.join(_runs(numbers))} left out: {reason}."


def _runs(numbers: list[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        kept = [number for _, number in run]
        yield str(kept[0]) if len(kept) == 1 else f"{kept[0]}–{kept[-1]}"


def _next(done: Outcome) -> list[str]:
    if done.dry:
        return ["Nothing was kept. To import it, give the command again without --dry-run."]
    added = [f"Added to the team: {', '.join(sorted(rep.name for rep in done.added))}."] if done.added else []
    return [*(line for one in added for line in show.wrapped(one)), "Next: coach metric show REP"] if _changed(done) else added


def _changed(done: Outcome) -> bool:
    return done.brought.new + done.brought.changed > 0


def _things(what: Import, number: int) -> str:
    one, many = THINGS[what.kind.name]
    return f"{number:,} {one if number == 1 else many}"
