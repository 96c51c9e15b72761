"""Whether the causes around the rep that a flow names are there."""

from coachcli.coaching.authoring.finding import Finding, Severity
from coachcli.coaching.authoring.soundness import findings
from coachcli.coaching.authoring.surroundings import of_surroundings
from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Flow, InEveryFlow, joined
from coaching.flows import CAUSES, answer, cause, check, flow
from coaching.sound import ASKS, SOUND

PAY, PATCH = (cause(id_, Kind.ENVIRONMENT) for id_ in ("pay-and-quota", "patch"))
SLIP = check("pay-slip", answer("yes", points_to="pay-and-quota"), answer("no", points_to="patch"))
EVERY = InEveryFlow((), (PAY, PATCH), (SLIP,))


def found(own: Flow) -> tuple[Finding, ...]:
    return tuple(of_surroundings(joined(EVERY, own), own))


def standing_for(shared: str) -> Cause:
    return replace(cause("bonus", Kind.ENVIRONMENT), stands_for=shared)


def with_cause(added: Cause) -> Flow:
    return flow((*CAUSES, added), *ASKS)


def test_what_is_there_gives_no_finding() -> None:
    assert found(replace(SOUND, around=("patch",))) == ()
    assert found(with_cause(standing_for("patch"))) == ()


def test_a_name_that_is_not_there_is_an_error_with_the_nearest() -> None:
    (one,) = found(replace(SOUND, around=("pay-and-quotas",)))
    assert one == Finding(
        Severity.ERROR,
        "unknown-around",
        ("around",),
        'no cause around the rep is called "pay-and-quotas".',
        "Name one of: pay-and-quota.",
    )


def test_where_nothing_is_near_all_are_named() -> None:
    (one,) = found(with_cause(standing_for("zzz")))
    assert one.place == ("causes", "bonus", "stands for")
    assert one.mend == "Name one of: patch, pay-and-quota."


def test_where_nothing_is_around_it_is_taken_out() -> None:
    own = with_cause(standing_for("patch"))
    (one,) = of_surroundings(joined(InEveryFlow(()), own), own)
    assert one.mend == "Take it out."


def test_a_cause_with_a_stand_in_goes_by_its_name() -> None:
    (one,) = found(replace(with_cause(standing_for("patch")), around=("patch",)))
    assert one.problem == '"bonus" stands for "patch" here.'
    assert one.mend == 'Write "bonus" in its place.'


def test_two_causes_cannot_stand_for_the_same() -> None:
    other = replace(standing_for("patch"), id="premium")
    (one,) = found(flow((*CAUSES, standing_for("patch"), other), *ASKS))
    assert one.place == ("causes", "bonus", "stands for")
    assert one.problem == '"premium" stands for "patch" here.'


def test_it_is_among_the_findings_on_a_flow() -> None:
    own = replace(SOUND, around=("zzz",))
    codes = [one.code for one in findings(joined(EVERY, own), own)]
    assert "unknown-around" in codes
