"""What `coach about` says of each table: in a phrase on its page, in a sentence in its list."""

KEPT = {
    "person": "Name, role, first day, manager, region, email and last day of each rep",
    "setting": "What the firm has set, such as holidays; nothing about a person",
    "note": "All free text about a person: reasons, evidence, private lines, what they wrote",
    "flow_kept": "The questions of a walk as they stood on its day",
    "walk": "That a walk was made about a rep, by which flow",
    "reply": "Each answer in a walk, how it is known (said, seen, shown, from data)",
    "diagnosis": "What a walk concluded, how likely it is, and how it came about",
    "action": "What was agreed after a conclusion, and by when",
    "assignment": "Learning that was given, why, until when, and what done means",
    "assignment_event": "That learning was done or dropped",
    "assignment_state": "How learning stands, worked out from the two above",
    "imported": "Which files of numbers were read, and how many lines",
    "deal_version": "Opportunities from the CRM, each with its seller",
    "activity_version": "Activities from the CRM by day and kind; no content of calls or mail",
    "quota_version": "Quotas from the CRM",
    "measure_version": "Other numbers that were imported",
    "profile": "How the columns of a file are read; nothing about a person",
    "goal": "Goals that both agreed on; their words are notes",
    "goal_event": "Who agreed to a goal, and how it ended",
    "plan": "The way to the number, worked back from the quota",
    "plan_rate": "The rates that the plan is made with",
    "plan_activity": "What the plan asks of each week",
    "change": "That something was done, so that it can be undone",
    "change_row": "Which rows it touched",
    "week_created": "Sums of opportunities by the week in which they were begun",
    "week_past_due": "How many were past their day, by week",
    "week_closed": "Sums of what was won and lost, by week",
    "week_sold": "Sums of what was sold, by week, product and account",
    "week_stale": "Weeks whose sums are to be made anew",
    "observation": "How a behaviour was rated, by the rep and by who watched",
    "pair": "That two reps met twice over one skill, and who is strong in it",
    "pair_meeting": "That a pair met; what came of it is a note",
    "attempt": "What came of practice, with its marks",
    "evaluation": "Whether learning helped: done, can do, does do, and whether the number moved",
    "talk": "That a talk was held, by which guide, when and how long",
    "talk_line": "What was said at each step of a talk; its words are a note",
    "promise_event": "What came of what both promised",
    "rhythm": "How often which talk is due; in a file beside it, what calendars were told",
    "rhythm_event": "That a talk was moved or skipped",
    "surprise": "That a deal was lost or slipped, or a customer left, and nobody saw it coming",
    "surprise_answer": "That it could have been looked for, or that it happened; words are notes",
    "watch_rule": "What is watched for in opportunities since",
    "watch_rule_end": "That something is not watched for any more",
    "issue": "What is in the way of the coaching programme; about nobody",
    "issue_close": "That it is out of the way, and what was done",
    "preread": "That a rep wrote something before a talk, and whether they say they were coached",
    "pulse": "A rep's answers to three questions on how they are coached; no command shows one",
}
MEANS = {
    "A number": "beside plan or peers; the last three, since when",
    "In the team": "quota reached, beside the others",
}
"""What the words of a list of conclusions mean, where they do not say so themselves."""
UNSAID = "not described yet"
"""What stands beside a table of which nothing is said; a test finds it."""
CONCLUDED = (
    "A walk asks questions that an author wrote. Each answer was marked by the author beforehand: "
    "it points to a cause, hints at it, speaks against it, or nearly rules it out. The likelihoods "
    "follow from these marks by fixed arithmetic, the same for everybody. These are all the "
    "causes that can be concluded, with how many answers speak for and against each."
)
