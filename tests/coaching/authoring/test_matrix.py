from coachcli.coaching.authoring.matrix import branches
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Check
from coaching.flows import (
    FEW_MEETINGS,
    NUMBERS,
    PLAY,
    RULES,
    WATCH,
    WHERE,
    WHO,
    WORDING,
    asset,
    check,
    flow,
)

LEVELS = ("none", "some", "most", "all")
WORDS = {
    "does-wording": Behaviour(
        "does-wording", "Writes for one reader", ("meetings",), "Sent mails.", "For you.", 3, LEVELS
    )
}
SHARED = Cause(
    "tone", Kind.SKILL, "does-wording", "Cannot find the tone", learn=("not-written-yet",)
)


def test_each_behaviour_is_a_branch_with_its_causes_in_the_authors_order() -> None:
    found = branches(flow((WORDING, RULES, SHARED)), (), {})
    assert [(one.behaviour, [twig.cause.id for twig in one.twigs]) for one in found] == [
        ("does-wording", ["wording", "tone"]),
        ("does-rules", ["rules"]),
    ]


def test_causes_that_name_a_behaviour_by_its_earlier_id_stand_on_its_branch() -> None:
    before = replace(SHARED, behaviour="finds-a-tone")
    known = {"does-wording": replace(WORDS["does-wording"], was=("finds-a-tone",))}
    (branch,) = branches(flow((WORDING, before)), (), known)
    assert (branch.behaviour, branch.title) == ("does-wording", "Writes for one reader")
    assert [twig.cause.id for twig in branch.twigs] == ["wording", "tone"]


def test_the_checks_of_a_cause_are_those_that_can_point_to_it() -> None:
    wording = branches(FEW_MEETINGS, (), {})[0].twigs[0]
    assert [one.id for one in wording.checks] == [WHO, WHERE, NUMBERS, WATCH, PLAY]


def test_a_cause_that_nothing_points_to_has_no_checks() -> None:
    silent: Check = check("silent")
    assert branches(flow((WORDING,), silent), (), {})[0].twigs[0].checks == ()


def test_learning_is_named_by_its_title_and_by_its_id_where_it_is_not_written_yet() -> None:
    found = branches(flow((WORDING, SHARED)), (asset("three-messages", "wording"),), {})
    assert [twig.learning for twig in found[0].twigs] == [("Three-Messages",), ("not-written-yet",)]
