"""The schema files are current, take every shipped file, and refuse what the program refuses."""

import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from coachcli.content.files.schema import SHAPES, schema, schema_text
from coachcli.content.files.shared import SHARED
from content.some_files import FLOW, GATE, ROOT, changed

FOLDERS = {"flow": "flows", "asset": "library/assets", "behaviours": "library/behaviours"}
FILES = [
    (kind, path)
    for kind, folder in FOLDERS.items()
    for path in sorted((ROOT / folder).glob("*.yaml"))
    if path.stem not in SHARED
]
HEADERS = runpy.run_path(str(ROOT / "bench" / "headers.py"))
missing: Callable[[Path], list[Path]] = HEADERS["missing"]
TYPES: dict[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
CHECKED: dict[str, Callable[[Any, Any, dict[str, Any]], Any]] = {
    "type": lambda value, rule, _: (
        isinstance(value, TYPES[rule]) and (rule == "boolean" or not isinstance(value, bool))
    ),
    "enum": lambda value, rule, _: value in rule,
    "pattern": lambda value, rule, _: not isinstance(value, str) or re.search(rule, value),
    "minLength": lambda value, rule, _: not isinstance(value, str) or len(value) >= rule,
    "maxLength": lambda value, rule, _: not isinstance(value, str) or len(value) <= rule,
    "minimum": lambda value, rule, _: value >= rule,
    "maximum": lambda value, rule, _: value <= rule,
    "minItems": lambda value, rule, _: len(value) >= rule,
    "maxItems": lambda value, rule, _: len(value) <= rule,
    "minProperties": lambda value, rule, _: len(value) >= rule,
    "required": lambda value, rule, _: all(key in value for key in rule),
    "items": lambda value, rule, root: all(fits(one, rule, root) for one in value),
    "anyOf": lambda value, rule, root: any(fits(value, one, root) for one in rule),
    "oneOf": lambda value, rule, root: sum(fits(value, one, root) for one in rule) == 1,
    "$ref": lambda value, rule, root: fits(
        value, root["definitions"][rule.rpartition("/")[2]], root
    ),
    "propertyNames": lambda value, rule, root: all(fits(key, rule, root) for key in value),
    "dependencies": lambda value, rule, _: all(
        set(needed) <= set(value) for key, needed in rule.items() if key in value
    ),
}


def fits(value: Any, rules: dict[str, Any], root: dict[str, Any]) -> bool:  # noqa: ANN401 - whatever a file holds
    """Whether a value is valid by the JSON Schema that ours use; an unknown keyword fails."""
    known = {
        *CHECKED,
        "description",
        "title",
        "$schema",
        "definitions",
        "properties",
        "patternProperties",
        "additionalProperties",
    }
    assert rules.keys() <= known, rules.keys() - known
    if "type" in rules and not CHECKED["type"](value, rules["type"], root):
        return False
    return all(
        check(value, rules[key], root) for key, check in CHECKED.items() if key in rules
    ) and _properties(value, rules, root)


def _properties(value: Any, rules: dict[str, Any], root: dict[str, Any]) -> bool:  # noqa: ANN401 - as above
    if not isinstance(value, dict):
        return True
    return all(_property(key, one, rules, root) for key, one in value.items())


def _property(key: str, value: Any, rules: dict[str, Any], root: dict[str, Any]) -> bool:  # noqa: ANN401 - as above
    if key in rules.get("properties", {}):
        return fits(value, rules["properties"][key], root)
    for pattern, one in rules.get("patternProperties", {}).items():
        if re.search(pattern, key):
            return fits(value, one, root)
    rest = rules.get("additionalProperties", True)
    return fits(value, rest, root) if isinstance(rest, dict) else bool(rest)


def as_an_editor_reads(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """YAML 1.2 as an editor reads it: only true and false are yes and no, and keys are texts."""
    return _keys(yaml.load(text, Loader=_Editor))  # noqa: S506 # a safe loader with fewer words


class _Editor(yaml.SafeLoader):
    yaml_implicit_resolvers = {  # noqa: RUF012 # as the class above has it
        first: [
            (tag, rule)
            for tag, rule in rules
            if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
        ]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def _keys(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, dict):
        return {str(key): _keys(one) for key, one in value.items()}
    return [_keys(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("kind", SHAPES)
def test_the_schema_files_are_current(kind: str) -> None:
    path = ROOT / "docs" / "schema" / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(kind), "make schema"


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda one: getattr(one, "stem", one))
def test_a_shipped_file_is_valid_by_its_schema(kind: str, path: Path) -> None:
    whole = schema(kind)
    assert fits(as_an_editor_reads(path.read_text(encoding="utf-8")), whole, whole)


@pytest.mark.parametrize("text", [(ROOT / "flows" / "gate.yaml").read_text(encoding="utf-8"), GATE])
def test_the_gate_is_valid_by_its_schema(text: str) -> None:
    assert fits(as_an_editor_reads(text), schema("gate"), schema("gate"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: skill", "kind: talent"),
        ("seen: usual", "seen: mostly"),
        ("minutes: 9", "minutes: 90"),
        ("minutes: 9", "minuts: 9"),
        ("    scene: You read on a phone and stop at the first word about the seller.\n", ""),
        ("    observe: Read", "    ask: What?\n    observe: Read"),
        ("    observe: Read the last ten first messages\n", ""),
        ("title: Too few meetings\n", ""),
        ("  ten-messages:\n", "  Ten Messages:\n"),
        ("worse_than_plan: 20%", "worse_than_plan: a fifth"),
        ("learn: [three-messages]", "learn: three-messages"),
        ("points to: [wording]", "points-to: [wording]"),
    ],
)
def test_what_the_program_refuses_an_editor_marks_too(old: str, new: str) -> None:
    whole = schema("flow")
    assert fits(as_an_editor_reads(FLOW), whole, whole)
    assert not fits(as_an_editor_reads(changed(old, new)), whole, whole)


def test_an_editor_tells_what_a_key_is_for() -> None:
    keys = schema("flow")["definitions"]["CheckShape"]["properties"]
    assert keys
    assert [key for key, one in keys.items() if not one.get("description")] == []


def test_the_headers_are_added_where_they_are_missing_and_only_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("flows", "library/assets"):
        (tmp_path / folder).mkdir(parents=True)
    gate, flow, asset = (
        tmp_path / one for one in ("flows/gate.yaml", "flows/few.yaml", "library/assets/card.yaml")
    )
    for path in (gate, flow, asset):
        path.write_text("# Words.\na: 1\n", encoding="utf-8")
    assert missing(tmp_path) == [flow, gate, asset]
    monkeypatch.setattr("sys.argv", ["headers.py", str(tmp_path)])
    HEADERS["main"]()
    HEADERS["main"]()
    assert missing(tmp_path) == []
    first = "# yaml-language-server: $schema="
    assert (
        gate.read_text(encoding="utf-8")
        == f"{first}../docs/schema/gate.schema.json\n# Words.\na: 1\n"
    )
    assert flow.read_text(encoding="utf-8").startswith(f"{first}../docs/schema/flow.schema.json\n")
    assert asset.read_text(encoding="utf-8").startswith(
        f"{first}../../docs/schema/asset.schema.json\n"
    )


@pytest.mark.skipif(
    ROOT / "flows" / "gate.yaml" in missing(ROOT), reason="the headers are added once: make headers"
)
def test_every_shipped_file_names_its_schema() -> None:
    assert missing(ROOT) == []


@pytest.mark.parametrize("kind", ["flow", "gate", "around"])
def test_each_key_of_a_file_has_words_in_an_editor(kind: str) -> None:
    keys = schema(kind)["properties"]
    assert {key for key, rules in keys.items() if rules.get("description")} == set(keys)
