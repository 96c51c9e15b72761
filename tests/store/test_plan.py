from datetime import date

from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.plans.parts import Peers
from coachcli.coaching.plans.plan import Minutes, Plan
from coachcli.coaching.plans.rate import Aim, AimLevel, Rate, counted
from coachcli.coaching.record import Stamp
from coachcli.store import plan as plans
from coachcli.store.change import Act
from coachcli.store.forget import forget
from coachcli.store.room import Room
from coaching.some_plans import plan
from store.conftest import DANA

JANUARY = Stamp("2026-01-05T09:00:00.000+00:00", date(2026, 1, 5))
JUNE = Stamp("2026-06-01T09:00:00.000+00:00", date(2026, 6, 1))
REVIEWS = PlannedActivity("golf_rounds", "key accounts", "retention_rate", 1.5)


def full() -> Plan:
    """A plan with something in every field."""
    team = Peers(
        {"win_rate": counted(110, 400), "meeting_to_opp": Rate(0.5)},
        {"win_rate": Aim(0.31, AimLevel.BEST, 3)},
    )
    made = plan(
        team=team,
        win_rate=counted(12, 50),
        minutes=Minutes(5, 45, 90, 30),
        currency="EUR",
        coverage=4.0,
        weight=20,
    )
    return replace(
        made,
        rep=DANA.id,
        activities=(*made.activities, REVIEWS),
        deal_aim=Aim(3_300_000.0, AimLevel.UPPER_QUARTILE, 4),
    )


def test_a_plan_comes_back_as_it_was_kept(staffed: Room) -> None:
    plans.add(staffed, full(), ("n1", "n2"), JANUARY)
    assert plans.latest(staffed, DANA.id, JANUARY.day) == full()


def test_those_who_have_a_plan_are_known(staffed: Room) -> None:
    assert plans.whose(staffed) == frozenset()
    plans.add(staffed, full(), ("n1", "n2"), JANUARY)
    assert plans.whose(staffed) == {full().rep}


def test_the_latest_plan_stands_and_the_earlier_one_is_still_there(staffed: Room) -> None:
    later = replace(full(), id="p2", made=JUNE.day, weeks=40)
    plans.add(staffed, full(), ("n1", "n2"), JANUARY)
    plans.add(staffed, later, ("n3", "n4"), JUNE)
    assert plans.latest(staffed, DANA.id, JUNE.day) == later
    assert plans.latest(staffed, DANA.id, date(2026, 5, 31)) == full()
    assert plans.latest(staffed, DANA.id, date(2025, 5, 31)) is None
    assert [row["id"] for row in staffed.rows("SELECT id FROM plan_standing")] == ["p2"]


def test_the_last_plan_says_in_which_currency_money_counts(staffed: Room) -> None:
    assert plans.currency(staffed) == ""
    plans.add(staffed, full(), ("n1", "n2"), JANUARY)
    assert plans.currency(staffed) == "EUR"


def test_words_about_a_plan_are_forgotten_with_the_person_and_its_numbers_stay(
    staffed: Room,
) -> None:
    plans.add(staffed, full(), ("n1", "n2"), JANUARY)
    receipt = forget(staffed, DANA.id, Act("c1", "forget", JUNE))
    assert (receipt.notes, receipt.left["plan"]) == (2, 1)
    left = plans.latest(staffed, DANA.id, JUNE.day)
    assert left is not None
    assert left.quota == full().quota
    assert [(one.what, one.whom) for one in left.activities] == [("touches", ""), ("", "")]
