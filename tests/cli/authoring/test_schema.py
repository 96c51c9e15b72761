"""The JSON Schema of each kind of file."""

import json

import pytest

from cli.conftest import Coach
from cli.runner import ROOT


@pytest.mark.parametrize("kind", ["flow", "asset", "behaviours", "gate", "around"])
def test_a_schema_is_printed_as_it_is_kept(coach: Coach, kind: str) -> None:
    kept = (ROOT / "docs" / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert coach("flow", "schema", "--kind", kind).out == kept


def test_a_schema_that_a_program_asks_for_names_its_kind(coach: Coach) -> None:
    kept = (ROOT / "docs" / "schema" / "gate.schema.json").read_text(encoding="utf-8")
    said = coach("flow", "schema", "--kind", "gate", "--json").json
    assert said == {"version": 1, "kind": "gate", "schema": json.loads(kept)}
