from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.conftest import Coach
from coachcli.cli.rhythm.talk_shown import under_headings
from coachcli.cli.terminal import show
from coachcli.cli.terminal.text import text
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.headings import Model
from coachcli.coaching.rhythm.talk import (
    InSight,
    PromiseCame,
    PromiseState,
    Talk,
    TalkLine,
    TalkPromise,
    TalkStep,
)
from coaching.rhythm.some_talks import FIRST, TUESDAY

WORDS = st.text("ab {}é.,", min_size=3, max_size=60).map(lambda said: f"x{said}x")
DAYS = st.integers(0, 400).map(lambda days: TUESDAY + timedelta(days=days))
STEPS = st.sampled_from([step for step in TalkStep if step is not TalkStep.MAP])
LINES = st.builds(TalkLine, st.just("l"), STEPS, WORDS, WORDS, WORDS, st.none() | DAYS)
MAPPED = st.builds(
    *(TalkLine, st.just("l"), st.just(TalkStep.MAP), WORDS, WORDS, WORDS),
    sight=st.sampled_from(InSight),
)
STATES = st.sampled_from([PromiseState.KEPT, PromiseState.NOT_KEPT])
CAME = st.tuples(WORDS, DAYS, STATES, st.none() | DAYS)


def flat(said: str) -> str:
    return " ".join(said.split())


def earlier(said: list[tuple[str, date, PromiseState, date | None]]) -> list[TalkPromise]:
    return [
        TalkPromise(f"{place:032x}", "r1", "t0", TalkStep.ACTION, what, by, TUESDAY)
        for place, (what, by, _, _) in enumerate(said)
    ]


@given(st.lists(LINES | MAPPED, max_size=12), st.lists(CAME, max_size=4), st.sampled_from(Model))
def test_no_field_of_a_talk_is_lost_under_any_headings(
    lines: list[TalkLine], said: list[tuple[str, date, PromiseState, date | None]], model: Model
) -> None:
    before = earlier(said)
    came = tuple(
        PromiseCame("e", promise.id, PromiseState.MOVED if to else state, to)
        for promise, (*_, state, to) in zip(before, said, strict=True)
    )
    talk: Talk = replace(FIRST, lines=tuple(lines), came=came)
    answer = under_headings(talk, Rep("r1", "Dana Reyes"), (), model, before)
    shown = flat(" ".join(row for part in answer.parts for row in text(part, drawn=False)))
    for line in lines:
        by = f", by {show.day(line.by)}" if line.by else ""
        sight = f" ({line.sight})" if line.sight else ""
        assert flat(line.asked) in shown
        assert f"{flat(line.text)}{sight}{by}" in shown
    for promise, told in zip(before, came, strict=True):
        to = f" to {show.day(told.to)}" if told.to else ""
        assert f"{flat(promise.what)}: {told.state}{to}" in shown


@pytest.mark.parametrize("headings", Model)
def test_a_talk_is_shown_with_what_was_said_in_it_whatever_came_of_it_since(
    team: Coach, tmp_path: Path, headings: Model
) -> None:
    team("talk", "dana", "--type", "call", "--they", "call her by friday")
    (promise,) = team("talk", "dana", "--type", "call", "--json").json["promises"]
    file = tmp_path / "said.yaml"
    file.write_text(f"came:\n  '{promise['id'][-6:]}': '2026-12-04'\n", encoding="utf-8")
    team("talk", "dana", "--type", "call", "--answers", str(file))
    team("done", "dana", "call her")
    shown = team("talk", "dana", "--as", headings).out
    assert "call her: moved to Fri 4 Dec 2026" in shown


def test_an_agenda_is_read_before_the_talk_and_kept_nowhere(team: Coach) -> None:
    out = team("talk", "dana", "--type", "call").out
    assert " 1  When you hang up, what will the buyer have agreed to do, and by when?" in out
    assert "Listen for: A step of the buyer's" in out
    assert "At the end: what each of you takes on and by when" in out
    assert team("talk", "dana", "--as", "grow").code == 1


def test_what_was_said_stands_as_it_is_with_braces_and_all(team: Coach) -> None:
    team("talk", "dana", "--type", "call", "--i", "send {two} by friday")
    assert "Coach: send {two}, by Fri 27 Nov 2026" in team("talk", "dana", "--as", "gains").out


def test_what_the_talk_is_about_stands_in_the_command_that_keeps_it(team: Coach) -> None:
    said = team("talk", "dana", "--type", "account", "--about", "Northwind")
    kept = 'coach talk "Dana Reyes" --type account --about Northwind --minutes 45'
    assert kept in " ".join(f"{said.out} {said.err}".split())
