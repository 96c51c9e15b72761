"""A change in a manager's words: what was done, about whom, and when."""

from collections.abc import Iterable
from datetime import date

from coachcli.cli.terminal import show
from coachcli.store.change import RowEffect
from coachcli.store.undo import KeptChange

CLOCK = slice(11, 16)
"""Where hours and minutes stand in an instant; it was kept in the coach's own time."""
MOST_NAMES = 3
PHRASES = {
    ("import", "imported"): "the import {when}{titles}{added}",
    ("import", "person"): "the list of the team brought {when}{added}{changed}",
    ("add", "goal"): "the goal worded for {who} {when}{titles}",
    ("add", "person"): "{who}, added {when}",
    ("rename", "person"): "the renaming of {before} to {who} {when}",
    ("leave", "person"): "that {who} left the team, noted {when}",
    ("me", "setting"): "whose team is yours, said {when}",
    ("set", "setting"): "a setting, set or put back {when}",
    ("agree", "goal_event"): "the agreement to a goal of {who} noted {when}{titles}",
    ("close", "goal_event"): "the end of a goal of {who} noted {when}{titles}",
    ("plan", "plan"): "the success plan of {who} made {when}",
    ("assign", "assignment"): "{count} given to {who} {when}{titles}",
    ("done", "assignment_event"): "that {who} has done an assignment, noted {when}{titles}",
    ("learnt", "setting"): "whether what outcomes taught counts, said {when}",
    ("evaluate", "evaluation"): "the look at what was given to {who}, taken {when}{titles}",
    ("drop", "assignment_event"): "that an assignment of {who} was dropped {when}{titles}",
    ("keep", "assignment_event"): "that learning of {who} was kept on {when}{titles}",
    ("done", "promise_event"): "that a promise of a talk with {who} is kept, noted {when}",
    ("done", "action"): "that what was open with {who} is done, noted {when}",
    ("act", "action"): "what you said you would do about {who} {when}",
    ("diagnose", "diagnosis"): "the diagnosis of {who} made {when} from recorded answers",
    ("conclude", "diagnosis"): "the conclusion of the walk about {who} {when}; the walk stays",
    ("correct", "diagnosis"): "the correction of an answer in the walk about {who}, made {when}",
    ("begin", "walk"): "the walk about {who} begun {when}",
    ("answer", "reply"): "the last answer of the walk about {who}, given {when}",
    ("volunteer", "reply"): "what you told unasked in the walk about {who} {when}",
    ("unknown", "reply"): 'a "don\'t know" in the walk about {who}, given {when}',
    ("later", "reply"): "a question of the walk about {who} put off {when}",
    ("aside", "reply"): "what was set aside in the walk about {who} {when}",
    ("end", "reply"): "the end of the walk about {who} {when}",
    ("no-gap", "reply"): "that there is no gap, said in the walk about {who} {when}",
    ("back", "reply"): "a step back in the walk about {who} {when}",
    ("resume", "reply"): "that the walk about {who} was taken up {when}",
    ("leave", "reply"): "that the walk about {who} was left for good {when}",
    ("rhythm", "rhythm"): "the rhythm of talks set {when}",
    ("turn", "rhythm_event"): "a talk with {who} moved or skipped {when}",
    ("talk", "talk"): "the talk with {who} kept {when}",
    ("behind", "note"): "the behaviour seen behind a gap of {who}, kept {when}",
    ("remark", "note"): "a line about {who} kept {when}",
    ("preread", "preread"): "what {who} wrote before a talk, brought in {when}",
    ("surprise", "surprise"): "the surprise with {who} kept {when}{titles}",
    ("surprise", "surprise_answer"): "what was said of a surprise with {who} {when}",
    ("watch", "watch_rule"): "what you watch for since a surprise, said {when}",
    ("unwatch", "watch_rule_end"): "that something is not watched for, said {when}",
    ("issue", "issue"): "an issue of the programme kept {when}{titles}",
    ("close", "issue_close"): "the end of an issue noted {when}{titles}",
    ("note", "note"): "a note in the walk about {who} {when}",
    ("practise", "attempt"): "a practice card of {who} kept {when}",
    ("organise", "note"): "what {who} made of some learning, kept {when}",
    ("pair", "pair"): "the pairing of {who} {when}",
    ("pair-talk", "pair_meeting"): "that {who} had a talk as a pair, noted {when}",
    ("cue", "note"): "the cue that {who} took {when}",
    ("import", "observation"): "call scores of {who} imported {when}",
    ("observe", "observation"): "how a behaviour of {who} was rated {when}",
    ("forget", "person"): "somebody forgotten {when}",
    ("restore", "database"): "a copy put back in the place of everything {when}",
}
"""What is said of a kind of act that touched a table; of an import first what it is of."""
OTHERWISE = '"{kind}", about {who}, {when}'


def in_words(
    change: KeptChange, people: tuple[str, ...], titles: tuple[str, ...], day: date
) -> str:
    """What a change was, seen from a day."""
    return _phrase(change).format(
        kind=change.kind,
        who=_listed(people),
        when=_when(change, day),
        titles=_titles(titles),
        before=titles[0] if titles else "somebody",
        count=show.count(_rows(change, "assignment", RowEffect.ADDED), "assignment"),
        added=_people(change, RowEffect.ADDED),
        changed=_people(change, RowEffect.CHANGED),
    )


def _phrase(change: KeptChange) -> str:
    about = {(change.kind, touch.table) for touch in change.touches}
    return next((words for act, words in PHRASES.items() if act in about), OTHERWISE)


def _when(change: KeptChange, day: date) -> str:
    made, clock = date.fromisoformat(change.day), change.instant[CLOCK]
    return f"today at {clock}" if made == day else f"on {show.day(made)} at {clock}"


def _listed(people: tuple[str, ...]) -> str:
    """The names of a few people, or how many they are."""
    if len(people) > MOST_NAMES:
        return f"{len(people)} people"
    *first, last = people or ("nobody",)
    return f"{', '.join(first)} and {last}" if first else last


def _titles(titles: Iterable[str]) -> str:
    quoted = ", ".join(f'"{title}"' for title in dict.fromkeys(titles) if title)
    return f": {quoted}" if quoted else ""


def _people(change: KeptChange, did: RowEffect) -> str:
    people = _rows(change, "person", did)
    return f", {show.count(people, 'person', 'people')} {did}" if people else ""


def _rows(change: KeptChange, table: str, did: RowEffect) -> int:
    return sum(touch.table == table and touch.did is did for touch in change.touches)
