from datetime import date, timedelta

import pytest

from coachcli.cli.learning.seen_of import SeenOf
from coachcli.cli.practice.observed_shown import (
    agreement_said,
    levels,
    look_said,
    map_shown,
    one_shown,
)
from coachcli.cli.terminal.answer import Answer, Heading, Lines, Rows, Step, Table
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.rated import Agreement
from coachcli.coaching.rep import Rep

DAY = date(2026, 11, 24)
DANA = Rep("r1", "Dana Reyes")
TEXTS = ("Us first.", "Both.", "Them first.", "Their words.")
OPENS = Behaviour("opens", "Opens", ("meetings",), "The first line", "Mondays?", 3, TEXTS)
CLOSES = Behaviour("closes", "Closes", ("meetings",), "The last line", "Then?", 2, TEXTS)
SEEN = RatedLook("k1", "opens", DAY, 4, coach=2, evidence="Us.", evidenced=True)
SCORE = RatedLook("t1", "closes", DAY, tool=2.5, source="calls")
HIDDEN = RatedLook("k2", "closes", DAY, coach=1, evidence="canary", evidenced=True)


def of(*looks: RatedLook) -> SeenOf:
    return SeenOf(DAY, {"opens": OPENS, "closes": CLOSES}, looks, (), (), frozenset())


def words(shown: Answer) -> str:
    said = []
    for part in shown.parts:
        match part:
            case Heading(text=text):
                said.append(text)
            case Lines(lines=lines):
                said += map(str, lines)
            case Rows(rows=rows) | Table(rows=rows):
                said += [" | ".join(map(str, row)) for row in rows]
    return "\n".join(said)


def test_the_widest_gap_stands_first_on_the_map() -> None:
    said = words(map_shown(DANA, of(SCORE, SEEN)))
    assert said.index("Opens | 2 of 3 | 4 | aware") < said.index("Closes | 2.5 of 2")
    assert "You see it apart: Opens. Dana Reyes says 4, you saw 2. It opens your next talk." in said


def test_what_is_hidden_is_named_and_not_shown() -> None:
    shown = map_shown(DANA, of(HIDDEN))
    assert "Closes | hidden |" in words(shown)
    assert shown.next
    assert shown.next.words[-2:] == ("--form", "dana.md")
    one = one_shown(DANA, of(HIDDEN), CLOSES)
    assert "canary" not in words(one) + str(one.body() if callable(one.body) else "")


def test_an_own_rating_alone_asks_for_that_of_the_coach() -> None:
    shown = one_shown(DANA, of(RatedLook("k3", "closes", DAY, own=4)), CLOSES)
    assert "hidden until yours is in" in words(shown)
    assert shown.next
    assert "--level" in shown.next.words


def test_scores_of_a_tool_alone_are_a_hint() -> None:
    assert "(1 score of a tool, a hint at most)" in words(one_shown(DANA, of(SCORE), CLOSES))


def test_nothing_is_said_of_nothing() -> None:
    assert "Nothing was observed yet." in words(map_shown(DANA, of()))
    assert map_shown(DANA, of()).next == Step(("behaviour", "list"), "choose what to look at")


@pytest.mark.parametrize(("own", "said"), [(2, "2, as you saw it"), (1, "1, 1 level below")])
def test_the_own_rating_is_set_beside_what_was_seen(own: int, said: str) -> None:
    look = RatedLook("k1", "opens", DAY, own, coach=2, evidence="Us.", evidenced=True)
    assert said in words(one_shown(DANA, of(look), OPENS))


def test_a_gap_too_small_to_be_shown_is_none() -> None:
    looks = [
        RatedLook(f"k{number}", "opens", DAY, waived=True, coach=3, evidenced=True)
        for number in range(9)
    ]
    low = RatedLook("t", "opens", DAY, tool=2.9)
    assert "none, as expected or better" in words(one_shown(DANA, of(*looks, low), OPENS))


def test_only_the_last_looks_are_listed() -> None:
    looks = [
        RatedLook(f"k{ago}", "opens", DAY - timedelta(days=ago), waived=True, coach=3, second=3)
        for ago in range(7)
    ]
    said = words(one_shown(DANA, of(*reversed(looks)), OPENS))
    assert said.count("an opinion, nothing is noted") == 5
    assert "let go of, or not asked for" in said
    assert "none, as expected or better" in said


def test_what_was_said_and_forgotten_is_no_opinion() -> None:
    gone = RatedLook("k1", "opens", DAY, waived=True, coach=3, evidenced=True)
    assert look_said(gone) == "Tue 24 Nov 2026, 3: what was said is no longer kept"


def test_levels_and_agreement_are_said_in_words() -> None:
    assert [levels(each) for each in (1, 0.5, 2)] == ["1 level", "0.5 levels", "2 levels"]
    assert agreement_said(Agreement()) == ""
    assert agreement_said(Agreement(4, 2, 1)) == (
        "2 of 4 the same, 1 a level apart, 1 further apart"
    )


def test_of_somebody_new_no_gap_is_said_of_what_was_seen() -> None:
    new = replace(DANA, started=DAY - timedelta(days=29))
    shown = one_shown(new, of(SEEN), OPENS)
    assert "Gap | new, 29 days in the role: no gap is said before Wed 25 Nov 2026" in words(shown)
    assert "'gap': None" in str(shown.body() if callable(shown.body) else shown.body)
    settled = one_shown(replace(new, started=DAY - timedelta(days=30)), of(SEEN), OPENS)
    assert "Gap | 1 level below what is expected" in words(settled)
