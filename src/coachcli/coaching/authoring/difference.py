"""What changed in meaning from one flow to another: causes, checks, answers, and what each answer says of each cause."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from coachcli.coaching.cause import Cause
from coachcli.coaching.walks.flow import Answer, Check, Flow, Need, When

Place = tuple[str, ...]
NOTHING = ""
MANY = ", "


@dataclass(frozen=True, slots=True)
class Change:
    """One change: where it is, what of it changed, and what it was and is ("" where there was or is nothing)."""

    place: Place
    what: str
    before: str
    after: str


def difference(before: Flow, after: Flow) -> tuple[Change, ...]:
    """All changes in meaning, in the order of the files; a cause with another id and the same words was renamed."""
    renamed = _renamed(before, after)
    return (
        *_fields((), before, after, FLOW),
        *_of_causes(before, after, renamed),
        *_of_checks(before, after, renamed),
    )


def _renamed(before: Flow, after: Flow) -> dict[str, str]:
    """New ids by old ones: causes that went and came with the same words, or for the same learning of the same behaviour."""
    gone = [cause for cause in before.causes if after.cause(cause.id) is None]
    come = [cause for cause in after.causes if before.cause(cause.id) is None]
    found: dict[str, str] = {}
    for old in gone:
        same = next((new.id for new in come if new.id not in found.values() and _same(old, new)), None)
        if same:
            found[old.id] = same
    return found


def _same(old: Cause, new: Cause) -> bool:
    alike = old.learn == new.learn and bool(old.learn) and old.behaviour == new.behaviour
    return old.means == new.means or alike


def _of_causes(before: Flow, after: Flow, renamed: Mapping[str, str]) -> Iterator[Change]:
    for old in before.causes:
        new = after.cause(renamed.get(old.id, old.id))
        if new is None:
            yield Change(("causes", old.id), "cause", old.means, NOTHING)
            continue
        if new.id != old.id:
            yield Change(("causes", old.id), "id", old.id, new.id)
        yield from _fields(("causes", new.id), old, new, CAUSE)
    kept = {renamed.get(old.id, old.id) for old in before.causes}
    yield from (Change(("causes", new.id), "cause", NOTHING, new.means) for new in after.causes if new.id not in kept)


def _of_checks(before: Flow, after: Flow, renamed: Mapping[str, str]) -> Iterator[Change]:
    for old in before.checks:
        new = after.check(old.id)
        if new is None:
            yield Change(("checks", old.id), "check", old.text, NOTHING)
        else:
            yield from _fields(("checks", old.id), old, new, CHECK)
            yield from _of_answers(old, new, renamed)
    come = (new for new in after.checks if before.check(new.id) is None)
    yield from (Change(("checks", new.id), "check", NOTHING, new.text) for new in come)


def _of_answers(old: Check, new: Check, renamed: Mapping[str, str]) -> Iterator[Change]:
    for one in old.answers:
        place = ("checks", old.id, one.text)
        other = new.answer(one.text)
        if other is None:
            yield Change(place, "answer", one.text, NOTHING)
            continue
        yield from _fields(place, one, other, ANSWER)
        yield from _of_marks(place, one, other, renamed)
    known = {text for one in old.answers for text in (one.text, *one.was)}
    come = (one for one in new.answers if not known & {one.text, *one.was})
    yield from (Change(("checks", old.id, one.text), "answer", NOTHING, one.text) for one in come)


def _of_marks(place: Place, old: Answer, new: Answer, renamed: Mapping[str, str]) -> Iterator[Change]:
    was = {renamed.get(target, target): str(mark) for target, mark in old.marks}
    now = {target: str(mark) for target, mark in new.marks}
    for target in dict.fromkeys((*was, *now)):
        if was.get(target) != now.get(target):
            yield Change(place, f"mark on {target}", was.get(target, NOTHING), now.get(target, NOTHING))


def _fields(place: Place, old: Any, new: Any, named: Mapping[str, Callable[[Any], str]]) -> Iterator[Change]:  # noqa: ANN401
    """Changes of what these names give of the old and the new."""
    pairs = ((what, of(old), of(new)) for what, of in named.items())
    yield from (Change(place, what, was, now) for what, was, now in pairs if was != now)


def _needs(needs: tuple[Need, ...]) -> str:
    return MANY.join(f"{need.check} is {need.answer}" for need in needs)


def _when(when: When | None) -> str:
    if when is None:
        return NOTHING
    return f"{when.relation} {when.low:g} {when.high:g}" if when.low or when.high else when.relation


FLOW: dict[str, Callable[[Flow], str]] = {
    "id": lambda one: one.id,
    "title": lambda one: one.title,
    "gap": lambda one: MANY.join((f"{one.gap.metric} {one.gap.worse_than_plan:.0%}", *one.gap.also)) if one.gap.metric else "",
    "upstream": lambda one: MANY.join(one.upstream),
}
CAUSE: dict[str, Callable[[Cause], str]] = {
    "kind": lambda one: str(one.kind),
    "behaviour": lambda one: one.behaviour,
    "common": lambda one: str(one.common),
    "means": lambda one: one.means,
    "learn": lambda one: MANY.join(one.learn),
    "instead": lambda one: one.instead,
}
CHECK: dict[str, Callable[[Check], str]] = {
    "way": lambda one: str(one.way),
    "question": lambda one: one.text,
    "scene": lambda one: one.scene,
    "minutes": lambda one: str(one.minutes),
    "why": lambda one: one.why,
    "listen for": lambda one: one.listen_for,
    "needs": lambda one: _needs(one.needs),
    "metric": lambda one: one.metric,
    "owed": lambda one: "yes" if one.owed else "",
}
ANSWER: dict[str, Callable[[Answer], str]] = {
    "words": lambda one: one.text,
    "seen": lambda one: str(one.seen),
    "when": lambda one: _when(one.when),
}
