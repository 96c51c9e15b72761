"""Homes in which somebody has something to practise."""

from pathlib import Path

import pytest

from cli.conftest import Coach, Model, copied

CARD = "persona-recall-card"
GIVEN = ("assign", "dana", CARD, "--cause", "persona-map")
NEXT = "2026-11-25"
"""The day after the learning was given."""


@pytest.fixture(scope="session")
def model_practising(model: Model, model_team: Path) -> Path:
    return model("practising", GIVEN, of=model_team.name)


@pytest.fixture
def practising(coach: Coach, home: Path, model_practising: Path) -> Coach:
    """Dana was given a card for knowledge today."""
    copied(model_practising, home)
    return coach
