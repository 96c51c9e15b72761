from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.numbers.activity import Activity, ActivityKind
from coachcli.coaching.profile import Profile
from coachcli.content.imports.activities import ActivityReader
from coachcli.content.imports.unclear import MissingColumnError, UnclearYearError, UnknownWordsError
from coachcli.content.tables.table import FileTable
from content.some_tables import left_out, nobody, table, taken

DAY = date(2026, 11, 16)


def read(made: FileTable, profile: Profile | None = None) -> ActivityReader:
    return ActivityReader(made, profile or Profile(), nobody)


def test_activities_of_a_crm_are_counted_by_kind_and_outcome(tmp_path: Path) -> None:
    rows = (
        "t1,Dana,2026-11-16,Call,Connected",
        "t2,Dana,2026-11-16,Email,",
        "e1,Dana,2026-11-16,Meeting,Completed",
        "e2,Dana,2026-11-16,Meeting,No show",
        "e3,Dana,2026-11-17,Meeting,Scheduled",
        "t1,Dana,2026-11-16,Call,",
        "t3,Dana,2026-11-16,,",
        "t4,Dana,,Call,",
    )
    read_ = read(table(tmp_path, "Activity ID,Assigned,Date,Type,Outcome", *rows))
    assert taken(read_) == [
        Activity("t1 touch", "dana", DAY, ActivityKind.TOUCH),
        Activity("t1 connect", "dana", DAY, ActivityKind.CONNECT),
        Activity("t2 touch", "dana", DAY, ActivityKind.TOUCH),
        Activity("e1 meeting", "dana", DAY, ActivityKind.MEETING),
        Activity("e2 no-show", "dana", DAY, ActivityKind.NO_SHOW),
    ]
    assert left_out(read_) == {
        6: 'it has not taken place: "Scheduled"',
        7: 'the activity "t1" stands in line 2 already',
        8: "no kind in this line",
        9: "no day in this line",
    }


def test_columns_of_touches_are_added_together_and_that_is_said(tmp_path: Path) -> None:
    rows = ("Dana,2026-11-16,58,20,,2", "Dana,2026-11-17,,7,1,", "Dana,2026-11-17,,,,")
    read_ = read(table(tmp_path, "rep,date,Dials,E-Mails,LinkedIn,Meetings", *rows))
    assert [(did.kind, did.count) for did in taken(read_)] == [
        (ActivityKind.TOUCH, 78),
        (ActivityKind.MEETING, 2),
        (ActivityKind.TOUCH, 8),
    ]
    assert read_.said == ("Added together as touches: Dials, E-Mails, LinkedIn.",)
    assert left_out(read_) == {4: "no count in this line"}


def test_a_column_of_all_touches_goes_before_those_of_their_parts(tmp_path: Path) -> None:
    read_ = read(table(tmp_path, "rep,date,calls,emails,touches", "Dana,2026-11-16,5,6,11"))
    assert [did.count for did in taken(read_)] == [11]
    assert read_.said == ("Touches are taken from touches alone, without calls, emails.",)
    assert read(table(tmp_path, "rep,date,calls", "Dana,2026-11-16,5")).said == ()


def test_a_column_that_may_be_anything_makes_no_sheet_of_counts(tmp_path: Path) -> None:
    rows = ("Dana,2026-11-16,Call,x.test/in/dana",)
    read_ = read(table(tmp_path, "rep,date,type,LinkedIn", *rows))
    assert [did.kind for did in taken(read_)] == [ActivityKind.TOUCH]


def test_counts_by_week_stand_on_its_monday(tmp_path: Path) -> None:
    read_ = read(
        table(
            tmp_path,
            "rep,week,touches,meetings",
            "Dana,2026-W47,58,2",
            "Dana,2026-W99,1,1",
            "Dana,W48 2026,,-3",
        )
    )
    assert taken(read_) == [
        Activity("", "dana", DAY, ActivityKind.TOUCH, 58),
        Activity("", "dana", DAY, ActivityKind.MEETING, 2),
    ]
    assert left_out(read_) == {
        3: 'week "2026-W99" is no week',
        4: 'meetings "-3" is no whole number',
    }


def test_a_row_may_count_several(tmp_path: Path) -> None:
    (one, other) = taken(
        read(
            table(
                tmp_path, "rep,day,kind,count", "Dana,2026-11-16,calls,12", "Dana,2026-11-16,calls,"
            )
        )
    )
    assert (one.count, other.count) == (12, 1)


def test_kinds_of_their_own_are_asked_for_and_told_once(tmp_path: Path) -> None:
    made = table(tmp_path, "rep,day,kind", "Dana,2026-11-16,Lunch")
    with pytest.raises(UnknownWordsError, match=r"--kinds 'Lunch=\?'"):
        read(made)
    assert taken(read(made, Profile(words=(("lunch", "meeting"),))))[0].kind is ActivityKind.MEETING


