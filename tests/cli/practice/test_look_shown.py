"""A look as it is read: what is known, what comes next, and nothing that judges."""

from cli.conftest import Coach

OLD, LATER = ("--as-of", "2026-12-22"), ("--as-of", "2027-02-16")


def words(said: str) -> str:
    return " ".join(said.split())


def test_what_is_not_known_is_said_to_be_so(assigned: Coach) -> None:
    said = words(assigned("evaluate", "dana", *OLD).out)
    assert "Done not known" in said
    assert 'Does do not known: "Opens with a problem that this person answers for"' in said
    assert "Cause not clear yet: Cannot yet write" in said
    assert "Cue" not in said


def test_another_cause_leads_to_a_walk_with_this_one_settled(assigned: Coach) -> None:
    said = assigned("evaluate", "dana", "--cause", "another", *OLD)
    assert "Cause       another: " in said.out
    assert "Next, walk again, with that cause settled" in words(said.err)


def test_the_first_look_says_when_the_second_is_and_that_says_no_more(assigned: Coach) -> None:
    first = assigned("evaluate", "dana", *OLD)
    assert "We look again on Tue 16 Feb 2027. The cycle is closed." in first.out
    second = assigned("evaluate", "dana", *LATER)
    assert "second look" in second.out
    assert "We look again" not in second.out
    assert "cycle" not in second.out


def test_markdown_and_a_page_have_the_same(assigned: Coach) -> None:
    assert "first look" in assigned("evaluate", "dana", "--md", *OLD).out
