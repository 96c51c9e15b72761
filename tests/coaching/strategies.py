"""Flows and walks that hypothesis makes up: any causes, any marks, any answers."""

from datetime import date
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from coachcli.coaching.cause import Cause, Common, Kind
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.conclusion import Conclusion, conclusion
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import MINUTES, Check, CheckAnswer, Flow, Mark, Need, Seen, Way
from coachcli.coaching.walks.interview import UNLIMITED, Interview, Limits, Reply, interview
from coachcli.coaching.walks.interview import Given as Done
from coaching.flows import asset, cause, flow

HOUSE = settings(derandomize=True, max_examples=30, deadline=None)
"""The same examples on every machine."""

MARKS = (None, *Mark)
N = TypeVar("N")


def nouns(kind: type[N]) -> st.SearchStrategy[N]:
    """Nouns of this kind with any words and numbers in their fields, made from its annotations."""
    return st.from_type(kind)


def days() -> st.SearchStrategy[date]:
    """Days of this century."""
    return st.dates(date(2000, 1, 1), date(2099, 12, 1))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Two to five causes and one to six checks, some of which need an answer of an earlier one."""
    causes = tuple(draw(_cause(number)) for number in range(draw(st.integers(2, 5))))
    checks: tuple[Check, ...] = ()
    for number in range(draw(st.integers(1, 6))):
        checks += (draw(_check(number, causes, checks)),)
    return flow(causes, *checks)


@st.composite
def walks(draw: st.DrawFn, flow_: Flow | None = None, limits: Limits = UNLIMITED) -> Interview:
    """A walk through such a flow, ended by itself; a reply in five is don't know, some later."""
    walk = interview(flow_ or draw(flows()), limits)
    while isinstance(asked := step(walk), Check):
        walk = walk.plus(draw(replies(asked)))
    return walk


@st.composite
def conclusions(draw: st.DrawFn) -> Conclusion:
    """What any walk concludes, ended by itself, in the words of its flow."""
    walk = draw(walks())
    catalogue = tuple(asset(f"for-{one.id}", one.id) for one in walk.flow.causes)
    return conclusion(diagnosis(walk), walk.flow, catalogue, {}, ())


@st.composite
def replies(draw: st.DrawFn, asked: Check) -> Reply:
    done = draw(
        st.sampled_from((Done.ANSWERED, Done.ANSWERED, Done.ANSWERED, Done.UNKNOWN, Done.LATER))
    )
    text = (
        draw(st.sampled_from([one.text for one in asked.answers])) if done is Done.ANSWERED else ""
    )
    return Reply(done, asked.id, text)


@st.composite
def _cause(draw: st.DrawFn, number: int) -> Cause:
    return cause(f"cause-{number}", draw(st.sampled_from(Kind)), draw(st.sampled_from(Common)))


@st.composite
def _check(
    draw: st.DrawFn, number: int, causes: tuple[Cause, ...], before: tuple[Check, ...]
) -> Check:
    way = draw(st.sampled_from(Way))
    answers = tuple(draw(_answer(at, causes)) for at in range(draw(st.integers(2, 4))))
    needs = (draw(_need(before)),) if before and draw(st.integers(0, 3)) == 0 else ()
    return Check(
        f"check-{number}",
        way,
        "?",
        answers,
        MINUTES[way],
        needs=needs,
        owed=draw(st.integers(0, 5)) == 0,
        owed_for=draw(st.sampled_from([(), (), (), (Kind.COMMITMENT,)])),
    )


@st.composite
def _answer(draw: st.DrawFn, number: int, causes: tuple[Cause, ...]) -> CheckAnswer:
    targets = [one.id for one in causes] + [draw(st.sampled_from(Kind)).value]
    drawn: list[tuple[str, Any]] = [(target, draw(st.sampled_from(MARKS))) for target in targets]
    return CheckAnswer(
        f"answer-{number}", draw(st.sampled_from(Seen)), tuple(one for one in drawn if one[1])
    )


@st.composite
def _need(draw: st.DrawFn, before: tuple[Check, ...]) -> Need:
    other = draw(st.sampled_from(before))
    return Need(other.id, draw(st.sampled_from(other.answers)).text)
