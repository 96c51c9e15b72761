"""Flows as YAML in one canonical form: the same flow always gives the same bytes."""

from math import isinf
from typing import Any

import yaml

from coachcli.coaching.cause import Cause
from coachcli.coaching.flow import MINUTES, Answer, Check, Flow, Mark, Seen, When
from coachcli.coaching.known import RANGE

WIDTH = 130
SCHEMA = "# yaml-language-server: $schema=flow.schema.json\n"
PERCENT = 100


def flow_text(flow: Flow, comments: tuple[str, ...] = ()) -> str:
    """The flow as the text of a flow file, with comment lines at its head."""
    body: dict[str, Any] = {"flow": flow.id, "title": flow.title}
    if flow.gap.metric:
        also = {"also": list(flow.gap.also)} if flow.gap.also else {}
        body["gap"] = {"metric": flow.gap.metric, "worse_than_plan": f"{flow.gap.worse_than_plan:.0%}", **also}
    if flow.upstream:
        body["upstream"] = list(flow.upstream)
    body["causes"] = {cause.id: _bare(_cause(cause)) for cause in flow.causes}
    body["checks"] = {check.id: _bare(_check(check)) for check in flow.checks}
    return SCHEMA + "".join(f"# {line}\n" for line in comments) + dumped(body)


def dumped(body: dict[str, Any]) -> str:
    """Plain values as YAML, leaves in one line."""
    return str(yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=None))


def when_text(when: When | None) -> str:
    """The words of a "when", as they are written in a flow."""
    if when is None or when.relation != RANGE:
        return when.relation if when else ""
    if isinf(when.low):
        return f"below {_number(when.high)}"
    return f"above {_number(when.low)}" if isinf(when.high) else f"between {_number(when.low)} and {_number(when.high)}"


def _cause(cause: Cause) -> dict[str, Any]:
    return {
        "kind": str(cause.kind),
        "behaviour": cause.behaviour,
        "common": str(cause.common),
        "means": cause.means,
        "learn": list(cause.learn),
        "instead": cause.instead,
    }


def _check(check: Check) -> dict[str, Any]:
    observed = check.metric.startswith("observed:")
    return {
        str(check.way): check.text,
        "scene": check.scene,
        "minutes": check.minutes if check.minutes != MINUTES[check.way] else None,
        "why": check.why,
        "listen for": check.listen_for,
        "needs": [f"{need.check} is {need.answer}" for need in check.needs],
        "metric": "" if observed else check.metric,
        "observed": check.metric.removeprefix("observed:") if observed else "",
        "owed": check.owed,
        "answers": {answer.text: _bare(_answer(answer)) for answer in check.answers},
    }


def _answer(answer: Answer) -> dict[str, Any]:
    marks = {str(mark): [target for target, given in answer.marks if given is mark] for mark in Mark}
    seen = "" if answer.seen is Seen.SOMETIMES else str(answer.seen)
    return {"seen": seen, "was": list(answer.was), "when": when_text(answer.when), **marks}


def _bare(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: it says nothing that the format does not say by itself."""
    return {key: value for key, value in fields.items() if value not in ("", [], None, False, {})}


def _number(number: float) -> str:
    return f"{number:.0f}" if number == int(number) and number > 1 else f"{number * PERCENT:g}%"
