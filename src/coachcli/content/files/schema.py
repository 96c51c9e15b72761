"""The JSON Schema of each kind of file, made from its shape, so that an editor completes it."""

import json
from typing import Any

from coachcli.coaching.walks.flow import MINUTES, Source, Way
from coachcli.content.files.guide_shape import GuideShape
from coachcli.content.files.shapes import (
    AroundShape,
    AssetShape,
    BehavioursShape,
    FlowShape,
    GateShape,
    Shape,
)

SHAPES: dict[str, type[Shape]] = {
    "flow": FlowShape,
    "asset": AssetShape,
    "behaviours": BehavioursShape,
    "gate": GateShape,
    "around": AroundShape,
    "guide": GuideShape,
}
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that the YAML language server of editors reads best."""

SINGLE = ("needs", *Source)
"""Keys of a check that hold one thing without brackets, or a list."""
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
    "evidence": (
        "What the words rest on: an author's judgement, or cases that were counted, which count "
        "whole; left out: authored."
    ),
    "behaviour": "The observable behaviour behind the cause, an id of the behaviour model.",
    "means": "One plain sentence.",
    "common": "How common the cause is among reps with this gap; left out: usual.",
    "learn": "Ids of learning assets; only for a skill or knowledge cause.",
    "instead": "What the manager does when learning is not the answer.",
    "CauseShape.do": "That as one deed to be ticked off: one sentence, at most 90 characters.",
    "CauseShape.say": "How the manager opens the talk: two sentences, at most 150 characters.",
    "CauseShape.ask": "The one thing to ask in that talk, at most 130 characters.",
    "CauseShape.agree": (
        "What the two of them can agree on, as the rep may read it, at most 130 characters."
    ),
    "CauseShape.done": (
        "What both will see when it is done, as the rep may read it, at most 130 characters."
    ),
    "ask": (
        f"What the manager asks, at most 130 characters; {MINUTES[Way.ASK]} minutes unless said."
    ),
    "observe": (
        f"What to watch, or which work to read, at most 130 characters; {MINUTES[Way.OBSERVE]} "
        "minutes unless said."
    ),
    "role-play": (
        f"A scene to play; {MINUTES[Way.ROLE_PLAY]} minutes unless said, and it needs a scene."
    ),
    "data": f"What to look up, at most 130 characters; {MINUTES[Way.DATA]} minutes unless said.",
    "scene": "The buyer, the attitude, and what changes the buyer's mind.",
    "minutes": (
        "Whole minutes, 1 to 60; a check takes those usual for its way when they are left out."
    ),
    "why": "Why this question; shown at the key ?.",
    "listen for": "What to listen for; shown at the key ?.",
    "needs": "Asked only after this: <check> is <answer>. A list means all of them.",
    "metric": (
        "A metric by which the tool answers a data check itself; `tenure` is time in the role."
    ),
    "observed": "A behaviour by whose observations the tool answers a data check itself.",
    "step": (
        "A step of the split by which the tool answers a data check itself; where a list has "
        "several, each `when` begins with the one it is of."
    ),
    "shape": (
        "A metric by whose weekly line the tool answers a data check itself; `gap` stands for "
        "those that open the flow. Of a list the first that is known."
    ),
    "peers": (
        "A metric in which the tool looks who else is short, to answer a data check itself; "
        "`gap` and a list as with `shape`."
    ),
    "CheckShape.map": (
        "`account`: the tool answers the check from the map that an account talk keeps, of who "
        "has a say at each step."
    ),
    "read out": "What is read out, word for word; shown with the question.",
    "tested": (
        "true where the rep does it while answering an `ask`, reads it out, says it or works it "
        "out, so that an answer may point to a skill."
    ),
    "owed": "No skill or knowledge verdict is clear before this was asked.",
    "owed for": "No verdict of these kinds is clear before this was asked.",
    "family": "One construct that stands in several flows; what is counted over flows.",
    "stands for": "The cause around every rep that this one says in the words of its flow.",
    "also called": "Other words for it, by which it is found.",
    "FlowShape.around": "Causes around every rep that answers here name.",
    "AroundShape.around": "The id of what is around the rep.",
    "CauseShape.was": "Earlier ids, so that what was recorded still counts.",
    "BehaviourShape.was": (
        "Earlier ids, and those of behaviours that are one with it now; what was kept under them "
        "counts for it."
    ),
    "CheckShape.was": "Earlier ids, so that what was recorded still counts.",
    "answers": (
        "What may be heard or seen, at most 75 characters each, as keys; its marks below each."
    ),
    "seen": "How usual this answer is when a cause is NOT the one; left out: sometimes.",
    "was": "Earlier wordings, so that recorded answers still count.",
    "when": (
        "The tool's own answer, with `metric`: below 10%, above 3, between 3 and 5, "
        "above 150% of the others, short of plan, on plan, ramping, ramped, below, as expected; "
        "with `step`: largest short, short, ahead; with `shape`: fell at a date, bit by bit, "
        "always so; with `peers`: few short, some short, most short; with `map`: "
        "all in sight, one is hidden, one name, some unknown."
    ),
    "points to": MARKED.format("points to"),
    "hints at": MARKED.format("hints at"),
    "speaks against": MARKED.format("speaks against"),
    "nearly rules out": MARKED.format("nearly rules out"),
    "guide": "The id of the guide; its file is called after it.",
    "purpose": "What such a talk is for, at most 130 characters.",
    "about": "What one talk is about, where it is about one thing; asked at its beginning.",
    "questions": "The questions by id, in the order goal, now, gap, cause, ideas, choice.",
    "map": "Steps of a customer's life by id, each asking who has a say in it.",
    "serves": "Asked only where the rep's plan has such work; left out: always.",
    "GuideShape.minutes": "Whole minutes that the talk takes.",
    "GuideShape.also called": "Other words by which the talk is meant.",
    "GuideQuestionShape.step": "The step of the talk at which it is asked.",
    "GuideQuestionShape.ask": "What the manager asks, at most 130 characters.",
    "GuideQuestionShape.listen for": "What to listen for; shown below the question.",
    "asset": "The id of the asset; its file is called after it.",
    "AssetShape.title": "What it trains, in a line.",
    "AssetShape.scene": "A line of at most 75 characters below the title, for the rep too.",
    "AssetShape.kind": "What a rep does with it.",
    "AssetShape.minutes": "Whole minutes, 1 to 60: the sum of its steps.",
    "addresses": "Ids of the causes that this asset is for.",
    "AssetShape.goal": "What the rep can do afterwards.",
    "AssetShape.role-play": "Both sides of the scene; where the kind is role-play.",
    "ten minutes": (
        "The cut of a role-play where there are ten minutes, in Markdown; never shown to the rep."
    ),
    "for the coach": (
        "Three lines on how to lead it, at most 130 characters each; never shown to the rep."
    ),
    "steps": "What the rep does, in Markdown.",
    "recall": "What is answered from memory; on a card.",
    "AssetShape.done": "The evidence that it was done.",
    "organise": "What closes it.",
    "drives": "Metric ids that the behaviour moves.",
    "cues": (
        "Two halves that a rep can take for their own, each like: When the block begins, I will "
        "make the first call."
    ),
    "expected": "The level a rep past ramp is held to.",
}
"""What an editor shows at a key, of any shape or of the one that is named."""


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file: flow, asset, behaviours or gate."""
    tidy: dict[str, Any] = _tidy(SHAPES[kind].model_json_schema(by_alias=True))
    shapes = tidy.get("definitions", {})
    for name, shape in ((SHAPES[kind].__name__, tidy), *shapes.items()):
        _hint_by_shape(name, shape.get("properties", {}))
    if check := shapes.get("CheckShape"):
        check |= _rules_of_a_check(check)
    return {"$schema": DRAFT, "title": f"{kind} file of coach", **tidy}


