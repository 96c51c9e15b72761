"""A small flow file, a gate, and the lines on which things stand in them."""

from pathlib import Path

ROOT = Path(__file__).parents[2]

FLOW = """\
flow: few-meetings
title: Too few meetings
gap: {metric: meetings, worse_than_plan: 20%, also: [touches]}
upstream: [no-plan]
causes:
  wording:
    kind: skill
    behaviour: opens-with-the-problem
    common: very common
    means: Cannot yet write a first message
    learn: [three-messages]
    say: You send a lot. Let us look at the first two lines.
    agree: A name is new, and you write their problem down first.
  list-and-tools:
    kind: environment
    behaviour: works-a-clean-list
    means: The list eats the hours
    instead: Fix the list
checks:
  dead-tries:
    data: How many of a hundred tries reached nobody?
    metric: dead_tries
    answers:
      under ten: {when: below 10%, nearly rules out: [list-and-tools]}
      more: {seen: rare, when: above 25, points to: [list-and-tools]}
  ten-messages:
    observe: Read the last ten first messages
    why: The work itself says most
    listen for: The first words
    answers:
      one text with the name swapped: {was: [all alike], points to: [wording]}
      a problem of that role: {seen: usual, speaks against: [skill], hints at: [list-and-tools]}
      there were none:
  cfo-rewrite:
    role-play: Write two lines to a CFO
    scene: You read on a phone and stop at the first word about the seller.
    minutes: 9
    needs: ten-messages is one text with the name swapped
    answers:
      well done: {nearly rules out: [wording]}
      badly done: {points to: [wording]}
"""

GATE = """\
gate: before-any-cause
checks:
  could-if-had-to:
    ask: Could you do it if you had to?
    owed: true
    answers:
      yes: {hints at: [commitment]}
      no: {hints at: [skill]}
"""

AROUND = """\
around: around-the-rep
causes:
  pay:
    kind: environment
    means: The pay plan rewards something else
    instead: Take it up with whoever owns the plan.
checks:
  pay-slip:
    data: What does the last pay slip say?
    owed for: [commitment]
    answers:
      that it pays: {nearly rules out: [pay]}
      that it does not: {points to: [pay], speaks against: [skill]}
"""


def line_of(part: str, text: str) -> int:
    """The line, counted from 1, on which this part first stands."""
    return text[: text.index(part)].count("\n") + 1


def saved(folder: Path, text: str | bytes) -> Path:
    path = folder / "flow.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def changed(old: str, new: str, text: str = FLOW) -> str:
    """The text with one part changed; the part must be there."""
    assert old in text
    return text.replace(old, new, 1)
