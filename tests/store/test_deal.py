from datetime import date

from coachcli.coaching.numbers.activity import Activity, ActivityKind
from coachcli.coaching.numbers.deal import Deal, DealState
from coachcli.coaching.numbers.tally import Measure, Quota
from coachcli.coaching.period import Period
from coachcli.store.deal import activity_row, deal_row, measure_row, quota_row
from coachcli.store.imported import ACTIVITIES, DEALS, METRICS, QUOTA, ImportKind, Values

DAY = date(2026, 11, 24)
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
PEOPLE = {"dana": "r1"}


def named(kind: ImportKind, row: Values) -> dict[str, object]:
    """The values of a row by column; none is missing, and none too many."""
    cells = zip(kind.columns, row, strict=True)
    return {column: value for column, value in cells if value not in ("", None)}


def test_each_value_of_an_opportunity_stands_in_its_column() -> None:
    lost = Deal(
        "o1",
        "dana",
        DealState.LOST,
        "Lost",
        "Ace",
        "Basic",
        DAY,
        DAY,
        5,
        6,
        "EUR",
        "New business",
        "No decision",
        3,
    )
    assert named(DEALS, deal_row(lost, PEOPLE)) == {
        "external_id": "o1", "person_id": "r1", "account": "Ace", "product": "Basic",
        "stage": "Lost", "state": "lost",
        "created_on": "2026-11-24", "closed_on": "2026-11-24", "amount": 5,
        "list_amount": 6, "currency": "EUR",
        "type": "New business", "business": "new", "loss_reason": "No decision",
        "no_decision": True, "push_count": 3, "is_deleted": 0,
    }  # fmt: skip


def test_what_is_not_known_of_an_opportunity_stays_empty() -> None:
    row = named(DEALS, deal_row(Deal("o1", "dana", DealState.OPEN), PEOPLE))
    assert row == {"external_id": "o1", "person_id": "r1", "state": "open", "is_deleted": 0}


def test_an_activity_without_an_id_is_named_by_rep_day_and_kind() -> None:
    row = named(ACTIVITIES, activity_row(Activity("", "dana", DAY, ActivityKind.TOUCH, 4), PEOPLE))
    assert row["external_id"] == "r1 2026-11-24 touch"
    assert (row["on_day"], row["kind"], row["count"]) == ("2026-11-24", "touch", 4)
    assert activity_row(Activity("c1", "dana", DAY, ActivityKind.TOUCH), PEOPLE)[0] == "c1"


def test_a_quota_and_a_measure_stand_in_their_columns() -> None:
    days = {"person_id": "r1", "first_on": "2026-11-01", "last_on": "2026-11-30"}
    assert named(QUOTA, quota_row(Quota("dana", MONTH, 9, "EUR"), PEOPLE)) == days | {
        "amount": 9,
        "currency": "EUR",
    }
    measure = Measure("dana", "reply_rate", MONTH, 0.5, 8)
    assert named(METRICS, measure_row(measure, PEOPLE)) == days | {
        "metric": "reply_rate",
        "value": 0.5,
        "n": 8,
    }