def schema_text(kind: str) -> str:
    """The JSON Schema as the text of its file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def _rules_of_a_check(check: dict[str, Any]) -> dict[str, Any]:
    """The rules that a shape cannot say by itself.

    They are: one way of four, a scene for a role-play, one thing without brackets.
    """
    properties = check["properties"]
    return {
        "oneOf": [{"required": [str(way)]} for way in Way],
        "dependencies": {"role-play": ["scene"]},
        "properties": properties | {key: _single_or_list(properties[key]) for key in SINGLE},
    }


def _single_or_list(several: dict[str, Any]) -> dict[str, Any]:
    return {"description": several.pop("description"), "anyOf": [several["items"], several]}


def _tidy(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The schema without titles, and with what a key is for where we have words for it."""
    if isinstance(value, list):
        return [_tidy(inner) for inner in value]
    if isinstance(value, dict):
        return _tidy_mapping(value)
    # the draft that editors read best calls them definitions
    return value.replace("#/$defs/", "#/definitions/") if isinstance(value, str) else value


def _tidy_mapping(mapping: dict[str, Any]) -> dict[str, Any]:
    tidy = {_key(key): _tidy(inner) for key, inner in mapping.items() if not _is_title(key, inner)}
    properties = tidy.get("properties")
    if isinstance(properties, dict):
        tidy["properties"] = {key: _hinted(key, inner) for key, inner in properties.items()}
    return tidy | ({"additionalProperties": False} if "patternProperties" in tidy else {})


def _is_title(key: str, inner: object) -> bool:
    """Whether this is the name that pydantic makes up; a field called title is a mapping."""
    return key == "title" and isinstance(inner, str)


def _key(key: str) -> str:
    return "definitions" if key == "$defs" else key


def _hinted(key: str, property_: dict[str, Any]) -> dict[str, Any]:
    return ({"description": HINTS[key]} if key in HINTS else {}) | _plain(property_)


def _hint_by_shape(name: str, properties: dict[str, Any]) -> None:
    """Words for a key that means something else elsewhere."""
    for key, described in properties.items():
        if hint := HINTS.get(f"{name}.{key}"):
            described["description"] = hint


def _plain(property_: dict[str, Any]) -> dict[str, Any]:
    """A key that may be left out, without "or null", which editors would offer."""
    rest = {key: value for key, value in property_.items() if key not in ("anyOf", "default")}
    options = [option for option in property_.get("anyOf", ()) if option != {"type": "null"}]
    return rest | _any_of(options)


def _any_of(options: list[dict[str, Any]]) -> dict[str, Any]:
    if len(options) == 1:
        return options[0]
    return {"anyOf": options} if options else {}
