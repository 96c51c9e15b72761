"""What the mirror calls what it looks for, and five minutes that a coach can spend on each."""

from coachcli.coaching.rhythm.session import POINTS, SessionItem

CALLED = {
    SessionItem.GOAL: "a goal",
    SessionItem.NUMBER: "the gap with its number",
    SessionItem.REP_FIRST: "the rep first",
    SessionItem.CAUSE: "a root cause",
    SessionItem.EVIDENCE: "evidence beyond what was said",
    SessionItem.ACTION: "an action of an hour or less",
    SessionItem.DUE: "a day and what done means",
    SessionItem.EVALUATED: "a look whether it helped",
}
COUNTS = {
    SessionItem.GOAL: "a goal that both agreed to, or that was read in the talk",
    SessionItem.NUMBER: "a walk or talk in which the gap has its number",
    SessionItem.REP_FIRST: "the rep's half or own rating in the week before, "
    "or what the rep said of where things stand",
    SessionItem.CAUSE: "a root cause reached in a walk, or named in the talk",
    SessionItem.EVIDENCE: "an answer looked up, seen or shown, or an observation with evidence "
    "in the week before",
    SessionItem.ACTION: "learning of an hour or less, what you do in its place, "
    "or a promise of the rep",
    SessionItem.DUE: "its day, and what done means or what both look at next",
    SessionItem.EVALUATED: "a look that was not too early, or the rep's promises gone through",
}
DRILLS = {
    SessionItem.GOAL: "Take one rep. Write the goal in one sentence with its number and its day, "
    "and read it aloud as the rep will. What you stumble over, cut.",
    SessionItem.NUMBER: "Open coach gaps for the next rep you talk with. Say the gap in one "
    "breath: the number, the plan, since when. Say it three times without looking.",
    SessionItem.REP_FIRST: "Write the first question of your next talk so that it cannot be "
    "answered with yes. Then count to ten in silence, twice: so long you wait for the answer.",
    SessionItem.CAUSE: "Take the last gap you talked about. Ask why of it three times, then: "
    "could they do it if everything hung on it? Write down the one thing you would go and see.",
    SessionItem.EVIDENCE: "Pick one call or message of the next rep. Read or hear five minutes of "
    "it, and write down two things that were said, word for word, without an opinion.",
    SessionItem.ACTION: "Take what you agreed on last. Cut it until it takes an hour or less: "
    "which message, which call, which account, and on which morning?",
    SessionItem.DUE: "Take what you agreed on last. Finish two sentences: it is done when ..., "
    "and we both look at ... on ... Put that day in both calendars.",
    SessionItem.EVALUATED: "Open coach evaluate and take the oldest look. Say in a sentence what "
    "you expected to move, then look at the number, and only then ask the rep.",
}
"""Five minutes each, alone, before the next talk."""


def scored() -> str:
    """How the points come about, so that they can be counted by hand."""
    each = "; ".join(f"{COUNTS[item]} ({POINTS[item]})" for item in SessionItem)
    return f"Points of a day with a rep: {each}. Without a root cause only the first three count."
