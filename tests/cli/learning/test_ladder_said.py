from datetime import date

from cli.conftest import Coach
from coachcli.cli.learning.ladder_said import footing_said, ladder_body, ladder_rows, short
from coachcli.cli.learning.seen_of import SeenOf
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.practice.ladder import Footing, Rung

DAY = date(2026, 11, 24)
TEXTS = ("Us first.", "Both.", "Them first.", "Their words.")
BOTH = tuple(
    Behaviour(id_, id_.capitalize(), ("meetings",), "There", "Mondays?", 3, TEXTS)
    for id_ in ("opens", "closes")
)
SEEN = SeenOf(
    DAY, {each.id: each for each in BOTH}, (), (), (("opens", DAY), ("closes", DAY)), frozenset()
)


def test_a_rung_is_said_with_its_day() -> None:
    assert footing_said(Footing(Rung.HABIT, DAY)) == "habit, since Tue 24 Nov 2026"
    assert footing_said(Footing(Rung.NOT_AWARE)) == "not aware"
    assert short(Footing(Rung.NOT_AWARE)) == ""


def test_behaviours_stand_under_one_label() -> None:
    rows = list(ladder_rows(SEEN))
    assert rows[0] == ("Behaviours", "Opens: aware, since Tue 24 Nov 2026")
    assert rows[1][0] == ""
    assert ladder_body(SEEN)[0] == {"behaviour": "opens", "rung": "aware", "since": "2026-11-24"}


def test_a_rep_is_shown_with_how_far_they_have_come(assigned: Coach) -> None:
    assert assigned("team", "show", "dana", "--json").json["ladder"] == []
    assigned("assignment", "done", "dana")
    assert "aware, since" in assigned("team", "show", "dana").out
    (rung,) = assigned("team", "show", "dana", "--json").json["ladder"]
    assert rung["rung"] == "aware"
