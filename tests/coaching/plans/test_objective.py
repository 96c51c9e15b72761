import pytest

from coachcli.coaching.plans.objective import (
    NoObjectiveError,
    NoSuchObjectiveError,
    NotAnActivityError,
    PlannedActivity,
    activity_named,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "touches: new customers in logistics -> new_opps",
            PlannedActivity("touches", "new customers in logistics", "new_opps"),
        ),
        ("calls : tier A  → new opportunities", PlannedActivity("touches", "tier A", "new_opps")),
        (
            "More meetings: existing customers -> more retention",
            PlannedActivity("meetings_held", "existing customers", "retention_rate"),
        ),
        (
            "2 exec meetings: key accounts -> attach-rate",
            PlannedActivity("exec_meetings", "key accounts", "attach_rate", 2.0),
        ),
    ],
)
def test_an_activity_names_its_target_group_and_its_objective(
    text: str, expected: PlannedActivity
) -> None:
    assert activity_named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "more calls -> more revenue",
        "touches -> bookings",
        "touches: new customers -> sales",
        "touches: everybody -> quota_attainment",
        "touches: new customers ->",
        "touches: new customers",
        "touches: -> new_opps",
        "calls",
    ],
)
def test_an_activity_that_skips_the_objective_is_asked_at_whom_and_what_for(text: str) -> None:
    with pytest.raises(NoObjectiveError, match=r"calls at whom, to achieve what\?"):
        activity_named(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("", "what"), ("->", "what"), ("demos -> won", "demos"), ("a -> b\n: c", "a")],
)
def test_the_question_names_the_activity_that_was_typed(text: str, asked: str) -> None:
    with pytest.raises((NoObjectiveError, NoSuchObjectiveError), match=f"{asked} at whom|b : c"):
        activity_named(text)


def test_an_objective_nobody_knows_is_refused_with_the_nearest() -> None:
    with pytest.raises(NoSuchObjectiveError, match="Did you mean win rate"):
        activity_named("touches: tier A -> win_rat")
    with pytest.raises(NoSuchObjectiveError, match=r"E\.g\. new opportunities"):
        activity_named("touches: tier A -> happiness")


@pytest.mark.parametrize("what", ["win_rate", "bookings", "Revenue"])
def test_a_number_that_follows_is_not_something_to_do(what: str) -> None:
    with pytest.raises(NotAnActivityError, match="Nobody can do"):
        activity_named(f"{what}: tier A -> new_opps")
