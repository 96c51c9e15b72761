"""Who is there, and what can be found out then."""

from coachcli.coaching.walks.company import WAYS, Company, worth_asking
from coachcli.coaching.walks.flow import Way
from coaching.flows import CAUSES, FEW_MEETINGS, answer, check, flow


def test_alone_nobody_is_asked_and_on_the_phone_nothing_is_seen() -> None:
    assert set(WAYS[Company.ALONE]) == {Way.OBSERVE, Way.DATA}
    assert set(WAYS[Company.WITH]) == {*Way}
    assert set(WAYS[Company.PHONE]) == {Way.ASK, Way.DATA}


def test_it_is_asked_where_something_depends_on_it() -> None:
    assert worth_asking(FEW_MEETINGS) == tuple(Company)


def test_who_could_find_out_nothing_is_not_offered() -> None:
    ask, play = check("a", answer("x")), check("p", answer("x"), way=Way.ROLE_PLAY)
    assert worth_asking(flow(CAUSES, ask, play)) == (Company.WITH, Company.PHONE)


def test_where_it_changes_nothing_it_is_not_asked() -> None:
    assert worth_asking(flow(CAUSES, check("a", answer("x")))) == ()
    assert worth_asking(flow(CAUSES, check("a", answer("x"), way=Way.DATA))) == ()
