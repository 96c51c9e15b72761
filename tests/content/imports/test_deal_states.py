from pathlib import Path

import pytest

from coachcli.coaching.numbers.deal import Deal
from coachcli.coaching.profile import Profile
from coachcli.content.imports.deals import DealReader
from coachcli.content.imports.unclear import (
    ContradictionError,
    MissingColumnError,
    UnknownWordsError,
)
from content.some_tables import left_out, nobody, table, taken


def read(folder: Path, head: str, *rows: str, profile: Profile | None = None) -> DealReader:
    lines = (f"A{number},Dana,{row}" for number, row in enumerate(rows, 1))
    return DealReader(table(folder, f"id,rep,{head}", *lines), profile or Profile(), nobody)


def states(reader: DealReader) -> str:
    deals: list[Deal] = taken(reader)
    return " ".join(deal.state for deal in deals)


@pytest.mark.parametrize(
    ("yes", "no"),
    [("Y", "N"), ("T", "F"), ("1.0", "0.0"), ("WAHR", "FALSCH"), ("VRAI", "FAUX"), ("Sí", "No"),
     ("✓", ""), ("x", ""), ("Checked", "Unchecked"), ("Ja", "N/A")],
)  # fmt: skip
def test_two_marks_say_what_is_won_and_lost(tmp_path: Path, yes: str, no: str) -> None:
    rows = (f"{yes},{yes},Alpha", f"{no},{yes},Beta", f"{no},{no},Gamma")
    assert states(read(tmp_path, "is won,is closed,stage", *rows)) == "won lost open"


def test_one_mark_leaves_the_rest_to_the_stage(tmp_path: Path) -> None:
    reader = read(tmp_path, "is won,stage", "yes,Closed Won", "no,Closed Lost", "no,Demo", "yes,")
    assert states(reader) == "won lost open won"
    marked = read(tmp_path, "is closed lost,is won", "yes,no", "no,yes", "no,no")
    assert states(marked) == "lost won open"


def test_a_column_called_closed_is_a_mark_or_a_day_by_what_it_holds(tmp_path: Path) -> None:
    reader = read(tmp_path, "Won,Closed,Phase", "J,J,?", "N,J,?", "N,N,?")
    assert states(reader) == "won lost open"
    days = read(tmp_path, "Closed,stage", "2026-10-01,Won", ",Open")
    assert [deal.closed is None for deal in taken(days)] == [False, True]


def test_a_mark_that_is_not_known_is_asked_for_and_read_as_told(tmp_path: Path) -> None:
    rows = ("is won,is closed", "affirm,yes", "negat,no")
    with pytest.raises(UnknownWordsError, match=r"Say it \(yes, no\)") as asked:
        read(tmp_path, *rows)
    assert asked.value.words == ("affirm", "negat")
    told = Profile(words=(("affirm", "yes"), ("negat", "no")))
    assert states(read(tmp_path, *rows, profile=told)) == "won open"


def test_a_word_that_two_marks_have_is_asked_once(tmp_path: Path) -> None:
    with pytest.raises(UnknownWordsError, match=r"'Maybe=\?'"):
        read(tmp_path, "is won,is closed", "Maybe,Maybe")


def test_columns_that_contradict_each_other_stop_the_import(tmp_path: Path) -> None:
    with pytest.raises(ContradictionError, match=r'1 of 2 lines .* status "Open" and stage "Won"'):
        read(tmp_path, "status,stage", "Open,Won", "Open,Demo")
    with pytest.raises(ContradictionError, match="--map is_won= or --map stage="):
        read(tmp_path, "is won,stage", "yes,Closed Lost")
    told = Profile(columns=(("status", ""),))
    assert states(read(tmp_path, "status,stage", "Open,Won", profile=told)) == "won"


def test_a_stage_may_stay_what_it_was_when_the_status_says_the_end(tmp_path: Path) -> None:
    rows = ("Won,Demo", "Lost,Our own", "Open,Our own")
    assert states(read(tmp_path, "status,stage", *rows)) == "won lost open"


def test_what_is_not_known_is_asked_of_the_column_that_decides(tmp_path: Path) -> None:
    with pytest.raises(UnknownWordsError) as asked:
        read(tmp_path, "status,stage", "Won,Demo", "Parked,Our own", ",Other")
    assert asked.value.words == ("Parked", "Other")
    with pytest.raises(UnknownWordsError) as asked:
        read(tmp_path, "status,stage", "Approved,Our own")
    assert asked.value.words == ("Our own",)
    with pytest.raises(UnknownWordsError) as asked:
        read(tmp_path, "status", "Approved")
    assert asked.value.words == ("Approved",)


def test_a_line_without_a_word_and_one_that_was_deleted_are_left_out(tmp_path: Path) -> None:
    assert left_out(read(tmp_path, "status", "Deleted", "N/A", "Won")) == {
        2: "deleted in the CRM",
        3: "no status in this line",
    }
    told = Profile(words=(("Deleted", "lost"),))
    assert states(read(tmp_path, "status", "Deleted", profile=told)) == "lost"
    assert left_out(read(tmp_path, "is won", "no", "yes")) == {2: "no is_won in this line"}


def test_the_reading_tells_what_words_were_taken_for(tmp_path: Path) -> None:
    staged = read(tmp_path, "stage", "Closed Won", "Demo", "Signed", profile=Profile(
        words=(("Signed", "won"),)))  # fmt: skip
    assert staged.reading == (("Closed Won", "won"), ("Demo", "open"), ("Signed", "won"))
    by_status = read(tmp_path, "status,stage", "Won,Demo")
    assert by_status.reading == (("Won", "won"),)
    both = read(tmp_path, "status,stage", "Won,Demo", ",Pilot")
    assert both.reading == (("Won", "won"), ("Demo", "open"), ("Pilot", "open"))
    marked = read(tmp_path, "is won,is closed,stage", "Y,Y,Ours", "N,N,Demo")
    assert marked.reading == (("Y", "yes"), ("N", "no"), ("Demo", "open"))


def test_a_table_in_which_nothing_says_the_state_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingColumnError, match="hold the stage"):
        read(tmp_path, "account", "Alder")
