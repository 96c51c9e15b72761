"""A look as it is read: what is known, what comes next, and nothing that judges."""

from cli.conftest import Coach

CUE = ("--cue", "unknown")
OLD, LATER = (*CUE, "--as-of", "2026-12-22"), (*CUE, "--as-of", "2027-02-16")


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
    assert "Instead     not named (--other ID says which)" in said.out
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


def test_where_nothing_is_said_it_shows_how_to_keep_it(assigned: Coach) -> None:
    said = assigned("evaluate", "dana", *OLD[2:])
    assert "Nothing was kept, as nothing was said of it." in said.out
    (given,) = assigned("assignment", "list", "--json").json["assignments"]
    assert f"coach evaluate {given['id'][-6:]} --done yes/no --can-do yes/no" in said.out
    assert "The cycle is closed." not in said.out
    body = assigned("evaluate", "dana", "--json", *OLD[2:]).json
    assert (body["kept"], body["id"], body["following"]) == (False, None, None)
    assert body["verdict"] == "cannot-tell"
    assert assigned("evaluate", "--json", *OLD).json["looks"][0]["look"] == 1
    cue = ("assignment", "cue", "dana", "When I dial, I ask.")
    assigned(*cue)
    assert "--cue yes/no" in assigned("evaluate", "dana", *OLD[2:]).out


def test_the_other_cause_is_said_in_words(assigned: Coach) -> None:
    said = words(assigned("evaluate", "dana", "--other", "call-opening", *OLD).out)
    assert "Cause another: Cannot yet write" in said
    assert "Instead Cannot yet" in said
    assert "call-opening" not in said
