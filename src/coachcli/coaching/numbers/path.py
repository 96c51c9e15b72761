"""Where each step of a split leads: the flow to start from, and the metric it is seen in."""

from coachcli.coaching.numbers.split import PathStep

FAR = 0.2
"""From this shortfall on a step is a gap where no flow says otherwise."""
FLOWS = {
    PathStep.CLOSED: "opportunities-stall",
    PathStep.WIN_RATE: "late-stage-losses",
    PathStep.PRICE: "value-leaks",
    PathStep.TOUCHES: "few-new-opportunities",
    PathStep.TOUCH_TO_MEETING: "few-new-opportunities",
    PathStep.MEETING_TO_OPPORTUNITY: "few-new-opportunities",
    PathStep.OPPORTUNITIES: "few-new-opportunities",
}
"""The flow to start from when a step is what lacks most; small deals have none yet."""
METRICS = {
    PathStep.CLOSED: "closed",
    PathStep.WIN_RATE: "win_rate",
    PathStep.TOUCHES: "touches",
    PathStep.TOUCH_TO_MEETING: "touch_to_meeting",
    PathStep.MEETING_TO_OPPORTUNITY: "meeting_to_opp",
    PathStep.OPPORTUNITIES: "new_opps",
}
"""What a goal or plan calls a step that it can set a standard for."""
SHOWN_IN = {
    PathStep.CLOSED: "bookings",
    PathStep.WIN_RATE: "win_rate",
    PathStep.MIX: "avg_deal",
    PathStep.PRICE: "avg_deal",
    PathStep.AMOUNT_KNOWN: "bookings",
    PathStep.TOUCHES: "touches",
    PathStep.TOUCH_TO_MEETING: "touch_to_meeting",
    PathStep.MEETING_TO_OPPORTUNITY: "meeting_to_opp",
    PathStep.OPPORTUNITIES: "new_opps",
}
"""The metric in which a step is seen, for lists that know metrics alone."""
