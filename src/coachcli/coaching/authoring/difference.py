"""What changed in meaning from one flow to another: causes, checks, answers and their marks."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from coachcli.coaching.cause import Cause
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.flow import Check, CheckAnswer, Flow, Gap, Need, Source, When

Place = tuple[str, ...]
NOTHING = ""
MANY = ", "
N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: where it is, what of it changed, and what it was and is ("" for nothing)."""

    place: Place
    what: str
    before: str
    after: str


def difference(before: Flow, after: Flow) -> tuple[Change, ...]:
    """All changes in meaning, in the order of the files.

    A cause with another id and the same words was renamed.
    """
    renamed = _renamed(before, after)
    return (
        *_fields((), before, after, FLOW),
        *_of_causes(before, after, renamed),
        *_of_checks(before, after, renamed),
    )


def _renamed(before: Flow, after: Flow) -> dict[str, str]:
    """New ids by old ones: causes that went and came and are the same."""
    gone = [cause for cause in before.causes if after.cause(cause.id) is None]
    come = [cause for cause in after.causes if before.cause(cause.id) is None]
    renamed: dict[str, str] = {}
    for old in gone:
        free = (new for new in come if new.id not in renamed.values())
        same = next((new.id for new in free if _same(old, new)), None)
        if same:
            renamed[old.id] = same
    return renamed


def _same(old: Cause, new: Cause) -> bool:
    """Whether two causes have the same words, or the same learning for the same behaviour."""
    alike = old.learn == new.learn and bool(old.learn) and old.behaviour == new.behaviour
    return old.means == new.means or alike


def _of_causes(before: Flow, after: Flow, renamed: Mapping[str, str]) -> Iterator[Change]:
    for old in before.causes:
        yield from _of_cause(old, after.cause(renamed.get(old.id, old.id)))
    stayed = {renamed.get(old.id, old.id) for old in before.causes}
    come = (new for new in after.causes if new.id not in stayed)
    yield from (Change(("causes", new.id), "cause", NOTHING, new.means) for new in come)


def _of_cause(old: Cause, new: Cause | None) -> Iterator[Change]:
    if new is None:
        yield Change(("causes", old.id), "cause", old.means, NOTHING)
        return
    if new.id != old.id:
        yield Change(("causes", old.id), "id", old.id, new.id)
    yield from _fields(("causes", new.id), old, new, CAUSE)


def _of_checks(before: Flow, after: Flow, renamed: Mapping[str, str]) -> Iterator[Change]:
    for old in before.checks:
        yield from _of_check(old, after.check(old.id), renamed)
    come = (new for new in after.checks if before.check(new.id) is None)
    yield from (Change(("checks", new.id), "check", NOTHING, new.text) for new in come)


def _of_check(old: Check, new: Check | None, renamed: Mapping[str, str]) -> Iterator[Change]:
    if new is None:
        yield Change(("checks", old.id), "check", old.text, NOTHING)
        return
    yield from _fields(("checks", old.id), old, new, CHECK)
    for answer in old.answers:
        place = ("checks", old.id, answer.text)
        yield from _of_answer(place, answer, new.answer(answer.text), renamed)
    yield from _new_answers(old, new)


def _of_answer(
    place: Place, old: CheckAnswer, new: CheckAnswer | None, renamed: Mapping[str, str]
) -> Iterator[Change]:
    if new is None:
        yield Change(place, "answer", old.text, NOTHING)
        return
    yield from _fields(place, old, new, ANSWER)
    yield from _of_marks(place, _marks(old, renamed), _marks(new, {}))


def _new_answers(old: Check, new: Check) -> Iterator[Change]:
    """The answers of which neither the words nor earlier ones were there before."""
    known = {text for answer in old.answers for text in _wordings(answer)}
    come = (answer for answer in new.answers if not known & _wordings(answer))
    for answer in come:
        yield Change(("checks", old.id, answer.text), "answer", NOTHING, answer.text)


def _wordings(answer: CheckAnswer) -> set[str]:
    return {answer.text, *answer.was}


def _of_marks(place: Place, was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Change]:
    for target in dict.fromkeys((*was, *now)):
        before, after = was.get(target, NOTHING), now.get(target, NOTHING)
        if before != after:
            yield Change(place, f"mark on {target}", before, after)


def _marks(answer: CheckAnswer, renamed: Mapping[str, str]) -> dict[str, str]:
    """The marks by what they are on, as that is called now."""
    return {renamed.get(target, target): str(mark) for target, mark in answer.marks}


def _fields(
    place: Place, old: N, new: N, named: Mapping[str, Callable[[N], str]]
) -> Iterator[Change]:
    """Changes of what these names give of the old and the new."""
    pairs = ((what, of(old), of(new)) for what, of in named.items())
    yield from (Change(place, what, was, now) for what, was, now in pairs if was != now)


def _needs(needs: tuple[Need, ...]) -> str:
    return MANY.join(f"{need.check} is {need.answer}" for need in needs)


def _when(when: When | None) -> str:
    if when is None:
        return NOTHING
    said = f"{when.of} {when.relation}".lstrip()
    return f"{said} {when.low:g} {when.high:g}" if when.low or when.high else said


def _looked_at(check: Check, source: Source) -> str:
    return MANY.join(check.names) if check.looks_at is source else NOTHING


def _gap(gap: Gap) -> str:
    if not gap.metric:
        return NOTHING
    return MANY.join((f"{gap.metric} {gap.worse_than_plan:.0%}", *gap.also))


FLOW: dict[str, Callable[[Flow], str]] = {
    "id": lambda flow: flow.id,
    "title": lambda flow: flow.title,
    "gap": lambda flow: _gap(flow.gap),
    "upstream": lambda flow: MANY.join(flow.upstream),
    "evidence": lambda flow: str(flow.grounds),
}
CAUSE: dict[str, Callable[[Cause], str]] = {
    "kind": lambda cause: str(cause.kind),
    "behaviour": lambda cause: cause.behaviour,
    "common": lambda cause: str(cause.common),
    "means": lambda cause: cause.means,
    "learn": lambda cause: MANY.join(cause.learn),
    "instead": lambda cause: cause.instead,
    "do": lambda cause: cause.do,
    "say": lambda cause: cause.talk.say,
    "ask": lambda cause: cause.talk.ask,
    "agree": lambda cause: cause.talk.agree,
    "done": lambda cause: cause.talk.done,
    "family": lambda cause: cause.family,
    "stands for": lambda cause: cause.stands_for,
}
CHECK: dict[str, Callable[[Check], str]] = {
    "way": lambda check: str(check.way),
    "question": lambda check: check.text,
    "scene": lambda check: check.scene,
    "minutes": lambda check: str(check.minutes),
    "why": lambda check: check.why,
    "listen for": lambda check: check.listen_for,
    "needs": lambda check: _needs(check.needs),
    "metric": lambda check: check.metric,
    "step": lambda check: _looked_at(check, Source.STEP),
    "shape": lambda check: _looked_at(check, Source.SHAPE),
    "peers": lambda check: _looked_at(check, Source.PEERS),
    "map": lambda check: _looked_at(check, Source.MAP),
    "read out": lambda check: check.read_out,
    "tested": lambda check: "yes" if check.tested else "",
    "owed": lambda check: "yes" if check.owed else "",
    "owed for": lambda check: MANY.join(check.owed_for),
}
ANSWER: dict[str, Callable[[CheckAnswer], str]] = {
    "words": lambda answer: answer.text,
    "seen": lambda answer: str(answer.seen),
    "when": lambda answer: _when(answer.when),
}
