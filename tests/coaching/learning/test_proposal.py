from datetime import date, timedelta

import pytest
from hypothesis import given

from coachcli.coaching.cause import Cause, Kind
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.catalogue import offers
from coachcli.coaching.learning.proposal import (
    AlreadyGivenError,
    DueTooEarlyError,
    NoAssetError,
    NoDiagnosisError,
    NothingToLearnError,
    NotLearnableError,
    Proposal,
    SecondCauseError,
    ThirdCauseError,
    WrongAssetError,
    assigned,
    choice,
    listed,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.period import day_in_words
from coachcli.coaching.record import ending
from coachcli.coaching.verdict import CARRIES, Verdict
from coaching.flows import HOURS, RULES, TOOLS, WORDING, asset, cause
from coaching.strategies import HOUSE, days

CARD, DRILL, RECALL = (
    asset("card", "wording"),
    asset("drill", "wording", "openings"),
    asset("recall-card", "rules"),
)
CATALOGUE = (CARD, DRILL, RECALL)
FRIDAY = date(2026, 11, 20)
WEDNESDAY = date(2026, 11, 18)
OPENINGS = cause("openings", Kind.SKILL)


def given_for(of: Cause, id_: str = "019a0b7c4d3e2f1a", asset_: str = "other") -> Assignment:
    """An assignment that is open for this cause."""
    due = date(2026, 11, 27)
    return Assignment(
        id_,
        "ana",
        None,
        asset_,
        asset_.title(),
        15,
        of.id,
        of.means,
        of.behaviour,
        "meetings",
        FRIDAY,
        due,
        due,
        "Said aloud.",
    )


def give(
    of: Cause = WORDING,
    due: date | None = None,
    open_: tuple[Assignment, ...] = (),
    *,
    also: bool = False,
) -> Assignment:
    return assigned(
        Proposal("ana", of, asset("new", of.id), "meetings", "d1"),
        "a1",
        FRIDAY,
        due,
        open_,
        also=also,
    )


@pytest.fixture
def wording_is_open() -> tuple[Assignment, ...]:
    return (given_for(WORDING, "0000aaaaaa"),)


@pytest.fixture
def two_causes_are_open(wording_is_open: tuple[Assignment, ...]) -> tuple[Assignment, ...]:
    return (*wording_is_open, given_for(RULES, "0000bbbbbb", "recall-card"))


def test_an_assignment_carries_what_is_done_what_it_is_for_and_what_should_move() -> None:
    proposal = Proposal("ana", WORDING, CARD, "meetings", "d1")
    assert assigned(proposal, "a1", FRIDAY, None, (), also=False) == Assignment(
        id="a1",
        rep="ana",
        diagnosis="d1",
        asset="card",
        title="Card",
        minutes=15,
        cause="wording",
        means="Cannot do wording",
        behaviour="does-wording",
        metric="meetings",
        given=FRIDAY,
        due=date(2026, 11, 27),
        evaluate=date(2026, 12, 18),
        again=date(2027, 2, 12),
        look=date(2026, 12, 18),
        done_means="Said aloud.",
        state=AssignmentState.OPEN,
    )


def test_it_is_due_in_a_week_unless_said_otherwise() -> None:
    assert give().due == FRIDAY + timedelta(days=7)
    assert give(due=WEDNESDAY + timedelta(days=21)).due == date(2026, 12, 9)


def test_it_may_be_due_today_and_on_a_day_off_if_the_manager_says_so() -> None:
    assert give(due=FRIDAY).due == FRIDAY
    assert give(due=date(2026, 11, 22)).due == date(2026, 11, 22)


def test_a_day_that_has_passed_is_refused_and_another_asked_for() -> None:
    with pytest.raises(DueTooEarlyError) as refused:
        give(due=date(2026, 11, 19))
    assert "Due 2026-11-19 is before today, 2026-11-20. Give a day from today on" in str(
        refused.value
    )
    assert refused.value.todos == (Todo("name", ("due", "YYYY-MM-DD")),)


@HOUSE
@given(days())
def test_given_due_and_looked_at_again_are_never_the_same_day(today: date) -> None:
    one = assigned(Proposal("ana", WORDING, CARD, "meetings"), "a1", today, None, (), also=False)
    assert one.given < one.due < one.evaluate
    assert one.due.weekday() < 5


def test_the_first_that_is_offered_is_given_unless_another_is_named() -> None:
    assert choice(WORDING, CATALOGUE) == CARD
    assert choice(WORDING, CATALOGUE, DRILL) == DRILL
    assert choice(WORDING, CATALOGUE, had={CARD.id}) != CARD
    assert choice(WORDING, (CARD,), had={CARD.id}) == CARD


def test_whatever_is_offered_may_be_given() -> None:
    named_by_the_author = cause("rules", learn=("drill",))
    assert offers(named_by_the_author, CATALOGUE) == (DRILL, RECALL)
    for one in offers(named_by_the_author, CATALOGUE):
        assert (
            assigned(
                Proposal("ana", named_by_the_author, one, ""), "a1", FRIDAY, None, (), also=False
            ).asset
            == one.id
        )


@pytest.mark.parametrize(
    ("of", "why"),
    [
        (HOURS, "They can do it; something else weighs more. A course would not change that."),
        (
            cause("load", Kind.CAPACITY),
            "This is about what the role asks of the person. A course would not change that.",
        ),
        (TOOLS, "Something around them is in the way. A course would not move it."),
    ],
)
def test_what_learning_cannot_mend_is_refused_with_what_to_do_instead(of: Cause, why: str) -> None:
    with pytest.raises(NotLearnableError) as refused:
        choice(replace(of, instead=""), CATALOGUE, CARD)
    assert (
        str(refused.value)
        == f'No learning for "{of.means}" ({of.kind}). {why} Hold a goal talk instead.'
    )
    with pytest.raises(NotLearnableError, match=r"move it|change that\. Instead: Free an hour\."):
        give(replace(of, instead="Free an hour."))


def test_an_asset_for_another_cause_is_refused_with_those_it_is_for() -> None:
    with pytest.raises(WrongAssetError) as refused:
        choice(RULES, CATALOGUE, DRILL)
    assert '"Drill" addresses wording, openings, not rules.' in str(refused.value)
    assert refused.value.todos == (Todo("name", ("cause",)),)


def test_a_cause_that_no_asset_is_for_sends_to_the_library() -> None:
    with pytest.raises(NoAssetError) as refused:
        choice(OPENINGS, (CARD, RECALL))
    assert 'The library has nothing for "Cannot do openings" yet.' in str(refused.value)
    assert refused.value.todos == (Todo("look for assets"),)


def test_an_asset_that_is_open_is_not_given_twice(wording_is_open: tuple[Assignment, ...]) -> None:
    with pytest.raises(AlreadyGivenError) as refused:
        assigned(
            Proposal("ana", WORDING, asset("other", "wording"), ""),
            "a1",
            FRIDAY,
            None,
            wording_is_open,
            also=True,
        )
    assert '"Other" is given already, due Fri 27 Nov 2026. See: ' in str(refused.value)
    assert refused.value.todos == (Todo("look at assignment", (wording_is_open[0].id,)),)


def test_another_asset_for_the_open_cause_needs_no_more_said(
    wording_is_open: tuple[Assignment, ...],
) -> None:
    assert give(WORDING, open_=wording_is_open).cause == "wording"


def test_another_asset_for_one_of_two_open_causes_opens_no_further_cause(
    two_causes_are_open: tuple[Assignment, ...],
) -> None:
    assert give(WORDING, open_=two_causes_are_open).cause == "wording"
    assert give(RULES, open_=two_causes_are_open).cause == "rules"


def test_a_second_cause_is_refused_until_the_manager_says_also(
    wording_is_open: tuple[Assignment, ...],
) -> None:
    with pytest.raises(SecondCauseError) as refused:
        give(RULES, open_=wording_is_open)
    open_ = 'Cannot do wording ("Other", due Fri 27 Nov 2026, aaaaaa)'
    assert f"One cause at a time. Open: {open_}." in str(refused.value)
    assert refused.value.todos == (Todo("name", ("another cause",)),)
    assert give(RULES, open_=wording_is_open, also=True).cause == "rules"


def test_a_third_cause_is_refused_whatever_is_said(
    two_causes_are_open: tuple[Assignment, ...],
) -> None:
    with pytest.raises(ThirdCauseError) as refused:
        give(OPENINGS, open_=two_causes_are_open, also=True)
    assert str(refused.value).startswith(
        'Two causes are open already: Cannot do wording ("Other", due Fri 27 Nov 2026, aaaaaa); '
        'Cannot do rules ("Recall-Card", due Fri 27 Nov 2026, bbbbbb). A place is free once it '
        "was looked whether it helped: "
    )
    open_ = two_causes_are_open[0]
    assert refused.value.todos == (
        Todo("evaluate", (ending(open_.id),)),
        Todo("drop assignment", (open_.id,)),
    )


def test_a_cause_is_listed_once_however_many_assets_are_open_for_it(
    wording_is_open: tuple[Assignment, ...],
) -> None:
    assert (
        listed((given_for(WORDING, "0000cccccc"), *wording_is_open))
        == 'Cannot do wording ("Other", due Fri 27 Nov 2026, aaaaaa)'
    )


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.NO_GAP, "found no gap"),
        (Verdict.NOT_ENOUGH, "had too few answers to name a cause"),
        (Verdict.DOES_NOT_FIT, "fits no cause of its flow"),
        *((verdict, "named no cause") for verdict in CARRIES),
    ],
)
def test_a_diagnosis_without_a_cause_says_so_and_how_to_go_on(verdict: Verdict, said: str) -> None:
    refused = NothingToLearnError(verdict, "Ana Lee")
    assert str(refused).startswith(f"The last diagnosis {said}, so there is nothing to give. ")
    assert refused.todos == (Todo("diagnose", ("Ana Lee",)), Todo("name", ("cause",)))


def test_a_rep_without_a_diagnosis_is_to_be_diagnosed_first() -> None:
    refused = NoDiagnosisError("Ana Lee")
    assert str(refused).startswith("Ana Lee has no diagnosis yet. First: ")
    assert refused.todos == (Todo("diagnose", ("Ana Lee",)), Todo("list assets"))


def test_every_refusal_is_one_that_the_user_can_act_on() -> None:
    refusals = (
        NoDiagnosisError,
        NothingToLearnError,
        NotLearnableError,
        DueTooEarlyError,
        WrongAssetError,
        NoAssetError,
    )
    more = (AlreadyGivenError, SecondCauseError, ThirdCauseError)
    assert {issubclass(one, CoachError) and one.exit_code for one in (*refusals, *more)} == {1}


def test_what_is_done_keeps_its_place_until_its_look_whose_day_is_said(
    wording_is_open: tuple[Assignment, ...],
) -> None:
    done = replace(wording_is_open[0], state=AssignmentState.DONE, look=FRIDAY)
    said = f'"{done.title}", done, and looked at on {day_in_words(FRIDAY)}, aaaaaa)'
    assert said in listed((done,))
