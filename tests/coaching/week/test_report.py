from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.learning.assignment import Assignment, Excerpt, Waiting
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import CARRIES, RootCause, Verdict
from coachcli.coaching.week.report import (
    AssignmentCounts,
    CauseCount,
    Concluded,
    NotAWeekError,
    NotBegunError,
    RepLine,
    Report,
    Week,
    begun,
    days_since,
    is_coaching,
    is_feedback,
    is_partly,
    next_by_waiting,
    overdue_by,
    report,
    waited,
    week_named,
    week_of,
)
from coaching.strategies import HOUSE, days

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)
WEEK = Week(MONDAY)
NOTHING = Waiting()


def concluded(
    verdict: Verdict = Verdict.CLEAR, cause: str = "wording", count: int = 1, *, acted: bool = False
) -> Concluded:
    root_cause = RootCause("meetings", cause, f"Cannot do {cause}", "skill")
    return Concluded(verdict, root_cause, acted, count)


def given_to(rep: str, id_: str, due: date, evaluate: date | None = None) -> Assignment:
    looked_at = evaluate or due + timedelta(days=14)
    words = ("card", "Card", 15, "wording", "Cannot do wording", "does-wording", "meetings")
    return Assignment(id_, rep, None, *words, MONDAY, due, looked_at, "Said aloud.")


def line(name: str, last: date | None = None, *open_: Assignment) -> RepLine:
    return RepLine(name.lower(), name, "AE", last, open_)


def reviewed(
    *found: Concluded, lines: tuple[RepLine, ...] = (), waiting: Waiting = NOTHING
) -> Report:
    return report(WEEK, FRIDAY, found, AssignmentCounts(2, 1, 0), lines, waiting)


@pytest.mark.parametrize(
    ("day", "name", "first", "last"),
    [
        (date(2026, 11, 22), "2026-W47", MONDAY, date(2026, 11, 22)),
        (date(2026, 11, 23), "2026-W48", date(2026, 11, 23), date(2026, 11, 29)),
        (date(2026, 1, 1), "2026-W01", date(2025, 12, 29), date(2026, 1, 4)),
        (date(2027, 1, 3), "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        (date(2027, 1, 4), "2027-W01", date(2027, 1, 4), date(2027, 1, 10)),
    ],
)
def test_a_week_runs_from_monday_to_sunday_and_is_named_by_the_year_most_of_it_lies_in(
    day: date, name: str, first: date, last: date
) -> None:
    week = week_of(day)
    assert (week.name, week.first, week.last) == (name, first, last)
    assert week_named(name) == week


@pytest.mark.parametrize("text", ["2026-w48", "2026-W48"])
def test_a_week_may_be_written_small(text: str) -> None:
    assert week_named(text) == Week(date(2026, 11, 23))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "48",
        "2026",
        "2026-48",
        "2026-W",
        "2026-W00",
        "2027-W53",
        "last",
        "2026-W4x",
        "W48-2026",
        "9999-W52",
        "99999999999-W01",
    ],
)
def test_what_is_no_week_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotAWeekError) as refused:
        week_named(text)
    assert (
        str(refused.value) == f'"{text}" is not a week. Write the year and the week, like 2026-W48.'
    )


@HOUSE
@given(days())
def test_any_day_lies_in_the_week_that_its_name_names(day: date) -> None:
    week = week_of(day)
    assert week.first <= day <= week.last
    assert week_named(week.name) == week


@pytest.mark.parametrize("verdict", Verdict)
def test_coaching_is_a_root_cause_and_something_agreed_and_the_rest_is_feedback(
    verdict: Verdict,
) -> None:
    talked = concluded(verdict, acted=False)
    agreed = with_all(concluded(verdict, acted=True))
    assert is_coaching(agreed) is (verdict in CARRIES)
    assert not is_coaching(talked)
    assert is_feedback(talked) is (verdict is not Verdict.NO_GAP)
    assert is_feedback(agreed) is (verdict in (Verdict.NOT_ENOUGH, Verdict.DOES_NOT_FIT))


def test_a_walk_that_ended_at_what_is_around_the_rep_is_coaching_without_an_assignment() -> None:
    pay = RootCause("meetings", "pay", "The plan", "environment")
    plan = with_all(replace(concluded(), cause=pay))
    assert (is_coaching(plan), is_feedback(plan)) == (True, False)
    open_ = replace(plan, verdict=Verdict.NOT_ENOUGH)
    assert (is_coaching(open_), is_feedback(open_)) == (False, True)


def test_a_walk_that_stopped_after_the_gap_raises_feedback_by_one_and_coaching_by_none() -> None:
    whole = with_all(concluded(acted=True))
    before, after = reviewed(whole), reviewed(whole, concluded(Verdict.NOT_ENOUGH, ""))
    assert (before.coaching, before.feedback) == (1, 0)
    assert (after.coaching, after.feedback) == (1, 1)


def with_all(walks: Concluded) -> Concluded:
    """The same with a goal agreed and the number of the gap."""
    return replace(walks, has_goal=True, has_number=True)


@pytest.mark.parametrize("lacking", ["has_goal", "has_number"])
def test_a_cause_and_an_act_without_goal_or_number_are_neither(lacking: str) -> None:
    walks = with_all(concluded(acted=True))
    less = {
        "has_goal": replace(walks, has_goal=False),
        "has_number": replace(walks, has_number=False),
    }[lacking]
    assert (is_coaching(less), is_feedback(less), is_partly(less)) == (False, False, True)
    assert not is_partly(walks)


def test_a_walk_that_found_no_gap_is_neither() -> None:
    found = reviewed(concluded(Verdict.NO_GAP, "", 3))
    assert (found.walks, found.coaching, found.feedback) == (3, 0, 0)


