"""A team of whom each has something else that a day asks for, with keys to close it."""

from pathlib import Path

import pytest

from cli.conftest import DANA, LENA, Coach, Model, copied
from cli.somebody import Somebody, at_the_terminal
from cli.week.keyed_day import Begun, Typed, day_lines
from coachcli.cli.terminal.answer import Step
from coachcli.cli.week.today import today

FLOW = ("--flow", "few-new-opportunities")
BEFORE = ("--as-of", "2026-11-17")
SEVERAL = (
    *("--i", "ask the CFO by 2026-11-23", "--they", "draft it by 2026-11-23"),
    *("--they", "list the risks by 2026-11-24"),
)


@pytest.fixture(scope="session")
def model_busy(model: Model) -> Path:
    """A team of whom each has something else that a day asks for."""
    names = ("Dana Reyes", "Lena Ott", "Ivo Marek", "Sam Okafor", "Priya Nair")
    talk = ("--type", "opportunity", "--minutes", "25", *BEFORE)
    return model(
        "busy",
        *(("team", "add", name, *BEFORE) for name in names),
        ("diagnose", "dana", *FLOW, "--answers", str(DANA), "--as-of", "2026-10-20"),
        ("assign", "dana", "--as-of", "2026-10-20"),
        ("diagnose", "lena", *FLOW, "--answers", str(LENA), *BEFORE),
        ("diagnosis", "act", "lena", *BEFORE),
        ("talk", "sam", *talk, "--i", "send two by 2026-11-23", "--they", "call by 2026-11-24"),
        ("talk", "ivo", *talk, *SEVERAL),
        ("rhythm", "set", "ivo", "opportunity", "weekly", "30", "tuesday", "10:00", *BEFORE),
        ("rhythm", "set", "priya", "forecast", "weekly", "30", "monday", *BEFORE),
    )


@pytest.fixture
def busy(coach: Coach, home: Path, model_busy: Path) -> Coach:
    copied(model_busy, home)
    return coach


@pytest.fixture
def at(home: Path, model_busy: Path) -> Typed:
    """What is heard, begun and shown last when these keys are typed on the day of the busy home."""
    copied(model_busy, home)

    def keyed(*keys: str) -> tuple[Somebody, list[Step], str]:
        context, somebody = at_the_terminal(home, *keys)
        context.begin = begun = Begun()
        answer, shown = today(context), ""
        while answer.then:
            shown = day_lines(answer) or shown
            answer = answer.then()
        return somebody, begun.steps, day_lines(answer) or shown

    return keyed