@pytest.mark.parametrize(
    ("heading", "field"), [("rep,kind", "day"), ("rep,day", "kind"), ("day,kind", "rep")]
)
def test_a_table_without_days_kinds_or_reps_is_asked_about(
    tmp_path: Path, heading: str, field: str
) -> None:
    with pytest.raises(MissingColumnError) as found:
        read(table(tmp_path, heading, "a,b"))
    assert found.value.field == field


def test_two_columns_of_outcomes_are_read_together(tmp_path: Path) -> None:
    rows = (
        "1,Dana,2026-11-16,Call,Connected,",
        "2,Dana,2026-11-16,Meeting,,NO_SHOW",
        "3,Dana,2026-11-16,Meeting,,SCHEDULED",
        "4,Dana,2026-11-16,Call,Waiting on someone else,",
        "5,Dana,2026-11-16,Meeting,,COMPLETED",
    )
    read_ = read(table(tmp_path, "id,rep,date,type,Call outcome,Meeting outcome", *rows))
    kinds = [str(one.kind) for one in taken(read_)]
    assert kinds == ["touch", "connect", "no-show", "meeting"]
    assert left_out(read_) == {
        4: 'it has not taken place: "SCHEDULED"',
        5: 'it has not taken place: "Waiting on someone else"',
    }


@pytest.mark.parametrize("no", ["False", "Nein", "0", "", "Not done", "Offen"])
def test_what_is_not_completed_is_not_counted(tmp_path: Path, no: str) -> None:
    rows = ("Dana,2026-11-16,Call,x", f"Dana,2026-11-16,Call,{no}")
    read_ = read(table(tmp_path, "rep,due date,type,completed", *rows))
    assert len(taken(read_)) == 1
    assert left_out(read_) == {3: "it has not taken place: it is not completed"}


@pytest.mark.parametrize("yes", ["✓", "Ja", "Да", "X", "1.0", "Erledigt", "2026-11-16"])
def test_what_is_marked_as_completed_is_counted(tmp_path: Path, yes: str) -> None:
    rows = (f"Dana,2026-11-16,Call,{yes}", "Dana,2026-11-16,Call,")
    assert len(taken(read(table(tmp_path, "rep,due date,type,completed", *rows)))) == 1


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("rep,day,type,status", "Dana,2026-11-16,Call,Skipped"),
        ("rep,day,type,completed", "Dana,2026-11-16,Call,maybe"),
        ("rep,day,type,meeting outcome", "Dana,2026-11-16,Meeting,Fiel aus"),
    ],
)
def test_a_word_that_may_say_that_nothing_took_place_is_asked(
    tmp_path: Path, heading: str, row: str
) -> None:
    word = row.split(",")[3]
    with pytest.raises(UnknownWordsError) as caught:
        read(table(tmp_path, heading, row))
    assert caught.value.words == (word,)
    assert caught.value.meanings == ("done", "planned")


@pytest.mark.parametrize(("meaning", "often"), [("done", 1), ("planned", 0)])
def test_what_was_told_of_a_status_counts(tmp_path: Path, meaning: str, often: int) -> None:
    told = Profile(words=(("Skipped", meaning),))
    rows = ("Dana,2026-11-16,Call,Skipped",)
    assert len(taken(read(table(tmp_path, "rep,day,type,status", *rows), told))) == often


def test_the_outcome_of_a_call_may_be_any_word(tmp_path: Path) -> None:
    rows = ("Dana,2026-11-16,Call,Ask again in spring",)
    assert len(taken(read(table(tmp_path, "rep,day,type,call outcome", *rows)))) == 1


def test_a_column_of_what_is_completed_that_is_blank_says_nothing(tmp_path: Path) -> None:
    assert len(taken(read(table(tmp_path, "rep,day,type,done", "Dana,2026-11-16,Call,")))) == 1


def test_a_week_may_be_told_by_a_day_in_it(tmp_path: Path) -> None:
    rows = ("Dana,2026-11-18,5", "Dana,soon,5", "Dana,,5", "Dana,2026-W47,", "Dana,2026-11,5")
    read_ = read(table(tmp_path, "rep,week,touches", *rows))
    assert [one.day for one in taken(read_)] == [DAY]
    assert left_out(read_) == {
        3: 'week "soon" is no week',
        4: "no day in this line",
        5: "no count in this line",
        6: 'week "2026-11" is no week',
    }


def test_a_number_of_a_week_takes_its_year_from_beside_it_or_is_asked_for(tmp_path: Path) -> None:
    beside = read(table(tmp_path, "rep,week,year,touches", "Dana,47,2026,5"))
    assert [did.day for did in taken(beside)] == [DAY]
    with pytest.raises(UnclearYearError):
        read(table(tmp_path, "rep,week,touches", "Dana,47,5"))
