from coachcli.cli.keeping.about_page import others, page, sections
from coachcli.cli.keeping.about_readers import COUNCIL, REP
from coachcli.cli.keeping.about_words import KEPT, UNSAID
from coachcli.cli.terminal.answer import Lines, Rows


def test_what_is_kept_is_said_of_the_tables_there_are() -> None:
    (_, kept, *_) = sections(REP, ("person", "quota_version"), ())
    said = dict(kept[1])
    assert said["Your numbers"] == "opportunities and quotas from the CRM"
    assert said["Your skills"] == ""


def test_a_table_without_a_phrase_is_named_all_the_same() -> None:
    (_, kept, *_) = sections(REP, ("person", "brand_new"), ())
    assert ("Also", f"brand_new: {UNSAID}") in kept[1]
    (_, kept, *_) = sections(REP, tuple(KEPT), ())
    assert [said for label, said in kept[1] if label == "Also" and UNSAID in said] == []


def test_a_council_has_its_purpose_in_rows_and_a_rep_in_a_sentence() -> None:
    (_, first, *_), (_, purpose, *_) = (
        tuple(page(reader.title, sections(reader, (), ()))) for reader in (REP, COUNCIL)
    )
    assert isinstance(first, Lines)
    assert isinstance(purpose, Rows)


def test_what_else_is_concluded_is_told_apart() -> None:
    assert list(others()) == ["How sure", "Did it help", "A behaviour"]
