"""What an import says: what was taken, what is missing in it, and every line that was left out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from coachcli.cli.numbers.importing import Import, Outcome
from coachcli.cli.numbers.watching import match_plain, matched_words
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Answer, Line, Lines, Part, Step
from coachcli.cli.terminal.left_out import checked, left_out
from coachcli.coaching.numbers.deal import REMARKS, DealState
from coachcli.store.imported import Brought

THINGS = {
    "deals": ("opportunity", "opportunities"),
    "activities": ("count of activities", "counts of activities"),
    "quota": ("quota", "quotas"),
    "metrics": ("measure", "measures"),
    "observations": ("call score", "call scores"),
}
COUNTED: dict[str, dict[str, tuple[str, str]]] = {
    "deals": {
        str(state): (str(state), str(state))
        for state in (DealState.WON, DealState.LOST, DealState.OPEN)
    },
    "activities": {
        "touch": ("touch", "touches"),
        "connect": ("connect", "connects"),
        "meeting": ("meeting", "meetings"),
        "no-show": ("no-show", "no-shows"),
    },
    "quota": {},
    "metrics": {},
    "observations": {},
}
"""What is told of the things that were taken, by kind."""
MEANINGS, MARKS = tuple(COUNTED["deals"]), ("yes", "no")
MOST = 8
EMPTIED = "days and amounts such as N/A, NULL or a dash: read as nothing there"
UNSUMMED = ": counted, but their money is in no sum"
UNSEEN = "known as open and not in this file: they stay open"
MOVED = "won or lost before, with another seller now: they stay with who won or lost them"
ALIKE = "with an id that is another's but for capitals: taken as opportunities of their own"
DELETED = "known before, and deleted in the CRM since: in no count any more"
AGAIN = "Nothing was kept. To import it, give the command again without --dry-run."


class Note(NamedTuple):
    """Something that is missing or odd in what was taken, how often, and what it means."""

    name: str
    often: int
    means: str


def answer(what: Import, done: Outcome) -> Answer:
    """What an import did, or with --dry-run would do."""
    return Answer(partial(_body, what, done), _parts(what, done), _next(done), _remarks(done))


def _next(done: Outcome) -> Step | None:
    if done.watched:
        return Step(("surprise", "watch"), close=True)
    if done.dry or not (done.brought.people or _changed(done)):
        return None
    return Step(("focus",), close=True)


def _body(what: Import, done: Outcome) -> dict[str, object]:
    """The outcome as the documented JSON."""
    return {
        "kind": what.kind.name,
        "dry_run": done.dry,
        **_rows(done),
        **_counts(what, done),
        "currency": done.brought.currency,
        "reps": len(done.brought.people),
        "reps_added": [rep.name for rep in done.added],
        **_lacks(done),
        "profile": done.profile,
        **_watched(what, done),
    }


def _watched(what: Import, done: Outcome) -> dict[str, object]:
    """Which opportunities match what is watched for."""
    return {"watched": list(map(match_plain, done.watched))} if what.kind.name == "deals" else {}


def _rows(done: Outcome) -> dict[str, object]:
    brought = done.brought
    return {
        "imported": brought.new + brought.changed,
        "new": brought.new,
        "changed": brought.changed,
        "unchanged": brought.unchanged,
        "taken_out": brought.deals.deleted,
    }


def _counts(what: Import, done: Outcome) -> dict[str, object]:
    return {kind: done.seen.marks[kind] for kind in COUNTED[what.kind.name]}


def _lacks(done: Outcome) -> dict[str, object]:
    """What was left out, what is odd, and the columns that were not used or not there."""
    return {
        "lines": done.seen.taken + len(done.seen.skipped),
        "taken": done.seen.taken,
        "left_out": len(done.seen.skipped),
        "skipped": [{"line": line.line, "reason": line.reason} for line in done.seen.skipped],
        "notes": [_note(*note) for note in _notes(done)],
        "unused": list(done.unused),
        "missing": list(done.missing),
        "said": list(done.said),
        "read": [{"word": word, "as": meaning} for word, meaning in done.words],
        "taken_as": [{"rep": name, "written": list(forms)} for name, forms in done.forms],
    }


def _note(name: str, often: int, means: str) -> dict[str, object]:
    return {"note": name, "count": often, "means": means}


def _parts(what: Import, done: Outcome) -> Iterator[Part]:
    """What was taken, then what is missing in it."""
    yield Lines((_taken(what, done),))
    if notes := _noted(done):
        yield from (BLANK, Lines(notes))
    out = done.brought.deals.deleted
    yield Lines((checked(done.seen.taken, len(done.seen.skipped), out),))
    if done.watched:
        yield Lines((matched_words(done.watched),))


def _noted(done: Outcome) -> tuple[Line, ...]:
    """The notes with their numbers below each other."""
    notes = tuple(_notes(done)) if _changed(done) or done.brought.deals.moved else ()
    size = max((len(f"{note.often:,}") for note in notes), default=0)
    return tuple(Line(note.means, f"  {note.often:>{size},}  ") for note in notes)


def _remarks(done: Outcome) -> tuple[str | Line, ...]:
    """Every line that was left out, columns that were not used, and who was added."""
    skipped = left_out(done.seen.skipped)
    return (*skipped, *_unused(done), *_read(done), *done.said, *_forms(done), *_kept(done))


def _read(done: Outcome) -> Iterator[str]:
    """What the words of the source were taken for: said once, and kept in the profile."""
    if states := _meanings(done, MEANINGS):
        yield f"Read as {states}. To read a word otherwise: --stages WORD=MEANING"
    if marks := _meanings(done, MARKS):
        yield f"Marks read as {marks}."


def _meanings(done: Outcome, meanings: Iterable[str]) -> str:
    """The words by these meanings."""
    words = {
        meaning: [word for word, said in done.words if said == meaning] for meaning in meanings
    }
    return "; ".join(f"{meaning}: {_some(theirs)}" for meaning, theirs in words.items() if theirs)


def _forms(done: Outcome) -> Iterator[str]:
    """Who is meant by names that are written otherwise."""
    for name, forms in done.forms:
        yield f"Taken as {name}: {_some(forms)}."


def _some(words: Sequence[str]) -> str:
    """Some words, and how many more there are."""
    shown = ", ".join(f'"{word}"' for word in words[:MOST])
    return f"{shown} and {len(words) - MOST} more" if len(words) > MOST else shown


def _unused(done: Outcome) -> Iterator[str]:
    """The columns that were not used, and how to say where the fields that were not found are."""
    if done.unused:
        names = (f'"{name}"' if "," in name else name for name in done.unused)
        yield f"Columns not used: {', '.join(names)}."
    if done.unused and done.missing:
        fields = ", ".join(done.missing)
        yield f"No column known for: {fields}. Name it: --map {done.missing[0]}=COLUMN"


def _kept(done: Outcome) -> Iterator[str]:
    if done.dry:
        yield AGAIN
    elif done.added:
        names = sorted(done.called.get(rep.id, rep.name) for rep in done.added)
        yield f"Added to the team: {', '.join(names)}."


def _taken(what: Import, done: Outcome) -> str:
    total = done.brought.new + done.brought.changed + done.brought.unchanged
    things = _things(what, total)
    if done.brought.new + done.brought.changed:
        return _imported(done, f"{things} of {_reps(done)}", _states(what, done), total)
    if out := done.brought.deals.deleted:
        would = "would be " if done.dry else ""
        return f"{_things(what, out)} {would}taken out, {total:,} as they were."
    return f"Nothing changed: {things} known already." if total else "Nothing changed."


def _reps(done: Outcome) -> str:
    return show.count(len(done.brought.people), "rep")


def _imported(done: Outcome, of: str, states: str, total: int) -> str:
    """How many were new and changed, and what of; where all are new, in fewer words."""
    brought, imported = done.brought, "would be imported" if done.dry else "imported"
    if brought.new == total:
        return f"{of} {imported}{states}."
    changed = f"{brought.new:,} new and {brought.changed:,} changed {imported}"
    return f"{changed}, {brought.unchanged:,} as they were. In all {of}{states}."


def _states(what: Import, done: Outcome) -> str:
    counted = COUNTED[what.kind.name].items()
    states = ", ".join(show.count(done.seen.marks[kind], *words) for kind, words in counted)
    return f": {states}" if states else ""


def _notes(done: Outcome) -> Iterator[Note]:
    """What is missing or odd in what was taken, with how often."""
    emptied = Note("no_value", done.emptied, EMPTIED)
    return (note for note in (*_remarked(done), emptied, *_odd(done.brought)) if note.often)


def _remarked(done: Outcome) -> Iterator[Note]:
    for remark, means in REMARKS.items():
        yield Note(str(remark), done.seen.marks[str(remark)], means)


def _odd(brought: Brought) -> Iterator[Note]:
    other = f"in another currency than {brought.currency}{UNSUMMED}"
    yield Note("other_currency", brought.foreign, other)
    held = brought.deals
    yield Note("not_in_file", held.unseen, UNSEEN)
    yield Note("moved", held.moved, MOVED)
    yield Note("reopened", held.reopened, "won or lost before, and open again in this file")
    yield Note("turned", held.turned, "won before and lost now, or lost before and won now")
    yield Note("alike", held.alike, ALIKE)
    yield Note("deleted", held.deleted, DELETED)


def _changed(done: Outcome) -> bool:
    brought = done.brought
    return brought.new + brought.changed + brought.deals.deleted > 0


def _things(what: Import, number: int) -> str:
    return show.count(number, *THINGS[what.kind.name])