@HOUSE
@given(
    st.lists(
        st.builds(
            concluded, st.sampled_from(Verdict), count=st.integers(1, 9), acted=st.booleans()
        ),
        max_size=9,
    )
)
def test_every_walk_is_counted_once(found: list[Concluded]) -> None:
    made = reviewed(*found)
    no_gap = sum(one.walks for one in found if one.verdict is Verdict.NO_GAP)
    assert (
        made.walks
        == sum(count for _, count in made.verdicts)
        == made.coaching + made.feedback + made.partly + no_gap
    )


def test_verdicts_are_counted_in_their_own_order_and_those_that_did_not_come_are_left_out() -> None:
    found = reviewed(
        concluded(Verdict.PROVISIONAL),
        concluded(count=2),
        concluded(acted=True),
        concluded(Verdict.NO_GAP, ""),
    )
    assert found.verdicts == (("no-gap", 1), ("clear", 3), ("provisional", 1))


def test_causes_that_carry_are_counted_the_most_frequent_first_and_equals_by_name() -> None:
    found = reviewed(
        concluded(cause="tools"),
        concluded(cause="rules", count=2),
        concluded(Verdict.PROVISIONAL, "hours", acted=True),
        concluded(Verdict.DOES_NOT_FIT, "wording", 9),
        concluded(cause="tools", acted=True),
        concluded(cause="tools", count=2),
    )
    assert found.causes == (
        CauseCount("tools", "Cannot do tools", "skill", 4, "meetings"),
        CauseCount("rules", "Cannot do rules", "skill", 2, "meetings"),
        CauseCount("hours", "Cannot do hours", "skill", 1, "meetings"),
    )


def test_causes_of_two_flows_that_share_an_id_are_counted_apart() -> None:
    offer = RootCause("growth", "offer-fit", "Does not know the offers", "knowledge")
    buyers = RootCause("losses", "offer-fit", "The offer does not suit", "environment")
    each = (Concluded(Verdict.CLEAR, cause, acted=False, walks=1) for cause in (offer, buyers))
    found = reviewed(*each)
    assert [(one.flow, one.kind, one.count) for one in found.causes] == [
        ("growth", "knowledge", 1),
        ("losses", "environment", 1),
    ]


def test_an_empty_week_is_all_noughts() -> None:
    found = report(WEEK, FRIDAY, (), AssignmentCounts(), (), NOTHING)
    assert (found.walks, found.verdicts, found.causes, found.coaching, found.feedback) == (
        0,
        (),
        (),
        0,
        0,
    )
    assert (found.assignments, found.overdue, found.to_evaluate, found.reps) == (
        AssignmentCounts(0, 0, 0),
        Excerpt(),
        Excerpt(),
        (),
    )
    assert (found.week, found.as_of) == (WEEK, FRIDAY)


def test_what_is_due_today_is_not_overdue_yet() -> None:
    assert overdue_by(FRIDAY) == FRIDAY - timedelta(days=1)


def test_what_waits_is_told_as_it_was_read() -> None:
    late, again = given_to("ana", "a1", MONDAY), given_to("bo", "b1", MONDAY, FRIDAY)
    waiting = Waiting(Excerpt((late,), 3), Excerpt((again,), 1))
    found = reviewed(waiting=waiting)
    assert Waiting(found.overdue, found.to_evaluate) == waiting


def test_who_was_never_coached_comes_first_then_who_waited_longest_then_by_name() -> None:
    never, also_never = line("Zoe"), line("Ann")
    long_ago, lately, as_lately = (
        line("Cy", date(2026, 1, 2)),
        line("Bo", FRIDAY),
        line("Al", FRIDAY),
    )
    expected = (also_never, never, long_ago, as_lately, lately)
    for order in permutations(expected):
        assert reviewed(lines=order).reps == expected
    assert sorted(expected, key=waited) == list(expected)
    new = replace(expected[0], is_new=True, began=date(2026, 11, 20))
    assert sorted((new, *expected), key=waited) == [*expected, new]


def test_a_rep_waits_from_the_last_talk_or_the_first_day_on() -> None:
    begun = replace(line("Nora", None), began=date(2026, 11, 2))
    assert not begun.is_quiet(date(2026, 11, 15), 14)
    assert begun.is_quiet(date(2026, 11, 16), 14)
    back = replace(begun, last_coached=date(2026, 6, 1))
    assert not back.is_quiet(date(2026, 11, 15), 14)
    talked = replace(begun, last_coached=date(2026, 11, 10))
    assert not talked.is_quiet(date(2026, 11, 23), 14)
    assert talked.is_quiet(date(2026, 11, 24), 14)
    assert line("Nora", None).is_quiet(date(2026, 11, 2), 14)


def test_who_has_waited_longest_is_next_but_for_this_weeks_talks() -> None:
    day = date(2026, 11, 24)
    week_ago, lately = (
        line(name, day - timedelta(days=back)) for name, back in (("Ana", 7), ("Bo", 6))
    )
    assert next_by_waiting((lately, week_ago), day) == week_ago
    assert next_by_waiting((lately,), day) is None
    assert next_by_waiting((), day) is None
    never = line("Cy", None)
    assert next_by_waiting((week_ago, never), day) == never
    assert days_since(never, day) is None
    learning = given_to("cy", "a1", day)
    given = replace(never, open=(learning,))
    assert next_by_waiting((week_ago, given), day) == week_ago
    assert given.look_on == learning.evaluate
    assert never.look_on is None


def test_a_week_begins_on_its_monday() -> None:
    assert begun(WEEK, MONDAY) == WEEK
    with pytest.raises(NotBegunError, match="has not begun"):
        begun(WEEK, MONDAY - timedelta(days=1))
