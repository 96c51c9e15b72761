import pytest

from coachcli.coaching.numbers.activity import Did, done, kind_named


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Call", Did.TOUCH),
        ("E-Mail", Did.TOUCH),
        ("connected", Did.CONNECT),
        ("Meeting", Did.MEETING),
        ("No-show", Did.NO_SHOW),
        ("other", Did.OTHER),
        ("Lunch", None),
        ("", None),
    ],
)
def test_a_kind_is_known_by_its_usual_names_only(word: str, kind: Did | None) -> None:
    assert kind_named(word) is kind


@pytest.mark.parametrize(
    ("kind", "outcome", "counted"),
    [
        (Did.TOUCH, "", (Did.TOUCH,)),
        (Did.TOUCH, "left a message", (Did.TOUCH,)),
        (Did.TOUCH, "Connected", (Did.TOUCH, Did.CONNECT)),
        (Did.MEETING, "Completed", (Did.MEETING,)),
        (Did.MEETING, "No show", (Did.NO_SHOW,)),
        (Did.MEETING, "Scheduled", ()),
        (Did.TOUCH, "Not Started", ()),
    ],
)
def test_an_outcome_says_what_an_activity_counts_as(kind: Did, outcome: str, counted: tuple[Did, ...]) -> None:
    assert done(kind, outcome) == counted
