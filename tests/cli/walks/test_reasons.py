"""What speaks for a cause and against it, and for each of two."""

import pytest

from cli.terminal.some_parts import lines
from coachcli.cli.walks.reasons import reasons, strength
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import conclusion
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.interview import interview
from coaching.flows import COULD, FEW_MEETINGS, NUMBERS, WATCH, WHERE, WHO


@pytest.mark.parametrize(
    ("bits", "words"),
    [(4, "strongly for"), (3, "strongly for"), (0, "says little"), (-9, "strongly against")],
)
def test_bits_are_said_in_words(bits: float, words: str) -> None:
    assert strength(bits) == words


def test_where_two_fit_each_has_what_is_for_it_and_against_it() -> None:
    said = {COULD: "yes", WHO: "rules", WHERE: "tools", NUMBERS: "rules", WATCH: "tools"}
    walk = interview(FEW_MEETINGS)
    for check, text in said.items():
        walk = walk.answered(check, text)
    torn = replace(diagnosis(walk), verdict=Verdict.TWO_CANDIDATES)
    concluded = conclusion(torn, FEW_MEETINGS, (), {}, ())
    assert concluded.diagnosis.candidates == ("tools", "rules")
    assert [" ".join(row.split()) for row in lines(reasons(concluded))] == [
        "For 1 where-it-breaks? tools (said) strongly for",
        "last-five-calls? tools (seen) strongly for",
        "could-if-had-to? yes (said) for",
        "For 2 who-is-met? rules (said) strongly for",
        "first-short-number? rules (data) strongly for",
        "Against 2 could-if-had-to? yes (said) against",
    ]


def test_where_nothing_speaks_for_or_against_there_are_no_reasons() -> None:
    assert reasons(conclusion(diagnosis(interview(FEW_MEETINGS)), FEW_MEETINGS, (), {}, ())) == ()


def test_what_is_marked_for_a_cause_is_never_shown_against_it() -> None:
    walk = interview(FEW_MEETINGS).answered(WHO, "rules").answered(WHERE, "tools")
    walk = walk.answered(WATCH, "tools").answered(COULD, "yes")
    concluded = conclusion(diagnosis(walk), FEW_MEETINGS, (), {}, ())
    against = [row for row in lines(reasons(concluded)) if "against" in row]
    bare = [row for row in lines(reasons(replace(concluded, marked_for=()))) if "against" in row]
    marked = replace(concluded, marked_for=(WHO,))
    assert [row for row in lines(reasons(marked)) if "against" in row] != bare
    assert against == bare


def test_what_the_author_marked_for_the_leader_is_known() -> None:
    walk = interview(FEW_MEETINGS).answered(WHO, "rules").answered(WHERE, "tools")
    walk = walk.answered(WATCH, "tools")
    found = conclusion(diagnosis(walk), FEW_MEETINGS, (), {}, ())
    assert found.diagnosis.leader == "tools"
    assert found.marked_for == (WHERE, WATCH)
    assert conclusion(diagnosis(interview(FEW_MEETINGS)), FEW_MEETINGS, (), {}, ()).marked_for == ()
