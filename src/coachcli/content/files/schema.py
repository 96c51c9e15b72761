"""The JSON Schema of each kind of file, made from its shape, so that an editor completes and checks while one types."""

import json
from typing import Any

from coachcli.coaching.walks.flow import MINUTES, Way
from coachcli.content.files.shapes import AssetShape, BehavioursShape, FlowShape, GateShape, Shape

SHAPES: dict[str, type[Shape]] = {"flow": FlowShape, "asset": AssetShape, "behaviours": BehavioursShape, "gate": GateShape}
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that the YAML language server of editors reads best."""

MARKED = "Ids of causes, or kinds, which this answer {}. A cause's own mark wins over its kind's."
HINTS = {
    "flow": "The id of the flow; its file is called after it.",
    "gate": "The id of the gate, whose checks come before those of every flow.",
    "title": "What it is called on screens.",
    "causes": "The causes by id, two at least.",
    "checks": "The checks by id, one at least.",
    "GapShape.metric": "The id of the metric, like new_opps.",
    "CauseShape.kind": "Skill and knowledge can be learnt, the others cannot.",
    "gap": "The metric that opens this flow, and how far below plan.",
    "worse_than_plan": "A whole percentage, like 20%.",
    "also": "Other metrics that may open it.",
    "upstream": "Flows worth trying one step earlier.",
    "behaviour": "The observable behaviour behind the cause, an id of the behaviour model.",
    "means": "One plain sentence.",
    "common": "How common the cause is among reps with this gap; left out: usual.",
    "learn": "Ids of learning assets; only for a skill or knowledge cause.",
    "instead": "What the manager does when learning is not the answer.",
    "ask": f"What the manager asks, at most 130 characters; {MINUTES[Way.ASK]} minutes unless said.",
    "observe": f"What to watch, or which work to read, at most 130 characters; {MINUTES[Way.OBSERVE]} minutes unless said.",
    "role-play": f"A scene to play; {MINUTES[Way.ROLE_PLAY]} minutes unless said, and it needs a scene.",
    "data": f"What to look up, at most 130 characters; {MINUTES[Way.DATA]} minutes unless said.",
    "scene": "The buyer, the attitude, and what changes the buyer's mind.",
    "minutes": "Whole minutes, 1 to 60; a check takes those usual for its way when they are left out.",
    "why": "Why this question; shown at the key ?.",
    "listen for": "What to listen for; shown at the key ?.",
    "needs": "Asked only after this: <check> is <answer>. A list means all of them.",
    "metric": "A metric by which the tool answers a data check itself; `tenure` is time in the role.",
    "observed": "A behaviour by whose observations the tool answers a data check itself.",
    "owed": "No skill or knowledge verdict is clear before this was asked.",
    "answers": "What may be heard or seen, at most 75 characters each, as keys; its marks below each.",
    "seen": "How usual this answer is when a cause is NOT the one; left out: sometimes.",
    "was": "Earlier wordings, so that recorded answers still count.",
    "when": "The tool's own answer: below 10%, above 3, between 3 and 5, short of plan, on plan, ramping, ramped, ...",
    "points to": MARKED.format("points to"),
    "hints at": MARKED.format("hints at"),
    "speaks against": MARKED.format("speaks against"),
    "nearly rules out": MARKED.format("nearly rules out"),
    "addresses": "Ids of the causes that this asset is for.",
    "drives": "Metric ids that the behaviour moves.",
    "expected": "The level a rep past ramp is held to.",
}
"""What an editor shows at a key, of any shape or of the one that is named."""


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file: flow, asset, behaviours or gate."""
    made = SHAPES[kind].model_json_schema(by_alias=True)
    told: dict[str, Any] = _told(made)
    shapes = told.get("definitions", {})
    for name, shape in shapes.items():
        _hint_by_shape(name, shape.get("properties", {}))
    checks = shapes.get("CheckShape")
    if checks:
        checks |= _rules_of_a_check(checks)
    return {"$schema": DRAFT, "title": f"{kind} file of coach", **told}


def schema_text(kind: str) -> str:
    """The JSON Schema as the text of its file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def _rules_of_a_check(check: dict[str, Any]) -> dict[str, Any]:
    """What a shape cannot say by itself: one way of four, a scene for a role-play, one condition without brackets."""
    needs = check["properties"]["needs"]
    one = {"description": needs.pop("description"), "anyOf": [needs["items"], needs]}
    return {
        "oneOf": [{"required": [str(way)]} for way in Way],
        "dependencies": {"role-play": ["scene"]},
        "properties": check["properties"] | {"needs": one},
    }


def _told(found: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The schema without titles, and with what a key is for where we have words for it."""
    if isinstance(found, list):
        return [_told(one) for one in found]
    if not isinstance(found, dict):
        return found.replace("#/$defs/", "#/definitions/") if isinstance(found, str) else found
    told = {_key(key): _told(one) for key, one in found.items() if not (key == "title" and isinstance(one, str))}
    if isinstance(properties := told.get("properties"), dict):
        told["properties"] = {key: _hinted(key, one) for key, one in properties.items()}
    return told | ({"additionalProperties": False} if "patternProperties" in told else {})


def _key(key: str) -> str:
    return "definitions" if key == "$defs" else key


def _hinted(key: str, one: dict[str, Any]) -> dict[str, Any]:
    return ({"description": HINTS[key]} if key in HINTS else {}) | _plain(one)


def _hint_by_shape(name: str, properties: dict[str, Any]) -> None:
    """Words for a key that means something else elsewhere."""
    for key, one in properties.items():
        if hint := HINTS.get(f"{name}.{key}"):
            one["description"] = hint


def _plain(one: dict[str, Any]) -> dict[str, Any]:
    """A key that may be left out, without "or null": nobody writes null, and editors would offer it."""
    options = [option for option in one.get("anyOf", ()) if option != {"type": "null"}]
    rest = {key: value for key, value in one.items() if key not in ("anyOf", "default")}
    return rest | (options[0] if len(options) == 1 else {"anyOf": options} if options else {})
