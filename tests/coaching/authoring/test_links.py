"""What a flow names that stands elsewhere."""

from coachcli.coaching.authoring.finding import Severity
from coachcli.coaching.authoring.links import of_library, of_namesakes
from coachcli.coaching.nouns import replace
from coaching.flows import (
    CAUSES,
    NAMES,
    asset,
    flow,
)
from coaching.sound import SOUND

THERE = "the list of what there is"


LIBRARY = {
    "three-messages": asset("three-messages", "wording"),
    "recall-card": asset("recall-card", "rules"),
}


DONE = tuple(f"does-{one}" for one in NAMES)


def test_what_a_flow_names_and_the_library_has_is_no_finding() -> None:
    assert of_library(SOUND, LIBRARY, DONE, THERE) == ()


def test_learning_that_is_not_there_is_an_error_at_the_causes_learning() -> None:
    (one,) = of_library(SOUND, {"recall-card": LIBRARY["recall-card"]}, DONE, THERE)
    assert (one.level, one.code, one.place) == (
        Severity.ERROR,
        "unknown-asset",
        ("causes", "wording", "learn"),
    )
    assert '"three-messages"' in one.problem


def test_learning_that_is_a_stub_is_weak() -> None:
    stub = replace(LIBRARY["recall-card"], title="Stub: A card")
    (one,) = of_library(SOUND, LIBRARY | {"recall-card": stub}, DONE, THERE)
    assert (one.level, one.code, one.place) == (
        Severity.WARNING,
        "stub",
        ("causes", "rules", "learn"),
    )


def test_a_behaviour_that_the_model_does_not_have_is_wrong_and_the_nearest_is_named() -> None:
    (one,) = of_library(SOUND, LIBRARY, [*DONE[1:], "does-words"], THERE)
    assert (one.level, one.code, one.place) == (
        Severity.ERROR,
        "unknown-behaviour",
        ("causes", "wording", "behaviour"),
    )
    assert one.mend.startswith('Did you mean "does-words"? Describe it in')
    (far,) = of_library(SOUND, LIBRARY, [], THERE)[:1]
    assert far.mend == "Describe it in a file of library/behaviours."


def test_a_cause_that_another_flow_has_too_is_wrong_and_the_other_file_is_named() -> None:
    shared, own_cause = CAUSES[0], CAUSES[1]
    found_ = of_namesakes(flow(CAUSES), {shared.id: "late.yaml"})
    assert [(one.code, one.place) for one in found_] == [("cause-twice", ("causes", shared.id))]
    assert "late.yaml" in found_[0].problem
    assert own_cause.id not in found_[0].problem
