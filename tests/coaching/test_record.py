from datetime import date
from json import dumps, loads
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import Kind
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import (
    AmbiguousRecordError,
    NoSuchRecordError,
    Stamp,
    by_ending,
    ending,
    noun,
    plain,
)
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import Conclusion, Named, Offer
from coachcli.coaching.walks.flow import Basis, Check, CheckAnswer, Flow, Need, Way, When
from coachcli.coaching.walks.interview import Given, Interview, Limits, Reply
from coaching.flows import CAUSES, FEW_MEETINGS, flow
from coaching.strategies import HOUSE, conclusions, flows, nouns, walks

LISTING = "coach assignment list"
ROUND = RolePlay(
    "A call.",
    "A busy buyer.",
    "Curt.",
    "Budget is gone.",
    (Round("one", "Say no."),),
    ("asks",),
    "Two of two.",
)
ASSET = Asset(
    "no-role-play",
    "No",
    AssetKind.ROLE_PLAY,
    30,
    ("wording",),
    "g",
    "s",
    "d",
    "o",
    ROUND,
    (Recall("Why?", "So.", ("so",)),),
)
BOUNDS = Check(
    "tries",
    Way.DATA,
    "How many?",
    (CheckAnswer("few", when=When("range", -inf, 3.5)), CheckAnswer("many")),
    metric="tries",
)
FOLLOW_UP = Check(
    "then",
    Way.ASK,
    "Then?",
    (CheckAnswer("a"), CheckAnswer("b", was=("old b",))),
    needs=(Need("tries", "few"),),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A noun of an earlier program: one field since got a default."""

    id: str
    day: date | None = None


def written_and_read(value: Any) -> Any:  # noqa: ANN401 - any noun
    return noun(type(value), loads(dumps(plain(value))))


@pytest.mark.parametrize(
    "kept",
    [
        Stamp("2026-11-20T09:00:00+00:00", date(2026, 11, 20)),
        Rep("a1", "Ana Lee", started=date(2026, 1, 5)),
        Rep("a1", "Ana Lee", left=None),
        ASSET,
        Behaviour(
            "b",
            "B",
            ("meetings", "wins"),
            "In the notes.",
            "So what?",
            3,
            ("one", "two", "three", "four"),
        ),
        FEW_MEETINGS,
        flow(CAUSES, BOUNDS, FOLLOW_UP),
        Reply(Given.KNOWN, "tries", "few", Basis.DATA),
        Reply(Given.STOPPED),
        Limits(ways=(Way.ASK,)),
        Limits(inf, inf),
    ],
    ids=lambda kept: type(kept).__name__,
)
def test_what_is_kept_reads_back_as_it_was(kept: object) -> None:
    assert written_and_read(kept) == kept


@HOUSE
@given(flows())
def test_any_flow_reads_back_as_it_was(any_flow: Flow) -> None:
    assert written_and_read(any_flow) == any_flow


@HOUSE
@given(conclusions())
def test_any_conclusion_reads_back_as_it_was(found: Conclusion) -> None:
    assert written_and_read(found) == found
    assert dumps(plain(written_and_read(found))) == dumps(plain(found))


@HOUSE
@given(nouns(Named) | nouns(Offer) | nouns(Assignment) | nouns(Reply) | nouns(Rep))
def test_any_words_read_back_as_they_were(kept: object) -> None:
    assert written_and_read(kept) == kept


@HOUSE
@given(walks())
def test_the_replies_of_any_walk_read_back_as_they_were(walk: Interview) -> None:
    assert tuple(written_and_read(reply) for reply in walk.replies) == walk.replies


def test_a_flow_that_was_kept_before_it_had_all_its_fields_reads_back() -> None:
    earlier = {"id": "who", "way": "ask", "text": "Who?", "minutes": 1, "owed": True, "answers": []}
    check = noun(Check, earlier)
    assert check.is_owed(Kind.SKILL)
    assert not check.is_owed(Kind.COMMITMENT)


def test_words_and_days_are_kept_as_text() -> None:
    assert plain((AssignmentState.OPEN, date(2026, 11, 20), None, 0.5, ["a"])) == [
        "open",
        "2026-11-20",
        None,
        0.5,
        ["a"],
    ]


def test_a_noun_is_kept_by_the_names_of_its_fields() -> None:
    assert plain(Reply(Given.ANSWERED, "who", "rules", Basis.SAID)) == {
        "given": "answered",
        "check": "who",
        "answer": "rules",
        "basis": "said",
        "figures": "",
    }


def test_a_field_that_was_not_kept_yet_has_its_default() -> None:
    assert noun(Kept, {"id": "a"}) == Kept("a")
    assert noun(Kept, {"id": "a", "day": "2026-11-20"}) == Kept("a", date(2026, 11, 20))


def test_a_field_that_is_kept_no_longer_is_passed_over() -> None:
    assert noun(Kept, {"id": "a", "since_dropped": 1}) == Kept("a")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kept, {}),
        (Kept, {"id": "a", "day": "tomorrow"}),
        (Reply, {"given": "shouted"}),
        (Behaviour, None),
        (tuple[str, str], ["one"]),
        (Verdict, 3),
    ],
)
def test_what_is_not_of_that_form_is_refused(kind: type, value: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        noun(kind, value)


@HOUSE
@given(conclusions())
def test_an_old_conclusion_without_its_versions_reads_as_the_first(found: Conclusion) -> None:
    body = plain(found)
    del body["version"], body["diagnosis"]["engine"]
    assert noun(Conclusion, body) == found


def test_a_record_is_shown_by_its_last_six_characters() -> None:
    assert ending("019a0b7c4d3e2f1a9b8c7d6e5f4a3b2c") == "4a3b2c"


@pytest.mark.parametrize("wanted", ["c", "b2c", "a3b2c", "A3B2C"])
def test_a_record_is_found_by_any_ending_of_its_id(wanted: str) -> None:
    assert by_ending("assignment", wanted, ("4a3b2c", "4a3b2d"), LISTING) == "4a3b2c"


@pytest.mark.parametrize("wanted", ["x", "", "4a3b"])
def test_an_ending_that_no_record_has_says_where_they_are_listed(wanted: str) -> None:
    with pytest.raises(NoSuchRecordError) as refused:
        by_ending("assignment", wanted, ("4a3b2c",), LISTING)
    assert str(refused.value) == f'No assignment ends in "{wanted}". See: coach assignment list'


def test_an_ending_of_several_records_names_them_and_asks_for_more() -> None:
    with pytest.raises(AmbiguousRecordError) as refused:
        by_ending("diagnosis", "2c", ("5a3b2c", "4a3b2c", "4a3b2d"), LISTING)
    assert (
        str(refused.value)
        == 'More than one diagnosis ends in "2c": 4a3b2c, 5a3b2c. Give more of the id.'
    )


@HOUSE
@given(
    st.lists(st.text("0123456789abcdef", min_size=8, max_size=8), unique=True, min_size=1),
    st.data(),
)
def test_the_whole_id_always_finds_its_record(ids: list[str], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(ids))
    assert by_ending("assignment", one, ids, LISTING) == one


def test_what_stands_under_a_key_is_made_plain_too() -> None:
    assert plain({"days": (date(2026, 11, 24),)}) == {"days": ["2026-11-24"]}


@dataclass(frozen=True, slots=True)
class WithNumber:
    """A noun with a number."""

    value: float


def test_a_count_stays_whole_and_a_number_is_none_that_is_a_word() -> None:
    assert repr(written_and_read(WithNumber(5))) == repr(WithNumber(5))
    assert repr(written_and_read(WithNumber(5.0))) == repr(WithNumber(5.0))
    with pytest.raises(ValueError, match="could not convert"):
        noun(WithNumber, {"value": "many"})
