import pytest

from coachcli.coaching.numbers.activity import ActivityKind, done, has_happened, kind_named


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Call", ActivityKind.TOUCH),
        ("E-Mail", ActivityKind.TOUCH),
        ("connected", ActivityKind.CONNECT),
        ("Meeting", ActivityKind.MEETING),
        ("No-show", ActivityKind.NO_SHOW),
        ("other", ActivityKind.OTHER),
        ("Lunch", None),
        ("", None),
    ],
)
def test_a_kind_is_known_by_its_usual_names_only(word: str, kind: ActivityKind | None) -> None:
    assert kind_named(word) is kind


@pytest.mark.parametrize(
    ("kind", "outcome", "counted"),
    [
        (ActivityKind.TOUCH, "", (ActivityKind.TOUCH,)),
        (ActivityKind.TOUCH, "left a message", (ActivityKind.TOUCH,)),
        (ActivityKind.TOUCH, "Connected", (ActivityKind.TOUCH, ActivityKind.CONNECT)),
        (ActivityKind.MEETING, "Completed", (ActivityKind.MEETING,)),
        (ActivityKind.MEETING, "No show", (ActivityKind.NO_SHOW,)),
        (ActivityKind.MEETING, "Scheduled", ()),
        (ActivityKind.TOUCH, "Not Started", ()),
        (ActivityKind.MEETING, "Not Held", ()),
    ],
)
def test_an_outcome_says_what_an_activity_counts_as(
    kind: ActivityKind, outcome: str, counted: tuple[ActivityKind, ...]
) -> None:
    assert done(kind, outcome) == counted


@pytest.mark.parametrize(
    ("word", "happened"),
    [
        *((word, False) for word in ("false", "Nein", "0", "Not started", "Overdue", "Declined")),
        *((word, False) for word in ("Canceled by customer", "Noch nicht begonnen", "☐", "нет")),
        *((word, True) for word in ("Yes", "✓", "X", "Да", "Held", "Erledigt", "No answer")),
        *((word, True) for word in ("Connected", "Customer didn't show", "2026-10-06 14:00")),
        *((word, None) for word in ("", "maybe", "Skipped", "Missed", "Ongoing", "50%")),
    ],
)
def test_a_status_says_whether_something_took_place_or_is_asked(
    word: str,
    happened: bool | None,  # noqa: FBT001 - a row of the table
) -> None:
    assert has_happened(word) is happened
