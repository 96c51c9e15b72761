import pytest

from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.coached import is_coach, leads


@pytest.mark.parametrize(
    "role",
    [
        "sales manager",
        "Regional Sales Manager, West",
        "manager",
        "Sales coach",
        "player-coach",
        "Team Lead",
        "team leader",
        "Head of Sales",
        "VP Sales",
        "Vice President, Sales",
        "Director of Sales",
        "Sales supervisor",
        "SDR manager",
        "Vertriebsleiterin",
        "Stv. Teamleiter",
    ],
)
def test_a_role_that_leads_a_team_is_known(role: str) -> None:
    assert leads(role)


@pytest.mark.parametrize(
    "role",
    [
        "",
        "account executive",
        "Key Account Manager",
        "customer success manager",
        "business development manager",
        "Territory manager",
        "Account Director",
        "lead generation",
        "lead qualifier",
        "coachbuilder",
        "relationship manager",
    ],
)
def test_a_role_that_sells_leads_nobody(role: str) -> None:
    assert not leads(role)


def test_whoever_has_a_team_is_a_coach_whatever_the_role_says() -> None:
    cara = Rep("r1", "Cara Losch", role="account manager")
    assert is_coach(cara, ("cara losch", "Bo Dahl"))
    assert not is_coach(cara, ("Bo Dahl",))
    assert is_coach(Rep("r2", "Bo Hart", role="sales manager"), ())
