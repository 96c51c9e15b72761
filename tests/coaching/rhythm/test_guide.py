import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.rhythm.guide import (
    AgreedWork,
    FittingQuestions,
    NoSuchGuideError,
    fitting,
    guide_named,
    is_other_name,
    listed,
    work_of,
)
from coaching.rhythm.some_guides import (
    ACCOUNT,
    CALL,
    DEAL,
    FIRST_LINE,
    FITS,
    GROWS,
    GUIDES,
    QUESTIONS,
    WHAT,
)

PROSPECTING = PlannedActivity("touches", "new customers in logistics", "new_opps")


@pytest.mark.parametrize(
    ("wanted", "guide"),
    [
        ("Call Plan", CALL),
        ("call", CALL),
        ("opportunity talk", DEAL),
        ("opp", DEAL),
        ("a", ACCOUNT),
    ],
)
def test_a_talk_is_meant_by_any_of_its_names_or_the_beginning_of_its_id(
    wanted: str, guide: object
) -> None:
    assert guide_named(wanted, GUIDES) is guide


def test_a_talk_that_is_not_there_is_told_with_what_is_near_and_what_there_is() -> None:
    with pytest.raises(NoSuchGuideError, match=r"Did you mean account\? There are: account, call"):
        guide_named("acount", GUIDES)
    with pytest.raises(NoSuchGuideError, match=r'called "xy". There are'):
        guide_named("xy", GUIDES)


def test_who_is_to_win_new_customers_is_asked_about_prospecting_and_not_about_accounts() -> None:
    assert fitting(DEAL, [PROSPECTING]) == FittingQuestions((FIRST_LINE, FITS, WHAT), 2)


def test_without_anything_agreed_all_is_asked() -> None:
    assert fitting(DEAL, ()) == FittingQuestions(QUESTIONS, 0)


@pytest.mark.parametrize(
    ("whom", "objective", "works"),
    [
        (
            "existing customers",
            "new_opps",
            (AgreedWork.ACCOUNTS, AgreedWork.PROSPECTING, AgreedWork.QUALIFICATION),
        ),
        ("hospitals", "win_rate", (AgreedWork.DEALS,)),
        ("hospitals", "attach_rate", (AgreedWork.ACCOUNTS,)),
        ("new logistics accounts", "new_opps", (AgreedWork.PROSPECTING, AgreedWork.QUALIFICATION)),
        ("key accounts", "win_rate", (AgreedWork.ACCOUNTS, AgreedWork.DEALS)),
    ],
)
def test_what_an_activity_is_work_on_follows_from_whom_it_is_for_and_its_objective(
    whom: str, objective: str, works: tuple[AgreedWork, ...]
) -> None:
    assert work_of(PlannedActivity("meetings", whom, objective)) == works


def test_a_question_of_accounts_is_asked_of_whoever_is_to_grow_them() -> None:
    growing = PlannedActivity("meetings", "our customers", "attach_rate")
    assert fitting(ACCOUNT, [growing]).asked == (GROWS, WHAT)


def test_a_guide_of_which_nothing_was_agreed_is_unfit() -> None:
    growing = PlannedActivity("meetings", "our customers", "attach_rate")
    assert fitting(ACCOUNT, [PROSPECTING]) == FittingQuestions((), len(ACCOUNT.questions))
    assert fitting(ACCOUNT, [PROSPECTING]).is_unfit
    assert fitting(DEAL, [growing]).is_unfit
    for guide, agreed in ((ACCOUNT, growing), (DEAL, PROSPECTING), (CALL, growing)):
        assert not fitting(guide, [agreed]).is_unfit
    assert not fitting(replace(ACCOUNT, questions=()), [PROSPECTING]).is_unfit


def test_what_else_a_guide_is_called_is_listed_unless_its_own_name_says_it() -> None:
    named = replace(ACCOUNT, also_called=(f"{ACCOUNT.id}s", "renewal"))
    assert listed((ACCOUNT, named)) == f"{listed((ACCOUNT,))}, {ACCOUNT.id} (also renewal)"
    assert is_other_name("Renewal talk", named)
    assert not is_other_name(ACCOUNT.id, named)
