"""The phrases in which the page of `coach about` names every column of every table."""

from collections.abc import Iterable, Iterator, Mapping

Columns = Iterable[tuple[str, tuple[str, ...]]]
"""Tables with their columns."""
Phrase = tuple[str, Mapping[str, str]]
"""What is said, and of which columns of which tables."""
BY_WEEK = "week_on currency"
NUMBERS: tuple[Phrase, ...] = (
    (
        "opportunities: account, product, stage, days, amounts, why lost",
        {
            "deal_version": "external_id account product stage state created_on closed_on amount "
            "list_amount currency type business loss_reason no_decision push_count imported_id "
            "known_on is_deleted"
        },
    ),
    ("quotas", {"quota_version": "first_on last_on amount currency imported_id known_on"}),
    (
        "activities by day and kind, no content",
        {"activity_version": "external_id kind count imported_id known_on"},
    ),
    (
        "other numbers",
        {"measure_version": "metric first_on last_on value n imported_id known_on"},
    ),
)
WALKS: tuple[Phrase, ...] = (
    (
        "answers on why a number is short, how each is known",
        {
            "walk": "flow_id flow_hash ways",
            "reply": "walk_id given check_id answer basis back_to figures",
        },
    ),
    (
        "conclusions, how likely they are, what was agreed",
        {
            "diagnosis": "walk_id flow_id verdict stop cause other_cause means kind "
            "behaviour probability checks minutes engine program conclusion",
            "action": "diagnosis_id what by_on",
        },
    ),
    ("what was corrected", {"diagnosis": "corrects corrected_check said_by"}),
)
LEARNING: tuple[Phrase, ...] = (
    (
        "what was given, why, until when, and whether it was done",
        {
            "assignment": "diagnosis_id asset title minutes cause means behaviour metric given_on "
            "due_on evaluate_on done_means again_on",
            "assignment_event": "assignment_id state",
        },
    ),
    (
        "practice with its marks",
        {
            "attempt": "assignment_id asset part kind behaviour cause marks out_of passed "
            "scored harder"
        },
    ),
    (
        "whether it helped",
        {
            "evaluation": "assignment_id flow_id look done can_do does_do verdict figures "
            "cause_was other_cause cue_used next_on"
        },
    ),
)
SKILLS: tuple[Phrase, ...] = (
    (
        "how a behaviour was rated, by whom",
        {"observation": "behaviour rater level look_id seen_on evidenced source external_id"},
    ),
    (
        "pairs over a skill",
        {"pair": "partner_id behaviour first_on second_on", "pair_meeting": "pair_id number"},
    ),
)
TALKS: tuple[Phrase, ...] = (
    (
        "due, moved, held, what was said",
        {
            "rhythm": "whose guide every minutes begins_on begins_at placed_for",
            "rhythm_event": "guide planned_on state to_on",
            "talk": "guide about held_on minutes",
            "talk_line": "talk_id step item asked by_on sight",
        },
    ),
    ("promises of both", {"promise_event": "talk_line_id talk_id state to_on"}),
    ("what was written before", {"preread": "week coached"}),
    (
        "deals lost or moved that nobody saw coming",
        {
            "surprise": "kind external_id about happened_on",
            "surprise_answer": "surprise_id question is_ours",
        },
    ),
    ("how the coaching is, shown singly by no command", {"pulse": "preread_id item answer"}),
)
GOALS: tuple[Phrase, ...] = (
    (
        "goals, who agreed",
        {"goal": "metric number unit by_day", "goal_event": "goal_id event"},
    ),
    (
        "plan and rates, worked back from the quota",
        {
            "plan": "first_on last_on quota existing deal currency weeks cycle_days deal_aim "
            "deal_aim_level deal_aim_of touch_minutes meeting_minutes opportunity_minutes "
            "practice_minutes coverage weight",
            "plan_rate": "plan_id metric share hits seen team_share team_hits team_seen aim "
            "aim_level aim_of weight",
            "plan_activity": "plan_id metric objective a_week",
        },
    ),
)
PHRASES: Mapping[str, tuple[Phrase, ...]] = {
    "person": (
        (
            "name, role, region, email, manager, first and last day",
            {"person": "name is_rep role started_on manager_id region email left_on added_at"},
        ),
    ),
    "numbers": NUMBERS,
    "walks": WALKS,
    "learning": LEARNING,
    "skills": SKILLS,
    "talks": TALKS,
    "goals": GOALS,
    "words": (
        (
            "all reasons, evidence and private lines: erased together",
            {"note": "about about_id about_part text"},
        ),
    ),
}
"""What the page says of columns, by what they are about."""
BEHIND: tuple[Phrase, ...] = (
    ("questions as they stood", {"flow_kept": "hash flow_id body"}),
    (
        "sums by week",
        {
            "week_created": f"{BY_WEEK} created created_valued created_value open open_valued "
            "open_value due pushable pushes",
            "week_past_due": "week_on past_due",
            "week_closed": f"{BY_WEEK} won lost won_value won_valued cycle_days cycles reasoned "
            "no_decision sold_value list_value listed new_won new_value expansion_won "
            "expansion_value",
            "week_sold": f"{BY_WEEK} product account deals value",
            "week_stale": "stale_on",
            "assignment_state": "assignment_id state given_on due_on evaluate_on look_on looked_on "
            "taken_back_on",
        },
    ),
    ("changes", {"change": "sequence kind", "change_row": "change_id row_of row_id did earlier"}),
    (
        "imports",
        {
            "imported": "kind source profile lines added changed unchanged skipped",
            "profile": "kind name mapping",
        },
    ),
    ("settings", {"setting": "key value"}),
    (
        "what to watch for",
        {
            "watch_rule": "surprise_answer_id kind number least",
            "watch_rule_end": "watch_rule_id",
        },
    ),
    (
        "issues",
        {"issue": "type what", "issue_close": "issue_id done"},
    ),
)
"""What the page says of columns that hold no more about a person than those above."""
EACH = "id person_id seq on_day at"
EACH_SAID = "whom each is about, and when"
"""What every table may have, and how that is said."""


def every_phrase() -> Iterator[Phrase]:
    """All phrases, whatever they are about."""
    for phrases in PHRASES.values():
        yield from phrases
    yield from BEHIND


def unnamed(tables: Columns) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The columns of tables that no phrase names; of a table that is in none, all."""
    for table, columns in tables:
        of = [named[table] for _, named in every_phrase() if table in named]
        named = {*EACH.split(), *" ".join(of).split()} if of else set()
        if left := tuple(column for column in columns if column not in named):
            yield table, left
