import pytest

from coachcli.coaching.numbers.activity import ActivityKind, done, is_undone, kind_named


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


@pytest.mark.parametrize("word", ["", "false", "No", "Nein", "0", "Not started"])
def test_what_is_not_marked_as_completed_is_undone(word: str) -> None:
    assert is_undone(word)


def test_what_is_marked_as_completed_is_not_undone() -> None:
    assert not is_undone("Yes")
